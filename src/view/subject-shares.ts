import { fen, formatYuan } from '../base/money.ts';
import type { Ledger } from '../domain/ledger.ts';
import { isTransfer, type Subject } from '../domain/subject.ts';

/** 钱花在哪一类，占多少。 */
export interface SubjectShare {
  readonly subject: string;
  readonly amount: string;
  readonly count: string;
  /** 横条的长度，0 到 100。 */
  readonly width: number;
}

/** 本月支出按科目归在一起，多的在前；账户之间挪的钱不算；没有写科目、只有一类的不做。 */
export function subjectShares(
  ledger: Ledger,
  subjects: readonly Subject[],
): readonly SubjectShare[] {
  const expenses = ledger.entries.filter(
    (entry) => entry.flow === 'expense' && !isTransfer(entry, subjects),
  );
  if (expenses.some(({ subject }) => subject === undefined)) return [];
  const sums = [...Map.groupBy(expenses, ({ subject }) => subject ?? '')]
    .map(([subject, entries]) => ({
      subject,
      count: entries.length,
      amount: entries.reduce((sum, { amount }) => sum + amount, 0),
    }))
    .sort((a, b) => b.amount - a.amount || (a.subject < b.subject ? -1 : 1));
  const most = sums[0]?.amount ?? 0;
  if (sums.length < 2 || most <= 0) return [];
  return sums.map(({ subject, amount, count }) => ({
    subject,
    amount: formatYuan(fen(amount)),
    count: `${String(count)}笔`,
    width: amount <= 0 ? 0 : Math.max(1, Math.round((amount / most) * 100)),
  }));
}
