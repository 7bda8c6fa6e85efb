import { bodyTables, cellsOf } from '../base/body-table.ts';
import { formatYuan, parseYuan } from '../base/money.ts';
import type { Canonical } from './history.ts';

/** 两版之间的一处不同，说成话：`第7行 支出`、`3200`、`2300`。 */
export interface Difference {
  readonly where: string;
  /** 原来没有的，空着。 */
  readonly before: string;
  /** 删掉的，空着。 */
  readonly after: string;
  /** 表里一行、一格的：改了以后的那一行。 */
  readonly row?: EditedRow;
}

/** 改了以后的一行：每个表头下面写的什么；只改了一格的，是哪个表头。 */
export interface EditedRow {
  readonly cells: ReadonlyMap<string, string>;
  readonly column?: string | undefined;
}

/** 两版有哪些不同：一格一格、一行一行说。 */
export function differences(before: Canonical, after: Canonical): Difference[] {
  return [
    ...headDifferences(before, after),
    ...rowDifferences(before, after),
    ...bodyOf(before, after),
  ];
}

function headDifferences(before: Canonical, after: Canonical): Difference[] {
  const old = groups(before);
  const fresh = groups(after);
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((name) => {
    const [a = '', b = ''] = [old.get(name), fresh.get(name)];
    return a === b || name === '更正说明' ? [] : [{ where: name, before: a, after: b }];
  });
}

function groups({ head }: Canonical): Map<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of head) {
    values.set(name, [values.get(name), value].filter((part) => part !== undefined).join('，'));
  }
  return values;
}

function rowDifferences(before: Canonical, after: Canonical): Difference[] {
  const [columns, old] = [after.columns, before.columns];
  const renamed =
    columns.join('\t') === old.join('\t')
      ? []
      : [{ where: '表头', before: old.join('、'), after: columns.join('、') }];
  const changed = aligned(before.rows.map(rowText), after.rows.map(rowText)).flatMap(
    ({ before: a, after: b }): Difference[] => {
      const from = a === undefined ? undefined : before.rows[a];
      const to = b === undefined ? undefined : after.rows[b];
      if (!from || !to) {
        const at = `第${String((b ?? a ?? 0) + 1)}行`;
        return [
          from
            ? { where: `原来的${at}`, before: rowText(from), after: '' }
            : {
                where: at,
                before: '',
                after: to ? rowText(to) : '',
                ...(to && { row: { cells: cellsByHead(columns, to) } }),
              },
        ];
      }
      const cells = cellsByHead(columns, to);
      const width = Math.max(from.length, to.length);
      return Array.from({ length: width }, (_, index) => ({
        where: `第${String((b ?? 0) + 1)}行 ${columns[index] ?? `第${String(index + 1)}格`}`,
        before: moneyCell(columns[index], from[index] ?? ''),
        after: moneyCell(columns[index], to[index] ?? ''),
        row: { cells, column: columns[index] },
      })).filter((one) => one.before !== one.after);
    },
  );
  return [...renamed, ...changed];
}

function cellsByHead(
  columns: readonly string[],
  row: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(columns.map((column, index) => [column, row[index] ?? '']));
}

/** 写钱的列按钱写：`3200` → `3,200.00`。 */
export function moneyCell(column: string | undefined, cell: string): string {
  if (!/金额|收入|支出|余额|结余|元）|合计|原值|净值|应收|应付/.test(column ?? '')) return cell;
  const fen = /^-?\d+(\.\d{1,2})?$/.test(cell) ? parseYuan(cell) : undefined;
  return fen === undefined ? cell : formatYuan(fen);
}

function rowText(row: readonly string[]): string {
  return row.filter(Boolean).join('，');
}

function bodyOf(before: Canonical, after: Canonical): Difference[] {
  const [old, fresh] = [bodyTables(before.body), bodyTables(after.body)];
  return aligned(before.body, after.body).flatMap(({ before: a, after: b }) => {
    const from = a === undefined ? '' : (before.body[a] ?? '');
    const to = b === undefined ? '' : (after.body[b] ?? '');
    const table = fresh.find((one) => b !== undefined && one.from <= b && b < one.to);
    const was = old.find((one) => a !== undefined && one.from <= a && a < one.to);
    if (!table || !was || b === undefined || b < table.from + 2) {
      const where = `正文第${String((b ?? a ?? 0) + 1)}行`;
      return [{ where, before: plainLine(from), after: plainLine(to) }];
    }
    const [cells, now] = [cellsOf(from), cellsOf(to)];
    return Array.from({ length: Math.max(cells.length, now.length) }, (_, index) => ({
      where: `表里第${String(b - table.from - 1)}行 ${table.heads[index] ?? `第${String(index + 1)}格`}`,
      before: cells[index] ?? '',
      after: now[index] ?? '',
    })).filter((one) => one.before !== one.after);
  });
}

/** 表格的一行去掉竖线，格与格之间用逗号隔开。 */
function plainLine(line: string): string {
  return line.trimStart().startsWith('|') ? cellsOf(line).filter(Boolean).join('，') : line;
}

interface Pair {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** 两头一样的去掉，中间按最长公共子序列对齐；对不上的，一处一处前后配对。 */
function aligned(before: readonly string[], after: readonly string[]): Pair[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end++;
  }
  const same = commonPairs(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  ).map(([a, b]): [number, number] => [a + start, b + start]);
  const pairs: Pair[] = [];
  let [a, b] = [start, start];
  for (const [nextA, nextB] of [...same, [before.length - end, after.length - end] as const]) {
    while (a < nextA || b < nextB) {
      pairs.push({ before: a < nextA ? a++ : undefined, after: b < nextB ? b++ : undefined });
    }
    [a, b] = [nextA + 1, nextB + 1];
  }
  return pairs;
}

const longest = 1500;

function commonPairs(before: readonly string[], after: readonly string[]): [number, number][] {
  if (before.length > longest || after.length > longest) return [];
  const width = after.length + 1;
  const table = new Uint16Array((before.length + 1) * width);
  const at = (a: number, b: number): number => table[a * width + b] ?? 0;
  for (let a = before.length - 1; a >= 0; a--) {
    for (let b = after.length - 1; b >= 0; b--) {
      table[a * width + b] =
        before[a] === after[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let a = 0, b = 0; a < before.length && b < after.length;) {
    if (before[a] === after[b]) pairs.push([a++, b++]);
    else if (at(a + 1, b) >= at(a, b + 1)) a++;
    else b++;
  }
  return pairs;
}
