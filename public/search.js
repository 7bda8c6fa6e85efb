/**
 * 搜索页的脚本。索引和找的程序都在 `search/` 里，用到搜索框才去取。
 *
 * 照原样送到浏览器：普通脚本，ES2020，不打包；在 `file:` 下也能说明为什么搜不了。
 * 要找的话只留在这台机器上：不当代码，也不发到别处。
 */
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const root = new URL('.', script.src);
  const form = /** @type {HTMLFormElement | null} */ (document.getElementById('search-form'));
  const results = document.getElementById('results');
  const status = document.getElementById('search-status');
  const browse = document.getElementById('browse');
  if (!form || !results || !status) return;

  /** 写进地址的各项；表单里同名的一格就是它。 */
  const names = ['q', 'village', 'kind', 'year', 'min', 'max', 'sort'];
  const isFile = location.protocol === 'file:';
  const fileSays =
    '这个网页是从文件夹里直接打开的，浏览器不让它取搜索用的索引。放到网站上，或者用 npm start 打开，就能搜。现在先从下面的目录里找。';
  const emptySays =
    '要找的话里没有字，也没有数。写人名、地名、金额、日期，或者一件事，比如“低保”。';
  const amountSays = '金额要写成数，比如 12500，或者 1.25万。';
  const brokenSays = '没有搜成：网络断了，或者信号太弱。过一会儿再试；也可以先从下面的目录里找。';

  /**
   * 找的程序，用到才取。
   *
   * @typedef {typeof import('../src/search/client/query.js')} Query
   * @typedef {typeof import('../src/search/client/results.js')} Results
   * @typedef {{ engine: import('../src/search/client/results.js').Engine, query: Query, results: Results }} Program
   *
   * @type {Promise<Program> | undefined}
   */
  let loading;
  /** 第几次搜；后面的一开始，前面的就不再往页面上写。 */
  let turn = 0;
  let isComposing = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;

  const field = (/** @type {string} */ name) =>
    /** @type {HTMLInputElement | null} */ (form.elements.namedItem(name));
  const value = (/** @type {string} */ name) => field(name)?.value.trim() ?? '';

  /** 取找的程序；没取成，下次再取。 */
  function load() {
    loading ??= loadProgram().catch((/** @type {unknown} */ error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  }

  async function loadProgram() {
    const base = new URL('search/', root);
    const module = (/** @type {string} */ name) =>
      /** @type {Promise<unknown>} */ (import(new URL(`${name}.js`, base).href));
    // 一起取，不等一个取完才知道要下一个。
    const others = ['show', 'matches', 'nothing', 'guess', 'text', 'where'].map(module);
    const [engine, query, results] = await Promise.all(['engine', 'query', 'results'].map(module));
    await Promise.all(others);
    const { openEngine } = /** @type {typeof import('../src/search/client/engine.js')} */ (engine);
    return {
      engine: await openEngine(base),
      query: /** @type {Query} */ (query),
      results: /** @type {Results} */ (results),
    };
  }

  function myVillage() {
    try {
      return localStorage.getItem('sunboard-village') ?? '';
    } catch {
      return '';
    }
  }

  /** @param {Query} query */
  function readForm({ amountOf }) {
    const [min, max] = [amountOf(value('min')), amountOf(value('max'))];
    // 大的写在前头，照样算。
    const isReversed = min !== undefined && max !== undefined && min > max;
    return {
      text: value('q'),
      village: value('village'),
      mine: myVillage(),
      kind: value('kind'),
      year: value('year'),
      oldFirst: value('sort') === 'old',
      range: isReversed ? { min: max, max: min } : { min, max },
    };
  }

  /** @param {Promise<void>} [quiet] 打字停下来了才往页面上写；找是一打就开始的 */
  async function search(quiet) {
    if (!quiet) clearTimeout(pause);
    const now = ++turn;
    const alive = () => now === turn;
    const ready = quiet ?? Promise.resolve();
    const hasRange = value('min') !== '' || value('max') !== '';
    if (isFile || (value('q') === '' && !hasRange)) {
      explain(isFile ? fileSays : '');
      return;
    }
    let isDone = false;
    void ready.then(() => {
      if (alive() && !isDone) say('正在找…');
    });
    try {
      const { engine, query, results: found } = await load();
      if (!alive()) return;
      const ask = readForm(query);
      const isMisread = ['min', 'max'].some(
        (name) => value(name) !== '' && query.amountOf(value(name)) === undefined,
      );
      if (isMisread) {
        await ready;
        if (alive()) explain(amountSays);
      } else if (query.readQuery(ask.text).length > 0 || (ask.text === '' && hasRange)) {
        const done = async () => {
          await ready;
          isDone = true;
          return alive();
        };
        await found.findAndShow(engine, ask, { root, say, show, alive, done, fail });
      } else {
        await ready;
        if (alive()) explain(emptySays);
      }
    } catch (error) {
      await ready;
      if (alive()) fail(error);
    }
  }

  /** @param {unknown} error */
  function fail(error) {
    console.warn(error);
    const again = document.createElement('a');
    again.href = location.href;
    again.textContent = '再试一次';
    explain(brokenSays);
    results?.append(again);
  }

  /** @param {string} text */
  function say(text) {
    if (status) status.textContent = text;
  }

  /** @param {Node} node */
  function show(node) {
    results?.replaceChildren(node);
    // 有了结果，目录就不用占地方。
    if (browse) browse.hidden = /** @type {Element} */ (node).className !== 'search-help';
  }

  /** @param {string} text */
  function explain(text) {
    say(text);
    results?.replaceChildren();
    if (browse) browse.hidden = false;
  }

  function readAddress() {
    const params = new URLSearchParams(location.search);
    for (const name of names) {
      const input = field(name);
      if (input) input.value = (params.get(name) ?? '').slice(0, 100);
    }
  }

  /** 搜了什么都写进地址，发给别人点开是同一页。 */
  function address() {
    const filled = names.filter((name) => value(name) !== '').map((name) => [name, value(name)]);
    return filled.length > 0 ? `?${new URLSearchParams(filled)}` : location.pathname;
  }

  /** 停一停再写结果，找是马上就找；输入法还在拼，就不动。 */
  function typed() {
    clearTimeout(pause);
    if (isComposing) return;
    const quiet = /** @type {Promise<void>} */ (
      new Promise((resolve) => {
        pause = setTimeout(() => {
          history.replaceState(null, '', address());
          resolve();
        }, 50);
      })
    );
    void search(quiet);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.pushState(null, '', address());
    void search();
  });
  form.addEventListener('compositionstart', () => {
    isComposing = true;
    clearTimeout(pause);
  });
  form.addEventListener('compositionend', () => {
    isComposing = false;
    typed();
  });
  form.addEventListener('input', typed);
  form.addEventListener('focusin', () => {
    if (isFile) return;
    const prepare = async () => {
      const { engine, query, results: found } = await load();
      await engine.prepare([found.firstVillage(engine, readForm(query))]);
    };
    // 打字的工夫先取着；没取成，搜的时候再说。
    prepare().catch(() => undefined);
  });
  window.addEventListener('popstate', () => {
    readAddress();
    void search();
  });

  readAddress();
  void search();
})();
