import { bodyTables, cellsOf } from '../base/body-table.ts';
import { fen, formatWan, parseWan, sumFen, type Fen } from '../base/money.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { Source } from '../domain/source.ts';

interface WrittenTable {
  readonly heads: readonly string[];
  readonly rows: readonly WrittenRow[];
}

interface WrittenRow {
  readonly cells: readonly string[];
  /** 在正文里的第几行，从 0 数起。 */
  readonly line: number;
}

/**
 * 正文里的表有「合计」一行的，看是不是各行相加。
 *
 * 只说看得明白的：一列全是数、单位一样、不是单价比例、没有小计。看不明白的不说。
 */
export function* checkBodyTotals(body: string, source: Source): Generator<Problem> {
  if (!/[合总共]\s*计/.test(body)) return;
  for (const table of writtenTables(body)) {
    const totals = table.rows.filter(isTotal);
    const rows = table.rows.filter((row) => !isTotal(row));
    const [total] = totals;
    if (!total || totals.length > 1 || rows.length < 2 || rows.some(isPartial)) continue;
    for (const [column, head] of table.heads.entries()) {
      const found = columnFault(table, { total, rows, column });
      if (!found) continue;
      const { stated, sum } = found;
      const more = stated > sum ? '多' : '少';
      const gap = figure(fen(Math.abs(stated - sum)));
      const message = `表里「${head}」一列的合计写的是 ${figure(stated)}，${String(rows.length)} 行加起来是 ${figure(sum)}，${more} ${gap}。`;
      const place = { file: source.file, line: source.bodyLine + total.line, field: head };
      yield problem('markdown/total', place, message, '对着原件核对；各行没错，就改合计。');
    }
  }
}

function writtenTables(body: string): WrittenTable[] {
  const lines = body.replaceAll('**', '').split('\n');
  return bodyTables(lines).map(({ from, to, heads }) => ({
    heads,
    rows: lines
      .slice(from + 2, to)
      .map((line, index) => ({ cells: cellsOf(line), line: from + 2 + index })),
  }));
}

function labelOf({ cells }: WrittenRow): string {
  return (cells.find((cell) => cell !== '') ?? '').replace(/\s/g, '');
}

function isTotal(row: WrittenRow): boolean {
  return /^(?:合计|总计|共计)$/.test(labelOf(row));
}

function isPartial(row: WrittenRow): boolean {
  return /小计|合计|总计|其中/.test(labelOf(row));
}

/** 不能相加的列。 */
const unsummed = /单价|标准|每|率|比例|占比|[%％]|编号|序号|[年月日]|期限|时间|电话|号码|名次|平均/;

function columnFault(
  { heads }: WrittenTable,
  { total, rows, column }: { total: WrittenRow; rows: readonly WrittenRow[]; column: number },
): { readonly stated: Fen; readonly sum: Fen } | undefined {
  if (unsummed.test(heads[column] ?? '')) return undefined;
  const stated = numberIn(total.cells[column] ?? '');
  const parts = rows
    .map(({ cells }) => cells[column] ?? '')
    .filter((cell) => !/^[-—/]?$/.test(cell));
  const numbers = parts.map(numberIn);
  if (!stated || numbers.length < 2) return undefined;
  const values: Fen[] = [];
  for (const one of numbers) {
    if (one?.unit !== stated.unit) return undefined;
    values.push(one.value);
  }
  const sum = sumFen(values);
  return sum === stated.value ? undefined : { stated: stated.value, sum };
}

/** 数不论是元是亩，都照最多六位小数读成整数，才加得准。 */
function numberIn(cell: string): { readonly value: Fen; readonly unit: string } | undefined {
  const [, digits = '', unit = ''] =
    /^([-−]?[\d,]+(?:\.\d+)?)\s*(元|万元|亩|人|户|人次|次|件|份|袋|公里|米|平方米)?$/.exec(
      cell.normalize('NFKC'),
    ) ?? [];
  const value = digits === '' ? undefined : parseWan(digits);
  return value === undefined ? undefined : { value, unit };
}

function figure(value: Fen): string {
  return formatWan(value).replace(/\.00$/, '');
}
