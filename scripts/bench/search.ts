import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { createIndex } from 'pagefind';
import { openBrowser } from '../../src/browser/open-browser.ts';
import { openAllPages } from '../../src/search/all-pages.ts';
import { normalize } from '../../src/search/client/text.js';
import { searched } from '../../src/search/records.ts';
import { startServer } from '../../src/serve/static-server.ts';
import {
  p95,
  typeAndTime,
  typeLikePeople,
  usualQueries,
  type Painted,
} from '../../src/testing/typing.ts';
import { kindOf } from '../../src/view/routes.ts';
import { median } from './measure.ts';

/** 一批时间的中间数和 p95，毫秒。 */
export interface Spread {
  readonly median: number;
  readonly p95: number;
}

/** 头一条画出来、全部画出来的时间。 */
export interface Painting {
  readonly first: Spread;
  readonly all: Spread;
}

/** 一种搜法量出来的；CPU 放慢四倍。 */
export interface SearchFigures {
  /** 打开搜索页、点进框、照人的快慢打字，从最后一键算起。每个词都重新打开。 */
  readonly typed: Painting;
  /** 同一页里第二遍搜，索引都在手里。 */
  readonly again: Painting;
  /** 最难的：直接打开带着要找的话的地址，从打开到头一条画出来。每个词都重新打开。 */
  readonly opened: Spread;
  /** 打开搜索页、搜一个词，最多取了多少字节。 */
  readonly mostBytes: number;
  /** 一样也没找到的词。 */
  readonly empty: readonly string[];
  /** 找到的页里真有这几个字的占多少；有这几个字的页找到了多少。 */
  readonly precision: number;
  readonly recall: number;
}

/** 一种搜法：网站在哪，搜索页的地址，和怎么问。 */
interface Way {
  readonly root: string;
  readonly path: string;
  readonly ask: Ask;
}

const slowdown = 4;

/**
 * 同一个网站、同一个浏览器、同样的词：我们的搜索和 Pagefind 原样用，一个词一个词地轮着量。
 * 机器上跑着别的，两边碰上的也一样。
 */
export async function compareSearch(
  site: string,
  scratch: string,
): Promise<{ readonly ours: SearchFigures; readonly stock: SearchFigures }> {
  const stockSite = join(scratch, 'stock');
  await makeStockSite(site, stockSite);
  const browser = await openBrowser();
  try {
    const ours = { root: site, path: 'search.html?village=shiping', ask: askOurs };
    const stock = { root: stockSite, path: 'stock.html?', ask: askStock };
    const runs = [await openRun(browser, ours), await openRun(browser, stock)] as const;
    try {
      for (const [turn, text] of usualQueries.entries()) {
        // 谁先谁后也轮着来。
        for (const run of turn % 2 === 0 ? runs : runs.toReversed()) await run.typeAndOpen(text);
      }
      for (const run of runs) await run.openAgain();
      for (const round of [1, 2]) {
        for (const text of usualQueries) {
          for (const run of runs) await run.searchAgain(text, round === 2);
        }
      }
      return { ours: await runs[0].figures(site), stock: await runs[1].figures(site) };
    } finally {
      for (const run of runs) await run.close();
    }
  } finally {
    await browser.close();
  }
}

/** 照 Pagefind 的说明书来：整个网站收一遍，点进框就准备，停一停再搜，显示头五条，来一条画一条。 */
async function makeStockSite(site: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join('；'));
  await index.addDirectory({ path: site });
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await index.deleteIndex();
  cpSync(join(site, 'favicon.svg'), join(folder, 'favicon.svg'));
  writeFileSync(
    join(folder, 'stock.html'),
    `<!doctype html><html lang="zh-CN"><title>Pagefind</title><link rel="icon" href="favicon.svg">
<input id="q"><ol id="results"></ol><script type="module">
const box = document.getElementById('q');
const list = document.getElementById('results');
let turn = 0, pause;
const load = () => globalThis.pagefind ??= import('./pagefind/pagefind.js').then(async (one) => { await one.init(); return one; });
const search = async () => {
  const now = ++turn;
  const { results } = await (await load()).search(box.value);
  if (now !== turn) return;
  const shown = results.slice(0, 5).map((result) => [document.createElement('li'), result.data()]);
  list.replaceChildren(...shown.map(([item]) => item), document.createTextNode(''));
  for (const [item, data] of shown) data.then(({ url, meta, excerpt }) => {
    item.innerHTML = '<a href="' + url + '">' + meta.title + '</a><p>' + excerpt + '</p>';
  });
};
box.addEventListener('focus', load);
for (const kind of ['input', 'compositionend']) box.addEventListener(kind, (event) => {
  clearTimeout(pause);
  if (!event.isComposing) pause = setTimeout(search, 50);
});
box.value = new URLSearchParams(location.search).get('q') ?? '';
if (box.value !== '') search();
</script></html>`,
  );
}

/** 打开搜索页以后，怎么问一句话、答全部的页的地址。 */
type Ask = (page: Page) => Promise<(text: string) => Promise<readonly string[]>>;

