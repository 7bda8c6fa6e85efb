/** 改一个文件：新的文字，和改了什么，一处一句。没有要改的就没有。 */
export interface Edit {
  readonly text: string;
  readonly says: readonly string[];
}
