import { parseDecimal, type Decimal } from './decimal.ts';

/** 百分之几，最多四位小数：`42%` 就是 42。要写百分号，`0.42`、`42` 分不清，不认。 */
export function parsePercent(text: string): Decimal | undefined {
  const [, number] = /^([\d.]+)\s*%$/.exec(text.normalize('NFKC').trim()) ?? [];
  return number === undefined ? undefined : parseDecimal(number);
}

const scale = 10_000;
const hundred = 100 * scale;

/** 一部分占全部的百分之几，四舍五入到两位小数；全部是 0 的说不出。 */
export function percentOf(part: number, whole: number): Decimal | undefined {
  if (whole <= 0) return undefined;
  return (Math.round((part / whole) * 10_000) * 100) as Decimal;
}

/** 全部的百分之几是多少，四舍五入到整数；钱就是到分。 */
export function partOf(whole: number, rate: Decimal): number {
  const product = BigInt(rate) * BigInt(whole);
  return Number((product * 2n + BigInt(hundred)) / (BigInt(hundred) * 2n));
}

/** 写出来的比例最多差多少：末位的一半，`42%` 是半个百分点，`41.67%` 是万分之零点五。 */
function slack(rate: Decimal): number {
  if (rate % scale === 0) return scale / 2;
  return rate % (scale / 10) === 0 ? scale / 20 : scale / 200;
}

/** 写的比例和算的一样：四舍五入到写的那一位，差不过末位的一半。全用整数。 */
export function isShare(rate: Decimal, part: number, whole: number): boolean {
  const difference = BigInt(rate) * BigInt(whole) - BigInt(part) * BigInt(hundred);
  const most = BigInt(slack(rate)) * BigInt(whole);
  return (difference < 0n ? -difference : difference) <= most;
}

/** 几个比例加起来是百分之百：一个各自四舍五入，容得下末位的一半。 */
export function isWhole(rates: readonly Decimal[]): boolean {
  const total = rates.reduce((sum, rate) => sum + rate, 0);
  const most = rates.reduce((sum, rate) => sum + (rate % scale === 0 ? 0 : slack(rate)), 0);
  return Math.abs(total - hundred) <= most;
}