const askOurs: Ask = async (page) => {
  const find = await openAllPages(page);
  return async (text) => (await find([text]))[0] ?? [];
};

const askStock: Ask = (page) =>
  Promise.resolve((text) =>
    page.evaluate<string[]>(`(async (text) => {
      const pagefind = await import(new URL('pagefind/pagefind.js', location.href).href);
      const { results } = await pagefind.search(text);
      const pages = await Promise.all(results.map((result) => result.data()));
      return pages.map(({ raw_url, url }) => (raw_url ?? url).replace(/^\\//, ''));
    })(${JSON.stringify(text)})`),
  );

/** 一种搜法，一个词一个词地量。 */
interface Run {
  /** 头一回来：打字搜一次，另打开一次带着词的地址。 */
  typeAndOpen(text: string): Promise<void>;
  /** 打开一页不关，接着用 `searchAgain` 在里面一个一个地搜。 */
  openAgain(): Promise<void>;
  searchAgain(text: string, counts: boolean): Promise<void>;
  figures(site: string): Promise<SearchFigures>;
  close(): Promise<void>;
}

async function openRun(browser: Browser, way: Way): Promise<Run> {
  let bytes = 0;
  const sent = (_: string, size: number) => (bytes += size);
  const server = await startServer({ root: way.root, sent });
  const openPage = async (): Promise<{ page: Page; devtools: CDPSession }> => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return { page, devtools };
  };
  /** 每次都是头一回来：新开的窗口，什么也没存。 */
  const fresh = async <Value>(use: (page: Page, devtools: CDPSession) => Promise<Value>) => {
    const { page, devtools } = await openPage();
    try {
      return await use(page, devtools);
    } finally {
      await page.context().close();
    }
  };
  const typed: Painted[] = [];
  const again: Painted[] = [];
  const opened: number[] = [];
  const weights: number[] = [];
  const empty: string[] = [];
  let kept: Page | undefined;
  return {
    async typeAndOpen(text) {
      bytes = 0;
      await fresh(async (page, devtools) => {
        await page.goto(server.url + way.path);
        await page.focus('#q');
        typed.push(await typeLikePeople(page, devtools, text));
        await page.waitForLoadState('networkidle');
        if ((await page.locator('#results li').count()) === 0) empty.push(text);
      });
      weights.push(bytes);
      await fresh(async (page) => {
        await page.goto(`${server.url}${way.path}&q=${encodeURIComponent(text)}`, {
          waitUntil: 'commit',
        });
        await page.waitForFunction(() => document.querySelector('#results a'));
        opened.push(await page.evaluate('performance.now()'));
      }).catch(() => opened.push(Number.POSITIVE_INFINITY));
    },
    async openAgain() {
      kept = (await openPage()).page;
      await kept.goto(server.url + way.path);
    },
    async searchAgain(text, counts) {
      if (!kept) return;
      await kept.bringToFront();
      const times = await typeAndTime(kept, text);
      if (counts) again.push(times);
    },
    async figures(site) {
      return {
        typed: painting(typed),
        again: painting(again),
        opened: spread(opened),
        mostBytes: Math.max(...weights),
        empty,
        ...(await fresh((page) => judge(page, server.url + way.path, way.ask, site))),
      };
    },
    async close() {
      await kept?.context().close();
      await server.close();
    },
  };
}

function painting(times: readonly Painted[]): Painting {
  return {
    first: spread(times.map(({ first }) => first)),
    all: spread(times.map(({ all }) => all)),
  };
}

function spread(times: readonly number[]): Spread {
  return { median: median(times), p95: p95(times) };
}

/** 找得对不对，拿几个全镇不太多的词，和逐字查找比。 */
async function judge(
  page: Page,
  url: string,
  open: Ask,
  site: string,
): Promise<{ readonly precision: number; readonly recall: number }> {
  const texts = new Map(
    globSync('**/*.html', { cwd: site }).map((path) => [
      path.replaceAll('\\', '/'),
      normalize(mainText(readFileSync(join(site, path), 'utf8'))),
    ]),
  );
  const indexed = [...texts].filter(([path]) => searched[kindOf(path) ?? 'missing'] === 'whole');
  await page.goto(url);
  const ask = await open(page);
  let [found, right, wanted, got] = [0, 0, 0, 0];
  for (const query of ['护林员', '魏雪琴', '周守田', '入户路', '记-001', '1,740.00', '草场']) {
    const paths = new Set(await ask(query));
    const plain = normalize(query);
    found += paths.size;
    right += [...paths].filter((path) => texts.get(path)?.includes(plain)).length;
    const having = indexed.filter(([, text]) => text.includes(plain));
    wanted += having.length;
    got += having.filter(([path]) => paths.has(path)).length;
  }
  return { precision: right / found, recall: got / wanted };
}

/** 正文里的字；一块一块之间留个不会被当成字的记号。 */
function mainText(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  return main
    .replaceAll(/<(script|style|svg|nav)\b[\s\S]*?<\/\1>/g, '丨')
    .replaceAll(/<\/?(?:mark|a|span|strong|b|em|time|small|wbr)\b[^>]*>/g, '')
    .replaceAll(/<[^>]+>/g, '丨');
}
