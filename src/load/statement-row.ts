import { decimalOf, type Decimal } from '../base/decimal.ts';
import type { Fen } from '../base/money.ts';
import type { Place } from '../base/place.ts';
import type { DateRange, Field, Fields } from '../domain/field.ts';
import type { StatementRow } from '../domain/statement.ts';
import type { Row } from './table-row.ts';
import type { Table } from './table.ts';

interface Cells {
  readonly texts: Record<string, string>;
  readonly amounts: Record<string, Fen>;
  readonly numbers: Record<string, Decimal>;
  readonly ranges: Record<string, DateRange>;
}

/** 财务表的一行：逐格读，按填法分开放。合计行里必填的格子也可以空着。 */
export function statementRow(
  row: Row<Fields>,
  columns: Fields,
  { total = false } = {},
): StatementRow {
  const cells = emptyCells();
  for (const [column, field] of Object.entries(columns)) {
    if (total && row.text(column) === '') continue;
    const value = row.read(column);
    if (value !== undefined) put(cells, column, field, value);
  }
  return { ...cells, at: row.place };
}

/** 表头上面的「名字：内容」，也放成一行的样子，好和表里的数比。 */
export function headingRow(
  table: Table<Fields>,
  fields: Fields,
  values: Readonly<Record<string, unknown>>,
): StatementRow {
  const cells = emptyCells();
  const places = new Map<string, Place>();
  for (const [key, field] of Object.entries(fields)) {
    const value = values[key];
    if (value !== undefined) put(cells, key, field, value);
    for (const name of [field.name, ...(field.aliases ?? [])]) {
      const place = table.headings.get(name)?.place;
      if (place) places.set(key, place);
    }
  }
  return { ...cells, at: (column) => places.get(column) ?? table.headPlace };
}

function emptyCells(): Cells {
  return { texts: {}, amounts: {}, numbers: {}, ranges: {} };
}

function put(cells: Cells, column: string, { form }: Field, value: unknown): void {
  if (form === 'yuan') cells.amounts[column] = value as Fen;
  else if (form === 'decimal') cells.numbers[column] = value as Decimal;
  else if (form === 'count') cells.numbers[column] = decimalOf(value as number);
  else if (form === 'dates') cells.ranges[column] = value as DateRange;
  else cells.texts[column] = value as string;
}
