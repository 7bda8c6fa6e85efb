import { fromPinyin, likeWords, simplify, wordsInside } from './guess.js';

/**
 * 一页也没有：换个说法，再没有就指路。
 *
 * @typedef {import('./ask.js').Ask} Ask
 * @typedef {import('./find.js').Answer} Answer
 * @typedef {import('./engine.js').Engine} Engine
 * @typedef {import('./query.js').Word} Word
 */

/**
 * 换个说法：繁体、拼音、标点处断开、只按其中一个词。
 *
 * @param {Engine} engine
 * @param {string} text
 * @param {Word[]} words
 */
export async function otherWays(engine, text, words) {
  const letters = await engine.letters();
  const split = text.split(/[\s\p{P}]+/u).filter(Boolean);
  const known = [...engine.board.synonyms.flat(2), ...letters.words];
  const ways = [
    { says: '按简体字', text: simplify(text, letters) },
    ...fromPinyin(text, letters).map((word) => ({ says: '按拼音', text: word })),
    { says: '分开按', text: split.join(' ') },
    ...wordsInside(text, known).map((word) => ({ says: '只按', text: word })),
    ...(words.length > 1 ? words.map(({ shown }) => ({ says: '只按', text: shown })) : []),
  ];
  const texts = ways.map((way) => way.text);
  return ways
    .filter(
      (way, index) =>
        ![text, words.map(({ shown }) => shown).join(' '), ''].includes(way.text) &&
        texts.indexOf(way.text) === index,
    )
    .slice(0, 3);
}

/**
 * 一页也没有：最像的词、问谁。
 *
 * @param {Engine} engine
 * @param {Ask} ask
 * @returns {Promise<Answer>}
 */
export async function nothingFound(engine, { text, village, kind, year, range }) {
  const letters = await engine.letters();
  const narrowed = [village, kind, year, range.min, range.max].some(
    (one) => one !== '' && one !== undefined,
  );
  const like = likeWords(simplify(text, letters), letters.words);
  const { office, phone } = engine.board;
  return {
    says: text === '' ? '这个范围里没有找到。' : `没有找到“${short(text)}”。`,
    help: { narrowed, like, office, phone },
  };
}

/** @param {string} text */
export function short(text) {
  const chars = [...text];
  return chars.length > 20 ? `${chars.slice(0, 20).join('')}…` : text;
}
