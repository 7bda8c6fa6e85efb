import type { Place } from '../base/place.ts';
import type { Fields } from '../domain/field.ts';
import { columnsByName } from '../domain/head-alias.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { columnLetter, readCsv, type Cell, type CsvRow } from './csv.ts';
import type { ReadingContext } from './forms.ts';
import { noteDelimiter, noteHeads, notePassed, noteWan, type TableNotes } from './note-table.ts';
import {
  findHead,
  isAllHeads,
  joinHeads,
  readHead,
  renameHeads,
  repeatedHead,
  usesChineseCommas,
} from './table-head.ts';
import { makeRow, type Row } from './table-row.ts';
import {
  isWordsHead,
  splitWordsRow,
  wordsFaults,
  wordsInColumn,
  wordsInHeading,
  type MoneyColumns,
} from './words-amount.ts';

export interface Table<Columns extends Fields> {
  /** 表头上面、表尾下面用「名字：内容」写的话。 */
  readonly headings: ReadonlyMap<string, Cell>;
  readonly rows: readonly Row<Columns>[];
  /** 表头里写了哪几列。 */
  readonly columns: ReadonlySet<keyof Columns>;
  readonly headPlace: Place;
  /** 大写金额和数字对不上的；读的人最后再报，不算读不懂。 */
  readonly wordsFaults: readonly Problem[];
}

/**
 * 照表头读一张表。
 *
 * 表头上面可以有标题行、「单位：元」这样的行；表尾可以有签字行。
 * 表头、引号有毛病的，报出来，别的格子照读，好一次报全。
 */
export function readTable<Columns extends Fields>(
  file: string,
  text: string,
  columns: Columns,
  problems: Problem[],
  context: ReadingContext = {},
): Table<Columns> | undefined {
  const lines = readCsv(file, text, problems);
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length === 0) {
    problems.push(
      problem('csv/empty', { file }, '表里什么也没有。', '把内容填进去，或删掉这个文件。'),
    );
    return undefined;
  }
  const rename = (line: CsvRow): CsvRow => renameHeads(line, context.aliases);
  const headIndex = findHead(filled.slice(0, 12).map(rename), columns);
  const written = filled[headIndex];
  const found = written && rename(written);
  if (!found) {
    const labels = Object.values(columns)
      .filter((field) => field.required)
      .map((field) => `「${field.name}」`)
      .join('');
    problems.push(
      problem(
        'csv/header',
        { file, line: 1, column: 1 },
        usesChineseCommas(filled, columns)
          ? '表头的列名之间是中文逗号「，」，分不成一格一格。'
          : '找不到表头这一行。',
        usesChineseCommas(filled, columns)
          ? '把列与列之间的逗号都改成英文逗号；在 WPS 里填表、另存为 CSV，就不用自己打逗号。'
          : `加一行表头，至少写${labels}。`,
      ),
    );
    return undefined;
  }
  const above = filled.slice(0, headIndex);
  const [upper, lower] = [above.at(-1), filled[headIndex + 1]].map((line) => line && rename(line));
  const names = columnsByName(columns);
  const halved = upper && isAllHeads(upper, names) ? upper : undefined;
  const head = halved
    ? joinHeads(file, halved, found, names, problems)
    : joinHeads(file, found, lower, names, problems);
  const positions = readHead(file, head, columns, problems, context);
  if (!positions) return undefined;

  const headings = new Map<string, Cell>();
  const notes = context.notes && { file, notes: context.notes };
  for (const line of above) {
    if (line.line === halved?.line) continue;
    if (!collectHeadings(file, line, headings) && notes) notePassed(notes, line, '标题行');
  }
  const wan = context.units ? wanColumns(head, headings.get('单位')) : undefined;
  if (notes) {
    noteHead(notes, text, head === found ? written : head, columns, positions, wan);
  }
  const rows: Row<Columns>[] = [];
  const width = head.cells.length;
  const body = filled.slice(headIndex + 1).filter(({ line }) => line !== head.line);
  const words = text.includes('大写')
    ? takeWords(body, head, headings, { file, columns, positions, wan })
    : undefined;
  for (const line of words?.rest ?? body) {
    if (isAllHeads(line, names)) problems.push(repeatedHead(file, line));
    else if (isSignature(line)) {
      collectHeadings(file, line, headings);
      if (notes) notePassed(notes, line, '签字行');
    } else if (isRemark(line)) {
      if (notes) notePassed(notes, line, '说明行');
    } else {
      const before = rows.at(-1);
      rows.push(makeRow({ file, line, columns, positions, wan, width, problems, context, before }));
    }
  }
  const present = new Set(positions.keys());
  const headPlace = { file, line: head.line, column: 1 };
  return { headings, rows, columns: present, headPlace, wordsFaults: words?.faults ?? [] };
}

