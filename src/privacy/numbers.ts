/** 文字里一处像是个人的号码。 */
export interface PrivateNumber {
  readonly kind: 'id-number' | 'id-like' | 'bank-card' | 'mobile' | 'social-number';
  /** 只给出遮住的写法，号码本身不往外传：`138****5678`。 */
  readonly masked: string;
  /** 在文字里的第几行，从 0 数起。 */
  readonly line: number;
}

type Found = Omit<PrivateNumber, 'line'> & { readonly at: number };

/** 一串连着的数字，和它前面隔着什么。 */
interface Token {
  readonly digits: string;
  readonly at: number;
  /** 和上一串之间隔的字；头一串没有。 */
  readonly gap: string | undefined;
}

/** 身份证号拆在几格、几行里也算连着：空白、竖线、逗号、横线、点都可以隔。 */
const idGap = /^[\s|,;"·_\-‐–—−]{1,8}$/;
/** 电话、卡号只认同一行里的空格和短横线，而且前后一样。 */
const lineGap = /^(?: {1,3}| ?[-–—−·] ?)$/;
/** 前面写明是公家编码的。甘肃的地块编码以 62 开头、19 位，和银联卡号长得一样。 */
const publicCode =
  /(?:信用代码|地块|宗地|不动产单元|编码|发票号?码?|凭证|合同编?号)[^|,，。\d\n]{0,10}$/;
/** 核验记录的记录头，如 `123:9f86d081884c7d65`；里面碰巧连着十一个数字的，不是手机号。 */
const recordHead = /(?<![0-9a-z])\d{1,9}:(?=\d*[a-f])[0-9a-f]{16}(?![0-9a-z])/gi;
/** 看不见的字，从网页上粘来的号码里常夹着。 */
const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;

/**
 * 找出身份证号、银行卡和一卡通号、手机号、社保号。
 *
 * 全角数字先化成半角。身份证号要地区、生日、校验位都对得上才算；生日对、校验位不对的另报
 * `id-like`，多半是抄错一位的真号码。文字里没有长数字的，很快就过。
 */
export function findPrivateNumbers(text: string): PrivateNumber[] {
  const plain = text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(recordHead, (head) => '#'.repeat(head.length));
  if (!/\d[^\n.,]{0,60}\d/.test(plain)) return [];
  const tokens = tokensOf(plain);
  const found: Found[] = [...spoiltIds(plain), ...labelled(plain)];
  const taken = new Set<number>();
  for (const start of tokens.keys()) {
    if (taken.has(start)) continue;
    const hit = idAt(tokens, start) ?? mobileAt(tokens, start) ?? cardAt(tokens, start);
    if (!hit) continue;
    for (let index = start; index < hit.end; index += 1) taken.add(index);
    const at = tokens[start]?.at ?? 0;
    const unsure = hit.kind === 'bank-card' || hit.kind === 'id-like';
    if (unsure && publicCode.test(plain.slice(Math.max(0, at - 24), at))) continue;
    if (found.some((one) => Math.abs(one.at - at) < 12)) continue;
    found.push({ kind: hit.kind, masked: mask(hit.digits), at });
  }
  return found
    .sort((a, b) => a.at - b.at)
    .map(({ kind, masked, at }) => ({ kind, masked, line: lineAt(plain, at) }));
}

/** 第几个字在第几行，从 0 数起。 */
export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length - 1;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(/(?<![\d.])(?:\d+[Xx]?)(?![A-WYZa-wyz])(?!\.\d)/g)) {
    const before = text[match.index - 1] ?? '';
    // 夹在大写字母里的是信用代码、合同号的一段，不是号码。
    if (/[A-Z_]/.test(before)) continue;
    const gap = tokens.length === 0 ? undefined : text.slice(end, match.index);
    tokens.push({ digits: match[0].toUpperCase(), at: match.index, gap });
    end = match.index + match[0].length;
  }
  return tokens;
}

interface Hit {
  readonly kind: PrivateNumber['kind'];
  readonly digits: string;
  /** 用到哪一串为止（不含）。 */
  readonly end: number;
}

/** 从这一串起，接着几串，凑够 `wanted` 位；隔的字要合 `allowed`。 */
function* joined(
  tokens: readonly Token[],
  start: number,
  wanted: readonly number[],
  allowed: (gap: string, first: string | undefined) => boolean,
): Generator<{ digits: string; end: number; parts: number[] }> {
  let digits = '';
  let firstGap: string | undefined;
  const parts: number[] = [];
  const most = Math.max(...wanted);
  for (let index = start; index < tokens.length && digits.length < most; index += 1) {
    const token = tokens[index];
    if (!token) return;
    if (index > start) {
      if (token.gap === undefined || !allowed(token.gap, firstGap)) return;
      firstGap ??= token.gap;
    }
    digits += token.digits;
    parts.push(token.digits.length);
    if (wanted.includes(digits.length)) yield { digits, end: index + 1, parts };
  }
}

