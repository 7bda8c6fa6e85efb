import { fen, type Fen } from './money.ts';

const digits = '零壹贰叁肆伍陆柒捌玖';
const sections = ['', '万', '亿', '万亿'] as const;
const places = ['', '拾', '佰', '仟'] as const;

/** 写成票据上的大写：`壹万贰仟叁佰元整`、`伍角零叁分`；负数前加「负」。 */
export function formatMoneyWords(value: Fen): string {
  const amount = Math.abs(value);
  const yuan = Math.floor(amount / 100);
  const jiao = Math.floor(amount / 10) % 10;
  const cents = amount % 10;
  const whole = yuan === 0 ? '' : `${wholeWords(yuan)}元`;
  const parts = [
    jiao > 0 ? `${digits.charAt(jiao)}角` : cents > 0 && whole !== '' ? '零' : '',
    cents > 0 ? `${digits.charAt(cents)}分` : '',
  ].join('');
  const text = whole + parts;
  return `${value < 0 ? '负' : ''}${text === '' ? '零元' : text}${cents > 0 ? '' : '整'}`;
}

function wholeWords(yuan: number): string {
  let text = '';
  let skipped = false;
  for (const [index, name] of [...sections.entries()].reverse()) {
    const part = Math.floor(yuan / 10_000 ** index) % 10_000;
    if (part === 0) {
      skipped = text !== '';
      continue;
    }
    const zero = text !== '' && (skipped || part < 1_000) ? '零' : '';
    text += `${zero}${sectionWords(part)}${name}`;
    skipped = false;
  }
  return text;
}

function sectionWords(part: number): string {
  let text = '';
  for (const [index, place] of places.entries()) {
    const digit = Math.floor(part / 10 ** index) % 10;
    text = digit === 0 ? `零${text}` : `${digits.charAt(digit)}${place}${text}`;
  }
  return text.replace(/零+/g, '零').replace(/^零|零$/g, '');
}

const values: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Array.from(digits, (digit, value) => [digit, value])),
  ...Object.fromEntries(Array.from('〇一二三四五六七八九', (digit, value) => [digit, value])),
  ...{ 两: 2, 貳: 2, 参: 3, 叄: 3, 陸: 6 },
};
const units: Readonly<Record<string, number>> = {
  拾: 10,
  十: 10,
  佰: 100,
  百: 100,
  仟: 1000,
  千: 1000,
};

/**
 * 读大写金额，得到整数分；读不懂返回 `undefined`，不猜。
 *
 * 认得 `人民币壹万贰仟叁佰元整`、`壹佰圆伍角`、`一千二百元`；元、角、分的次序要对，位数不能颠倒。
 */
export function parseMoneyWords(text: string): Fen | undefined {
  const clean = text.normalize('NFKC').replace(/\s|人民币|[:：]/g, '');
  const [, minus, whole, jiao, cents] =
    /^(负)?(?:([^元圆角分整正]+)[元圆])?(?:零?([^元圆角分整正零])角)?(?:零?([^元圆角分整正零])分)?[整正]?$/.exec(
      clean,
    ) ?? [];
  if (whole === undefined && jiao === undefined && cents === undefined) return undefined;
  const yuan = whole === undefined ? 0 : parseWhole(whole);
  const tenths = jiao === undefined ? 0 : values[jiao];
  const hundredths = cents === undefined ? 0 : values[cents];
  if (yuan === undefined || tenths === undefined || hundredths === undefined) return undefined;
  const total = yuan * 100 + tenths * 10 + hundredths;
  return Number.isSafeInteger(total) ? fen(minus ? -total : total) : undefined;
}

function parseWhole(text: string): number | undefined {
  const [, trillion, hundredMillion, tenThousand, rest] =
    /^(?:([^万亿]+)万亿)?(?:([^万亿]+)亿)?(?:([^万亿]+)万)?([^万亿]*)$/.exec(text) ?? [];
  if (rest === undefined) return undefined;
  const parts = [trillion, hundredMillion, tenThousand, rest].map((part) =>
    part === undefined || part === '' ? 0 : parseSection(part),
  );
  let total = 0;
  for (const part of parts) {
    if (part === undefined) return undefined;
    total = total * 10_000 + part;
  }
  return total;
}

/** 一段四位：`贰仟零叁拾`。位从大到小，一位只写一次。 */
function parseSection(text: string): number | undefined {
  let total = 0;
  let below = 10_000;
  let digit: number | undefined;
  for (const char of text) {
    const unit = units[char];
    if (unit === undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = values[char];
      if (digit === undefined) return undefined;
      continue;
    }
    if (unit >= below) return undefined;
    // 「拾伍元」省了「壹」。
    const count = digit === undefined || digit === 0 ? (unit === 10 ? 1 : undefined) : digit;
    if (count === undefined) return undefined;
    total += count * unit;
    below = unit;
    digit = undefined;
  }
  if (digit !== undefined && digit !== 0 && below <= 1) return undefined;
  return total + (digit ?? 0);
}
