/** 一张表，还是一格一格的字；来自工作簿的一页，或一个 CSV。 */
export interface Grid {
  /** 工作簿里那一页的名字；CSV 没有。 */
  readonly name: string;
  readonly rows: readonly GridRow[];
  /** 没取的，一处一句：「第 F 列是隐藏的，没有取。」 */
  readonly left: readonly string[];
}

export interface GridRow {
  /** 原来第几行，从 1 数起。 */
  readonly line: number;
  readonly cells: readonly string[];
}

/** 一个文件读不了：一句话说为什么。 */
export class Refused extends Error {}
