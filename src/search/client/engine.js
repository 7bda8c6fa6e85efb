import { openFiles, openPagefind } from './pagefind.js';
import { askedTexts } from './query.js';
import { openWhere } from './where.js';

/**
 * 和 Pagefind 打交道：先取本村的索引，别的村要用才取。在后台程序里运行。
 *
 * @typedef {Awaited<ReturnType<typeof openEngine>>} Engine
 * @typedef {ReturnType<typeof openPagefind>} Pagefind
 *
 * @typedef {{ anchor: string, cells: string[] }} Line
 * @typedef {{ path: string, title: string, kind: string, date: string, lines: Line[] }} Page
 *
 * 找到的一页：属于哪份索引、类别、日期，和取出全文的办法。
 * @typedef {{ id: string, village: string, kind: string, date: string, load: () => Promise<Page> }} Hit
 *
 * `board.json`，见 `write-index.ts`。
 * @typedef {object} BoardFile
 * @property {[version: string, table: string]} town 全镇共用那份索引的版本，和它的页表叫什么
 * @property {string} office
 * @property {string} phone
 * @property {[slug: string, name: string, version: string, table: string][]} villages
 * @property {[version: string, shards: number]} where 哪些字在哪些村，见 `where.js`
 * @property {import('./query.js').Synonyms} synonyms
 *
 * @typedef {{ results: { id: string, data: string }[] }} Answer
 * @typedef {{ raw_url: string, content: string, meta: { title: string, kind: string, date: string } }} Fragment
 */

/** 页表里类别写成第几个；与 `records.ts` 的 `recordKinds` 一致，有测试看着。 */
export const kinds = ['党务', '村务', '财务', '四议两公开', '小微权力', '公开目录', '值班', '村情'];

/**
 * @param {URL} base 索引文件夹，以 `/` 结尾
 * @param {(why: unknown) => void} fail 取不到文件：这个后台程序就不能用了，半截索引会冒充「没有结果」
 */
