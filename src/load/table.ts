import { nearest } from '../base/nearest.ts';
import type { Place } from '../base/place.ts';
import type { RuleId } from '../domain/check-rules.ts';
import type { Field, Fields } from '../domain/field.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { columnLetter, readCsv, type Cell, type CsvRow } from './csv.ts';
import type { ReadingContext } from './forms.ts';
import { noteDelimiter, noteHeads, notePassed, noteWan, type TableNotes } from './note-table.ts';
import { makeRow, type Row } from './table-row.ts';

export interface Table<Columns extends Fields> {
  /** 表头上面、表尾下面用「名字：内容」写的话。 */
  readonly headings: ReadonlyMap<string, Cell>;
  readonly rows: readonly Row<Columns>[];
  /** 表头里写了哪几列。 */
  readonly columns: ReadonlySet<keyof Columns>;
  readonly headPlace: Place;
}

/** 表头写法不一：去空白、全角变半角、去掉「(元)」「(亩)」。 */
export function normalHead(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/\((?:万?元|亩|人|户)(?:\/[^)]{1,3})?\)$/, '');
}

/**
 * 照表头读一张表。
 *
 * 表头上面可以有标题行、「单位：元」这样的行；表尾可以有签字行。
 * 缺列、重列、不认得的列各报一次；缺了必备的列就不再往下读。
 */
export function readTable<Columns extends Fields>(
  file: string,
  text: string,
  columns: Columns,
  problems: Problem[],
  context: ReadingContext = {},
): Table<Columns> | undefined {
  const before = problems.length;
  const lines = readCsv(file, text, problems);
  if (problems.length > before) return undefined;
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length === 0) {
    problems.push(
      problem('csv/empty', { file }, '表里什么也没有。', '把内容填进去，或删掉这个文件。'),
    );
    return undefined;
  }
  const headIndex = findHead(filled, columns);
  const head = filled[headIndex];
  if (!head) {
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
  const positions = readHead(file, head, columns, problems, context);
  if (!positions) return undefined;

  const headings = new Map<string, Cell>();
  const notes = context.notes && { file, notes: context.notes };
  for (const line of filled.slice(0, headIndex)) {
    if (!collectHeadings(file, line, headings) && notes) notePassed(notes, line, '标题行');
  }
  const wan = context.units ? wanColumns(head, headings.get('单位')) : undefined;
  if (notes) noteHead(notes, text, head, columns, positions, wan);
  const rows: Row<Columns>[] = [];
  const width = head.cells.length;
  for (const line of filled.slice(headIndex + 1)) {
    if (isSignature(line)) {
      collectHeadings(file, line, headings);
      if (notes) notePassed(notes, line, '签字行');
    } else if (isRemark(line)) {
      if (notes) notePassed(notes, line, '说明行');
    } else {
      const above = rows.at(-1);
      rows.push(makeRow({ file, line, columns, positions, wan, width, problems, context, above }));
    }
  }
  const present = new Set(positions.keys());
  return { headings, rows, columns: present, headPlace: { file, line: head.line, column: 1 } };
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

/** 认得的列名最多的一行是表头；要认得两个以上（单列的表一个）。 */
function findHead(lines: readonly CsvRow[], columns: Fields): number {
  const names = new Set(Object.values(columns).flatMap((field) => namesOf(field)));
  const needed = Math.min(2, Object.values(columns).filter((field) => field.required).length);
  const scores = lines
    .slice(0, 12)
    .map(({ cells }) => cells.filter((cell) => names.has(normalHead(cell))).length);
  const best = Math.max(...scores);
  return best >= needed ? scores.indexOf(best) : -1;
}

function usesChineseCommas(lines: readonly CsvRow[], columns: Fields): boolean {
  const split = lines.map(({ line, cells }) => ({
    line,
    cells: cells.flatMap((cell) => cell.split('，')),
  }));
  return findHead(split, columns) >= 0;
}

export function namesOf(field: Field): string[] {
  return [field.name, ...(field.aliases ?? [])].map(normalHead);
}

function readHead(
  file: string,
  head: CsvRow,
  columns: Fields,
  problems: Problem[],
  { spareColumns }: ReadingContext,
): Map<string, number> | undefined {
  const positions = new Map<string, number>();
  // 多半就是写错的那一列：说了「是不是」，就不再说少了它。
  const suggested = new Set<string>();
  const before = problems.length;
  const report = (
    index: number,
    message: string,
    fix: string,
    rule: RuleId = 'csv/header',
  ): void => {
    const place = {
      file,
      line: head.line,
      column: index + 1,
      cell: `${columnLetter(index + 1)}${String(head.line)}`,
    };
    problems.push(problem(rule, place, message, fix));
  };
  const written = new Set(head.cells.map(normalHead));
  const unfilled = Object.values(columns).filter(
    (field) => !namesOf(field).some((name) => written.has(name)),
  );
  for (const [index, cell] of head.cells.entries()) {
    const name = normalHead(cell);
    if (name === '' || name === '序号') continue;
    const key = Object.keys(columns).find(
      (one) => columns[one] && namesOf(columns[one]).includes(name),
    );
    if (key === undefined) {
      const field = nearestField(name, unfilled);
      const message = `不认得表头「${cell}」。`;
      if (field && (field.required || spareColumns === undefined)) {
        suggested.add(field.name);
        report(index, message, `是不是「${field.name}」？改成规定的表头，或删掉这一列。`);
      } else if (spareColumns !== undefined) {
        report(index, message, '这一列不读；用不到就删掉。', spareColumns);
      } else report(index, message, '删掉这一列，或把内容写进「备注」。');
    } else if (positions.has(key)) {
      report(index, `表头「${cell}」出现了两次。`, '留下对的一列，删掉另一列。');
    } else positions.set(key, index);
  }
  const missing = Object.entries(columns).filter(
    ([key, field]) => field.required && !positions.has(key) && !suggested.has(field.name),
  );
  if (missing.length > 0) {
    const labels = missing.map(([, field]) => `「${field.name}」`).join('');
    report(0, `表头少了${labels}。`, `在表头补上${labels}，每行照着填。`);
  }
  const broken = problems.slice(before).some(({ rule }) => rule === 'csv/header');
  return broken ? undefined : positions;
}

/** 还没有对上的列里，名字或别名最像的一列。 */
function nearestField(name: string, fields: readonly Field[]): Field | undefined {
  const like = nearest(name, fields.flatMap(namesOf));
  return fields.find((field) => like !== undefined && namesOf(field).includes(like));
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
