import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type StaticServer } from './serve/static-server.ts';
import { axeViolations, contrastRules } from './testing/axe.ts';
import { openBrowser } from './browser/open-browser.ts';
import { demoSite } from './testing/demo-site.ts';
import { pageSamples } from './testing/page-samples.ts';

const samples = pageSamples();
const phone = { viewport: { width: 360, height: 720 }, hasTouch: true, isMobile: true };
const desktop = { viewport: { width: 1180, height: 900 } };

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

/** 开一页做事，做完关掉；期间控制台的报错都收着，有一条就算不过。 */
async function visit(
  path: string,
  options: BrowserContextOptions,
  act: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ locale: 'zh-CN', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  listen(page, complaints);
  await page.goto(server.url + path);
  await act(page, context);
  await context.close();
  expect(complaints).toEqual([]);
}

function listen(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
}

/** 页面横着超出屏幕多少像素；0 就是不用左右拖。 */
function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

describe.each(samples)('%s', (path) => {
  let context: BrowserContext;
  let page: Page;
  const asked: string[] = [];
  const complaints: string[] = [];

  // 一页只打开一回，各项检查换着屏幕看：几十种页面，一项开一回太慢。
  beforeAll(async () => {
    context = await browser.newContext({ locale: 'zh-CN', ...phone });
    page = await context.newPage();
    listen(page, complaints);
    page.on('request', (request) => {
      if (request.resourceType() !== 'image') asked.push(request.url());
    });
    await page.goto(server.url + path);
  });

  afterAll(async () => {
    await context.close();
  });

  test('手机上：无障碍没有问题，不用左右拖', async () => {
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  test('夜间颜色：对比度也够', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeViolations(page, contrastRules)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  test('字不小于 16 像素，正文 18 像素起', async () => {
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) =>
          [...element.childNodes].some(
            (node) => node.nodeType === 3 && String(node.textContent).trim(),
          ),
        )
        .filter(
          (element) =>
            element.checkVisibility() && !element.closest('svg, noscript, script, style'),
        )
        .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 16)
        .map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 20)}`),
    );
    expect(small).toEqual([]);
    const base = await page.evaluate(() =>
      Number.parseFloat(getComputedStyle(document.body).fontSize),
    );
    expect(base).toBeGreaterThanOrEqual(18);
  });

  test('关掉 JavaScript：正文一样完整', async () => {
    const withScript = await page.locator('main').innerText();
    await visit(path, { ...phone, javaScriptEnabled: false }, async (plain) => {
      const read = await plain.locator('main').innerText();
      expect(read.length).toBeGreaterThanOrEqual(withScript.length * 0.9);
    });
  });

  test('电脑上：无障碍没有问题', async () => {
    await page.setViewportSize(desktop.viewport);
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  test('屏幕只有 320 像素、字放大一倍：不缺字，不用左右拖', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toBe(0);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  // 放在最后：前面这一阵里晚来的请求、报错也算。
  test('除图片外最多两次请求，没有一次是别人的；控制台没有报错', () => {
    const pageOwn = asked.filter((url) => !/favicon|webmanifest/.test(url));
    expect(pageOwn.filter((url) => !url.startsWith(server.url))).toEqual([]);
    expect(pageOwn.length).toBeLessThanOrEqual(2);
    expect(complaints).toEqual([]);
  });
});

describe('只用键盘', () => {
  test('从第一下 Tab 起就能跳到正文，每个停下的地方都看得见', async () => {
    await visit('index.html', desktop, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/^#/);
      for (let count = 0; count < 30; count++) {
        await page.keyboard.press('Tab');
        const visible = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return true;
          const box = element.getBoundingClientRect();
          return box.width > 0 && box.height > 0;
        });
        expect(visible).toBe(true);
      }
    });
  });
});

describe('长辈版', () => {
  test('按一下字变大，换一页还记得，再按一下变回来', async () => {
    await visit('index.html', phone, async (page) => {
      const size = (): Promise<number> =>
        page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
      const toggle = page.getByRole('button', { name: /长辈版/ });
      await toggle.click();
      expect(await size()).toBeGreaterThanOrEqual(24);
      await page.goto(`${server.url}help.html`);
      expect(await size()).toBeGreaterThanOrEqual(24);
      expect(await overflow(page)).toBe(0);
      await page.getByRole('button', { name: /长辈版|标准/ }).click();
      expect(await size()).toBeLessThan(24);
    });
  });
});

describe('在 U 盘里直接打开', () => {
  test('首页、村、收支表一路点得过去', async () => {
    const home = pathToFileURL(join(demoSite, 'index.html')).href;
    const context = await browser.newContext({ locale: 'zh-CN', ...phone });
    const page = await context.newPage();
    await page.goto(home);
    await page.locator('main a[href$="shiping/index.html"]').first().click();
    await page.waitForURL(/shiping\/index\.html$/);
    await page.locator('main a[href*="ledger/"]').first().click();
    await page.waitForURL(/ledger\/[\d-]+\.html/);
    expect(await page.locator('h1').innerText()).toMatch(/财务收支/);
    await context.close();
  });
});
