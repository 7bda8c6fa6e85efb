import { exactAmount, firstVillage, readForm } from './ask.js';
import { matchPage } from './matches.js';
import { nothingFound, otherWays, short } from './nothing.js';
import { amountOf, isRough, longest, readQuery } from './query.js';
import { shownPage } from './shown-page.js';

/**
 * 一回搜索：找哪些村、取哪些页、核对、说找到了什么。画在页面上的事在 `show.js`。
 *
 * 画出来的：`at` 是第几组，`pages` 是这一回新添的。
 *
 * @typedef {{ at: number, name: string, count: number, pages: ShownPage[], left: number }} ShownGroup
 * @typedef {{ narrowed: boolean, like: string[], office: string, phone: string }} Help
 *
 * 答页面的：一句话，和找到的、或者指的路；都没有就是没法找。`left` 是还有几个村没找。
 * `partly` 是先答一部分，还在找，后面的答复往下添。
 *
 * @typedef {{ says: string, found?: { groups: ShownGroup[], left: number }, help?: Help, partly?: true }} Answer
 *
 * @typedef {import('./ask.js').Form} Form
 * @typedef {import('./ask.js').Ask} Ask
 * @typedef {import('./shown-page.js').ShownPage} ShownPage
 * @typedef {import('./engine.js').Engine} Engine
 * @typedef {import('./engine.js').Hit} Hit
 * @typedef {import('./query.js').Word} Word
 */

/** 够看一屏的页数：够了就先停下，不多取。 */
const enough = 6;
/** 我的村、选定的村一次显示几页，别的头一次少显示些；有了一页，为找齐最多翻这么多页。 */
const step = 5;
const fewer = 3;
const mostLooked = 40;
/** 一次显示的里面，头一屏的这几页先取先画。 */
const eager = 2;

/** 一回取的索引过了这么多字节，就不再往下找，等人点：头一次搜连程序在内不过 150 KB，以后一回不过 40 KB。 */
const mostMoved = 20_000;

const emptySays = '要找的话里没有字，也没有数。写人名、地名、金额、日期，或者一件事，比如“低保”。';
const amountSays = '金额要写成数，比如 12500，或者 1.25万。';

/**
 * @param {Engine} engine
 * @param {Form} form
 * @param {() => boolean} alive 还算不算数：又搜了别的就不算了
 */
export function openSearch(engine, form, alive) {
  const budget = { from: engine.moved() };
  const { synonyms } = engine.board;
  /** @type {ReturnType<typeof openRun> | undefined} */
  let run;

  /**
   * 找；找不到就换个说法再找，再找不到就指路。
   *
   * @param {(part: Answer) => void} tell 先找到的先答
   * @returns {Promise<Answer | undefined>} 不算数了就不答
   */
  async function first(tell) {
    const misread = [form.min, form.max].some(
      (text) => text !== '' && amountOf(text) === undefined,
    );
    if (misread) return { says: amountSays };
    const ask = readForm(form);
    const words = readQuery(ask.text, synonyms);
    if (words.length === 0 && ask.text !== '') return { says: emptySays };

    const cut = [...ask.text].length > longest ? `话太长，只按前${longest}个字找。` : '';
    run = openRun(engine, ask, [...words, ...exactAmount(ask)], cut, budget, alive);
    const answer = await run.goOn(tell);
    if (answer || !alive()) return answer;

    for (const way of ask.text === '' ? [] : await otherWays(engine, ask.text, words)) {
      const lead = `没有找到“${short(ask.text)}”，${way.says}“${way.text}”找，`;
      run = openRun(engine, ask, readQuery(way.text, synonyms), lead, budget, alive);
      const other = await run.goOn(tell);
      if (other || !alive()) return other;
    }
    return nothingFound(engine, ask);
  }

  /**
   * 人点了，再来一回。
   *
   * @param {(run: ReturnType<typeof openRun>) => Promise<Answer | undefined>} search
   */
  async function again(search) {
    budget.from = engine.moved();
    return run && search(run);
  }

  return {
    first,
    goOn: (/** @type {(part: Answer) => void} */ tell) => again((current) => current.goOn(tell)),
    more: (/** @type {number} */ at) => again((current) => current.more(at)),
  };
}

/**
 * 空跑一遍：程序头一回跑要现编译，趁人还在打字先编好。
 *
 * @param {Engine} engine
 * @param {string} village 先找的村；没有就是空的
 */
export async function warmUp(engine, village) {
  const words = readQuery('村');
  const [hit] = await engine.search(words, village);
  const page = await hit?.load();
  const found = page && matchPage(page, words, {});
  if (found) shownPage(page, found);
}

/**
 * 先找我的村，再在可能有的村里一个一个地找；够看了、取得够多了就停，其余的等人点「接着找」。
 *
 * @param {Engine} engine
 * @param {Ask} ask
 * @param {Word[]} words
 * @param {string} lead 先说的话
 * @param {{ from: number }} budget 这一回开始时取过多少索引
 * @param {() => boolean} alive
 */
