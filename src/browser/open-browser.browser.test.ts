import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from '../testing/axe.ts';
import { openBrowser } from './open-browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

async function openPage(body: string, head = ''): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 720, height: 320 } });
  await page.setContent(
    `<!doctype html><html lang="zh-CN"><head><title>试</title>${head}</head><body>${body}</body></html>`,
  );
  return page;
}

/** 一段文字实际用了哪些字体，各画了几个字。 */
async function fontsOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ postScriptName, glyphCount }) => `${postScriptName} ${glyphCount}`);
}

const systemFonts = `<style>
  body { font: 20px/1.7 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif; }
</style>`;

test.runIf(process.platform === 'linux')('网页只写系统字体，中文也有常规、粗体', async () => {
  const text = '石门沟村财务收支公开 第 3 页 ￥12,500.00';
  const page = await openPage(
    `<p>${text}</p><strong>${text}</strong><em>①②③ → ✓ 堃</em>`,
    systemFonts,
  );

  expect(await fontsOf(page, 'p')).toEqual(['NotoSansSCThin-Regular 27']);
  expect(await fontsOf(page, 'strong')).toEqual(['NotoSansSCThin-Bold 27']);
  // 大文件里没有的字，由小文件补上。
  expect(await fontsOf(page, 'em')).toContainEqual(expect.stringMatching(/^NotoSansSC-Regular/));
  await page.close();
});

test('页面拿不到外网的东西', async () => {
  const page = await openPage('<p>试</p>');
  const failed = page.waitForEvent('requestfailed');
  await page.evaluate(() => {
    document.body.append(Object.assign(new Image(), { src: 'http://example.com/a.png' }));
  });

  expect((await failed).failure()?.errorText).toBe('net::ERR_NAME_NOT_RESOLVED');
  await page.close();
});

test('axe 在严格的 CSP 下也能查，用中文说', async () => {
  const csp = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
  const page = await openPage('<main><h1>公开</h1><img src="data:,"></main>', csp);

  expect(await axeViolations(page)).toEqual([expect.stringMatching(/^image-alt .*图.*｜img｜/)]);
  await page.close();
});
