import { findWord, readCell } from './query.js';

/**
 * 一页里对上了哪几行，标出哪几个字。
 *
 * @typedef {import('./query.js').Word} Word
 * @typedef {import('./engine.js').Page} Page
 * @typedef {[start: number, end: number]} Span
 * @typedef {{ text: string, marks: Span[] }} Cell
 * @typedef {{ anchor: string, cells: Cell[], score: number }} FoundLine
 */

/**
 * 对上的行，对得多的在前；一处也没对上（索引找多了）就是 `undefined`。
 *
 * 几个词最好在同一行；没有这样的行，分在几行也算。
 *
 * @param {Page} page
 * @param {Word[]} words
 * @param {{ min?: number | undefined, max?: number | undefined }} amounts 金额范围，单位分
 * @returns {{ title: Cell, lines: FoundLine[] } | undefined}
 */
export function matchPage(page, words, { min, max }) {
  const title = { text: page.title, marks: spansOf(page.title, words).flat() };
  const inTitle = spansOf(page.title, words).map((spans) => spans.length > 0);
  const seen = [...inTitle];
  const ranged = min !== undefined || max !== undefined;
  /** @type {FoundLine[]} */
  const lines = [];
  for (const line of page.lines) {
    const { anchor, cells } = line;
    if (!ranged && !mayHave(line, words)) continue;
    if (ranged && !amountsOf(cells).some((one) => one >= (min ?? 0) && one <= (max ?? Infinity))) {
      continue;
    }
    const spans = cells.map((cell) => spansOf(cell, words));
    const hits = words.map((_, index) => spans.some((cell) => (cell[index] ?? []).length > 0));
    hits.forEach((hit, index) => (seen[index] ||= hit));
    const score = hits.filter(Boolean).length;
    const wanted = score > 0 || (ranged && (words.length === 0 || inTitle.every(Boolean)));
    if (wanted)
      lines.push({
        anchor,
        score,
        cells: cells.map((text, index) => ({ text, marks: (spans[index] ?? []).flat() })),
      });
  }
  if (!seen.every(Boolean) || (ranged && lines.length === 0)) return undefined;
  return { title, lines: lines.sort((a, b) => b.score - a.score) };
}

/** @type {WeakMap<import('./engine.js').Line, string>} */
const plainLines = new WeakMap();

/**
 * 一行里有没有哪个词，先粗看一眼：多数行没有，不必一格一格找。
 *
 * @param {import('./engine.js').Line} line
 * @param {Word[]} words
 */
function mayHave(line, words) {
  let plain = plainLines.get(line);
  if (plain === undefined) {
    const read = line.cells.map(readCell);
    plain = read.flatMap(({ text, forms }) => [text, ...forms.map(({ form }) => form)]).join('\n');
    plainLines.set(line, plain);
  }
  const text = plain;
  return words.some(({ forms }) => forms.some((form) => text.includes(form.text)));
}

/**
 * @param {string} text
 * @param {Word[]} words
 */
function spansOf(text, words) {
  return words.map((word) => findWord(text, word));
}

/**
 * 一行里算数的金额：收支表里带正负号的才是收付，余额不算。
 *
 * @param {string[]} cells
 */
function amountsOf(cells) {
  const signed = cells.filter((cell) => /^[+−]/.test(cell));
  return (signed.length > 0 ? signed : cells).flatMap(amountsIn);
}

/**
 * 一格里的金额，单位分：带两位小数的，和写明元、万元的。
 *
 * @param {string} text
 */
export function amountsIn(text) {
  const found = text
    .normalize('NFKC')
    .matchAll(/(\d[\d,]*)(?:\.(\d{1,4}))?(?: ?(万)?元| ?(万)|(?![\d.]))/g);
  /** @type {number[]} */
  const amounts = [];
  for (const [whole, yuan = '', decimals = '', tens, bare] of found) {
    if (decimals.length !== 2 && !/[元万]$/.test(whole)) continue;
    const times = tens || bare ? 1_000_000 : 100;
    amounts.push(Math.round(Number(`${yuan.replace(/,/g, '')}.${decimals || '0'}`) * times));
  }
  return amounts;
}

/** 一格最多显示这么多字，再长就只显示有标记的那一句。 */
const longest = 90;

/**
 * 长段落只留有标记的那一句。
 *
 * @param {Cell} cell
 * @returns {Cell}
 */
export function excerpt({ text, marks }) {
  if (text.length <= longest) return { text, marks };
  const first = Math.min(text.length, ...marks.map(([start]) => start));
  const from = first === text.length ? 0 : first;
  const before = /[^。；！？]*$/.exec(text.slice(0, from))?.[0].length ?? 0;
  const start = from - Math.min(before, 40);
  const sentence = /^[^。；！？]*[。；！？]?/.exec(text.slice(from))?.[0].length ?? 0;
  const end = from + Math.min(sentence, longest);
  const [head, tail] = [start > 0 ? '…' : '', end < text.length ? '…' : ''];
  return {
    text: head + text.slice(start, end) + tail,
    marks: marks
      .filter(([a, b]) => a >= start && b <= end)
      .map(([a, b]) => [a - start + head.length, b - start + head.length]),
  };
}

/**
 * 文字切成一段一段，标记的和没标记的相间。
 *
 * @param {Cell} cell
 * @returns {{ text: string, marked: boolean }[]}
 */
export function pieces({ text, marks }) {
  /** @type {{ text: string, marked: boolean }[]} */
  const parts = [];
  let at = 0;
  for (const [start, end] of [...marks].sort(([a], [b]) => a - b)) {
    if (end <= at) continue;
    if (start > at) parts.push({ text: text.slice(at, start), marked: false });
    parts.push({ text: text.slice(Math.max(start, at), end), marked: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}
