import { amountOf, readWord } from './query.js';

/**
 * 表单里的各项，照人填的；`mine` 是我的村，先找它。
 *
 * @typedef {Record<'q' | 'village' | 'kind' | 'year' | 'min' | 'max' | 'sort' | 'mine', string>} Form
 *
 * 要找什么。
 *
 * @typedef {object} Ask
 * @property {string} text
 * @property {string} village 选定的村；空的就全镇找
 * @property {string} mine 我的村，先找它
 * @property {string} kind
 * @property {string} year
 * @property {boolean} oldFirst
 * @property {{ min?: number | undefined, max?: number | undefined }} range 金额，单位分
 *
 * @typedef {import('./engine.js').Engine} Engine
 */

/**
 * @param {Form} form
 * @returns {Ask}
 */
export function readForm({ q, sort, min: least, max: most, ...rest }) {
  const [min, max] = [amountOf(least), amountOf(most)];
  // 大的写在前头，照样算。
  const isReversed = min !== undefined && max !== undefined && min > max;
  const range = isReversed ? { min: max, max: min } : { min, max };
  return { ...rest, text: q, oldFirst: sort === 'old', range };
}

/**
 * 金额范围的两头一样，就当一个词去找：不必把一个村的页全取来看。
 *
 * @param {Ask} ask
 */
export function exactAmount({ range: { min, max } }) {
  if (min === undefined || min !== max) return [];
  const [yuan, fen] = [Math.floor(min / 100), min % 100];
  return [readWord(fen === 0 ? String(yuan) : `${yuan}.${String(fen).padStart(2, '0')}`)];
}

/**
 * 先找哪个村：选定的，或者我的村；都没有就是空的。
 *
 * @param {Engine} engine
 * @param {{ village: string, mine: string }} ask
 */
export function firstVillage({ board }, { village, mine }) {
  const slugs = board.villages.map(([slug]) => slug);
  return [village, mine].find((slug) => slugs.includes(slug)) ?? '';
}
