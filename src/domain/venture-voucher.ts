import { parseYearMonth, type YearMonth } from '../base/date.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Payment } from './thread.ts';

/** `2026-02 记-005` 说的是哪个月的哪张凭证；看不懂的没有。 */
export function readVoucher(
  text: string,
): { readonly month: YearMonth; readonly voucher: string } | undefined {
  const [, monthText = '', voucher = ''] = /^(\d{4}-\d{2})\s+(\S.*)$/.exec(text.trim()) ?? [];
  const month = parseYearMonth(monthText);
  return month && { month, voucher };
}

/** 收支表上的那一笔。 */
export function findVoucher(payments: readonly Payment[], text: string): Payment | undefined {
  const wanted = readVoucher(text);
  return (
    wanted &&
    payments.find(
      ({ ledger, entry }) => ledger.month === wanted.month && isVoucher(entry, wanted.voucher),
    )
  );
}

function isVoucher({ voucher }: LedgerEntry, text: string): boolean {
  return voucher.normalize('NFKC') === text.normalize('NFKC');
}
