import { askedTexts } from './query.js';
import { openWhere } from './where.js';

/**
 * 和 Pagefind 打交道：先取本村的索引，别的村要用才取。
 *
 * @typedef {{ anchor: string, cells: string[] }} Line
 * @typedef {{ path: string, title: string, kind: string, date: string, lines: Line[] }} Page
 *
 * 找到的一页：属于哪份索引、类别、日期，和取出全文的办法。
 * @typedef {{ id: string, village: string, kind: string, date: string, load: () => Promise<Page> }} Hit
 *
 * `board.json`，见 `write-index.ts`。
 * @typedef {object} BoardFile
 * @property {string} town 全镇共用那份索引的版本
 * @property {string} office
 * @property {string} phone
 * @property {[slug: string, name: string, version: string][]} villages
 * @property {[version: string, shards: number]} where 哪些字在哪些村，见 `where.js`
 * @property {import('./query.js').Synonyms} synonyms
 *
 * @typedef {{ results: { id: string, data: string }[] }} Answer
 * @typedef {{ raw_url: string, content: string, meta: { title: string, kind: string, date: string } }} Fragment
 */

/** 网断了、文件取不到。 */
export class NetworkProblem extends Error {}

/** 页表里类别写成第几个；与 `records.ts` 的 `recordKinds` 一致，有测试看着。 */
export const kinds = ['党务', '村务', '财务', '四议两公开', '小微权力', '公开目录', '值班', '村情'];

/**
 * @param {URL} base 索引文件夹，以 `/` 结尾
 */
export async function openEngine(base) {
  let worker = startWorker(base);
  const board = /** @type {BoardFile} */ (
    await fetchJson(new URL('board.json', base)).catch((/** @type {unknown} */ error) => {
      // 下次打开另起一个，这一个不留着。
      worker.stop();
      throw error;
    })
  );
  /** 页的编号 → 属于哪份索引、类别、日期。 */
  const pages = /** @type {Map<string, Omit<Hit, 'id' | 'load'>>} */ (new Map());
  /** 取过的页。 */
  const loaded = /** @type {Map<string, Promise<Page>>} */ (new Map());
  /** 后台程序读进去的索引；空的是全镇共用的那份。 */
  const merged = /** @type {Map<string, Promise<unknown>>} */ (new Map());
  /** 取过的页表，一份索引一张。 */
  const tables = /** @type {Map<string, Promise<unknown>>} */ (new Map());
  const parts = ['', ...board.villages.map(([slug]) => slug)];
  const [version, shards] = board.where;
  const placesWith = openWhere(parts.length, shards, (shard) =>
    fetchJson(new URL(`where/${shard}.json?v=${version}`, base)),
  );
  /** @type {import('./guess.js').Letters | undefined} */
  let letters;

  function running() {
    if (worker.broken) {
      worker = startWorker(base);
      merged.clear();
    }
    const options = { basePath: base.pathname, metaCacheTag: board.town, language: 'zh-CN' };
    const town = once(merged, '', () => worker.ask('init', options));
    return { ask: worker.ask, town };
  }

  /**
   * @param {string} village
   * @param {string} version
   */
  async function readPages(village, version) {
    const folder = village === '' ? '' : `${village}/`;
    const table = await fetchJson(new URL(`${folder}pages.json?v=${version}`, base));
    for (const [id, kind, date] of /** @type {[string, number, string][]} */ (table)) {
      pages.set(id, { village, kind: kinds[kind] ?? '', date });
    }
  }

  /** @param {string} village */
  async function merge(village) {
    const { ask, town } = running();
    const version = board.villages.find(([slug]) => slug === village)?.[2] ?? board.town;
    const add = async () => {
      await town;
      await ask('mergeIndex', `${base.pathname}${village}/`, { metaCacheTag: version });
    };
    await Promise.all([
      village === '' ? town : once(merged, village, add),
      once(tables, village, () => readPages(village, version)),
    ]);
  }

  /** @param {string[]} villages */
  async function prepare(villages) {
    await Promise.all(['', ...villages].map(merge));
  }

  /**
   * 有这一串字的页；`null` 是全部的页。
   *
   * @param {string | null} text
   */
  async function pagesWith(text) {
    // 引号里的一串字连着出现才算。
    const query = text === null ? null : `"${[...text].join(' ')}"`;
    const answer = /** @type {Answer} */ (await running().ask('search', query, {}));
    // `zh-CN_d5ab956`：页表里只写后一半。
    return answer.results.map(({ id, data }) => [id.replace(/^.*_/, ''), data]);
  }

  /**
   * 任何一种写法出现过的页。
   *
   * @param {string[]} texts
   */
  async function pagesWithAny(texts) {
    const found = await Promise.all(texts.map(pagesWith));
    return new Map(/** @type {[string, string][]} */ (found.flat()));
  }

  /**
   * @param {string} id
   * @param {string} data
   */
  function loadPage(id, data) {
    return once(loaded, id, async () =>
      readPage(/** @type {Fragment} */ (await running().ask('getData', data))),
    );
  }

  return {
    board,
    prepare,

    /** 到现在取了多少索引，字节；程序不算。 */
    moved: () => worker.moved,

    /** 搜不到时才取：繁体、拼音和可以提示的词。 */
    letters: async () =>
      (letters ??= /** @type {import('./guess.js').Letters} */ (
        await fetchJson(new URL('letters.json', base))
      )),

    /**
     * 每个词都可能有的村；空的是全镇共用的。
     *
     * @param {import('./query.js').Word[]} words
     */
    partsWith: async (words) => (await placesWith(words)).map((place) => parts[place] ?? ''),

    /**
     * 这几个村和取过的各村（还有全镇共用的）里，每个词都有的页，不分先后。没有词就是全部的页。
     * 词太长、太多的，只是可能有，要取来核对。
     *
     * @param {import('./query.js').Word[]} words
     * @param {string[]} villages
     * @returns {Promise<Hit[]>}
     */
    async search(words, villages) {
      await prepare(villages);
      const maps =
        words.length > 0
          ? await Promise.all(askedTexts(words).map(pagesWithAny))
          : [new Map(/** @type {[string, string][]} */ (await pagesWith(null)))];
      /** @type {Hit[]} */
      const hits = [];
      for (const [id, data] of maps[0] ?? []) {
        const page = pages.get(id);
        if (!page || !maps.every((map) => map.has(id))) continue;
        hits.push({ id, ...page, load: () => loadPage(id, data) });
      }
      return hits;
    },
  };
}

