import { canonicalForms, dateForm, normalize, normalizeWithPlaces, scaled } from './text.js';

/**
 * 一个词的一种写法。`whole`：是一整个数，前后不能再有数字。
 *
 * @typedef {{ text: string, whole: boolean }} Form
 */

/**
 * 要找的一个词：写法不止一种，有一种对上就算。`like` 是同义的说法，告诉人一声。
 *
 * @typedef {{ shown: string, forms: Form[], like: string[] }} Word
 */

/**
 * 一组一组同义的说法。正文里没有的（`absent`）只用来认要找的话，不拿去找。
 *
 * @typedef {readonly (readonly [present: readonly string[], absent: readonly string[]])[]} Synonyms
 */

/** 再长的话也只看前面这些字：一句话够了，免得粘进来一整篇。 */
export const longest = 60;

/** 去索引里找，一个词只用前面这些字，够了这些字就不再添别的词：少取几块。找到的页取来，再照整个词核对。 */
const mostAskedChars = 8;

/**
 * 拿去索引里找的词和写法。
 *
 * @param {Word[]} words
 * @returns {string[][]} 一个词一组写法
 */
export function askedTexts(words) {
  const longestFirst = [...words].sort((a, b) => b.shown.length - a.shown.length);
  /** @type {string[][]} */
  const asked = [];
  let chars = 0;
  for (const { forms, shown } of longestFirst) {
    if (chars >= mostAskedChars) break;
    chars += shown.length;
    asked.push([...new Set(forms.map(({ text }) => [...text].slice(0, mostAskedChars).join('')))]);
  }
  return asked;
}

/**
 * 索引里找到的，还不一定有整个词。
 *
 * @param {Word[]} words
 */
export function isRough(words) {
  const isLong = words.some(({ forms }) => forms.some(({ text }) => text.length > mostAskedChars));
  return isLong || askedTexts(words).length < words.length;
}

/**
 * 读要找的话：空格隔开的几个词，都要有。
 *
 * @param {string} text
 * @param {Synonyms} synonyms
 * @returns {Word[]} 全是标点、表情就是空的
 */
export function readQuery(text, synonyms = []) {
  return [...text]
    .slice(0, longest)
    .join('')
    .split(/\s+/)
    .map((word) => readWord(word, synonyms))
    .filter(({ forms }) => forms.length > 0)
    .slice(0, 6);
}

/**
 * @param {string} shown
 * @param {Synonyms} synonyms
 * @returns {Word}
 */
export function readWord(shown, synonyms = []) {
  const plain = normalize(shown);
  if (plain === '') return { shown, forms: [], like: [] };
  const like = alike(plain, synonyms);
  const forms = [
    { text: plain, whole: false },
    ...dateForms(shown).map((form) => ({ text: form, whole: false })),
    ...amountForms(shown).map((form) => ({ text: form, whole: true })),
    ...like.map((other) => ({ text: normalize(other), whole: false })),
  ];
  const texts = forms.map(({ text }) => text);
  return { shown, like, forms: forms.filter(({ text }, index) => texts.indexOf(text) === index) };
}

/**
 * 同义的说法：整个词换，或者换掉词里的一段（「低保名单」→「最低生活保障名单」）。
 *
 * 词里认得几段的，只换最长的一段，免得「保洁员」按「保洁」换成四不像。
 *
 * @param {string} plain
 * @param {Synonyms} synonyms
 */
function alike(plain, synonyms) {
  let own = '';
  for (const word of synonyms.flat(2))
    if (word.length > own.length && plain.includes(word)) own = word;
  if (own === '') return [];
  return synonyms
    .filter(([present, absent]) => present.includes(own) || absent.includes(own))
    .flatMap(([present]) => present.map((word) => plain.replace(own, word)))
    .filter((other) => !other.includes(plain))
    .slice(0, 4);
}

const chineseDigits = '零一二三四五六七八九';

/** @param {string} text */
function dateForms(text) {
  const plain = normalizeDigits(text);
  const forms = canonicalForms(plain).flatMap(({ form, start, end }) =>
    form.includes('年') && start === 0 && end === plain.length ? [form] : [],
  );
  const [, year, month, day] =
    /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?$/.exec(plain) ?? [];
  if (month !== undefined) forms.push(dateForm(year, month, day));
  const [, shortMonth, shortDay] = /^(1[0-2]|0?[1-9])[-/](3[01]|[12]\d|0?[1-9])$/.exec(plain) ?? [];
  if (shortDay !== undefined) forms.push(dateForm(undefined, shortMonth, shortDay));
  const spoken =
    /^(?:((?:19|20)\d\d)年)?0?(1[0-2]|[1-9])月(?:份|0?(3[01]|[12]\d|[1-9])[日号]?)?$/.exec(plain);
  if (spoken) forms.push(dateForm(spoken[1], spoken[2], spoken[3]));
  return forms;
}

