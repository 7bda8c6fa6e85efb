declare const fenBrand: unique symbol;

/** 以「分」计的整数金额。钱从不用小数运算。 */
export type Fen = number & { readonly [fenBrand]: true };

/** 一万亿元。再大的数一定是填错了，也免得超出整数的精确范围。 */
const limit = 100_000_000_000_000;

/** 把已知是整数的分标记为金额；不是整数说明程序有错。 */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`不是整数分：${String(value)}`);
  return (value === 0 ? 0 : value) as Fen;
}

export const zeroFen = fen(0);

const plainNumber = /^(\d+)(?:\.(\d*))?$/;
const groupedNumber = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

/**
 * 读一个以元为单位的金额，得到整数分；读不懂返回 `undefined`，不猜。
 *
 * 认得：`1200`、`1,200.50`、`１２００`、`￥1200`、`1200元`、`-80`、`+80`、`(1,200.00)`。
 * 不认：两个小数点、分以下还有数、千分位打错、中间有空格、正负号一起写。
 */
export function parseYuan(text: string): Fen | undefined {
  return parseAmount(text, 2, /\s*元$/);
}

/** 读一个以万元为单位的金额，得到整数分；最多六位小数，正好到分。 */
export function parseWan(text: string): Fen | undefined {
  return parseAmount(text, 6, /\s*万元?$/);
}

function parseAmount(text: string, places: number, unit: RegExp): Fen | undefined {
  // 绝大多数只有数字和小数点，用不着认别的写法。
  let rest = /^[\d.]+$/.test(text) ? text : text.normalize('NFKC').trim();
  let negative = false;
  const bracketed = /^\((.+)\)$/.exec(rest);
  if (bracketed?.[1] !== undefined) {
    negative = true;
    rest = bracketed[1].trim();
    if (/[-−+]/.test(rest)) return undefined;
  }
  const [, sign, unsigned] = /^([-−+])\s*(.+)$/.exec(rest) ?? [];
  if (unsigned !== undefined) {
    negative = sign !== '+';
    rest = unsigned;
  }
  rest = rest.replace(/^[¥￥]\s*/, '').replace(unit, '');
  if (groupedNumber.test(rest)) rest = rest.replaceAll(',', '');
  const [, whole, decimals = ''] = plainNumber.exec(rest) ?? [];
  if (whole === undefined || decimals.replace(/0+$/, '').length > places) return undefined;
  const value =
    Number(whole) * 10 ** places + Number(decimals.slice(0, places).padEnd(places, '0'));
  if (value > limit) return undefined;
  return fen(negative ? -value : value);
}

/** 写成 `12,500.00`；负数前加减号「−」。 */
export function formatYuan(value: Fen): string {
  const digits = String(Math.abs(value)).padStart(3, '0');
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '−' : ''}${yuan}.${digits.slice(-2)}`;
}

/** 写成 CSV 和改法里用的 `12500.00`：没有千分位，减号是半角的。 */
export function plainYuan(value: Fen): string {
  return formatYuan(value).replaceAll(',', '').replace('−', '-');
}

/** 写成以万元计的 `12.50`：至少两位小数，不足一分的零不写。 */
export function formatWan(value: Fen): string {
  const digits = String(Math.abs(value)).padStart(7, '0');
  const whole = digits.slice(0, -6).replace(/\B(?=(\d{3})+$)/g, ',');
  const decimals = digits.slice(-6).replace(/0{1,4}$/, '');
  return `${value < 0 ? '−' : ''}${whole}.${decimals}`;
}

export function sumFen(values: Iterable<Fen>): Fen {
  let total = 0;
  for (const value of values) total += value;
  return fen(total);
}
