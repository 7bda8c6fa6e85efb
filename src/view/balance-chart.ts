import { monthOf } from '../base/date.ts';
import { fen, formatYuan } from '../base/money.ts';
import { accountSums, ledgerSums } from '../domain/ledger-sums.ts';
import type { Ledger } from '../domain/ledger.ts';

/** 折线图画在 300 × 100 的格子里；数在旁边的表里都有。 */
export interface BalanceChart {
  readonly lines: readonly BalanceLine[];
  readonly first: string;
  readonly last: string;
  readonly top: string;
  readonly says: string;
}

export interface BalanceLine {
  readonly account: string;
  /** SVG 的点：`0,80 50,60`。 */
  readonly points: string;
  /** 线型：第几条，颜色分不清也认得出。 */
  readonly dash: string;
}

const dashes = ['none', '8 5', '2 4', '12 4 2 4'];

/** 不到两个月的不画。 */
export function balanceChart(ledgers: readonly Ledger[]): BalanceChart | undefined {
  const [first] = ledgers;
  const last = ledgers.at(-1);
  if (!first || !last || ledgers.length < 2) return undefined;
  const months = ledgers.map((ledger) => accountSums(ledger));
  const accounts = [...new Set(months.flatMap((sums) => sums.map(({ account }) => account)))];
  const closing = (at: number, account: string): number =>
    months[at]?.find((one) => one.account === account)?.closing ?? 0;
  const all = accounts.flatMap((account) => ledgers.map((_, at) => closing(at, account)));
  const top = Math.max(1, ...all);
  const low = Math.min(0, ...all);
  const step = 300 / (ledgers.length - 1);
  const y = (value: number): number => Math.round(100 - ((value - low) / (top - low)) * 96 - 2);
  const label = ({ month }: Ledger): string => `${String(monthOf(month))}月`;
  return {
    lines: accounts.map((account, index) => ({
      account,
      points: ledgers
        .map((_, at) => `${String(Math.round(at * step))},${String(y(closing(at, account)))}`)
        .join(' '),
      dash: dashes[index % dashes.length] ?? 'none',
    })),
    first: label(first),
    last: label(last),
    top: `${formatYuan(fen(top))}元`,
    says: `${label(first)}末${formatYuan(ledgerSums(first).closing)}元，${label(last)}末${formatYuan(ledgerSums(last).closing)}元`,
  };
}
