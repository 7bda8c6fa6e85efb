import { matchPage } from './matches.js';
import { otherWays, short, showNothing } from './nothing.js';
import { isRough, longest, readQuery, readWord } from './query.js';
import { button, element, pageItem } from './show.js';

/**
 * 要找什么：表单里的各项。
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
 * 往页面上写；`alive` 说这次搜索还算不算数（又搜了别的就不算了）。
 *
 * @typedef {object} Ui
 * @property {URL} root
 * @property {(text: string) => void} say
 * @property {(node: Node) => void} show
 * @property {() => boolean} alive
 * @property {() => Promise<boolean>} done 找好了，等到可以往页面上写；答还算不算数
 * @property {(error: unknown) => void} fail
 *
 * 一回：`from` 是开始时取过多少索引。
 *
 * @typedef {{ engine: Engine, ask: Ask, ui: Ui, from: number }} Run
 *
 * @typedef {Awaited<ReturnType<typeof import('./engine.js').openEngine>>} Engine
 * @typedef {import('./engine.js').Hit} Hit
 * @typedef {import('./query.js').Word} Word
 */

/** 够看一屏的页数：够了就先停下，不多取。 */
const enough = 6;
/** 我的村、选定的村一次显示几页，别的头一次少显示些；有了一页，为找齐最多翻这么多页。 */
const step = 5;
const fewer = 3;
const mostLooked = 40;

/**
 * 找，写到页面上；找不到就换个说法再找，再找不到就指路。
 *
 * @param {Engine} engine
 * @param {Ask} ask
 * @param {Ui} ui
 */
export async function findAndShow(engine, ask, ui) {
  const { synonyms } = engine.board;
  const run = { engine, ask, ui, from: engine.moved() };
  const words = readQuery(ask.text, synonyms);
  const cut = [...ask.text].length > longest ? `话太长，只按前${longest}个字找。` : '';
  await showFound(run, [...words, ...exactAmount(ask)], cut, async () => {
    const ways = ask.text === '' ? [] : await otherWays(engine, ask.text, words);
    const tryNext = async () => {
      const way = ways.shift();
      if (!ui.alive()) return;
      if (!way) return showNothing(engine, ask, ui);
      const lead = `没有找到“${short(ask.text)}”，${way.says}“${way.text}”找，`;
      await showFound(run, readQuery(way.text, synonyms), lead, tryNext);
    };
    await tryNext();
  });
}

/**
 * 金额范围的两头一样，就当一个词去找：不必把一个村的页全取来看。
 *
 * @param {Ask} ask
 */
