/** 一个分数，如三分之二。门槛用它比较，不用小数。 */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** 读 `2/3`、`三分之二`、`过半数` 里的分数部分：只认 `a/b` 和中文「b分之a」。 */
export function parseFraction(text: string): Fraction | undefined {
  const clean = text.normalize('NFKC').replace(/\s/g, '').replace('⁄', '/');
  const [, top, bottom] = /^(\d{1,2})\/(\d{1,2})$/.exec(clean) ?? [];
  if (top !== undefined) return fraction(Number(top), Number(bottom));
  const [, under = '', over = ''] =
    /^([二三四五六七八九十])分之([一二三四五六七八九])$/.exec(clean) ?? [];
  if (under === '') return undefined;
  const digits = '零一二三四五六七八九十';
  return fraction(digits.indexOf(over), digits.indexOf(under));
}

function fraction(numerator: number, denominator: number): Fraction | undefined {
  if (denominator === 0 || numerator === 0 || numerator > denominator) return undefined;
  return { numerator, denominator };
}

/** `part / whole` 与分数相比：大于 1、等于 0、小于 -1。全用整数乘法，没有误差。 */
export function compareShare(part: number, whole: number, to: Fraction): -1 | 0 | 1 {
  return Math.sign(part * to.denominator - whole * to.numerator) as -1 | 0 | 1;
}

const words = '零一二三四五六七八九十';

/** `三分之二`；二分之一写「一半」。 */
export function fractionWords({ numerator, denominator }: Fraction): string {
  if (numerator === 1 && denominator === 2) return '一半';
  const under = words[denominator] ?? String(denominator);
  return `${under}分之${words[numerator] ?? String(numerator)}`;
}
