import { formatYuan, sumFen } from '../base/money.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { Payment } from '../domain/thread.ts';
import { findVoucher, readVoucher } from '../domain/venture-voucher.ts';
import type { Venture, VentureIncome } from '../domain/venture.ts';
import { difference } from './difference.ts';

/** 收益、分红写的凭证，收支表里找得到，加起来就是写的数。 */
export function* checkVentureVouchers(
  { incomes = [], dividends = [], source }: Venture,
  payments: readonly Payment[],
): Generator<Problem> {
  const groups = [
    ...incomes.map((one: VentureIncome, index) => ({
      at: ['收益', index] as const,
      vouchers: one.vouchers ?? [],
      what: '村集体得',
      stated: one.collective,
    })),
    ...dividends.map((one, index) => ({
      at: ['分红', index] as const,
      vouchers: one.vouchers ?? [],
      what: '金额',
      stated: one.amount,
    })),
  ];
  for (const { at, vouchers, what, stated } of groups) {
    const found = vouchers.map((text) => findVoucher(payments, text));
    for (const [index, text] of vouchers.entries()) {
      if (found[index]) continue;
      const place = source.place(...at, '凭证', index);
      yield readVoucher(text)
        ? problem('link/voucher', place, `收支表里没有「${text}」。`, '核对月份和凭证号。')
        : problem(
            'link/voucher',
            place,
            `「${text}」看不出是哪一笔。`,
            '写月份、空一格、凭证号，如 2026-02 记-005。',
          );
    }
    const entries = found.filter((one) => one !== undefined);
    if (vouchers.length === 0 || entries.length < vouchers.length || stated === undefined) continue;
    const sum = sumFen(entries.map(({ entry }) => entry.amount));
    if (sum === stated) continue;
    const message = `账上这 ${String(entries.length)} 笔一共 ${formatYuan(sum)} 元，「${what}」写的是 ${formatYuan(stated)} 元，${difference(stated, sum)}。`;
    const fix = '漏写了哪一笔凭证补上；哪个数错改哪个。';
    yield problem('venture/ledger', source.place(...at, what), message, fix);
  }
}
