/**
 * 哪些村里可能有这些字：全镇找以前先问一问，没有的村，索引一点也不取。
 *
 * 正文里连着的两个字（数字、字母是连着的四个）叫一截，一截在哪些村出现过都记着，
 * 按头一个字分成许多小份，找一个词只取两三份，一份一两 KB。都有了也不一定连成这个词，
 * 只会多找，不会漏找。建索引（Node）和搜索（浏览器）用的是同一份程序。
 *
 * @typedef {import('./query.js').Word} Word
 * 一截 → 哪些村有，写法见 `maskOf`。
 * @typedef {Map<string, string>} Shard
 */
import { border } from './text.js';

/** 数字、字母只有几十个，两个连着的哪里都有，四个才分得开。 */
const coded = /[a-z0-9丶]/;
const codedLength = 4;

/**
 * 从每个字起的一截。
 *
 * @param {string} text 化成统一写法的文字
 */
export function gramsOf(text) {
  const chars = [...text, border];
  return chars.slice(0, -1).map((_, start) => gramAt(chars, start));
}

/**
 * @param {string[]} chars
 * @param {number} start
 */
function gramAt(chars, start) {
  let gram = chars[start] ?? '';
  if (!coded.test(gram)) return gram + (chars[start + 1] ?? '');
  for (let at = start + 1; at < start + codedLength && at < chars.length; at++) {
    gram += chars[at] ?? '';
    if (!coded.test(chars[at] ?? '')) break;
  }
  return gram;
}

/** @param {string} gram */
function isWhole(gram) {
  const chars = [...gram];
  return coded.test(chars[0] ?? '')
    ? chars.length === codedLength || !coded.test(chars.at(-1) ?? '')
    : chars.length === 2;
}

/** 一个词最多问这么多截，均匀地挑：再多也挑不掉几个村了。 */
const mostGrams = 3;

/**
 * 要问哪几截。太短凑不成一截的，问以它开头的（`partial`）。
 *
 * @param {string} text
 * @returns {{ gram: string, partial: boolean }[]}
 */
export function askedGrams(text) {
  const chars = [...text];
  const all = chars.map((_, start) => gramAt(chars, start));
  const whole = [...new Set(all.filter(isWhole))];
  if (whole.length === 0) return [{ gram: all[0] ?? '', partial: true }];
  const count = Math.min(mostGrams, whole.length);
  const picked = Array.from({ length: count }, (_, index) =>
    Math.round((index * (whole.length - 1)) / Math.max(count - 1, 1)),
  );
  return picked.map((index) => ({ gram: whole[index] ?? '', partial: false }));
}

/**
 * 一截在第几份里：看头一个字，数字、字母看头两个。只有一个数字、字母的，说不上在哪份。
 *
 * @param {string} gram
 * @param {number} count 一共几份
 */
export function shardOf(gram, count) {
  const [first = '', second] = gram;
  const code = first.codePointAt(0) ?? 0;
  if (!coded.test(first)) return code % count;
  return second === undefined ? undefined : (code * 31 + (second.codePointAt(0) ?? 0)) % count;
}

/** 不用数字：一长串里碰巧像身份证号，发布前的检查就不放行。 */
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEF';

/**
 * 几个村记成一串：一个字母记五个村。
 *
 * @param {Iterable<number>} places 第几个村
 * @param {number} count 一共几个村
 */
export function maskOf(places, count) {
  const fives = Array.from({ length: Math.ceil(count / 5) }, () => 0);
  for (const place of places) {
    const at = Math.floor(place / 5);
    fives[at] = (fives[at] ?? 0) | (1 << (place % 5));
  }
  return fives.map((five) => letters[five] ?? '').join('');
}

/**
 * 两串合成一串：都有的（`and`），或者有一样的（`or`）。
 *
 * @param {string} a
 * @param {string} b
 * @param {'and' | 'or'} how
 */
function combine(a, b, how) {
  return [...a]
    .map((one, at) => {
      const [x, y] = [letters.indexOf(one), letters.indexOf(b[at] ?? 'a')];
      return letters[how === 'and' ? x & y : x | y] ?? '';
    })
    .join('');
}

/** @param {string} mask */
function placesOf(mask) {
  return [...mask].flatMap((five, at) =>
    [0, 1, 2, 3, 4].filter((bit) => letters.indexOf(five) & (1 << bit)).map((bit) => at * 5 + bit),
  );
}

/**
 * 答哪几个村（第几个）里每个词都可能有。
 *
 * @param {number} partCount 一共几份：全镇共用的和各村的
 * @param {number} shardCount
 * @param {(shard: number) => Promise<unknown>} fetchShard 取一份，写法见 `write-where.ts`
 */
export function openWhere(partCount, shardCount, fetchShard) {
  const every = maskOf(Array(partCount).keys(), partCount);
  const none = maskOf([], partCount);
  const shards = /** @type {Map<number, Promise<Shard>>} */ (new Map());

  /** @param {number} at */
  async function read(at) {
    const rows = /** @type {[mask: string, grams: string][]} */ (await fetchShard(at));
    return new Map(
      rows.flatMap(([mask, grams]) =>
        grams.split('、').map((gram) => /** @type {const} */ ([gram, mask])),
      ),
    );
  }

  /** @param {{ gram: string, partial: boolean }} asked */
  async function maskWith({ gram, partial }) {
    const at = shardOf(gram, shardCount);
    if (at === undefined) return every;
    let loading = shards.get(at);
    if (!loading) {
      loading = read(at);
      shards.set(at, loading);
      // 没取成的不留着，下次再取。
      loading.catch(() => shards.delete(at));
    }
    const shard = await loading;
    if (!partial) return shard.get(gram) ?? none;
    const masks = [...shard].flatMap(([one, mask]) => (one.startsWith(gram) ? [mask] : []));
    return masks.reduce((a, b) => combine(a, b, 'or'), none);
  }

  /** @param {string} text */
  async function masksWith(text) {
    const masks = await Promise.all(askedGrams(text).map(maskWith));
    return masks.reduce((a, b) => combine(a, b, 'and'), every);
  }

  return async (/** @type {Word[]} */ words) => {
    const masks = await Promise.all(
      words.map(async ({ forms }) => {
        const ofForms = await Promise.all(forms.map(({ text }) => masksWith(text)));
        return ofForms.reduce((a, b) => combine(a, b, 'or'), none);
      }),
    );
    return placesOf(masks.reduce((a, b) => combine(a, b, 'and'), every));
  };
}
