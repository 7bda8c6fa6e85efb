import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createIndex } from 'pagefind';
import { startServer } from '../../src/serve/static-server.ts';
import { openBrowser } from '../../src/browser/open-browser.ts';
import { median } from './measure.ts';

/** 一种搜法量出来的。 */
export interface SearchFigures {
  /** 从问到有结果，毫秒，CPU 放慢四倍。 */
  readonly median: number;
  readonly p95: number;
  /** 头一次搜一共取了多少字节。 */
  readonly firstBytes: number;
  /** 一样也没找到的词。 */
  readonly empty: readonly string[];
}

/** 石坪村的人常搜的，那个村的页面上都有。 */
const queries = [
  ...['低保', '护林员', '党费', '路灯', '水费', '分红', '合同', '值班', '草场', '宽带'],
  ...['党员大会', '公益支出', '四议两公开', '入户路', '周守田', '魏雪琴', '记-001', '1,740.00'],
  ...['2026年3月', '3月5日'],
];

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
    const measure = async (root: string, path: string, ask: string): Promise<SearchFigures> => {
      const server = await startServer({ root });
      const context = await browser.newContext();
      try {
        return await measurePage(await context.newPage(), `${server.url}${path}`, ask);
      } finally {
        await context.close();
        await server.close();
      }
    };
    return {
      ours: await measure(site, 'search.html', ourSearch),
      stock: await measure(stockSite, 'stock.html', stockSearch),
    };
  } finally {
    await browser.close();
  }
}

/** 照 Pagefind 的说明书来：整个网站收一遍，页面引它自己的程序。 */
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
    '<!doctype html><html lang="zh-CN"><title>Pagefind</title>',
  );
}

/** 在页面里问一个词，答找到几页；两种搜法都连取前五条要显示的字。 */
const ourSearch = `async (text) => {
  globalThis.tools ??= await (async () => {
    const { openEngine } = await import(new URL('search/engine.js', location.href).href);
    const { readQuery } = await import(new URL('search/query.js', location.href).href);
    return { engine: await openEngine(new URL('search/', location.href)), readQuery };
  })();
  const { engine, readQuery } = globalThis.tools;
  const hits = await engine.search(readQuery(text), ['shiping']);
  await Promise.all(hits.slice(0, 5).map((hit) => hit.load()));
  return hits.length;
}`;

const stockSearch = `async (text) => {
  globalThis.pagefind ??= await import(new URL('pagefind/pagefind.js', location.href).href);
  const { results } = await globalThis.pagefind.search(text);
  await Promise.all(results.slice(0, 5).map((result) => result.data()));
  return results.length;
}`;

async function measurePage(page: Page, url: string, ask: string): Promise<SearchFigures> {
  await page.goto(url);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  let bytes = 0;
  page.context().on('requestfinished', (request) => {
    void request.sizes().then(({ responseBodySize }) => {
      bytes += responseBodySize;
    });
  });
  const run = async (text: string): Promise<{ found: number; time: number }> =>
    page.evaluate(
      `(async () => { const start = performance.now(); const found = await (${ask})(${JSON.stringify(text)}); return { found, time: performance.now() - start }; })()`,
    );
  await run(queries[0] ?? '');
  await page.waitForLoadState('networkidle');
  const firstBytes = bytes;
  const empty: string[] = [];
  for (const text of queries) if ((await run(text)).found === 0) empty.push(text);
  const times: number[] = [];
  for (const text of queries) times.push((await run(text)).time);
  times.sort((a, b) => a - b);
  return {
    median: median(times),
    p95: times[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN,
    firstBytes,
    empty,
  };
}
