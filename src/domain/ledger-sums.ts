import { fen, zeroFen, type Fen } from '../base/money.ts';
import type { LedgerBook } from './ledger.ts';

/** 上月结余 + 收入 − 支出 = 本月结余。 */
export interface Sums {
  readonly opening: Fen;
  readonly income: Fen;
  readonly expense: Fen;
  readonly closing: Fen;
}

export interface AccountSums extends Sums {
  readonly account: string;
}

/** 一个账户一条，按表上出现的先后。只按逐笔算，不看表上写的余额和合计。 */
export function accountSums(ledger: LedgerBook): readonly AccountSums[] {
  const accounts = new Map<string, { opening: number; income: number; expense: number }>();
  const of = (account: string): { opening: number; income: number; expense: number } => {
    const known = accounts.get(account);
    if (known) return known;
    const fresh = { opening: 0, income: 0, expense: 0 };
    accounts.set(account, fresh);
    return fresh;
  };
  for (const { account, amount } of ledger.openings) of(account).opening += amount;
  for (const { account, flow, amount } of ledger.entries) of(account)[flow] += amount;

  return [...accounts].map(([account, { opening, income, expense }]) => ({
    account,
    opening: fen(opening),
    income: fen(income),
    expense: fen(expense),
    closing: fen(opening + income - expense),
  }));
}

/** 全部账户加在一起。 */
export function ledgerSums(ledger: LedgerBook): Sums {
  return totalSums(accountSums(ledger));
}

export function totalSums(parts: readonly Sums[]): Sums {
  let opening = 0;
  let income = 0;
  let expense = 0;
  for (const part of parts) {
    opening += part.opening;
    income += part.income;
    expense += part.expense;
  }
  return {
    opening: fen(opening),
    income: fen(income),
    expense: fen(expense),
    closing: fen(opening + income - expense),
  };
}

/** 每一笔之后，那个账户算出来的余额；与 `ledger.entries` 一一对应。 */
export function runningBalances(ledger: LedgerBook): readonly Fen[] {
  const balances = new Map<string, Fen>();
  for (const { account, amount } of ledger.openings) {
    balances.set(account, fen((balances.get(account) ?? zeroFen) + amount));
  }
  return ledger.entries.map(({ account, flow, amount }) => {
    const before = balances.get(account) ?? zeroFen;
    const after = fen(flow === 'income' ? before + amount : before - amount);
    balances.set(account, after);
    return after;
  });
}
