import { formatYuan, parseWan, parseYuan, sumFen, type Fen } from '../base/money.ts';
import type { Period } from '../base/period.ts';
import type { HeadAliases } from '../domain/head-alias.ts';
import { sortNormalised, type Normalised } from '../domain/normalised.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { columnLetter } from '../load/csv.ts';
import { readTable } from '../load/table.ts';
import type { Grid } from './grid.ts';
import { findPeriod, isHalfHead, recognise, type Target } from './recognise.ts';

/** 转好的一张表：放到哪里、写什么、取了什么、没取什么。 */
export interface Converted {
  readonly target: Target;
  readonly period: Period;
  /** 从村文件夹算起的路径，如 `ledger/2026-03.csv`。 */
  readonly path: string;
  readonly text: string;
  readonly taken: string;
  readonly left: readonly string[];
  readonly sums: readonly ColumnSum[];
  /** 换过写法的格子：行是转好的文件里的行，数没有变。 */
  readonly normalised: readonly Normalised[];
  /** 转好以后照正式的读法再读一遍，还读不懂的。 */
  readonly problems: readonly Problem[];
}

/** 一列金额，转以前和转以后各是多少；合计行不算。 */
export interface ColumnSum {
  readonly name: string;
  readonly before: Fen;
  readonly after: Fen;
}

const totalWords = /^[^\d]{0,8}(合计|总计|小计|共计)$/;
const openingWords = /^(上月|上期|期初|上年|年初)(结余|余额)|^承上月/;

/** 表本身以外知道的：放在哪个文件夹里，本地的表头写法。 */
export interface Surroundings {
  readonly folder?: string;
  readonly aliases?: HeadAliases;
}

/** 把一张表变成内容文件；认不出是什么表、哪一期，就说为什么。 */
export function convertGrid(
  grid: Grid,
  fileName: string,
  { folder = '', aliases }: Surroundings = {},
): Converted | string {
  const top = grid.rows.slice(0, 12).flatMap(({ cells }) => cells);
  const found = recognise(grid, [...top, grid.name, fileName, folder].join(' '), aliases);
  if (!found) {
    return grid.rows.length === 0
      ? (grid.left[0] ?? '这一页是空的。')
      : '看不出是哪种表：找不到认得的表头。表头照说明页上的名字写。';
  }
  const { target, head, height, fields, unknown } = found;
  // 名字已经是内容文件的样子（下载来的、从别处拷来的），照它。
  const stem = fileName.replace(/\.[^.]*$/, '').toLowerCase();
  const own = stem.startsWith(`${target.slug}-`) ? stem : undefined;
  const titles = grid.rows.slice(0, head).flatMap(({ cells }) => cells);
  const period = findPeriod(
    own === undefined ? [...titles, grid.name, fileName, folder] : [own, ...titles],
  );
  if (!period || (target.slug === 'ledger' && period.kind !== 'month')) {
    const what = target.slug === 'ledger' ? '几年几月' : '哪一期';
    return `认出是${target.name}，看不出是${what}。在标题里写明，如 2026年3月。`;
  }
  const columns = [...fields.keys()];
  const left = [...grid.left];
  for (const { column, text } of unknown) {
    left.push(`${columnLetter(column + 1)} 列「${text}」认不得，没有取。`);
  }
  const headLine = columns.map((column) => headOf(grid, target, fields, column, head, height));
  const above = grid.rows
    .slice(0, head)
    .filter(({ cells }) => !isHalfHead(cells, target))
    .map(({ cells }) => cells.filter((cell) => cell !== ''));
  const body = grid.rows.slice(head + height).filter(({ cells }) => cells.some(Boolean));
  const rows = body.map((row) => bodyLine(row.cells, columns));
  const text = csv([...above.filter((cells) => cells.length > 0), headLine, ...rows]);
  const path =
    target.slug === 'ledger'
      ? `ledger/${period.id}.csv`
      : `money/${own ?? `${target.slug}-${period.id.toLowerCase()}`}.csv`;
  const problems: Problem[] = [];
  const notes: Normalised[] = [];
  const read = readTable(path, text, target.columns, problems, {
    year: Number(period.from.slice(0, 4)),
    units: true,
    notes,
  });
  const isData = (cells: readonly string[]): boolean =>
    !cells.some((cell) => {
      const clean = cell.replace(/\s/g, '');
      return totalWords.test(clean) || openingWords.test(clean);
    });
  // 每一格照正式的读法读一遍，读不懂的都报出来。
  for (const row of read?.rows ?? []) {
    if (!isData(row.cells)) continue;
    for (const key of fields.values()) if (row.text(key) !== '') row.read(key);
  }
  const money = columns.filter(
    (column) =>
      target.columns[fields.get(column) ?? '']?.form === 'yuan' && fields.get(column) !== 'balance',
  );
  const sums = money.map((column) => {
    const key = fields.get(column) ?? '';
    const wan = read?.rows[0]?.inWan(key) ?? false;
    const before = body
      .filter(({ cells }) => isData(cells))
      .flatMap(({ cells }) => {
        const cell = cells[column] ?? '';
        return (wan ? parseWan(cell) : parseYuan(cell)) ?? [];
      });
    const after = (read?.rows ?? [])
      .filter((row) => isData(row.cells))
      .flatMap((row) => {
        if (row.text(key) === '') return [];
        return (row.read(key) as Fen | undefined) ?? [];
      });
    return {
      name: target.columns[key]?.name ?? key,
      before: sumFen(before),
      after: sumFen(after),
    };
  });
  problems.push(...missingHeadings(path, target, text));
  const names = columns.map((column) => target.columns[fields.get(column) ?? '']?.name ?? '');
  return {
    ...{ target, period, path, text, left, sums },
    taken: `${String(rows.length)} 行，${names.join('、')}`,
    normalised: sortNormalised(notes),
    problems: uniqueProblems(problems),
  };
}

