import { firstVillage } from './ask.js';
import { openEngine } from './engine.js';
import { openSearch, warmUp } from './find.js';

/**
 * 后台程序：找的事全在这里做，页面只管画，打字不卡。
 *
 * 它不受页面里 CSP 的约束，旧的 Chromium 和 Safari 才运行得了 WebAssembly。
 *
 * 页面问的：`form` 是新找一回，`more`、`goOn` 是接着上一回的；`prepare` 是先取着，不用答。
 * 又问了新的，旧的就不答了。一问可以答几回，先找到的先答（`partly`）。
 *
 * @typedef {import('./ask.js').Form} Form
 * @typedef {{ id?: number, form?: Form, more?: number, goOn?: true, prepare?: Form }} Question
 * 答的；`failed` 是取不到文件，这个后台程序就不能用了。
 * @typedef {{ id?: number | undefined, answer?: import('./find.js').Answer, failed?: string }} Reply
 */

/** @param {Reply} reply */
function post(reply) {
  self.postMessage(reply);
}

/** @param {unknown} why */
function fail(why) {
  post({ failed: String(why) });
}

const opening = openEngine(new URL('.', self.location.href), fail);
/** @type {ReturnType<typeof openSearch> | undefined} */
let search;

/** @param {Question} question */
async function answer({ id, form, more, goOn, prepare }) {
  const engine = await opening;
  if (prepare) {
    const village = firstVillage(engine, prepare);
    await engine.prepare([village, '']);
    await warmUp(engine, village);
  }
  // 没有我的村：问哪些村有的工夫，先起全镇共用的。
  if (form && firstVillage(engine, form) === '') engine.prepare(['']).catch(fail);
  if (form) search = openSearch(engine, form, () => search === mine);
  const mine = search;
  if (!mine || prepare) return;
  const tell = (/** @type {import('./find.js').Answer} */ part) => {
    if (search === mine) post({ id, answer: part });
  };
  const found = await (form
    ? mine.first(tell)
    : more === undefined
      ? goOn && mine.goOn(tell)
      : mine.more(more));
  if (found && search === mine) post({ id, answer: found });
}

self.onmessage = (/** @type {MessageEvent<Question>} */ { data }) => {
  answer(data).catch(fail);
};
