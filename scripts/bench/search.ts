import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createIndex } from 'pagefind';
import { startServer } from '../../src/serve/static-server.ts';
import { openBrowser } from '../../src/browser/open-browser.ts';
import { p95, typeAndTime, usualQueries as queries } from '../../src/testing/typing.ts';
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

const slowdown = 4;

/** 我们的整条路：从打完最后一个字（打字后停的那一下也算）到结果画出来，毫秒。 */
export interface TypedFigures {
  /** 头一轮，索引块和页都要现取。 */
  readonly cold: number;
  readonly warm: number;
}

/** 同一个网站、同一个浏览器、同样的词：我们的搜索和 Pagefind 原样用，各量一遍。 */
export async function compareSearch(
  site: string,
  scratch: string,
): Promise<{
  readonly ours: SearchFigures;
  readonly stock: SearchFigures;
  readonly typed: TypedFigures;
}> {
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
    const typing = async (): Promise<TypedFigures> => {
      const server = await startServer({ root: site });
      const context = await browser.newContext();
      try {
        return await measureTyping(await context.newPage(), `${server.url}search.html`);
      } finally {
        await context.close();
        await server.close();
      }
    };
    return {
      typed: await typing(),
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
  const sizes: Promise<{ responseBodySize: number }>[] = [];
  page.context().on('requestfinished', (request) => {
    sizes.push(request.sizes());
  });
  const run = async (text: string): Promise<{ found: number; time: number }> =>
    page.evaluate(
      `(async () => { const start = performance.now(); const found = await (${ask})(${JSON.stringify(text)}); return { found, time: performance.now() - start }; })()`,
    );
  await run(queries[0] ?? '');
  await page.waitForLoadState('networkidle');
  const firstBytes = (await Promise.all(sizes)).reduce(
    (sum, { responseBodySize }) => sum + responseBodySize,
    0,
  );
  const empty: string[] = [];
  for (const text of queries) if ((await run(text)).found === 0) empty.push(text);
  const times: number[] = [];
  for (const text of queries) times.push((await run(text)).time);
  return {
    median: median(times),
    p95: p95(times),
    firstBytes,
    empty,
  };
}

async function measureTyping(page: Page, url: string): Promise<TypedFigures> {
  await page.goto(`${url}?village=shiping`);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.focus('#q');
  await page.waitForLoadState('networkidle');
  const round = async (): Promise<number> => {
    const times: number[] = [];
    for (const text of queries) times.push(await typeAndTime(page, text));
    return p95(times);
  };
  return { cold: await round(), warm: await round() };
}
