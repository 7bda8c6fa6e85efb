import { fen, type Fen } from './money.ts';

declare const decimalBrand: unique symbol;

/** 最多四位小数的数，以万分之一计的整数：面积、单价、股数。不用小数运算。 */
export type Decimal = number & { readonly [decimalBrand]: true };

const scale = 10_000;
const limit = 1_000_000_000_000;

/** 读 `27653.25`、`1,200`、`１２`；读不懂、超过四位小数都返回 `undefined`，不猜。 */
export function parseDecimal(text: string): Decimal | undefined {
  let clean = text.normalize('NFKC').trim();
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(clean)) clean = clean.replaceAll(',', '');
  const [, whole, decimals = ''] = /^(\d+)(?:\.(\d+))?$/.exec(clean) ?? [];
  if (whole === undefined || !/^\d{0,4}0*$/.test(decimals)) return undefined;
  const value = Number(whole) * scale + Number(decimals.slice(0, 4).padEnd(4, '0'));
  return value > limit ? undefined : (value as Decimal);
}

/** 整数也是一个 `Decimal`。 */
export function decimalOf(count: number): Decimal {
  return (count * scale) as Decimal;
}

/** 写成 `27,653.25`；小数末尾的 0 不写。 */
export function formatDecimal(value: Decimal): string {
  const whole = String(Math.floor(value / scale)).replace(/\B(?=(\d{3})+$)/g, ',');
  const decimals = String(value % scale)
    .padStart(4, '0')
    .replace(/0+$/, '');
  return decimals === '' ? whole : `${whole}.${decimals}`;
}

/** 写成 CSV 里用的 `27653.25`。 */
export function plainDecimal(value: Decimal): string {
  return formatDecimal(value).replaceAll(',', '');
}

export function sumDecimal(values: Iterable<Decimal>): Decimal {
  let total = 0;
  for (const value of values) total += value;
  return total as Decimal;
}

/** 几件各多少，一共多少。 */
export function timesCount(each: Decimal, count: number): Decimal {
  return (each * count) as Decimal;
}

/** 减下来；不够减的没有。 */
export function minusDecimal(from: Decimal, less: Decimal): Decimal | undefined {
  return from < less ? undefined : ((from - less) as Decimal);
}

/** 数量 × 单价（元），四舍五入到几分：1 是分，10 是角，100 是元。 */
export function timesRate(quantity: Decimal, rate: Decimal, unit = 1): Fen {
  const divisor = BigInt(((scale * scale) / 100) * unit);
  const product = BigInt(quantity) * BigInt(rate);
  return fen(Number((product * 2n + divisor) / (divisor * 2n)) * unit);
}
