import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startServer, type StaticServer } from '../serve/static-server.ts';
import { axeViolations } from '../testing/axe.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { demoSite, filesOf, readPage } from '../testing/demo-site.ts';

const phone = { viewport: { width: 360, height: 720 }, hasTouch: true, isMobile: true };

let browser: Browser;
let server: StaticServer;
let context: BrowserContext;
let page: Page;
/** 取过的文件：地址 → 送过来的字节数。 */
const moved = new Map<string, number>();
let complaints: string[];

beforeAll(async () => {
  browser = await openBrowser();
  // 由服务器来数：后台程序取的，浏览器里有时数不到。
  const sent = (path: string, bytes: number) => moved.set(path, bytes);
  server = await startServer({ root: demoSite, base: '/gongkai/', sent });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  context = await browser.newContext({ locale: 'zh-CN', ...phone });
  page = await context.newPage();
  moved.clear();
  complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
});

afterEach(async () => {
  await context.close();
});

const status = (): Promise<string> => page.locator('#search-status').innerText();

async function settled(): Promise<string> {
  await page.waitForFunction(() => {
    const said = document.getElementById('search-status');
    const isBusy = said?.getAttribute('aria-busy') === 'true';
    return !isBusy && said?.textContent !== '' && said?.textContent !== '正在找…';
  });
  return status();
}

async function open(params: Readonly<Record<string, string>>): Promise<string> {
  await page.goto(`${server.url}search.html?${new URLSearchParams(params)}`);
  return settled();
}

const results = (): Promise<string> => page.locator('#results').innerText();

/** 一共取了多少。 */
async function kilobytes(): Promise<number> {
  await page.waitForLoadState('networkidle');
  return [...moved.values()].reduce((sum, size) => sum + size, 0) / 1024;
}

describe('取多少', () => {
  test('不用搜索框，一点也不取；第一次搜不过 150 KB，下一次不过 40 KB', async () => {
    await page.goto(`${server.url}search.html?village=shiping`, { waitUntil: 'networkidle' });
    expect([...moved.keys()].filter((url) => url.includes('/search/'))).toEqual([]);

    await open({ q: '低保', village: 'shiping' });
    const first = await kilobytes();
    moved.clear();
    await page.fill('#q', '护林员');
    await page.press('#q', 'Enter');
    await page.waitForFunction(() => location.search.includes('%E6%8A%A4'));
    await settled();
    const next = await kilobytes();

    console.log(`第一次搜${first.toFixed(0)} KB，下一次${next.toFixed(0)} KB`);
    expect(first).toBeGreaterThan(20);
    expect(first).toBeLessThan(150);
    expect(next).toBeLessThan(40);
    expect(complaints).toEqual([]);
  });

  test('村里的一页，没有一样是搜索的；点进搜索页的框才取', async () => {
    await page.goto(`${server.url}shiping/index.html`);
    await kilobytes();
    const searching = (): string[] => [...moved.keys()].filter((url) => url.includes('search'));
    expect(moved.size).toBeGreaterThan(0);
    expect(searching()).toEqual([]);
    await page.goto(`${server.url}search.html?village=shiping`);
    await kilobytes();
    expect(searching().filter((url) => url.includes('/search/'))).toEqual([]);
    const fetched = page.waitForResponse((response) => response.url().includes('/search/shiping/'));
    await page.focus('#q');
    expect((await fetched).ok()).toBe(true);
    await kilobytes();
  });

  test('没选村，全镇找：常见的、少见的、没有的、一句话、几个词，头一次都不过 150 KB', async () => {
    const queries = [
      ...['低保', '护林员', '魏雪琴', '红崖村的党务公开', '没有这样的话', 'dibao', '水', '3月5日'],
      ...['12.86万', '四议两公开 党员大会 公益支出 路灯', '我家的低保为啥停了'],
    ];
    const weights: [string, number][] = [];
    for (const q of queries) {
      moved.clear();
      await open({ q });
      weights.push([q, await kilobytes()]);
      // 下一个词也当头一次来：文件都标明不缓存，重新打开就全部重新取。
      await page.goto('about:blank');
    }
    console.log(`没选村，头一次搜：${weights.map(([q, kb]) => `${q}${kb.toFixed(0)}`).join('，')}`);
    expect(Math.min(...weights.map(([, kb]) => kb))).toBeGreaterThan(90);
    expect(weights.filter(([, kb]) => kb >= 150)).toEqual([]);
  });
});