export async function openEngine(base, fail) {
  const files = openFiles(base, fail);
  // 各村的和全镇共用的各起一个：先找我的村，不等全镇共用的。
  const ofVillages = openPagefind(files);
  const ofTown = openPagefind(files);
  const board = /** @type {BoardFile} */ (await fetchJson('board.json'));
  /** 页的编号 → 属于哪份索引、类别、日期。 */
  const pages = /** @type {Map<string, Omit<Hit, 'id' | 'load'>>} */ (new Map());
  /** 取过的页。 */
  const loaded = /** @type {Map<string, Promise<Page>>} */ (new Map());
  /** 读进去的各村的索引。 */
  const merged = /** @type {Map<string, Promise<unknown>>} */ (new Map());
  /** 取过的页表，一份索引一张。 */
  const tables = /** @type {Map<string, Promise<unknown>>} */ (new Map());
  const parts = ['', ...board.villages.map(([slug]) => slug)];
  const [version, shards] = board.where;
  const placesWith = openWhere(parts.length, shards, (shard) =>
    fetchJson(`where/${shard}.json?v=${version}`),
  );
  /** @type {import('./guess.js').Letters | undefined} */
  let letters;

  // 全镇共用的总要找，先取着；我的村先找，程序等它找完再起。
  files.fetchEarly(metaPath('', board.town[1]));
  void once(tables, '', () => readPages('', board.town[0]));

  /** @param {string} path */
  async function fetchJson(path) {
    try {
      const response = await fetch(new URL(path, base).href);
      if (!response.ok) throw new Error(`${response.status} ${path}`);
      return await /** @type {Promise<unknown>} */ (response.json());
    } catch (error) {
      fail(error);
      throw error;
    }
  }

  /**
   * @param {string} village
   * @param {string} version
   */
  async function readPages(village, version) {
    const table = await fetchJson(`${folderOf(village)}pages.json?v=${version}`);
    for (const [id, kind, date] of /** @type {[string, number, string][]} */ (table)) {
      pages.set(id, { village, kind: kinds[kind] ?? '', date });
    }
  }

  /** @param {string} village */
  async function merge(village) {
    const [, , version = board.town[0], table = board.town[1]] =
      board.villages.find(([slug]) => slug === village) ?? [];
    await Promise.all([
      once(merged, village, () => {
        files.fetchEarly(metaPath(village, table));
        return pagefindOf(village).merge(folderOf(village), table);
      }),
      once(tables, village, () => readPages(village, version)),
    ]);
  }

  /** @param {string} village */
  function pagefindOf(village) {
    return village === '' ? ofTown : ofVillages;
  }

  /** @param {string[]} villages 空的是全镇共用的 */
  async function prepare(villages) {
    await Promise.all(villages.map(merge));
  }

  /**
   * 有这一串字的页；`null` 是全部的页。
   *
   * @param {Pagefind} pagefind
   * @param {string | null} text
   */
  async function pagesWith(pagefind, text) {
    // 引号里的一串字连着出现才算。
    const query = text === null ? null : `"${[...text].join(' ')}"`;
    const answer = /** @type {Answer} */ (await pagefind.ask('search', query, {}));
    // `zh-CN_d5ab956`：页表里只写后一半。
    return answer.results.map(({ id, data }) => [id.replace(/^.*_/, ''), data]);
  }

  /**
   * 任何一种写法出现过的页。
   *
   * @param {Pagefind} pagefind
   * @param {string[]} texts
   */
  async function pagesWithAny(pagefind, texts) {
    const found = await Promise.all(texts.map((text) => pagesWith(pagefind, text)));
    return new Map(/** @type {[string, string][]} */ (found.flat()));
  }

  /**
   * @param {Pagefind} pagefind
   * @param {string} id
   * @param {string} data
   */
  function loadPage(pagefind, id, data) {
    return once(loaded, id, async () =>
      readPage(/** @type {Fragment} */ (await pagefind.ask('getData', data))),
    );
  }

  return {
    board,
    prepare,

    /** 到现在取了多少索引，字节；程序不算。 */
    moved: files.moved,

    /** 搜不到时才取：繁体、拼音和可以提示的词。 */
    letters: async () =>
      (letters ??= /** @type {import('./guess.js').Letters} */ (await fetchJson('letters.json'))),

    /**
     * 每个词都可能有的村；空的是全镇共用的。
     *
     * @param {import('./query.js').Word[]} words
     */
    partsWith: async (words) => (await placesWith(words)).map((place) => parts[place] ?? ''),

    /**
     * 一份索引里，每个词都有的页，不分先后。没有词就是全部的页。
     * 词太长、太多的，只是可能有，要取来核对。
     *
     * @param {import('./query.js').Word[]} words
     * @param {string} village 空的是全镇共用的
     * @returns {Promise<Hit[]>}
     */
    async search(words, village) {
      await prepare([village]);
      const pagefind = pagefindOf(village);
      const maps =
        words.length > 0
          ? await Promise.all(askedTexts(words).map((texts) => pagesWithAny(pagefind, texts)))
          : [new Map(/** @type {[string, string][]} */ (await pagesWith(pagefind, null)))];
      /** @type {Hit[]} */
      const hits = [];
      for (const [id, data] of maps[0] ?? []) {
        const page = pages.get(id);
        if (page?.village !== village || !maps.every((map) => map.has(id))) continue;
        hits.push({ id, ...page, load: () => loadPage(pagefind, id, data) });
      }
      return hits;
    },
  };
}

/** @param {string} village 空的是全镇共用的 */
function folderOf(village) {
  return village === '' ? '' : `${village}/`;
}

/**
 * Pagefind 的页表。
 *
 * @param {string} village
 * @param {string} table
 */
function metaPath(village, table) {
  return `${folderOf(village)}pagefind.${table}.pf_meta`;
}

/**
 * 取过的不再取。
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
