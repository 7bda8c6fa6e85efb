import { fromPinyin, likeWords, simplify, wordsInside } from './guess.js';
import { matchPage } from './matches.js';
import { longest, readQuery } from './query.js';
import { button, element, link, pageItem } from './show.js';

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
 * @property {(error: unknown) => void} fail
 *
 * @typedef {Awaited<ReturnType<typeof import('./engine.js').openEngine>>} Engine
 * @typedef {import('./engine.js').Hit} Hit
 * @typedef {import('./query.js').Word} Word
 */

/** 够看一屏的页数：够了就先停下，不多取。 */
const enough = 6;
/** 一个村一次显示几页（几个村一起找的，头一次少显示些）；有了一页，为找齐最多翻这么多页。 */
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
  const words = readQuery(ask.text, synonyms);
  const cut = [...ask.text].length > longest ? `话太长，只按前${longest}个字找。` : '';
  if (await showFound(engine, words, ask, ui, cut)) return;
  if (ask.text !== '') {
    for (const { says, text } of await otherWays(engine, ask.text, words)) {
      if (!ui.alive()) return;
      const lead = `没有找到“${short(ask.text)}”，${says}“${text}”找，`;
      if (await showFound(engine, readQuery(text, synonyms), ask, ui, lead)) return;
    }
  }
  if (ui.alive()) await showNothing(engine, ask, ui);
}

/**
 * 先找哪些村，再找哪些：选定的只找它；没选的，我的村先找，别的一拨四个；
 * 不知道是哪个村的，头一拨只两个，少取些。
 *
 * @param {Engine} engine
 * @param {{ village: string, mine: string }} ask
 */
export function wavesOf({ board }, { village, mine }) {
  const slugs = board.villages.map(([slug]) => slug);
  if (slugs.includes(village)) return [[village]];
  const others = slugs.filter((slug) => slug !== mine);
  const waves = [slugs.includes(mine) ? [mine] : others.splice(0, 2)];
  for (let at = 0; at < others.length; at += 4) waves.push(others.slice(at, at + 4));
  return waves;
}

/**
 * 一拨一拨地找，够看了就停，其余的等人点「接着找」。
 *
 * @param {Engine} engine
 * @param {Word[]} words
 * @param {Ask} ask
 * @param {Ui} ui
 * @param {string} lead
 * @returns {Promise<boolean>} 找到没有
 */
