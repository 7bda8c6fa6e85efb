import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser } from './browser/open-browser.ts';
import { startServer } from './serve/static-server.ts';
import { axeViolations } from './testing/axe.ts';
import { filesOf, readPage, runScript } from './testing/demo-site.ts';
import { commit, gitTown } from './testing/git-town.ts';
import { exampleToday, exampleTown, temporaryFolder } from './testing/sample-town.ts';

const home = 'villages/shimengou';
const ledger = `${home}/ledger/2026-03.csv`;
const contracts = `${home}/money/contracts-2026.csv`;
const notice = `${home}/notices/2026/2026-04-02-dibao.md`;
const removals = `${home}/removed.csv`;
const read = (file: string): string => readFileSync(join(exampleTown, file), 'utf8');

/** 公开以后改了两份，撤下一份，各写了为什么。 */
const changes = {
  [ledger]: read(ledger)
    .replace('单位：元,,', '单位：元,更正说明：2026-04-16 何秀兰：经手人写错了,')
    .replace('"18,569.50",马永福', '"18,569.50",赵长河'),
  [contracts]: read(contracts)
    .replace('单位：元,', '单位：元,更正说明：2026-04-16 何秀兰：对方的名字写漏了,')
    .replace(/^(HT-02,[^,]*,)([^,]*)/m, '$1$2（本镇）'),
  [removals]: `${read(removals)}notices/2026/2026-04-02-dibao.md,第一季度低保新增对象公示,2026-04-16,何秀兰,名单要重新评议\n`,
  [notice]: undefined,
};

function build(content: string, site: string): void {
  const { status, said } = runScript(
    'build',
    ...['--content', content, '--out', site, '--today', exampleToday],
  );
  expect(status, said).toBe(0);
}

/** 打开一页：手机上不用左右拖，无障碍没有问题。给出页面上的字。 */
async function look(page: Page, address: string): Promise<string> {
  await page.goto(address);
  expect(await axeViolations(page), address).toEqual([]);
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
  expect(scrollWidth, address).toBe(clientWidth);
  return await page.locator('main').innerText();
}

test('开了留痕：更正的标在那一行，旧的看得到，撤下的留记号，记录改一个字节就查得出', async () => {
  const content = gitTown();
  const before = temporaryFolder();
  const site = temporaryFolder();
  build(content, before);
  commit(content, '2026-04-16', changes);
  build(content, site);

  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 360, height: 720 }, locale: 'zh-CN' });
  const server = await startServer({ root: site });
  try {
    // 那一笔、那一份旁边写着改了什么，点过去是更正说明。
    const deals = await look(page, `${server.url}/shimengou/money/contracts-2026.html`);
    expect(deals).toMatch(/更正：对方 \S+ → \S+（本镇）/);
    const march = await look(page, `${server.url}/shimengou/ledger/2026-03.html`);
    expect(march).toContain('经手人写错了');
    const mark = page.getByRole('link', { name: '更正：经手人 马永福 → 赵长河' });
    expect(await mark.evaluate((link) => link.closest('tr')?.innerText)).toContain('记-003');
    await mark.click();
    expect(await page.locator('#edits').isVisible()).toBe(true);

    // 旧的一版看得到，标着已更正；纸上是旧码的，核验页说后来更正过。
    const old = (await page.locator('a.old').getAttribute('href')) ?? '';
    const shown = await look(page, new URL(old, page.url()).href);
    expect(shown).toContain('马永福');
    expect(shown).toContain('已更正');
    const code = /([0-9a-z]{9})\.html$/i.exec(old)?.[1]?.toUpperCase() ?? '';
    await look(page, `${server.url}/verify/${code.slice(0, 1).toLowerCase()}.html`);
    expect(await page.locator(`[id="${code}"]`).innerText()).toContain('更正过');

    // 撤下的，原来的地址上留着记号，名单没有了。
    const gone = await look(page, `${server.url}/shimengou/notices/2026-04-02-dibao.html`);
    expect(gone).toContain('名单要重新评议');
    expect(gone).not.toContain('刘桂花');
  } finally {
    await server.close();
    await browser.close();
  }

  // 记录：前面的接得上；改一个字节就对不上。
  const verify = (...args: string[]): ReturnType<typeof runScript> =>
    runScript('verify', '--site', site, ...args);
  const oldHead = /\d+:[0-9a-f]{16}/.exec(readPage('verify/index.html', before))?.[0] ?? '';
  expect(verify('--head', oldHead, '--old', before)).toMatchObject({ status: 0 });
  const [entries = ''] = filesOf(site, 'verify/log/tile/entries/**/*');
  const bytes = readFileSync(join(site, entries));
  writeFileSync(join(site, entries), bytes.with(20, (bytes[20] ?? 0) ^ 1));
  expect(verify()).toMatchObject({ status: 1 });
});