const amountPattern = /^[¥￥]?(\d[\d,]*(?:\.\d+)?)(万|亿)?(?:元|块钱?|圆|元整)?$/;

/** @param {string} text */
function amountForms(text) {
  const [, number, unit] = amountPattern.exec(normalizeDigits(text)) ?? [];
  if (number === undefined) return [];
  const form = scaled(number, unit === '亿' ? 8 : unit === '万' ? 4 : 0);
  return form.length > 1 ? [form] : [];
}

/**
 * 金额范围里填的数，单位分；没填、读不懂就是没有。
 *
 * @param {string} text 如 `12500`、`1.25万`
 */
export function amountOf(text) {
  const [, number, unit] = amountPattern.exec(normalizeDigits(text)) ?? [];
  if (number === undefined) return undefined;
  return Number(scaled(number, unit === '亿' ? 10 : unit === '万' ? 6 : 2).replace(/丶.*/, ''));
}

/**
 * 全角变半角，中文数字变阿拉伯数字：「二〇二六年三月」→「2026年3月」，「一万二千五」→「12500」。
 *
 * @param {string} text
 */
function normalizeDigits(text) {
  return text
    .normalize('NFKC')
    .replace(/〇/g, '零')
    .replace(/[零一二三四五六七八九十百千两]+(?:万[零一二三四五六七八九十百千两]*)?/g, (digits) =>
      String(chineseNumber(digits)),
    );
}

/** @param {string} text */
export function chineseNumber(text) {
  if (/^[零一二三四五六七八九]{2,}$/.test(text)) {
    return Number([...text].map((char) => chineseDigits.indexOf(char)).join(''));
  }
  let total = 0;
  let section = 0;
  let digit = 0;
  let unit = 1;
  for (const char of text.replace(/两/g, '二')) {
    const value = chineseDigits.indexOf(char);
    if (value >= 0) {
      digit = value;
      if (value === 0) unit = 1;
    } else if (char === '万') {
      total += (section + digit) * 10_000;
      section = digit = 0;
      unit = 10_000;
    } else {
      unit = char === '十' ? 10 : char === '百' ? 100 : 1000;
      section += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  // 「一万二」是一万二千，「三千五」是三千五百；「二十五」就是二十五。
  return total + section + (unit > 10 ? (digit * unit) / 10 : digit);
}

/**
 * 一格读成能比的样子。几个词、几次搜索要比的是同样的格，读一次就够。
 *
 * @typedef {ReturnType<typeof normalizeWithPlaces> & { forms: ReturnType<typeof canonicalForms> }} Reading
 * @type {Map<string, Reading>}
 */
const readings = new Map();
const mostReadings = 30_000;

/** @param {string} cell */
export function readCell(cell) {
  let reading = readings.get(cell);
  if (!reading) {
    reading = { ...normalizeWithPlaces(cell), forms: canonicalForms(cell) };
    if (readings.size >= mostReadings) readings.clear();
    readings.set(cell, reading);
  }
  return reading;
}

/**
 * 一段文字里对上了哪几处。
 *
 * @param {string} cell
 * @param {Word} word
 * @returns {[number, number][]} 原文里的起止位置
 */
export function findWord(cell, word) {
  const { text, at, forms } = readCell(cell);
  /** @type {[number, number][]} */
  const places = [];
  for (const { text: form, whole } of word.forms) {
    for (let found = text.indexOf(form); found >= 0; found = text.indexOf(form, found + 1)) {
      if (whole && !isWhole(text, found, found + form.length)) continue;
      const last = at[found + form.length - 1] ?? 0;
      places.push([at[found] ?? 0, last + ([...cell.slice(last, last + 2)][0] ?? '').length]);
    }
    for (const { form: other, start, end } of forms) {
      const hit = whole ? other === form : other.includes(form);
      if (hit) places.push([start, end]);
    }
  }
  return places;
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function isWhole(text, start, end) {
  return !/[\d丶]$/.test(text.slice(0, start)) && /^(?:丶0*)?(?![\d丶])/.test(text.slice(end));
}