function headOf(
  grid: Grid,
  { columns }: Target,
  fields: ReadonlyMap<number, string>,
  column: number,
  head: number,
  height: number,
): string {
  const name = columns[fields.get(column) ?? '']?.name ?? '';
  const written = span(head, height).map((row) => grid.rows[row]?.cells[column] ?? '');
  return written.some((cell) => /[(（]万元[)）]/.test(cell)) ? `${name}（万元）` : name;
}

function span(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}

/** 合计写在没取的列里时，挪到头一格。签字行、备注行原样。 */
function bodyLine(cells: readonly string[], columns: readonly number[]): string[] {
  const taken = columns.map((column) => cells[column] ?? '');
  const label = cells.find((cell) => totalWords.test(cell.replace(/\s/g, '')));
  const lost = cells.filter((cell) => /^[^:：,，。]{1,12}[:：]/.test(cell));
  if (lost.length > 0 && taken.every((cell) => cell === '' || lost.includes(cell))) return lost;
  if (label === undefined || taken.includes(label)) return taken;
  return taken.map((cell, index) => (index === 0 ? label : cell));
}

function csv(lines: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return `${lines.map((cells) => cells.map(cell).join(',')).join('\n')}\n`;
}

/** 表头上面还缺「公开日期」这些：转好以后打开补上。 */
function missingHeadings(path: string, { headings }: Target, text: string): Problem[] {
  return Object.values(headings)
    .filter(({ required, name, aliases = [] }) => {
      return required && ![name, ...aliases].some((one) => new RegExp(`${one}[:：]`).test(text));
    })
    .map(({ name, help }) =>
      problem(
        'field/missing',
        { file: path, line: 1 },
        `没有写「${name}」。`,
        `转好以后打开，在表头上面加一格「${name}：…」，${help}。`,
      ),
    );
}

function uniqueProblems(problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map((one) => [`${one.place.cell ?? ''}${one.message}`, one]));
  return [...seen.values()];
}

/** 转好的一张表，说给人听：是什么、取了什么、没取什么、合计前后。 */
export function convertedWords(page: string, made: Converted, path: string): string[] {
  return [
    `${page}是${made.period.label}的${made.target.name} → ${path}`,
    `取了 ${made.taken}`,
    ...made.left.map((left) => `没取：${left}`),
    ...made.sums.map(sumWords),
  ];
}

/** 「收入：转以前 1,200.00 元，转以后 1,200.00 元，一样。」 */
export function sumWords({ name, before, after }: ColumnSum): string {
  const same = before === after ? '一样' : '不一样';
  return `${name}：转以前 ${formatYuan(before)} 元，转以后 ${formatYuan(after)} 元，${same}。`;
}
