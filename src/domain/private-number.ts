/** 一处像是个人号码的地方；只给出遮住的写法，号码本身不往外传。 */
export interface PrivateNumber {
  readonly kind: 'id-number' | 'bank-card' | 'mobile';
  /** 如 `138****5678`。 */
  readonly masked: string;
  /** 在文字里的第几行，从 0 数起。 */
  readonly line: number;
}

const candidate = /(?<![\d.A-Za-z])\d(?:[\s-]?\d){9,18}[\s-]?[Xx]?(?![\d.])/g;

/**
 * 找出身份证号（18 位验校验码，15 位验日期）、银行卡号（16 到 19 位验 Luhn）、手机号（11 位，1 开头）。
 *
 * 全角数字、中间的空格和短横线都当作没有。统一社会信用代码有字母，不会被认成身份证号。
 */
export function findPrivateNumbers(text: string): PrivateNumber[] {
  const found: PrivateNumber[] = [];
  for (const [line, written] of text.normalize('NFKC').split('\n').entries()) {
    if (!/\d(?:[\s-]?\d){9}/.test(written)) continue;
    for (const [match] of written.matchAll(candidate)) {
      const digits = match.replace(/[\s-]/g, '').toUpperCase();
      const kind = kindOf(digits);
      if (kind) found.push({ kind, masked: mask(digits), line });
    }
  }
  return found;
}

function kindOf(digits: string): PrivateNumber['kind'] | undefined {
  if (isIdNumber(digits)) return 'id-number';
  if (/^1[3-9]\d{9}$/.test(digits)) return 'mobile';
  if (/^[3-6]\d{15,18}$/.test(digits) && passesLuhn(digits)) return 'bank-card';
  return undefined;
}

function isIdNumber(digits: string): boolean {
  if (/^[1-8]\d{16}[\dX]$/.test(digits)) {
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
    return '10X98765432'[sum % 11] === digits[17];
  }
  return /^[1-8]\d{5}\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}$/.test(digits);
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function mask(digits: string): string {
  return `${digits.slice(0, 3)}${'*'.repeat(digits.length - 7)}${digits.slice(-4)}`;
}
