import { describe, expect, test } from 'vitest';
import type { LocalDate, YearMonth } from '../base/date.ts';
import { fen } from '../base/money.ts';
import { accountSums, ledgerSums, runningBalances } from './ledger-sums.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';

const nowhere = { file: 'ledger/2026-03.csv' };

/** 一笔一行：`现金 +12.50`。 */
function ledger(openings: Record<string, number>, lines: readonly string[]): Ledger {
  const entries = lines.map((line): LedgerEntry => {
    const [account = '', amount = ''] = line.split(' ');
    return {
      date: '2026-03-05' as LocalDate,
      voucher: '',
      summary: '',
      flow: amount.startsWith('+') ? 'income' : 'expense',
      amount: fen(Math.round(Number(amount.slice(1)) * 100)),
      statedBalance: undefined,
      handler: '',
      account,
      subject: undefined,
      decision: undefined,
      contract: undefined,
      project: undefined,
      receipts: [],
      power: undefined,
      note: undefined,
      at: () => nowhere,
    };
  });
  return {
    month: '2026-03' as YearMonth,
    publishedOn: '2026-04-10' as LocalDate,
    maker: '',
    reviewer: '',
    corrections: undefined,
    openings: Object.entries(openings).map(([account, amount]) => ({
      account,
      amount: fen(amount * 100),
      place: nowhere,
    })),
    entries,
    totals: undefined,
    file: nowhere.file,
  };
}

const twoAccounts = ledger({ 现金: 100, 信用社: 5000 }, [
  '信用社 +1200.00',
  '现金 -0.29',
  '信用社 -300.01',
  '现金 +20.00',
]);

describe('两个账户的一个月', () => {
  test('各算各的', () => {
    expect(accountSums(twoAccounts)).toEqual([
      { account: '现金', opening: 10_000, income: 2_000, expense: 29, closing: 11_971 },
      { account: '信用社', opening: 500_000, income: 120_000, expense: 30_001, closing: 589_999 },
    ]);
  });

  test('加在一起', () => {
    expect(ledgerSums(twoAccounts)).toEqual({
      opening: 510_000,
      income: 122_000,
      expense: 30_030,
      closing: 601_970,
    });
  });

  test('每笔之后的余额是那个账户的', () => {
    expect(runningBalances(twoAccounts)).toEqual([620_000, 9_971, 589_999, 11_971]);
  });
});

test('没有一笔的月份，结余就是上月结余', () => {
  expect(ledgerSums(ledger({ 现金: 7 }, []))).toEqual({
    opening: 700,
    income: 0,
    expense: 0,
    closing: 700,
  });
});
