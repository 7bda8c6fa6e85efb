import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { createIndex } from 'pagefind';
import { openBrowser } from '../../src/browser/open-browser.ts';
import { openAllPages } from '../../src/search/all-pages.ts';
import { normalize } from '../../src/search/client/text.js';
import { searched } from '../../src/search/records.ts';
import { startServer } from '../../src/serve/static-server.ts';
import { p95, typeAndTime, typeLikePeople, usualQueries } from '../../src/testing/typing.ts';
import { kindOf } from '../../src/view/routes.ts';
import { median } from './measure.ts';

/** 一批时间的中间数和 p95，毫秒。 */
export interface Spread {
  readonly median: number;
  readonly p95: number;
}

/** 一种搜法量出来的；CPU 放慢四倍，都量到头几条画出来为止。 */
export interface SearchFigures {
  /** 打开搜索页、点进框、照人的快慢打字，从最后一键算起。每个词都重新打开。 */
  readonly typed: Spread;
  /** 同一页里第二遍搜，索引都在手里。 */
  readonly again: Spread;
  /** 最难的：直接打开带着要找的话的地址，从打开算起。每个词都重新打开。 */
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

/** 同一个网站、同一个浏览器、同样的词：我们的搜索和 Pagefind 原样用，各量一遍。 */
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
    return {
      ours: await measure(browser, ours, site),
      stock: await measure(browser, stock, site),
    };
  } finally {
    await browser.close();
  }
}

/** 照 Pagefind 的说明书来：整个网站收一遍，点进框就准备，停一停再搜，显示头五条。 */
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
  const pages = await Promise.all(results.slice(0, 5).map((result) => result.data()));
  if (now !== turn) return;
  list.replaceChildren(...pages.map(({ url, meta, excerpt }) => {
    const item = document.createElement('li');
    item.innerHTML = '<a href="' + url + '">' + meta.title + '</a><p>' + excerpt + '</p>';
    return item;
  }), document.createTextNode(''));
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

async function measure(browser: Browser, way: Way, site: string): Promise<SearchFigures> {
  let bytes = 0;
  const sent = (_: string, size: number) => (bytes += size);
  const server = await startServer({ root: way.root, sent });
  /** 每次都是头一回来：新开的窗口，什么也没存。 */
  const fresh = async <Value>(use: (page: Page, devtools: CDPSession) => Promise<Value>) => {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      return await use(page, devtools);
    } finally {
      await context.close();
    }
  };
  try {
    const typed: number[] = [];
    const opened: number[] = [];
    const weights: number[] = [];
    const empty: string[] = [];
    for (const text of usualQueries) {
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
        await page.waitForFunction(() => document.querySelector('#results li, #results a'));
        opened.push(await page.evaluate('performance.now()'));
      }).catch(() => opened.push(Number.POSITIVE_INFINITY));
    }
    const again = await fresh(async (page) => {
      await page.goto(server.url + way.path);
      const times: number[] = [];
      for (const text of usualQueries) await typeAndTime(page, text);
      for (const text of usualQueries) times.push(await typeAndTime(page, text));
      return times;
    });
    const right = await fresh((page) => judge(page, server.url + way.path, way.ask, site));
    return {
      typed: spread(typed),
      again: spread(again),
      opened: spread(opened),
      mostBytes: Math.max(...weights),
      empty,
      ...right,
    };
  } finally {
    await server.close();
  }
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
