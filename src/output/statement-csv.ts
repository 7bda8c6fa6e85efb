import { plainDecimal } from '../base/decimal.ts';
import { formatWan, plainYuan } from '../base/money.ts';
import type { Fields } from '../domain/field.ts';
import { statementHeadings, type Statement, type StatementRow } from '../domain/statement.ts';
import type { Village } from '../domain/village.ts';
import { csvFile } from './csv-cell.ts';

/** 一张财务表的下载文件：写法和内容文件一样，改个名字就能放回内容文件夹。 */
export function statementCsv(statement: Statement, village: Village): string {
  const { kind, columns, rows, totals, wan, period, name } = statement;
  const cells = (row: StatementRow): string[] =>
    columns.map((column) => plainCell(row, column, wan.has(column)));
  const titleAt = columns.indexOf(kind.title);
  return csvFile([
    [`${village.name}${name ?? `${period.label}${kind.name}`}`],
    headings(statement),
    columns.map((column) => {
      const head = kind.columns[column]?.name ?? column;
      return wan.has(column) ? `${head}（万元）` : head;
    }),
    ...rows.map(cells),
    ...totals.map((total) =>
      cells(total).map((text, index) => (index === titleAt ? total.label : text)),
    ),
  ]);
}

function headings({ kind, head }: Statement): string[] {
  const fields: Fields = { ...statementHeadings, ...kind.headings };
  return [
    '单位：元',
    ...Object.entries(fields).flatMap(([key, { name }]) => {
      const text = plainCell(head, key, false);
      return text === '' ? [] : [`${name}：${text}`];
    }),
  ];
}

/** CSV 里的写法：金额、数量没有千分位，日期用短横线。 */
export function plainCell(row: StatementRow, column: string, wan: boolean): string {
  const amount = row.amounts[column];
  if (amount !== undefined)
    return wan ? formatWan(amount).replaceAll(',', '').replace('−', '-') : plainYuan(amount);
  const number = row.numbers[column];
  if (number !== undefined) return plainDecimal(number);
  const range = row.ranges[column];
  if (range) return `${range.from} 至 ${range.to}`;
  return row.texts[column] ?? '';
}