async function showFound(engine, words, ask, ui, lead) {
  const waves = wavesOf(engine, ask);
  /** @type {ReturnType<typeof resultGroup>[]} */
  const groups = [];
  const body = element('div', {});
  const goOn = button('', () => void search().catch(ui.fail));
  let isFirst = true;

  async function search() {
    let fresh = 0;
    // 我的村里有，就先看我的村；别的村等人点。
    const want = isFirst && waves[0]?.length === 1 ? 1 : enough;
    while (waves.length > 0 && fresh < want) {
      const wave = waves.shift() ?? [];
      const hits = filtered(await engine.search(words, wave), ask);
      const villages = isFirst ? [...wave, ''] : wave;
      isFirst = false;
      const found = villages
        .map((village) =>
          resultGroup(
            engine,
            village,
            hits.filter((hit) => hit.village === village),
            words,
            ask,
            ui,
          ),
        )
        .filter((group) => group.left() > 0);
      await Promise.all(found.map((group) => group.more(wave.length > 1 ? fewer : step)));
      if (!ui.alive()) return;
      for (const group of found) {
        if (group.shown() === 0) continue;
        groups.push(group);
        body.append(group.section);
        if (group.village !== '') fresh += group.shown();
      }
    }
    const unsearched = waves.flat().length;
    goOn.hidden = unsearched === 0;
    goOn.textContent = `在其他${unsearched}个村接着找`;
    body.append(goOn);
    if (groups.length > 0) ui.say(lead + countText(groups, unsearched, words, ask));
  }

  await search();
  if (groups.length > 0 && ui.alive()) ui.show(body);
  return groups.length > 0;
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
  const ranged = range.min !== undefined || range.max !== undefined;
  const count = ranged && left > 0 ? `找到${shown}页，还有${left}页没看` : `找到${shown + left}页`;
  const rest = unsearched > 0 ? `，还有${unsearched}个村没找` : '';
  const like = words.flatMap((word) => word.like);
  return `${count}${rest}。${like.length > 0 ? `同样的说法也找了：${like.join('、')}。` : ''}`;
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
 * @param {Engine} engine
 * @param {string} village 空的是全镇共用的
 * @param {Hit[]} hits
 * @param {Word[]} words
 * @param {Ask} ask
 * @param {Ui} ui
 */
function resultGroup(engine, village, hits, words, { range }, ui) {
  const name = engine.board.villages.find(([slug]) => slug === village)?.[1] ?? '全镇共用';
  const rest = [...hits];
  let shown = 0;
  const heading = element('h2', {});
  const list = element('ol', { class: 'search-list' });
  const again = button('', () => void more(step).catch(ui.fail));

  /**
   * 索引只是找得到，标得出才算数：取来全文核对，对不上的不要。
   * 一页也没对上就一直翻到底：只在老账上出现的金额，也不能说没有。
   *
   * @param {number} want
   */
  async function more(want) {
    const before = shown;
    const enoughLooked = (/** @type {number} */ looked) =>
      shown >= before + want || (shown > before && looked >= mostLooked);
    for (let looked = 0; rest.length > 0 && !enoughLooked(looked) && ui.alive(); looked += want) {
      for (const page of await Promise.all(rest.splice(0, want).map((hit) => hit.load()))) {
        const found = matchPage(page, words, range);
        if (!found) continue;
        list.append(pageItem(ui.root, page, found));
        shown++;
      }
    }
    heading.textContent = `${name}（${shown + rest.length}）`;
    again.hidden = rest.length === 0;
    again.textContent = `${name}再看几页`;
  }

  return {
    village,
    section: element('section', { class: 'search-group' }, heading, list, again),
    more,
    shown: () => shown,
    left: () => rest.length,
  };
}

/**
 * 换个说法：繁体、拼音、标点处断开、只按其中一个词。
 *
 * @param {Engine} engine
 * @param {string} text
 * @param {Word[]} words
 */
async function otherWays(engine, text, words) {
  const letters = await engine.letters();
  const split = text.split(/[\s\p{P}]+/u).filter(Boolean);
  const known = [...engine.board.synonyms.flat(2), ...letters.words];
  const ways = [
    { says: '按简体字', text: simplify(text, letters) },
    ...fromPinyin(text, letters).map((word) => ({ says: '按拼音', text: word })),
    { says: '分开按', text: split.join(' ') },
    ...wordsInside(text, known).map((word) => ({ says: '只按', text: word })),
    ...(words.length > 1 ? words.map(({ shown }) => ({ says: '只按', text: shown })) : []),
  ];
  const texts = ways.map((way) => way.text);
  return ways
    .filter(
      (way, index) =>
        ![text, words.map(({ shown }) => shown).join(' '), ''].includes(way.text) &&
        texts.indexOf(way.text) === index,
    )
    .slice(0, 3);
}

/**
 * 一页也没有：给出最像的词、目录和电话，不留空白。
 *
 * @param {Engine} engine
 * @param {Ask} ask
 * @param {Ui} ui
 */
async function showNothing(engine, { text, village, kind, year, range }, ui) {
  const letters = await engine.letters();
  const help = element('div', { class: 'search-help' });
  const narrowed = [village, kind, year, range.min, range.max].some(
    (one) => one !== '' && one !== undefined,
  );
  if (narrowed && text !== '') {
    help.append(element('p', {}, '现在只找了一部分。', link(askAgain(text), '去掉筛选，全镇都找')));
  }
  const like = likeWords(simplify(text, letters), letters.words);
  if (like.length > 0) {
    const items = like.map((word) => element('li', {}, link(askAgain(word), word)));
    help.append(
      element('p', {}, '是不是要找：'),
      element('ul', { class: 'search-like' }, ...items),
    );
  }
  const { office, phone } = engine.board;
  help.append(
    element('p', {}, '少写几个字，或者换个说法。也可以从下面的目录里找。'),
    element(
      'p',
      {},
      `还找不到，打电话问${office}：`,
      link(`tel:${phone.replace(/[^\d+-]/g, '')}`, phone),
    ),
  );
  ui.say(text === '' ? '这个范围里没有找到。' : `没有找到“${short(text)}”。`);
  ui.show(help);
}

/** @param {string} text */
function askAgain(text) {
  return `?${new URLSearchParams({ q: text })}`;
}

/** @param {string} text */
function short(text) {
  const chars = [...text];
  return chars.length > 20 ? `${chars.slice(0, 20).join('')}…` : text;
}
