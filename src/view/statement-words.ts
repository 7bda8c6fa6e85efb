import { formatDate, type LocalDate } from '../base/date.ts';
import { formatDecimal } from '../base/decimal.ts';
import { formatWan, formatYuan } from '../base/money.ts';
import type { Statement, StatementRow } from '../domain/statement.ts';

/** 「2026年第一季度债权债务」「2026年度财务计划」；写了名称的用名称。 */
export function statementTitle({ name, period, kind }: Statement): string {
  return name ?? `${period.label}${kind.name}`.replace('年年度', '年度');
}

/** 一格在页面上的字；没写的是空的。 */
export function cellText({ kind, wan }: Statement, row: StatementRow, column: string): string {
  const amount = row.amounts[column];
  if (amount !== undefined) return wan.has(column) ? formatWan(amount) : formatYuan(amount);
  const number = row.numbers[column];
  if (number !== undefined) return formatDecimal(number);
  const range = row.ranges[column];
  if (range) return `${formatDate(range.from)}至${formatDate(range.to)}`;
  const text = row.texts[column] ?? '';
  return kind.columns[column]?.form === 'date' && text !== ''
    ? formatDate(text as LocalDate)
    : text;
}

/** 数靠右。 */
export function isFigure({ kind }: Statement, column: string): boolean {
  return /^(yuan|decimal|count)$/.test(kind.columns[column]?.form ?? '');
}

/** 表头：以万元计的列写明「（万元）」，数量写明是亩还是户。 */
export function columnLabel({ kind, wan, head }: Statement, column: string): string {
  const name = kind.columns[column]?.name ?? column;
  const unit = head.texts['unit'];
  if (wan.has(column)) return `${name}（万元）`;
  return column === 'quantity' && unit !== undefined ? `${name}（${unit}）` : name;
}
