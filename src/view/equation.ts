import { formatYuan } from '../base/money.ts';
import type { Sums } from '../domain/ledger-sums.ts';

/** 等式条上的四个数：上月结余 + 收入 − 支出 = 结余。 */
export interface Equation {
  readonly opening: string;
  readonly income: string;
  readonly expense: string;
  readonly closing: string;
}

export function equationOf(sums: Sums): Equation {
  return {
    opening: formatYuan(sums.opening),
    income: formatYuan(sums.income),
    expense: formatYuan(sums.expense),
    closing: formatYuan(sums.closing),
  };
}
