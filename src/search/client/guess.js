import { normalize } from './text.js';

/**
 * 搜不到的时候猜他要找什么：繁体、拼音、最像的词。
 *
 * @typedef {{ traditional: string, pinyin: Record<string, string>, words: string[] }} Letters
 */

/**
 * 繁体换成简体；没有可换的就原样。
 *
 * @param {string} text
 * @param {Letters} letters
 */
export function simplify(text, { traditional }) {
  return [...text]
    .map((char) => {
      const at = traditional.indexOf(char);
      return at >= 0 && at % 2 === 0 ? (traditional[at + 1] ?? char) : char;
    })
    .join('');
}

/**
 * 拼音或首字母对得上的词，常见的在前：`dibao`、`db` → 低保。
 *
 * @param {string} text
 * @param {Letters} letters
 */
export function fromPinyin(text, { pinyin, words }) {
  const typed = text
    .toLowerCase()
    .replace(/[^a-zü]/g, '')
    .replace(/ü/g, 'v');
  if (typed.length < 2 || /[^a-zü'\s]/i.test(text)) return [];
  /** @type {Map<string, string[]>} */
  const readings = new Map();
  for (const [syllable, chars] of Object.entries(pinyin)) {
    for (const char of chars) readings.set(char, [...(readings.get(char) ?? []), syllable]);
  }
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const word of words) {
    const chars = [...word];
    for (let start = 0; start < chars.length; start++) {
      for (const length of [
        wholeRun(chars, start, typed, readings),
        initialRun(chars, start, typed, readings),
      ]) {
        if (length < 2) continue;
        const run = chars.slice(start, start + length).join('');
        // 整个词正好是它的，分量重些。
        counts.set(run, (counts.get(run) ?? 0) + (run === word ? 3 : 1));
      }
    }
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([run]) => run)
    .slice(0, 4);
}

/**
 * 从第 `start` 个字起，几个字的全拼连起来正好是 `typed`；不是就是 0。
 *
 * @param {string[]} chars
 * @param {number} start
 * @param {string} typed
 * @param {Map<string, string[]>} readings
 * @returns {number}
 */
function wholeRun(chars, start, typed, readings) {
  if (typed === '') return 0;
  for (const syllable of readings.get(chars[start] ?? '') ?? []) {
    if (syllable === typed) return 1;
    if (!typed.startsWith(syllable)) continue;
    const rest = wholeRun(chars, start + 1, typed.slice(syllable.length), readings);
    if (rest > 0) return rest + 1;
  }
  return 0;
}

/**
 * @param {string[]} chars
 * @param {number} start
 * @param {string} typed
 * @param {Map<string, string[]>} readings
 */
function initialRun(chars, start, typed, readings) {
  const matches = [...typed].every((letter, index) =>
    (readings.get(chars[start + index] ?? '') ?? []).some((syllable) =>
      syllable.startsWith(letter),
    ),
  );
  return matches ? typed.length : 0;
}

/**
 * 一句话里认得的词：「我家的低保为啥停了」→ 低保。长的在前，不互相包含。
 *
 * @param {string} text
 * @param {readonly string[]} words
 */
export function wordsInside(text, words) {
  const plain = normalize(text);
  const inside = [...new Set(words)].filter((word) => word !== plain && plain.includes(word));
  inside.sort((a, b) => b.length - a.length);
  return inside
    .filter((word, index) => !inside.slice(0, index).some((one) => one.includes(word)))
    .slice(0, 3);
}

/**
 * 最像的几个词：有两个字连着相同，或差得不多。
 *
 * @param {string} text
 * @param {readonly string[]} words
 */
export function likeWords(text, words) {
  const plain = normalize(text).slice(0, 12);
  const scored = [...new Set(words)].map((word) => ({ word, score: likeness(plain, word) }));
  return scored
    .filter(({ score }) => score >= 0.2)
    .sort((a, b) => b.score - a.score || a.word.length - b.word.length)
    .slice(0, 6)
    .map(({ word }) => word);
}

/**
 * 共有的字占多少，连着的两个字多算。
 *
 * @param {string} a
 * @param {string} b
 */
function likeness(a, b) {
  const chars = [...new Set(a)];
  const shared = chars.filter((char) => b.includes(char)).length;
  let pairs = 0;
  for (let i = 0; i + 1 < a.length; i++) if (b.includes(a.slice(i, i + 2))) pairs++;
  return (shared + pairs * 2) / (chars.length + Math.max(a.length, b.length) + 1);
}