function openRun(engine, ask, words, lead, budget, alive) {
  const first = firstVillage(engine, ask);
  /** 还没找的村：选定一个村的，没有；别的先问哪些村可能有。 @type {string[] | undefined} */
  let rest = first !== '' && first === ask.village ? [] : undefined;
  /** @type {ReturnType<typeof openGroup>[]} */
  const groups = [];
  let isFirst = true;
  /** 索引里找到的就是有的，不必一页一页核对。 */
  const isSure = ask.range.min === undefined && ask.range.max === undefined && !isRough(words);
  const canMove = () => engine.moved() - budget.from < mostMoved;

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

  /**
   * @param {(part: Answer) => void} tell 先找到的先答，不等后面的
   * @returns {Promise<Answer | undefined>} 剩下的；哪里也没有，就不答
   */
  async function goOn(tell) {
    /** @type {ShownGroup[]} */
    const added = [];
    let fresh = 0;
    const tellPart = () => {
      tell({ ...answer(added.splice(0), true), partly: true });
    };
    // 我的村里有，就先看我的村；别的村等人点。
    const want = isFirst && first !== '' ? 1 : enough;
    while (fresh < want && (isFirst || (rest?.length !== 0 && canMove()))) {
      const parts = await nextParts();
      let opening = openPart(parts[0]);
      for (const [index, part] of parts.entries()) {
        const group = await opening;
        // 头两页先取先画，别的跟在后面，不跟它们抢。
        const sizes = part === first && first !== '' ? [eager, step - eager] : [fewer];
        for (const [turn, size] of sizes.entries()) {
          const showing = group.more(size);
          if (turn === sizes.length - 1) opening = openPart(parts[index + 1]);
          const pages = await showing;
          if (!alive()) return undefined;
          if (group.shown() + group.left() === 0) continue;
          if (!groups.includes(group)) groups.push(group);
          const isLast = turn === sizes.length - 1;
          // 后面还添，先不给「再看几页」，免得它刚画出来就挪走。
          const heading = { ...group.heading(), ...(!isLast && { left: 0 }) };
          added.push({ at: groups.indexOf(group), ...heading, pages });
          if (!isLast || index < parts.length - 1) tellPart();
        }
        if (group.village !== '') fresh += group.shown();
      }
    }
    const left = unsearchedCount();
    return groups.length === 0 && left === 0 ? undefined : answer(added);
  }

  /** @param {string | undefined} part 没有了，就是空的一组 */
  async function openPart(part) {
    const hits = part === undefined ? [] : await engine.search(words, part);
    return openGroup(part ?? '', filtered(hits, ask));
  }

  function unsearchedCount() {
    return rest?.length ?? engine.board.villages.length - 1;
  }

  /** @param {number} at 第几组再看几页 */
  async function more(at) {
    const group = groups[at];
    if (!group) return undefined;
    const pages = await group.more(step);
    return answer([{ at, ...group.heading(), pages }]);
  }

  /**
   * @param {ShownGroup[]} added
   * @param {boolean} [isPart] 还在找，先不说还有几个村
   * @returns {Answer}
   */
  function answer(added, isPart = false) {
    const left = isPart ? 0 : unsearchedCount();
    return { says: lead + countText(isPart), found: { groups: added, left } };
  }

  /** @param {boolean} isPart */
  function countText(isPart) {
    const shown = groups.reduce((sum, group) => sum + group.shown(), 0);
    const left = groups.reduce((sum, group) => sum + group.left(), 0);
    const unread = isSure || left === 0 ? '' : `，还有${left}页没看`;
    const count = shown === 0 ? '还没找到' : `找到${unread === '' ? shown + left : shown}页`;
    const waiting = unsearchedCount() > 0 ? `，还有${unsearchedCount()}个村没找` : '';
    const others = isPart ? '，还在找' : waiting;
    const like = words.flatMap((word) => word.like);
    return `${count}${unread}${others}。${like.length > 0 ? `同样的说法也找了：${like.join('、')}。` : ''}`;
  }

  /**
   * 一个村的结果：先取头几页，要再看再取。
   *
   * @param {string} village 空的是全镇共用的
   * @param {Hit[]} hits
   */
  function openGroup(village, hits) {
    const name = engine.board.villages.find(([slug]) => slug === village)?.[1] ?? '全镇共用';
    const unread = [...hits];
    let shown = 0;

    /**
     * 索引只是找得到，标得出才算数：取来全文核对，对不上的不要。
     * 一页也没对上就接着翻，翻到底或者取得够多了才停：停了也说还有几页没看，不说没有。
     *
     * @param {number} want
     */
    async function more(want) {
      /** @type {ShownPage[]} */
      const pages = [];
      const enoughLooked = (/** @type {number} */ looked) =>
        pages.length >= want || (pages.length > 0 && looked >= mostLooked);
      const mayLook = (/** @type {number} */ looked) =>
        unread.length > 0 && alive() && (looked === 0 || canMove());
      for (let looked = 0; mayLook(looked) && !enoughLooked(looked); looked += want) {
        for (const page of await Promise.all(unread.splice(0, want).map((hit) => hit.load()))) {
          const found = matchPage(page, words, ask.range);
          if (found) pages.push(shownPage(page, found));
        }
      }
      shown += pages.length;
      return pages;
    }

    return {
      village,
      more,
      shown: () => shown,
      left: () => unread.length,
      heading: () => ({
        name,
        count: isSure ? shown + unread.length : shown,
        left: unread.length,
      }),
    };
  }

  return { goOn, more };
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
