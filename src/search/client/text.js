/**
 * 把文字变成能比的样子。建索引（Node）和搜索（浏览器）用的是同一份，两边不会各说各话。
 *
 * 浏览器按原样取用这个文件，所以是 ES2020 的 JavaScript，不打包。
 */

/** 格与格之间的记号，不让一句话跨格匹配。 */
export const border = '丨';

/** 数字里的小数点换成这个字：它算一个字，索引不会丢，正文里又不会有。 */
const point = '丶';

/**
 * 去掉不影响意思的差别：全角半角、大小写、千分位、标点、空格、声调。
 *
 * `at[i]` 是结果第 i 个字在原文里的位置，标出找到的字时用。
 *
 * @param {string} text
 * @returns {{ text: string, at: number[] }} 只剩字、字母、数字；全是标点和表情就是空的
 */
export function normalizeWithPlaces(text) {
  let plain = '';
  /** @type {number[]} */
  const at = [];
  let place = 0;
  for (const char of text) {
    let kept = keptOf(char);
    if (kept === '.') {
      const between =
        /\d$/.test(plain) && /^\d/.test(keptOf([...text.slice(place + 1, place + 3)][0] ?? ''));
      kept = between ? point : '';
    }
    plain += kept;
    for (let times = kept.length; times > 0; times--) at.push(place);
    place += char.length;
  }
  at.push(text.length);
  return { text: plain, at };
}

/** @param {string} text */
export function normalize(text) {
  return normalizeWithPlaces(text).text;
}

/** @type {Map<string, string>} */
const known = new Map([['〇', '零']]);

/**
 * 一个字留下什么：标点、空格什么也不留，小数点先留着。
 *
 * @param {string} char
 */
function keptOf(char) {
  let kept = known.get(char);
  if (kept === undefined) {
    kept = char.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
    kept = kept === '.' ? kept : kept.replace(/[^\p{L}\p{N}]+/gu, '');
    known.set(char, kept);
  }
  return kept;
}

/**
 * 文字里的日期和以万、亿为单位的金额，换成统一的写法：`2026-03-05` → `2026年3月5日`，`1.25万` → `12500`。
 *
 * @param {string} text
 * @returns {{ form: string, start: number, end: number }[]}
 */
export function canonicalForms(text) {
  if (!/[\d\uff10-\uff19]/.test(text)) return [];
  // 一个字换一个字，位置才对得上原文。
  const plain = text.replace(/[\uff01-\uff5e]/g, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
  /** @type {{ form: string, start: number, end: number }[]} */
  const forms = [];
  const date =
    /(^|\D)((?:19|20)\d\d) ?[-./年] ?(1[0-2]|0?[1-9])(?!\d)(?: ?[-./月] ?(3[01]|[12]\d|0?[1-9])(?!\d)(?: ?日)?| ?月)?/g;
  for (const found of plain.matchAll(date)) {
    const [whole, before = '', year, month, day] = found;
    const start = found.index + before.length;
    forms.push({
      form: dateForm(year, month, day),
      start,
      end: start + whole.length - before.length,
    });
  }
  for (const found of plain.matchAll(/(\d[\d,]*(?:\.\d+)?) ?([万亿])/g)) {
    const [whole, number = '', unit] = found;
    const start = found.index;
    forms.push({ form: scaled(number, unit === '万' ? 4 : 8), start, end: start + whole.length });
  }
  return forms;
}

/**
 * @param {string | undefined} year
 * @param {string | undefined} month
 * @param {string | undefined} day
 */
export function dateForm(year, month, day) {
  const parts = [];
  if (year !== undefined) parts.push(`${year}年`);
  if (month !== undefined) parts.push(`${Number(month)}月`);
  if (day !== undefined) parts.push(`${Number(day)}日`);
  return parts.join('');
}

/**
 * 小数点右移几位，去掉多余的零；不经过浮点数。
 *
 * @param {string} number
 * @param {number} places
 */
export function scaled(number, places) {
  const [whole = '', decimals = ''] = number.replace(/,/g, '').split('.');
  const digits = whole + decimals.slice(0, places).padEnd(places, '0');
  const rest = decimals.slice(places).replace(/0+$/, '');
  const head = digits.replace(/^0+(?=\d)/, '');
  return rest === '' ? head : head + point + rest;
}

/**
 * 一行里能搜到的每一段：每格一段，再加格里日期、金额的统一写法。
 *
 * @param {readonly string[]} cells
 * @returns {string[]}
 */
export function searchableParts(cells) {
  return cells.flatMap((cell) => {
    const plain = normalize(cell);
    const forms = canonicalForms(cell).map(({ form }) => form);
    return [plain, ...forms.filter((form) => !plain.includes(form))].filter((part) => part !== '');
  });
}
