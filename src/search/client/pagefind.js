/**
 * Pagefind 自己的程序，由这里起、由这里问。它装在一个函数里（见 `program.ts`），
 * 要取文件、要等一等、要回信，都经过这里给它的那一份。
 *
 * @typedef {{ data: { id: string, method: string, args: readonly unknown[] } }} Message
 * @typedef {{ id: string, result?: unknown, error?: string }} Reply
 * @typedef {{ addEventListener: (type: string, listen: (message: Message) => void) => void, postMessage: (reply: Reply) => void }} Post
 * @typedef {{ pagefindVersion: string, startPagefind: (self: Post, fetch: (url: string) => Promise<Response>, setTimeout: (run: () => void, wait: number) => void) => void }} Shipped
 * @typedef {ReturnType<typeof openFiles>} Files
 */

const language = 'zh-CN';

/** 最大的一个文件，一开始就取，不等 Pagefind 要。 */
const wasmName = 'wasm.unknown.pagefind';

/** Pagefind 等程序编译好，每 50 毫秒看一眼；这里让它看得勤些。 */
const longestWait = 4;

/**
 * @param {URL} base 索引文件夹，以 `/` 结尾
 * @param {(why: unknown) => void} fail 取不到文件。Pagefind 取不到索引块只往控制台写一行，照样回「没有结果」；网断了不能说成没有
 */
export function openFiles(base, fail) {
  /** 早早就取的文件：地址 → 取回来的。 */
  const early = /** @type {Map<string, Promise<Response>>} */ (new Map());
  let moved = 0;
  const wasm = fetchWhole(new URL(wasmName, base).href);

  /** @param {string} path */
  function fetchEarly(path) {
    const { href } = new URL(path, base);
    if (!early.has(href)) early.set(href, fetchWhole(href));
  }

  /** @param {string} href */
  async function fetchWhole(href) {
    try {
      const response = await fetch(href);
      if (!response.ok) throw new Error(`${response.status} ${href}`);
      const bytes = await response.arrayBuffer();
      if (href.includes('.pf_')) moved += bytes.byteLength;
      return new Response(bytes);
    } catch (error) {
      fail(error);
      throw error;
    }
  }

  /** @param {string} path */
  async function fetchFor(path) {
    const { href, pathname, searchParams } = new URL(path, base);
    // 索引的说明，要紧的只有页表叫什么，`board.json` 里已经有了，不必再取一回。
    if (pathname.endsWith('/pagefind-entry.json')) {
      const entry = { hash: searchParams.get('ts'), wasm: null, page_count: 1 };
      const version = shipped().pagefindVersion;
      return new Response(JSON.stringify({ version, languages: { [language]: entry } }));
    }
    // 起几个都用这一份程序。
    if (pathname.endsWith(wasmName)) return (await wasm).clone();
    const known = early.get(href);
    early.delete(href);
    return known ?? fetchWhole(href);
  }

  return {
    base,
    fetchEarly,
    fetchFor,

    /** 到现在取了多少索引，字节；程序不算。 */
    moved: () => moved,
  };
}

function shipped() {
  return /** @type {Shipped} */ (/** @type {unknown} */ (globalThis));
}

/**
 * 起一个 Pagefind；它每问一回，读进去的各份索引都要找一遍，先要的和后要的就分开起。
 *
 * @param {Files} files
 */
export function openPagefind({ base, fetchFor }) {
  /** @type {Map<string, { resolve: (value: unknown) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  /** @type {(message: Message) => void} */
  let listen = () => undefined;
  let count = 0;
  /** @type {Promise<unknown> | undefined} */
  let opened;

  shipped().startPagefind(
    {
      addEventListener: (_, listener) => {
        listen = listener;
      },
      postMessage: ({ id, result, error }) => {
        const asked = waiting.get(id);
        waiting.delete(id);
        if (error === undefined) asked?.resolve(result);
        else asked?.reject(new Error(error));
      },
    },
    fetchFor,
    (run, wait) => setTimeout(run, Math.min(wait, longestWait)),
  );

  /**
   * @param {string} method
   * @param {...unknown} args
   * @returns {Promise<unknown>}
   */
  function ask(method, ...args) {
    const id = String(count++);
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      listen({ data: { id, method, args } });
    });
  }

  /**
   * 读进一份索引。
   *
   * @param {string} folder 空的，或者以 `/` 结尾
   * @param {string} table 它的页表叫什么
   */
  async function merge(folder, table) {
    const path = base.pathname + folder;
    if (!opened) return (opened = ask('init', { basePath: path, metaCacheTag: table, language }));
    await opened;
    return ask('mergeIndex', path, { metaCacheTag: table, language });
  }

  return { ask, merge };
}