describe('结果', () => {
  test('先是我的村，别的村等人点；整行显示，标出找的字，链接指到那一行', async () => {
    await page.goto(`${server.url}shiping/index.html`);
    expect(await open({ q: '付3月宽带费' })).toMatch(/^找到1页，还有\d+个村没找。/);
    expect(await results()).toMatch(/^石坪村（1）/);
    const row = page.locator('.search-lines a').first();
    expect(await row.innerText()).toMatch(/2026年3月9日.*记-004.*付3月宽带费.*129\.00/s);
    expect(await row.locator('mark').allInnerTexts()).toEqual(['付3月宽带费']);
    await row.click();
    await page.waitForURL(/shiping\/ledger\/2026-03\.html#r\d+$/);
  });

  test('接着找别的村', async () => {
    await page.goto(`${server.url}shiping/index.html`);
    await open({ q: '护林员' });
    const before = await page.locator('#results h2').count();
    await page.getByRole('button', { name: /接着找/ }).click();
    await page.waitForFunction(
      (count) => document.querySelectorAll('#results h2').length > count,
      before,
    );
    expect(await page.locator('#results h2').first().innerText()).toMatch(/^石坪村/);
  });

  test.each([
    ['2026-03-09', '2026年3月9日'],
    ['２０２６年３月９日', '2026年3月9日'],
    ['二〇二六年三月九日', '2026年3月9日'],
    ['1740', '1,740.00'],
    ['1,740.00元', '1,740.00'],
    ['12.86万', '128,600.00'],
    ['十二万八千六', '128,600.00'],
  ])('数和日期怎么写都一样：%s → %s', async (query, shown) => {
    await open({ q: query, village: 'shiping' });
    expect(await results()).toContain(shown);
  });

  test.each([
    ['吃低保', '低保'],
    ['低保戶', '低保户'],
    ['dibao', '低保'],
    ['db', '低保'],
    ['我家的低保为啥停了', '低保'],
  ])('换个说法也找得到：%s → %s', async (query, shown) => {
    await open({ q: query, village: 'shiping' });
    expect(await results()).toContain(shown);
  });

  test('筛选写进地址，发给别人是同一页；后退回到上一次', async () => {
    await open({ q: '公示', village: 'shiping' });
    await page.selectOption('#kind', '党务');
    await page.waitForURL(/kind=/);
    await settled();
    expect(new Set(await page.locator('.search-kind').allInnerTexts())).toEqual(new Set(['党务']));
    const shared = page.url();
    const text = await results();
    await page.goto('about:blank');
    await page.goto(shared);
    await settled();
    expect(await results()).toBe(text);
  });

  test('金额范围：只留有这个数的行', async () => {
    await open({ min: '1万', max: '1.2万', village: 'shiping', kind: '财务' });
    const lines = await page.locator('.search-lines a').allInnerTexts();
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/1[012],\d{3}|1(?:\.[0-2]\d*)?万/);
  });

  test('金额写得读不懂，说怎么写；大的写在前头，照样算', async () => {
    expect(await open({ min: '很多', village: 'shiping' })).toMatch(/金额要写成数/);
    expect(await open({ min: '1.2万', max: '1万', village: 'shiping' })).toMatch(/^找到[1-9]/);
  });

  test('只在最老的账上出现的数，不选类别也找得到', async () => {
    const pages = filesOf(demoSite, 'shiping/**/*.html').sort();
    const oldest = pages.find((path) => path.startsWith('shiping/ledger/')) ?? '';
    const amounts = (path: string): string[] => readPage(path).match(/[\d,]+\.\d\d/g) ?? [];
    const others = new Set(pages.filter((path) => path !== oldest).flatMap(amounts));
    const [rare = ''] = amounts(oldest).filter((amount) => !others.has(amount));
    expect(rare).not.toBe('');
    const says = await open({ min: rare, max: rare, village: 'shiping' });
    expect(says).toMatch(/^找到1页/);
    expect(await page.locator('.search-hit h3 a').getAttribute('href')).toMatch(oldest);
    expect(await results()).toContain(rare);
  });

  test('村主页没有日期，不说日期', async () => {
    await open({ q: '石坪村', village: 'shiping', kind: '村情' });
    expect(await page.locator('.search-meta').allInnerTexts()).toContain('村情');
  });

  test('按日期排', async () => {
    const dates = async (sort: string): Promise<string[]> => {
      await open({ q: '低保', village: 'shiping', sort });
      const lines = page.locator('.search-group').first().locator('.search-meta');
      return (await lines.allInnerTexts()).map((text) => {
        const [year = '', month = '', day = ''] = text.match(/\d+/g) ?? [];
        return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
      });
    };
    const newest = await dates('');
    const oldest = await dates('old');
    expect(newest.length).toBeGreaterThan(1);
    expect(newest).toEqual([...newest].sort().reverse());
    expect(oldest).toEqual([...oldest].sort());
    expect(oldest[0]).not.toBe(newest[0]);
  });

  test('无障碍没有问题，不用左右拖', async () => {
    await open({ q: '低保', village: 'shiping' });
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

describe('不像话的输入', () => {
  test.each(['😀', '。，！', '——'])('%s：说一句，目录还在', async (query) => {
    expect(await open({ q: query })).toMatch(/没有字，也没有数/);
    expect(await page.locator('#browse').isVisible()).toBe(true);
  });

  test.each(['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '"\'"', "');--"])(
    '%s 只当文字',
    async (query) => {
      await open({ q: query, village: 'shiping' });
      expect(await page.locator('#results script, #results img').count()).toBe(0);
      expect(complaints).toEqual([]);
    },
  );

  test('话太长，按前面的字找', async () => {
    expect(await open({ q: '低保'.repeat(500), village: 'shiping' })).toMatch(/只按“低保”找/);
    expect(page.url().length).toBeGreaterThan(1000);
  });

  test('没有结果：最像的词、目录、电话', async () => {
    await open({ q: '低宝特困恭养', village: 'shiping' });
    expect(await results()).toMatch(/是不是要找.*电话/s);
    expect(await page.locator('#results a[href^="tel:"]').count()).toBe(1);
  });
});

describe('难处', () => {
  test.each([
    ['**/where/*', '护林员'],
    ['**/letters.json', '鲲鹏展翅'],
    ['**/wasm*', '低保'],
    ['**/board.json', '低保'],
    ['**/search/pages.json*', '低保'],
    ['**/search/*/pages.json*', '低保'],
  ])('取 %s 时断网：说没搜成，不说没有；通了再搜就有', async (file, q) => {
    // 不撤掉拦截：撤的时候还在路上的请求会没人管。
    let isDown = true;
    await context.route(file, (route) => (isDown ? route.abort() : route.continue()));
    expect(await open({ q })).toMatch(/网络断了/);
    isDown = false;
    await page.press('#q', 'Enter');
    const says = q === '鲲鹏展翅' ? /^没有找到/ : /^找到/;
    await expect.poll(status, { timeout: 30_000 }).toMatch(says);
    expect(page.workers().length).toBe(1);
  });

  test('半路断网：说没搜成，不说没有；通了再搜就有', async () => {
    await page.goto(`${server.url}search.html?village=shiping`);
    await context.route('**/*.pf_index', (route) => route.abort());
    await page.fill('#q', '低保');
    await page.press('#q', 'Enter');
    expect(await settled()).toMatch(/网络断了/);
    await context.unroute('**/*.pf_index');
    await page.press('#q', 'Enter');
    await page.waitForFunction(() =>
      document.getElementById('search-status')?.textContent.startsWith('找到'),
    );
  });

  test('打不开搜索，后台程序不留着', async () => {
    await context.route('**/board.json', (route) => route.abort());
    expect(await open({ q: '低保' })).toMatch(/网络断了/);
    expect(page.workers()).toEqual([]);
  });

  test('没有 Intl.Segmenter 的浏览器', async () => {
    await context.addInitScript(() => {
      Reflect.deleteProperty(Intl, 'Segmenter');
    });
    // 后台程序里也没有。
    await context.route('**/search/worker.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `delete Intl.Segmenter;${await response.text()}` });
    });
    expect(await open({ q: '低保', village: 'shiping' })).toMatch(/^找到/);
  });

  test('输入法还在拼，不搜', async () => {
    await page.goto(`${server.url}search.html?village=shiping`);
    await page.locator('#q').dispatchEvent('compositionstart');
    await page.fill('#q', 'di bao');
    await page.waitForTimeout(500);
    expect(await status()).toBe('');
    await page.fill('#q', '低保');
    await page.locator('#q').dispatchEvent('compositionend');
    expect(await settled()).toMatch(/^找到/);
  });

  test('从 U 盘打开：说明白，目录还在', async () => {
    await page.goto(
      `${pathToFileURL(join(demoSite, 'search.html')).href}?q=${encodeURIComponent('低保')}`,
    );
    expect(await settled()).toMatch(/从文件夹里直接打开/);
    expect(await page.locator('#browse').isVisible()).toBe(true);
  });
});
