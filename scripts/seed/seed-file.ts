/** 要写的一个文件：路径从内容文件夹算起。 */
export interface SeedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}