/** 摘出大写金额，和数字对一遍；剩下的行照平常读。 */
function takeWords(
  lines: readonly CsvRow[],
  head: CsvRow,
  headings: ReadonlyMap<string, Cell>,
  money: MoneyColumns,
): { readonly rest: readonly CsvRow[]; readonly faults: readonly Problem[] } {
  const column = head.cells.findIndex(isWordsHead);
  const found = [...headings].flatMap(([name, { text, place }]) =>
    isWordsHead(name) && text !== '' ? [wordsInHeading(name, text, place)] : [],
  );
  const rest = lines.flatMap((line) => {
    const row = splitWordsRow(line, money);
    if (row) found.push(row.found);
    else if (column >= 0) {
      const one = wordsInColumn(line, column, head.cells[column] ?? '', money);
      if (one) found.push(one);
    }
    return row ? (row.rest ?? []) : line;
  });
  return { rest, faults: wordsFaults(found, lines, money) };
}

function noteHead(
  notes: TableNotes,
  text: string,
  head: CsvRow,
  columns: Fields,
  positions: ReadonlyMap<string, number>,
  wan: ReadonlySet<number> | undefined,
): void {
  noteDelimiter(notes, text);
  noteHeads(notes, head, columns, positions);
  const money = [...positions].flatMap(([key, index]) =>
    columns[key]?.form === 'yuan' ? [index] : [],
  );
  if (wan) noteWan(notes, head, wan, (index) => money.includes(index));
}

/** 以万元计的是哪几列：表头里写了「（万元）」的，或者「单位：万元」时没写「（元）」的。 */
function wanColumns({ cells }: CsvRow, unit: Cell | undefined): ReadonlySet<number> {
  const whole = /^(?:人民币)?万元$/.test(unit?.text ?? '');
  const wan = (cell: string): boolean => {
    const [, own] = /[(（](万?元)[)）]$/.exec(cell.trim()) ?? [];
    return own === undefined ? whole : own === '万元';
  };
  return new Set(cells.flatMap((cell, index) => (wan(cell) ? [index] : [])));
}

/** 「制表：何秀兰」「公开日期：2026年4月10日」，一格一句，或一格里用空格隔开几句；有没有这样的话。 */
function collectHeadings(
  file: string,
  { line, cells }: CsvRow,
  headings: Map<string, Cell>,
): boolean {
  let found = false;
  for (const [index, cell] of cells.entries()) {
    for (const part of cell.split(/\s{2,}|　+/)) {
      const [, name, text = ''] = /^([^:：]{1,12})[:：]\s*(.*)$/.exec(part.trim()) ?? [];
      if (name === undefined) continue;
      const place = {
        file,
        line,
        column: index + 1,
        field: name.trim(),
        cell: `${columnLetter(index + 1)}${String(line)}`,
      };
      headings.set(name.replace(/\s/g, ''), { text: text.trim(), place });
      found = true;
    }
  }
  return found;
}

/** 表尾的签字行：有字的格子全是「名字：内容」。 */
function isSignature({ cells }: CsvRow): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.every((cell) => /^[^:：,，。]{1,12}[:：]/.test(cell));
}

/** 表尾横跨整行的一句话，如「以上账目已经村务监督委员会审核」：只有第一格有字，又长得不像数据。 */
function isRemark({ cells: [first = '', ...rest] }: CsvRow): boolean {
  return (
    first.length >= 10 && /\p{Script=Han}{5}/u.test(first) && rest.every((cell) => cell === '')
  );
}
