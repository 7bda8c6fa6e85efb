import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from '../browser/open-browser.ts';
import { startServer, type StaticServer } from '../serve/static-server.ts';
import { demoSite, readPage } from '../testing/demo-site.ts';

let browser: Browser;
let server: StaticServer;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer({ root: demoSite, base: '/gongkai/' });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  context = await browser.newContext({ locale: 'zh-CN' });
  page = await context.newPage();
});

afterEach(async () => {
  await context.close();
});

async function settled(): Promise<string> {
  const status = page.locator('#search-status');
  await page.waitForFunction(() => {
    const said = document.getElementById('search-status');
    const isBusy = said?.getAttribute('aria-busy') === 'true';
    return !isBusy && said?.textContent !== '' && said?.textContent !== '正在找…';
  });
  return status.innerText();
}

const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

test('每一项筛选都写进地址，打开那个地址又是同样的筛选、同样的结果', async () => {
  await page.goto(`${server.url}search.html`);
  await page.fill('#q', '付');
  await page.selectOption('#village', 'shiping');
  await page.selectOption('#kind', '财务');
  await page.selectOption('#year', '2026');
  await page.selectOption('#sort', 'old');
  await page.fill('#min', '100');
  await page.fill('#max', '9000');
  await page.waitForURL(/max=9000/);
  await page.press('#max', 'Enter');
  expect(await settled()).toMatch(/^找到/);
  const wanted = {
    q: '付',
    village: 'shiping',
    kind: '财务',
    year: '2026',
    sort: 'old',
    min: '100',
    max: '9000',
  };
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual(wanted);
  await page.waitForSelector('.search-hit');
  const results = await page.locator('#results').innerText();

  const shared = await context.newPage();
  await shared.goto(page.url());
  await shared.waitForSelector('.search-hit');
  // 头几条先画，画全了再比。
  await shared.waitForSelector('[aria-busy="false"]');
  expect(await shared.locator('#results').innerText()).toBe(results);
  for (const [name, value] of Object.entries(wanted)) {
    expect(await shared.inputValue(`#${name}`)).toBe(value);
  }
});

describe('只用键盘', () => {
  test('Tab 依次走过各项，回车就搜，焦点不乱跑，说出找到几页，再 Tab 到结果', async () => {
    await page.goto(`${server.url}search.html?village=shiping`);
    await page.focus('#q');
    await page.keyboard.type('低保');
    await page.keyboard.press('Enter');
    expect(await settled()).toMatch(/^找到\d+页/);
    expect(await page.getByRole('status').innerText()).toMatch(/^找到\d+页/);
    expect(await focused()).toBe('q');
    await page.keyboard.press('Tab');
    const order = ['village', 'kind', 'year', 'sort', 'min', 'max'];
    const stops: string[] = [];
    while (stops.length < order.length) {
      await page.keyboard.press('Tab');
      stops.push(await focused());
    }
    expect(stops).toEqual(order);
    await page.keyboard.press('Tab');
    const first = page.locator('.search-hit a').first();
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
  });
});

test.each(['水', '李', '路', '3'])('只一个字也找得到：%s', async (letter) => {
  await page.goto(`${server.url}search.html?village=shiping`);
  await page.fill('#q', letter);
  await page.press('#q', 'Enter');
  expect(await settled()).toMatch(/^找到/);
  expect(await page.locator('#results mark').first().innerText()).toContain(letter);
});

test('要找的话不发到哪里去：地址、来路、正文里都没有', async () => {
  const sent: Request[] = [];
  await page.goto(`${server.url}search.html?village=shiping`);
  context.on('request', (request) => sent.push(request));
  for (const text of ['低保', '护林员', '没有这样的话']) {
    await page.fill('#q', text);
    await page.press('#q', 'Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === text);
    await settled();
    await page.waitForLoadState('networkidle');
  }
  expect(sent.length).toBeGreaterThan(5);
  for (const request of sent) {
    const headers = JSON.stringify(await request.allHeaders());
    const whole = decodeURIComponent(`${request.url()} ${headers} ${request.postData() ?? ''}`);
    expect(whole).not.toMatch(/低保|护林员|没有这样的话/);
  }
});

test('不开脚本：目录的每一项、每件小微权力都有名有链接', async () => {
  const off = await browser.newContext({ javaScriptEnabled: false });
  const plain = await off.newPage();
  await plain.goto(`${server.url}search.html`);
  const links = plain.locator('#browse li a');
  const count = async (folder: string): Promise<number> =>
    plain.locator(`#browse li a[href^="${folder}/"]`).count();
  const listed = (path: string, folder: string): number =>
    new Set(readPage(path).match(new RegExp(`(?<=href=")[^"]*${folder}[a-z]?\\d+\\.html`, 'g')))
      .size;
  expect(await count('catalogue')).toBeGreaterThan(40);
  expect(await count('catalogue')).toBe(listed('catalogue/index.html', ''));
  expect(await count('powers')).toBe(listed('powers/index.html', ''));
  expect((await links.allInnerTexts()).every((text) => text.trim() !== '')).toBe(true);
  expect(await links.first().isVisible()).toBe(true);
  await off.close();
});
