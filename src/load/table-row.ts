import type { Place } from '../base/place.ts';
import type { Field, Fields, Values } from '../domain/field.ts';
import type { Normalised } from '../domain/normalised.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { columnLetter, type CsvRow } from './csv.ts';
import { readForm, type ReadingContext } from './forms.ts';
import { noteCell } from './note-cell.ts';

/** 一行的取值口。读不懂就记一处毛病，返回 `undefined`，好让同一行的别格照读。 */
export interface Row<Table extends Fields> {
  readonly cells: readonly string[];
  readonly text: (column: keyof Table) => string;
  readonly read: <Column extends keyof Table>(column: Column) => Values<Table>[Column] | undefined;
  readonly place: (column: keyof Table) => Place;
  /** 这一列以万元计。 */
  readonly inWan: (column: keyof Table) => boolean;
}

/** 多出一格：多半是金额里的千分位逗号没有加引号，一格成了两格。 */
function extraCell(file: string, { line, cells }: CsvRow, extra: string): Problem {
  const split = cells.findIndex(
    (cell, index) => /^-?\d{1,3}$/.test(cell) && /^\d{3}(\.\d+)?元?$/.test(cells[index + 1] ?? ''),
  );
  const index = split < 0 ? cells.lastIndexOf(extra) : split;
  const place = {
    file,
    line,
    column: index + 1,
    cell: `${columnLetter(index + 1)}${String(line)}`,
  };
  if (split < 0) {
    const message = `这一行比表头多出一格，里面是「${extra}」。`;
    const fix = '多出的内容移到对的列，或在表头补列名；文字里的英文逗号改成中文逗号。';
    return problem('csv/cells', place, message, fix);
  }
  const [left = '', right = ''] = cells.slice(split);
  const message = `金额里的逗号把一格拆成了两格：「${left}」和「${right}」。`;
  return problem(
    'csv/cells',
    place,
    message,
    `改成 ${left}${right.replace('元', '')}，不写千分位逗号。`,
  );
}

interface RowSource<Columns extends Fields> {
  file: string;
  line: CsvRow;
  columns: Columns;
  positions: ReadonlyMap<string, number>;
  /** 以万元计的是第几列，从 0 数起。 */
  wan: ReadonlySet<number> | undefined;
  width: number;
  problems: Problem[];
  context: ReadingContext;
  before: Row<Columns> | undefined;
}

/** 表里的一行，照表头的位置取值；比表头多出的一格当场报出来。 */
export function makeRow<Columns extends Fields>(source: RowSource<Columns>): Row<Columns> {
  const { file, line, columns, positions, wan, width, problems, context, before } = source;
  const placeOf = (column: keyof Columns): Place => {
    const index = positions.get(column as string);
    if (index === undefined) return { file, line: line.line, field: columns[column]?.name };
    const cell = `${columnLetter(index + 1)}${String(line.line)}`;
    return { file, line: line.line, column: index + 1, field: columns[column]?.name, cell };
  };
  const textOf = (column: keyof Columns): string => {
    const text = line.cells[positions.get(column as string) ?? -1] ?? '';
    const form = columns[column]?.form;
    const ditto = /^(同上|〃|″)$/.test(text) && (form === 'text' || form === 'choice');
    return ditto ? (before?.text(column) ?? text) : text;
  };
  const inWan = (column: keyof Columns): boolean =>
    wan?.has(positions.get(column as string) ?? -1) ?? false;
  const note = (
    notes: Normalised[],
    column: keyof Columns,
    field: Field,
    text: string,
    value: unknown,
  ): void => {
    const place = placeOf(column);
    const written = line.cells[positions.get(column as string) ?? -1] ?? '';
    if (written !== text) notes.push({ place, found: written, read: text });
    noteCell(notes, { place, field, text, value, wan: field.form === 'yuan' && inWan(column) });
  };
  /** 必填的格子空着；整列都没有的，表头那里已经说过。 */
  const emptyCell = (column: keyof Columns, field: Field): Problem | undefined => {
    const index = positions.get(column as string);
    if (!field.required || index === undefined) return undefined;
    const place = placeOf(column);
    if (index < line.cells.length || line.cells.length < 2) {
      const message = `「${field.name}」空着。`;
      return problem('field/missing', place, message, `写上：${field.help}。`);
    }
    const counts = `这一行只有 ${String(line.cells.length)} 格，表头有 ${String(width)} 格`;
    const message = `${counts}，没有「${field.name}」这一格，最后一格是「${line.cells.at(-1) ?? ''}」。`;
    const fix = '对着表头一格一格看，少了哪一格就补上；空的格子也要留逗号。';
    return problem('csv/cells', place, message, fix);
  };
  const extra = line.cells.slice(width).find((cell) => cell !== '');
  if (extra !== undefined) problems.push(extraCell(file, line, extra));
  return {
    cells: line.cells,
    text: textOf,
    place: placeOf,
    inWan,
    read: (column) => {
      const field = columns[column];
      const text = textOf(column);
      if (!field) return undefined;
      if (text === '') {
        const empty = emptyCell(column, field);
        if (empty) problems.push(empty);
        return undefined;
      }
      const wan = inWan(column);
      const reading = readForm(field, text, wan ? { ...context, wan } : context);
      if (reading.ok) {
        if (context.notes) note(context.notes, column, field, text, reading.value);
        return reading.value as Values<Columns>[typeof column];
      }
      problems.push(problem(reading.rule, placeOf(column), reading.message, reading.fix));
      return undefined;
    },
  };
}
