/** 正文里 Markdown 表格的几行，从表头到最后一行（不含 `to`）。 */
export interface BodyTable {
  readonly from: number;
  readonly to: number;
  readonly heads: readonly string[];
}

/** 分隔表头和数据的一行。 */
const ruler = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/**
 * 找出正文里的表：分隔行上面一行是表头，下面连着的是数据。不用整个解析一遍。
 *
 * 存下来的旧版本没有空行，两张表挨着：下一行是分隔行的，已经是另一张表的表头。
 */
export function bodyTables(lines: readonly string[]): BodyTable[] {
  const tables: BodyTable[] = [];
  for (let at = 1; at < lines.length; at++) {
    const [above = '', line = ''] = [lines[at - 1], lines[at]];
    if (!isRuler(line) || !(above.includes('|') || /[|:]/.test(line)) || !above.trim()) continue;
    const from = at - 1;
    do at++;
    while (lines[at]?.includes('|') === true && !isSecondRuler(lines[at + 1] ?? ''));
    tables.push({ from, to: at, heads: cellsOf(above) });
  }
  return tables;
}

function isRuler(line: string): boolean {
  return line.includes('-') && ruler.test(line);
}

/** 一格只有一个「-」的，是没有数的一行数据，不是分隔行。 */
function isSecondRuler(line: string): boolean {
  return line.includes('|') && isRuler(line) && cellsOf(line).every((cell) => cell.length > 1);
}

export function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}

/** 表头去掉加粗、括号里的单位和空白，全角变半角。 */
export function plainHead(head: string): string {
  return head
    .normalize('NFKC')
    .replace(/[\s*_~`]/g, '')
    .replace(/\(.*$/, '');
}