/**
 * 取过的不再取；没取成的不留着，下次再取。
 *
 * @template Value
 * @param {Map<string, Promise<Value>>} kept
 * @param {string} key
 * @param {() => Promise<Value>} load
 * @returns {Promise<Value>}
 */
function once(kept, key, load) {
  const known = kept.get(key);
  if (known) return known;
  const loading = load();
  kept.set(key, loading);
  loading.catch(() => {
    if (kept.get(key) === loading) kept.delete(key);
  });
  return loading;
}

/**
 * @param {Fragment} fragment
 * @returns {Page}
 */
function readPage({ raw_url: path, content, meta }) {
  const rows = content === '' ? [] : content.split('\n');
  const lines = rows.map((row) => {
    const [anchor = '', ...cells] = row.split('\t');
    return { anchor, cells };
  });
  return { path, ...meta, lines };
}

/**
 * @param {URL} url
 * @returns {Promise<unknown>}
 */
async function fetchJson(url) {
  try {
    const response = await fetch(url);
    if (response.ok) return await /** @type {Promise<unknown>} */ (response.json());
    throw new Error(`${response.status} ${url}`);
  } catch (error) {
    throw new NetworkProblem(String(error));
  }
}

/**
 * 后台程序：发一条消息、等一条回信。一次取不到文件就整个作废，下次另起一个，
 * 不让半截索引冒充「没有结果」。
 *
 * @param {URL} base
 */
function startWorker(base) {
  /** @type {Map<string, { resolve: (value: unknown) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  const worker = new Worker(new URL('worker.js', base));
  worker.onerror = fail;
  worker.onmessage = (/** @type {MessageEvent<unknown>} */ { data }) => {
    const { id, result, error, failed, moved } =
      /** @type {{ id: string, result?: unknown, error?: string, failed?: number, moved?: number }} */ (
        data
      );
    if (moved !== undefined) {
      state.moved += moved;
      return;
    }
    const asked = waiting.get(id);
    waiting.delete(id);
    if (failed !== undefined) fail();
    else if (error === undefined) asked?.resolve(result);
    else asked?.reject(new Error(error));
  };
  let count = 0;

  const state = {
    broken: false,
    stop: fail,
    /** 取了多少索引，字节。 */
    moved: 0,
    ask: (/** @type {string} */ method, /** @type {unknown[]} */ ...args) => {
      const id = String(count++);
      return /** @type {Promise<unknown>} */ (
        new Promise((resolve, reject) => {
          waiting.set(id, { resolve, reject });
          if (state.broken) fail();
          else worker.postMessage({ id, instanceId: 'board', method, args });
        })
      );
    },
  };

  function fail() {
    state.broken = true;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(new NetworkProblem('取不到索引文件'));
    waiting.clear();
  }

  return state;
}
