import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../browser/open-browser.ts';
import { startServer, type StaticServer } from '../serve/static-server.ts';
import { demoSite } from '../testing/demo-site.ts';
import { p95, typeAndTime, usualQueries } from '../testing/typing.ts';

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer({ root: demoSite, base: '/gongkai/' });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

test('CPU 慢四倍，从打完最后一个字到头几条画出来，p95 不过 200 毫秒', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}search.html?village=shiping`);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  // 点进搜索框，打字以前程序和本村的索引就开始取。
  await page.focus('#q');
  await page.waitForLoadState('networkidle');
  // 头一轮每个词的索引块和页都要现取；第二轮都在手里了。
  const rounds: number[] = [];
  for (const round of ['头一轮', '第二轮']) {
    const times: number[] = [];
    for (const query of usualQueries) times.push((await typeAndTime(page, query)).first);
    console.log(
      `${round}：p95 ${p95(times).toFixed(0)} 毫秒；${times.map((time) => time.toFixed(0)).join(' ')}`,
    );
    rounds.push(p95(times));
  }
  const [first, second] = rounds;
  expect(second).toBeLessThanOrEqual(200);
  // 现取的也不能慢得没边；机器上还跑着别的，放宽些。
  expect(first).toBeLessThanOrEqual(1500);
  await page.close();
});
