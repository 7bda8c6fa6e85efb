import { formatYuan, fen, type Fen } from '../base/money.ts';
import { accountSums, ledgerSums, runningBalances } from '../domain/ledger-sums.ts';
import type { Ledger } from '../domain/ledger.ts';

/** 账对不对得上，用村民看得懂的话说。 */
export interface Judgement {
  readonly state: 'satisfied' | 'failed' | 'unknown';
  readonly says: string;
  /** 对不上的地方，一处一句。 */
  readonly faults: readonly string[];
}

/**
 * 拿表上写的余额、合计和上月结余，与逐笔算出来的比。
 *
 * 不平的账发布不出来（检查挡住），这里照样再算一遍：页面上的「对得上」是算出来的，不是写上去的。
 */
export function judgeLedger(ledger: Ledger, previous: Ledger | undefined): Judgement {
  const faults = [
    ...carryFaults(ledger, previous),
    ...balanceFaults(ledger),
    ...totalFaults(ledger),
  ];
  if (faults.length > 0) return { state: 'failed', says: '账对不上：', faults };

  const stated =
    ledger.totals !== undefined ||
    ledger.entries.some(({ statedBalance }) => statedBalance !== undefined);
  const count = ledger.entries.length;
  if (!stated) {
    const says = `表上没有写余额和合计，结余由${count}笔逐笔算出。`;
    return { state: 'unknown', says, faults };
  }
  const carried = previous ? '上月结余也接得上。' : '';
  const says = count === 0 ? '这个月没有收支。' : `账对得上：${count}笔逐笔相加，与结余一分不差。`;
  return { state: 'satisfied', says: says + carried, faults };
}

function carryFaults(ledger: Ledger, previous: Ledger | undefined): string[] {
  if (!previous) return [];
  const closings = new Map(accountSums(previous).map(({ account, closing }) => [account, closing]));
  return ledger.openings.flatMap(({ account, amount }) => {
    const closing = closings.get(account);
    if (closing === undefined || closing === amount) return [];
    return [`${account}上月结余写${formatYuan(amount)}元，上个月末是${formatYuan(closing)}元。`];
  });
}

function balanceFaults(ledger: Ledger): string[] {
  const balances = runningBalances(ledger);
  const faults: string[] = [];
  let drift = 0;
  ledger.entries.forEach(({ statedBalance, voucher }, index) => {
    const balance = balances[index];
    if (statedBalance === undefined || balance === undefined) return;
    const difference = statedBalance - balance;
    if (difference !== drift && difference !== 0) {
      faults.push(
        `${voucher}之后的余额写${formatYuan(statedBalance)}元，逐笔算是${formatYuan(balance)}元。`,
      );
    }
    drift = difference;
  });
  return faults;
}

function totalFaults(ledger: Ledger): string[] {
  const { totals } = ledger;
  if (!totals) return [];
  const { income, expense, closing } = ledgerSums(ledger);
  const pairs: [string, Fen | undefined, Fen][] = [
    ['收入合计', totals.income, income],
    ['支出合计', totals.expense, expense],
    ['余额合计', totals.balance, closing],
  ];
  return pairs.flatMap(([name, stated, sum]) =>
    stated === undefined || stated === sum
      ? []
      : [
          `${name}写${formatYuan(stated)}元，逐笔相加是${formatYuan(sum)}元，差${formatYuan(fen(Math.abs(stated - sum)))}元。`,
        ],
  );
}
