/** 内容里的一处位置。行、列从 1 数起；说的是整个文件时没有行列。 */
export interface Place {
  /** 相对内容文件夹的路径，一律用 `/`。 */
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** 字段名或表头，如「公示期」「收入」。 */
  readonly field?: string | undefined;
  /** 表格软件里的单元格，如 `F7`；只有 CSV 有。 */
  readonly cell?: string | undefined;
}

/** 先按文件，再按行、列排。 */
export function comparePlaces(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