function idAt(tokens: readonly Token[], start: number): Hit | undefined {
  for (const { digits, end, parts } of joined(tokens, start, [15, 18], (gap) => idGap.test(gap))) {
    if (!isRegion(digits)) continue;
    const whole = parts.length === 1 || /^6,(6,3|8,4|8,3,1|2,2,2,3|4,2,2,4)$/.test(parts.join());
    if (digits.length === 15) {
      if (whole && isDate(`19${digits.slice(6, 12)}`)) return { kind: 'id-number', digits, end };
      continue;
    }
    if (!/^\d{17}[\dX]$/.test(digits) || !isDate(digits.slice(6, 14))) continue;
    if (idCheck(digits) === digits[17]) return { kind: 'id-number', digits, end };
    // 表格只认十五位，后三位变成 0。
    if (whole && digits.endsWith('000')) return { kind: 'id-number', digits, end };
    if (whole && !isCreditCode(digits)) return { kind: 'id-like', digits, end };
  }
  return undefined;
}

function mobileAt(tokens: readonly Token[], start: number): Hit | undefined {
  const single = tokens[start]?.digits ?? '';
  const abroad = /^(?:00)?86(1[3-9]\d{9})$/.exec(single)?.[1];
  if (abroad !== undefined) return { kind: 'mobile', digits: abroad, end: start + 1 };
  for (const { digits, end } of joined(tokens, start, [11], sameGap)) {
    if (/^1[3-9]\d{9}$/.test(digits)) return { kind: 'mobile', digits, end };
  }
  return undefined;
}

function cardAt(tokens: readonly Token[], start: number): Hit | undefined {
  for (const { digits, end } of joined(tokens, start, [16, 17, 18, 19], sameGap)) {
    if (isCard(digits)) return { kind: 'bank-card', digits, end };
  }
  return undefined;
}

function sameGap(gap: string, first: string | undefined): boolean {
  return lineGap.test(gap) && (first === undefined || first === gap);
}

/** 表格软件改坏的身份证号：`6.2E+17`。 */
function spoiltIds(text: string): Found[] {
  return [...text.matchAll(/(?<![\w.])[1-8](?:\.\d+)?[Ee]\+1[47](?!\d)/g)].map((match): Found => ({
    kind: 'id-number',
    masked: match[0],
    at: match.index,
  }));
}

const labels = [
  ['bank-card', /(?:卡号|账号|帐号|一卡通号?码?)[^\d\n|]{0,6}(\d(?:[ -]?\d){8,18})(?!\d)/g],
  [
    'social-number',
    /(?:社保|医保|社会保障|参保|残疾人?)(?:卡|证|编)?号码?[^\d\n|]{0,6}(\d(?:[ -]?\d){7,19})(?!\d)/g,
  ],
] as const;

/** 前面写明了是什么号的，几位都算。 */
function labelled(text: string): Found[] {
  return labels.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match): Found => {
      const [whole, number = ''] = match;
      const at = match.index + whole.length - number.length;
      return { kind, masked: mask(number.replace(/[ -]/g, '')), at };
    }),
  );
}

/** 省级代码，GB/T 2260。 */
const regions = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])/;

function isRegion(digits: string): boolean {
  return regions.test(digits);
}

/** `19900101` 是不是 1900 年以后真有的一天。 */
function isDate(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(
    Number,
  );
  if (year === undefined || month === undefined || day === undefined) return false;
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 前 17 位应有的校验位，GB 11643。 */
function idCheck(digits: string): string | undefined {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return '10X98765432'[sum % 11];
}

/** 全是数字的统一社会信用代码，校验位照 GB 32100。 */
function isCreditCode(digits: string): boolean {
  if (!/^\d{18}$/.test(digits)) return false;
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return (31 - (sum % 31)) % 31 === Number(digits[17]);
}

/** 银联 62 开头的，农行老卡 955 开头的，Visa、万事达；最后一位照 Luhn。 */
function isCard(digits: string): boolean {
  const known = /^(?:62\d{14,17}|955\d{13,16}|4\d{15}|5[1-5]\d{14})$/.test(digits);
  return known && passesLuhn(digits);
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** 留头三位、末四位；太短的只留头三位。 */
function mask(digits: string): string {
  if (digits.length < 9) return `${digits.slice(0, 3)}${'*'.repeat(digits.length - 3)}`;
  return `${digits.slice(0, 3)}${'*'.repeat(digits.length - 7)}${digits.slice(-4)}`;
}
