import type { Place } from '../base/place.ts';
import type { Fields } from '../domain/field.ts';
import type { Normalised } from '../domain/normalised.ts';
import { columnLetter, delimiterOf, type CsvRow } from './csv.ts';
import type { Row } from './table-row.ts';

/** 一张表除了格子以外换过写法的：分隔、表头、不当数据的行、以万元计的列。 */
export interface TableNotes {
  readonly file: string;
  readonly notes: Normalised[];
}

export function noteDelimiter({ file, notes }: TableNotes, text: string): void {
  if (delimiterOf(text) === ',') return;
  notes.push({ place: { file }, found: '格子之间是制表符', read: '照制表符分格' });
}

/** 这一行不当数据：标题、签字、说明。 */
export function notePassed({ file, notes }: TableNotes, { line, cells }: CsvRow, as: string): void {
  const found = cells.filter(Boolean).join(' ');
  notes.push({ place: { file, line }, found, read: `${as}，不当数据` });
}

/** 合计、小计行：拿来对数，不算一行。 */
export function noteTotal(notes: Normalised[], { cells, place }: Row<Fields>): void {
  const { file, line } = place('');
  notes.push({
    place: { file, line },
    found: cells.filter(Boolean).join(' '),
    read: '合计行，拿来对数',
  });
}

/** 表头写的是别名、中间有空格、带着单位。 */
export function noteHeads(
  { file, notes }: TableNotes,
  { line, cells }: CsvRow,
  columns: Fields,
  positions: ReadonlyMap<string, number>,
): void {
  for (const [key, index] of positions) {
    const name = columns[key]?.name ?? key;
    const found = cells[index] ?? '';
    if (found === name) continue;
    notes.push({ place: cellPlace(file, line, index), found, read: `表头「${name}」` });
  }
}

export function noteWan(
  { file, notes }: TableNotes,
  { line, cells }: CsvRow,
  wan: ReadonlySet<number>,
  isMoney: (index: number) => boolean,
): void {
  for (const index of [...wan].filter(isMoney)) {
    const found = cells[index] ?? '';
    notes.push({ place: cellPlace(file, line, index), found, read: '这一列以万元计' });
  }
}

function cellPlace(file: string, line: number, index: number): Place {
  return { file, line, column: index + 1, cell: `${columnLetter(index + 1)}${String(line)}` };
}
