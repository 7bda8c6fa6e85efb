import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type StaticServer } from '../serve/static-server.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { demoSite, filesOf } from '../testing/demo-site.ts';
import { kindOf } from '../view/routes.ts';
import { openAllPages } from './all-pages.ts';
import { normalize } from './client/text.js';
import { searched } from './records.ts';

/** 浏览器里看到的一页：一个文字块一段。 */
interface PrintedPage {
  readonly path: string;
  readonly blocks: readonly string[];
}

let browser: Browser;
let server: StaticServer;
/** 两个核的机器，两个标签页一起查，快一倍。 */
let tabs: readonly Page[];

beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer({ root: demoSite, base: '/gongkai/' });
  tabs = await Promise.all([browser.newPage(), browser.newPage()]);
  for (const tab of tabs) await tab.goto(`${server.url}search.html`);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** 印的字全收进索引的页；只收自己的话的（村主页、目录页），别处的字不在它名下，不在这里查。 */
function indexedPages(): string[] {
  return filesOf(demoSite, '**/*.html').filter((path) => {
    const kind = kindOf(path);
    return kind !== undefined && searched[kind] === 'whole';
  });
}

/** 用浏览器的 DOM 读页面上的字，不用建索引的那份程序，免得错得一样。 */
async function readPrinted(page: Page, paths: readonly string[]): Promise<PrintedPage[]> {
  return page.evaluate(async (all) => {
    const blockTags =
      'p,li,tr,td,th,dt,dd,div,dl,ul,ol,table,section,article,header,footer,main,h1,h2,h3,h4,h5,h6,caption,details,summary,figure,figcaption,blockquote,pre,thead,tbody,tfoot,br,hr';
    const hidden =
      'nav,button,form,svg,script,style,noscript,[data-screen-only],[data-print-only],[data-code],[aria-hidden=true],[hidden]';
    const read = async (path: string): Promise<PrintedPage> => {
      const html = await (await fetch(path)).text();
      const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
      for (const element of main?.querySelectorAll(hidden) ?? []) element.remove();
      for (const element of main?.querySelectorAll(blockTags) ?? []) {
        element.before('\n');
        element.after('\n');
        element.prepend('\n');
        element.append('\n');
      }
      const blocks = (main?.textContent ?? '').split(/\s*\n\s*/).map((text) => text.trim());
      return { path, blocks: blocks.filter((text) => text !== '') };
    };
    const pages: PrintedPage[] = [];
    for (let at = 0; at < all.length; at += 50) {
      pages.push(...(await Promise.all(all.slice(at, at + 50).map(read))));
    }
    return pages;
  }, paths);
}

/** 固定的随机数，每次测的都一样。 */
function randomFrom(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const random = randomFrom(20_261_120);

/** 从标题、格子、段落里随便截：从哪个字起都行，两个字到九个字。 */
function drawQueries(printed: readonly PrintedPage[], count: number): readonly string[] {
  const queries = new Set<string>();
  while (queries.size < count) {
    const blocks = printed[random(printed.length)]?.blocks ?? [];
    const chars = [...(blocks[random(blocks.length)] ?? '')];
    const start = random(Math.max(chars.length - 1, 1));
    const query = chars
      .slice(start, start + 2 + random(8))
      .join('')
      .trim();
    if ([...normalize(query)].length >= 2) queries.add(query);
  }
  return [...queries];
}

/** 在哪些村里查哪些话（不写村就是全镇），和哪些页比。 */
interface Job {
  readonly villages?: readonly string[];
  readonly printed: readonly PrintedPage[];
  readonly queries: readonly string[];
}

type Finder = Awaited<ReturnType<typeof openAllPages>>;

interface Score {
  readonly misses: string[];
  right: number;
  extra: number;
}

/** 漏没漏，与逐字查找比；多没多，与去掉标点、千分位以后的逐字查找比。 */
async function compare(find: Finder, score: Score, job: Job): Promise<void> {
  const { printed, queries, villages } = job;
  const answers = await find(queries, villages);
  const plain = printed.map(({ blocks }) => blocks.map(normalize));
  for (const [index, query] of queries.entries()) {
    const found = new Set(answers[index]);
    const words = query.split(/\s+/).map(normalize);
    printed.forEach(({ path, blocks }, at) => {
      const expected = blocks.some((block) => block.includes(query));
      if (expected && !found.has(path)) score.misses.push(`${query}｜${path}`);
      if (!found.has(path)) return;
      const loosely = words.every((word) => plain[at]?.some((block) => block.includes(word)));
      score[expected || loosely ? 'right' : 'extra'] += 1;
    });
  }
}

const drawn = 3000;

test(`印在页面上的，从哪里截一段都找得到：${drawn}段，一段不漏`, async () => {
  const paths = indexedPages();
  const half = Math.ceil(paths.length / 2);
  const halves = [paths.slice(0, half), paths.slice(half)];
  const printed = (
    await Promise.all(tabs.map((tab, index) => readPrinted(tab, halves[index] ?? [])))
  ).flat();
  const byVillage = Map.groupBy(printed, ({ path }) => path.split('/')[0] ?? '');
  const town = byVillage.get('powers') ?? [];
  const each = Math.ceil(drawn / byVillage.size);
  const jobs = [...byVillage].map(([village, pages]): Job => {
    const isTown = village === 'powers';
    return {
      villages: isTown ? [] : [village],
      printed: isTown ? pages : [...pages, ...town],
      queries: drawQueries(pages, each),
    };
  });
  jobs.unshift({ printed, queries: drawQueries(printed, 40) });

  const score: Score = { misses: [], right: 0, extra: 0 };
  const work = async (tab: Page): Promise<void> => {
    const find = await openAllPages(tab);
    for (let job = jobs.shift(); job; job = jobs.shift()) await compare(find, score, job);
  };
  await Promise.all(tabs.map(work));

  const precision = score.right / (score.right + score.extra);
  console.log(
    `${printed.length}页：漏${score.misses.length}页次，找对${score.right}页次，多找${score.extra}页次（${(precision * 100).toFixed(2)}%对）`,
  );
  expect(score.misses).toEqual([]);
  expect(precision).toBeGreaterThan(0.97);
}, 600_000);
