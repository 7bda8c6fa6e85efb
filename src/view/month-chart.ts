import { monthOf } from '../base/date.ts';
import { formatYuan, type Fen } from '../base/money.ts';
import { ledgerSums } from '../domain/ledger-sums.ts';
import type { Ledger } from '../domain/ledger.ts';

/** 柱子画在 100 高的格子里；有钱的月份至少 2，免得看不见。 */
const height = 100;

/** 图上一个月的两根柱子，和读屏软件念的话。 */
export interface ChartMonth {
  readonly label: string;
  readonly income: number;
  readonly expense: number;
  readonly says: string;
}

/** 最近几个月的收入和支出。 */
export function monthChart(ledgers: readonly Ledger[], count = 6): readonly ChartMonth[] {
  const months = ledgers.slice(-count).map((ledger) => ({ ledger, sums: ledgerSums(ledger) }));
  // 只有一个月，没有可比的，不画。
  if (months.length < 2) return [];
  const most = Math.max(1, ...months.flatMap(({ sums }) => [sums.income, sums.expense]));
  const tall = (value: Fen): number =>
    value <= 0 ? 0 : Math.max(2, Math.round((value / most) * height));
  return months.map(({ ledger, sums }) => ({
    label: `${String(monthOf(ledger.month))}月`,
    income: tall(sums.income),
    expense: tall(sums.expense),
    says: `收入${formatYuan(sums.income)}元，支出${formatYuan(sums.expense)}元`,
  }));
}
