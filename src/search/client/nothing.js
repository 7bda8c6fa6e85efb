import { fromPinyin, likeWords, simplify, wordsInside } from './guess.js';
import { element, link } from './show.js';

/**
 * 一页也没有：换个说法，再没有就指路。
 *
 * @typedef {import('./results.js').Ask} Ask
 * @typedef {import('./results.js').Engine} Engine
 * @typedef {import('./results.js').Ui} Ui
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
 * 一页也没有：给出最像的词、目录和电话，不留空白。
 *
 * @param {Engine} engine
 * @param {Ask} ask
 * @param {Ui} ui
 */
export async function showNothing(engine, { text, village, kind, year, range }, ui) {
  const letters = await engine.letters();
  const help = element('div', { class: 'search-help' });
  const narrowed = [village, kind, year, range.min, range.max].some(
    (one) => one !== '' && one !== undefined,
  );
  if (narrowed && text !== '') {
    help.append(element('p', {}, '现在只找了一部分。', link(askAgain(text), '去掉筛选，全镇都找')));
  }
  const like = likeWords(simplify(text, letters), letters.words);
  if (like.length > 0) {
    const items = like.map((word) => element('li', {}, link(askAgain(word), word)));
    help.append(
      element('p', {}, '是不是要找：'),
      element('ul', { class: 'search-like' }, ...items),
    );
  }
  if (!(await ui.done())) return;
  const { office, phone } = engine.board;
  help.append(
    element('p', {}, '少写几个字，或者换个说法。也可以从下面的目录里找。'),
    element('p', {}, `还找不到，打电话问${office}：`),
    element('p', {}, link(`tel:${phone.replace(/[^\d+-]/g, '')}`, phone)),
  );
  ui.say(text === '' ? '这个范围里没有找到。' : `没有找到“${short(text)}”。`);
  ui.show(help);
}

/** @param {string} text */
function askAgain(text) {
  return `?${new URLSearchParams({ q: text })}`;
}

/** @param {string} text */
export function short(text) {
  const chars = [...text];
  return chars.length > 20 ? `${chars.slice(0, 20).join('')}…` : text;
}
