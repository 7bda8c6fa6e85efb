import type { Place } from '../base/place.ts';

/** 一份内容从哪个文件来，报错时用。 */
export interface Source {
  readonly file: string;
  /** 正文从文件的第几行开始；没有正文的文件是 1。 */
  readonly bodyLine: number;
  /**
   * 某个字段在文件里的位置；没写的字段落在它上一级或文件开头。
   *
   * 只在要报错时才去找，平时不花时间。
   */
  place(...path: readonly (string | number)[]): Place;
}