function exactAmount({ range: { min, max } }) {
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

/** 一回取的索引过了这么多字节，就不再往下找，等人点：头一次搜连程序在内不过 150 KB，以后一回不过 40 KB。 */
const mostMoved = 20_000;

/** @param {Run} run */
function canMove({ engine, from }) {
  return engine.moved() - from < mostMoved;
}

/**
 * 人点了，再来一回。
 *
 * @param {Run} run
 * @param {() => Promise<void>} search
 */
async function again(run, search) {
  run.from = run.engine.moved();
  await search().catch(run.ui.fail);
}

/**
 * 先找我的村，再在可能有的村里一个一个地找；够看了、取得够多了就停，其余的等人点「接着找」。
 *
 * @param {Run} run
 * @param {Word[]} words
 * @param {string} lead
 * @param {() => Promise<void>} otherwise 哪里也没有，怎么办
 */
async function showFound(run, words, lead, otherwise) {
  const { engine, ask, ui } = run;
  const first = firstVillage(engine, ask);
  /** 还没找的村：选定一个村的，没有；别的先问哪些村可能有。 @type {string[] | undefined} */
  let rest = first !== '' && first === ask.village ? [] : undefined;
  /** @type {ReturnType<typeof resultGroup>[]} */
  const groups = [];
  const body = element('div', {});
  const goOn = button('', () => void again(run, search));
  let isFirst = true;

  async function unsearched() {
    return (await engine.partsWith(words)).filter((slug) => slug !== first);
  }

  /** 这一回找哪几份：头一回带上全镇共用的。 */
  async function nextParts() {
    if (!isFirst) return (rest ??= (await unsearched()).filter(Boolean)).splice(0, 1);
    isFirst = false;
    if (first !== '') return [first, ''];
    const parts = await unsearched();
    rest = parts.filter(Boolean);
    return [...rest.splice(0, 1), ...parts.filter((part) => part === '')];
  }

  async function search() {
    let fresh = 0;
    // 我的村里有，就先看我的村；别的村等人点。
    const want = isFirst && first !== '' ? 1 : enough;
    while (fresh < want && (isFirst || (rest?.length !== 0 && canMove(run)))) {
      const parts = await nextParts();
      const hits = parts.length > 0 ? filtered(await engine.search(words, parts), ask) : [];
      const found = parts
        .map((part) => {
          const own = hits.filter((hit) => hit.village === part);
          return resultGroup(run, part, own, words);
        })
        .filter((group) => group.left() > 0);
      await Promise.all(
        found.map((group) => group.more(group.village === first && first !== '' ? step : fewer)),
      );
      if (!ui.alive()) return;
      for (const group of found) {
        if (group.shown() + group.left() === 0) continue;
        groups.push(group);
        body.append(group.section);
        if (group.village !== '') fresh += group.shown();
      }
    }
    const left = rest?.length ?? engine.board.villages.length - 1;
    if (groups.length === 0 && left === 0) return otherwise();
    if (!(await ui.done())) return;
    goOn.hidden = left === 0;
    goOn.textContent = `在其他${left}个村接着找`;
    body.append(goOn);
    ui.say(lead + countText(groups, left, words, ask));
    ui.show(body);
  }

  await search();
}

/**
 * 索引里找到的就是有的，不必一页一页核对。
 *
 * @param {Word[]} words
 * @param {Ask['range']} range
 */
function isSure(words, { min, max }) {
  return min === undefined && max === undefined && !isRough(words);
}

/**
 * @param {ReturnType<typeof resultGroup>[]} groups
 * @param {number} unsearched
 * @param {Word[]} words
 * @param {Ask} ask
 */
function countText(groups, unsearched, words, { range }) {
  const shown = groups.reduce((sum, group) => sum + group.shown(), 0);
  const left = groups.reduce((sum, group) => sum + group.left(), 0);
  const unread = isSure(words, range) || left === 0 ? '' : `，还有${left}页没看`;
  const count = shown === 0 ? '还没找到' : `找到${unread === '' ? shown + left : shown}页`;
  const rest = unsearched > 0 ? `，还有${unsearched}个村没找` : '';
  const like = words.flatMap((word) => word.like);
  return `${count}${unread}${rest}。${like.length > 0 ? `同样的说法也找了：${like.join('、')}。` : ''}`;
}

/**
 * 按类别、年份筛，按日期排；值班表排在后头，多半不是要找的。
 *
 * @param {Hit[]} hits
 * @param {Ask} ask
 */
function filtered(hits, { kind, year, oldFirst }) {
  const late = (/** @type {Hit} */ hit) => (hit.kind === '值班' ? 1 : 0);
  const order = (/** @type {Hit} */ a, /** @type {Hit} */ b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
  return hits
    .filter(
      (hit) => (kind === '' || hit.kind === kind) && (year === '' || hit.date.startsWith(year)),
    )
    .sort(
      (a, b) => late(a) - late(b) || order(a, b) * (oldFirst ? 1 : -1) || (a.id < b.id ? -1 : 1),
    );
}

/**
 * 一个村的结果：先取头几页，点「再看」再取。
 *
 * @param {Run} run
 * @param {string} village 空的是全镇共用的
 * @param {Hit[]} hits
 * @param {Word[]} words
 */
function resultGroup(run, village, hits, words) {
  const { engine, ask, ui } = run;
  const name = engine.board.villages.find(([slug]) => slug === village)?.[1] ?? '全镇共用';
  const rest = [...hits];
  let shown = 0;
  const heading = element('h2', {});
  const list = element('ol', { class: 'search-list' });
  const seeMore = button('', () => void again(run, () => more(step)));

  /**
   * 索引只是找得到，标得出才算数：取来全文核对，对不上的不要。
   * 一页也没对上就接着翻，翻到底或者取得够多了才停：停了也说还有几页没看，不说没有。
   *
   * @param {number} want
   */
  async function more(want) {
    const before = shown;
    const enoughLooked = (/** @type {number} */ looked) =>
      shown >= before + want || (shown > before && looked >= mostLooked);
    const mayLook = (/** @type {number} */ looked) =>
      rest.length > 0 && ui.alive() && (looked === 0 || canMove(run));
    for (let looked = 0; mayLook(looked) && !enoughLooked(looked); looked += want) {
      for (const page of await Promise.all(rest.splice(0, want).map((hit) => hit.load()))) {
        const found = matchPage(page, words, ask.range);
        if (!found) continue;
        list.append(pageItem(ui.root, page, found));
        shown++;
      }
    }
    const count = isSure(words, ask.range) ? shown + rest.length : shown;
    heading.textContent = count > 0 ? `${name}（${count}）` : name;
    seeMore.hidden = rest.length === 0;
    seeMore.textContent = `${name}再看几页`;
  }

  return {
    village,
    section: element('section', { class: 'search-group' }, heading, list, seeMore),
    more,
    shown: () => shown,
    left: () => rest.length,
  };
}
