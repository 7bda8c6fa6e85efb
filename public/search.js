/**
 * 搜索页的脚本。找的程序在 `search/worker.js` 里，索引也在 `search/` 里，用到搜索框才去取。
 *
 * 照原样送到浏览器：普通脚本，ES2020，不打包；在 `file:` 下也能说明为什么搜不了。
 * 要找的话只留在这台机器上：不当代码，也不发到别处。
 */
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const root = new URL('.', script.src);
  /** 写进地址的各项；表单里同名的一格就是它。 */
  const names = /** @type {const} */ (['q', 'village', 'kind', 'year', 'min', 'max', 'sort']);
  const isFile = location.protocol === 'file:';
  const fileSays =
    '这个网页是从文件夹里直接打开的，浏览器不让它取搜索用的索引。放到网站上，或者用 npm start 打开，就能搜。现在先从下面的目录里找。';
  const brokenSays = '没有搜成：网络断了，或者信号太弱。过一会儿再试；也可以先从下面的目录里找。';

  /** 打字停这么久才往页面上写；找是一打就开始的。 */
  const quietTime = 50;
  /** 过这么久还没找到，才说「正在找」；地址也这时候写，不跟结果抢。 */
  const slowTime = 400;

  /**
   * @typedef {import('../src/search/client/ask.js').Form} Form
   * @typedef {import('../src/search/client/find.js').Answer} Answer
   * @typedef {import('../src/search/client/worker.js').Question} Question
   * @typedef {import('../src/search/client/worker.js').Reply} Reply
   * @typedef {typeof import('../src/search/client/show.js')} Show
   */

  /** @type {Worker | undefined} */
  let worker;
  /** 画结果的程序。 @type {Promise<Show> | undefined} */
  let showing;
  /** 问了的，听到答复找谁。 @type {Map<number, { hear: (answer: Answer) => void, fail: (why: unknown) => void }>} */
  const waiting = new Map();
  let questions = 0;

  /** 打开找的程序；用到才打开。 */
  function start() {
    if (worker) return worker;
    worker = new Worker(new URL('search/worker.js', root));
    worker.onerror = ({ message }) => {
      stop(message);
    };
    worker.onmessage = (
      /** @type {MessageEvent<Reply>} */ { data: { id = -1, answer, failed } },
    ) => {
      if (failed !== undefined) stop(failed);
      else if (answer) waiting.get(id)?.hear(answer);
    };
    showing ??= /** @type {Promise<Show>} */ (import(new URL('search/show.js', root).href));
    showing.catch(() => {
      showing = undefined;
    });
    return worker;
  }

  /**
   * 取不到文件，这个后台程序就不能用了；下次再打开一个。
   *
   * @param {unknown} why
   */
  function stop(why) {
    worker?.terminate();
    worker = undefined;
    for (const { fail } of waiting.values()) fail(why);
    waiting.clear();
  }

  /**
   * 一问可以答几回。给回来的，每叫一次等到有答复，把到了的都拿走；又问了新的，旧的就不答了。
   *
   * @typedef {() => Promise<Answer[]>} Asked
   * @param {Question} question
   * @returns {Asked}
   */
  function ask(question) {
    const id = ++questions;
    if (question.form) waiting.clear();
    const asked = start();
    /** @type {Answer[]} */
    let heard = [];
    /** @type {{ why: unknown } | undefined} */
    let failed;
    /** @type {(() => void) | undefined} */
    let wake;
    waiting.set(id, {
      hear: (answer) => {
        heard.push(answer);
        wake?.();
      },
      fail: (why) => {
        failed = { why };
        wake?.();
      },
    });
    asked.postMessage({ id, ...question });
    return async () => {
      if (heard.length === 0 && !failed) {
        await /** @type {Promise<void>} */ (new Promise((resolve) => (wake = resolve)));
      }
      if (failed) throw failed.why;
      const answers = heard;
      heard = [];
      return answers;
    };
  }

  function myVillage() {
    try {
      return localStorage.getItem('sunboard-village') ?? '';
    } catch {
      return '';
    }
  }

  /**
   * @param {(name: typeof names[number]) => string} read
   * @returns {Form}
   */
  function formFrom(read) {
    const [q = '', village = '', kind = '', year = '', min = '', max = '', sort = ''] =
      names.map(read);
    return { q, village, kind, year, min, max, sort, mine: myVillage() };
  }

  const params = () => new URLSearchParams(location.search);
  const inAddress = (/** @type {string} */ name) => (params().get(name) ?? '').slice(0, 100).trim();
  const isAsked = (/** @type {Form} */ { q, min, max }) => `${q}${min}${max}` !== '';

  // 带着要找的话打开的：不等页面排好，先找起来。
  const opened = formFrom(inAddress);
  /** @type {{ form: string, asked: Asked } | undefined} */
  let early;
  if (!isFile && isAsked(opened)) {
    early = { form: JSON.stringify(opened), asked: ask({ form: opened }) };
    document.documentElement.toggleAttribute('data-found', true);
  }

  function connect() {
    const form = /** @type {HTMLFormElement | null} */ (document.getElementById('search-form'));
    const results = document.getElementById('results');
    const status = document.getElementById('search-status');
    if (!form || !results || !status) return;

    /** 第几次搜；后面的一开始，前面的就不再往页面上写。 */
    let turn = 0;
    let isComposing = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let slow;
    /** 打字停了没有。 */
    let quiet = Promise.resolve();

    const field = (/** @type {string} */ name) =>
      /** @type {HTMLInputElement | null} */ (form.elements.namedItem(name));
    const value = (/** @type {string} */ name) => field(name)?.value.trim() ?? '';

    /** @param {boolean} [isTyped] 打字打出来的，过一会儿才写进地址 */
    async function search(isTyped = false) {
      const now = ++turn;
      const alive = () => now === turn;
      const form = formFrom(value);
      clearTimeout(slow);
      if (isFile || !isAsked(form)) {
        if (isTyped) history.replaceState(null, '', address());
        explain(isFile ? fileSays : '');
        return;
      }
      let isDone = false;
      slow = setTimeout(() => {
        if (isTyped) history.replaceState(null, '', address());
        if (!isDone) say('正在找…');
      }, slowTime);
      try {
        const asked = early?.form === JSON.stringify(form) ? early.asked : ask({ form });
        early = undefined;
        const show = await showing;
        await quiet;
        if (!alive() || !show) return;
        const draw = openDrawing(show, form.q, alive);
        await follow(asked, alive, (answers) => {
          isDone = true;
          draw(answers);
        });
      } catch (error) {
        isDone = true;
        await quiet;
        if (alive()) fail(error);
      }
    }

    /**
     * 答一回画一回，直到答完。
     *
     * @param {Asked} asked
     * @param {() => boolean} alive
     * @param {(answers: Answer[]) => void} draw
     */
    async function follow(asked, alive, draw) {
      for (let isWhole = false; !isWhole;) {
        const answers = await asked();
        if (!alive()) return;
        draw(answers);
        isWhole = answers.some(({ partly }) => !partly);
      }
    }

    /**
     * 一回搜索往页面上画：先答的先画，后答的往下添，画了的不动。
     *
     * @param {Show} show
     * @param {string} text
     * @param {() => boolean} alive
     */
    function openDrawing({ openResults, helpFor }, text, alive) {
      /** @type {ReturnType<Show['openResults']> | undefined} */
      let shown;

      /** @param {Question} question */
      async function again(question) {
        try {
          if (!worker) throw new Error('后台程序已经停了');
          await follow(ask(question), alive, draw);
        } catch (error) {
          if (alive()) fail(error);
        }
      }

      /** @param {Answer[]} answers */
      function draw(answers) {
        for (const { says, found, help, partly } of answers) {
          if (!found) {
            explain(says);
            if (help) results?.append(helpFor(text, help));
            continue;
          }
          shown ??= openResults(root, {
            more: (at) => void again({ more: at }),
            goOn: () => void again({ goOn: true }),
          });
          shown.add(found);
          say(says, partly);
        }
        if (!shown || shown.body.isConnected) return;
        results?.replaceChildren(shown.body);
        hideBrowse(true);
      }

      return draw;
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

    /** 有了结果，目录就不用占地方。 @param {boolean} isHidden */
    function hideBrowse(isHidden) {
      document.documentElement.toggleAttribute('data-found', isHidden);
    }

    /**
     * @param {string} text
     * @param {boolean} [isPart] 还在找：写着，先不念，找完了一起念
     */
    function say(text, isPart = false) {
      status?.setAttribute('aria-busy', String(isPart));
      if (status) status.textContent = text;
    }

    /** @param {string} text */
    function explain(text) {
      say(text);
      results?.replaceChildren();
      hideBrowse(false);
    }

    function readAddress() {
      for (const name of names) {
        const input = field(name);
        if (input) input.value = inAddress(name);
      }
    }

    /** 搜了什么都写进地址，发给别人点开是同一页。 */
    function address() {
      const filled = names.filter((name) => value(name) !== '').map((name) => [name, value(name)]);
      return filled.length > 0 ? `?${new URLSearchParams(filled)}` : location.pathname;
    }

    /** 停一停再写结果，找是马上就找；输入法还在拼，就不动。 */
    function typed() {
      if (isComposing) return;
      quiet = new Promise((resolve) => setTimeout(resolve, quietTime));
      void search(true);
    }

    form.addEventListener('submit', (event) => {
      event.preventDefault();
      history.pushState(null, '', address());
      void search();
    });
    form.addEventListener('compositionstart', () => {
      isComposing = true;
    });
    form.addEventListener('compositionend', () => {
      isComposing = false;
      typed();
    });
    form.addEventListener('input', typed);
    form.addEventListener('focusin', () => {
      if (isFile || worker) return;
      // 打字的工夫先取着；没取成，搜的时候再说。
      start().postMessage({ prepare: formFrom(value) });
    });
    window.addEventListener('popstate', () => {
      readAddress();
      void search();
    });

    readAddress();
    void search();
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', connect);
  else connect();
})();
