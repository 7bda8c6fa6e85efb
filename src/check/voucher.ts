import type { LedgerBook, LedgerEntry } from '../domain/ledger.ts';
import { problem, type Problem } from '../domain/problem.ts';

/** 凭证号分成字和数：`记-001` 是「记-」1；带小号的 `记-001-2` 还是 1。 */
function splitVoucher(voucher: string): { word: string; number: number; sub: boolean } | undefined {
  const [, word, digits, sub] =
    /^(\D*?)(\d{1,6})(-\d{1,3})?$/.exec(voucher.normalize('NFKC').replace(/号$/, '').trim()) ?? [];
  if (word === undefined || digits === undefined) return undefined;
  return { word, number: Number(digits), sub: sub !== undefined };
}

/** 一个月里，同一种字的凭证号从小到大、一号挨一号。编法看不懂的不管。 */
export function* checkVouchers({ entries }: LedgerBook): Generator<Problem> {
  const last = new Map<string, { number: number; entry: LedgerEntry }>();
  const seen = new Map<string, Set<number>>();
  for (const { voucher } of entries) {
    const parts = splitVoucher(voucher);
    if (!parts) continue;
    const numbers = seen.get(parts.word) ?? new Set();
    seen.set(parts.word, numbers.add(parts.number));
  }
  for (const entry of entries) {
    const parts = splitVoucher(entry.voucher);
    if (!parts) continue;
    const { word, number } = parts;
    const before = last.get(word);
    last.set(word, { number, entry });
    if (!before) continue;
    if (number < before.number) {
      const message = `凭证号「${entry.voucher}」排在「${before.entry.voucher}」后面，号却小。`;
      const fix = '照凭证号的次序排行；号抄错了就改过来。';
      yield problem('ledger/voucher-order', entry.at('voucher'), message, fix);
      continue;
    }
    const missing = gapBetween(before.number, number, seen.get(word));
    if (missing === undefined) continue;
    const message = `「${before.entry.voucher}」下面是「${entry.voucher}」，中间缺 ${missing}。`;
    const fix = '看是漏了一笔，还是这张凭证作废了；作废的在备注里写明。';
    yield problem('ledger/voucher-gap', entry.at('voucher'), message, fix);
  }
}

function gapBetween(
  before: number,
  after: number,
  seen: ReadonlySet<number> | undefined,
): string | undefined {
  const missing: number[] = [];
  for (let number = before + 1; number < after && missing.length < 100; number++) {
    if (!seen?.has(number)) missing.push(number);
  }
  const [first] = missing;
  const last = missing.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return missing.length === 1
    ? `${String(first)} 号`
    : `${String(first)} 到 ${String(last)} 号，一共 ${String(after - before - 1)} 张`;
}
