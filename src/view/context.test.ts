import { expect, test } from 'vitest';
import { exampleTown, openTown } from '../testing/sample-town.ts';
import { bodyHtml, contextOf } from './context.ts';
import { routes } from './routes.ts';

const board = openTown(exampleTown).board!;
const [village] = board.villages;
const context = contextOf(board, routes.notice(village!.slug, '2026-04-02-dibao'));

test.each([
  ['decisions/2026-01.md', '../decisions/2026-01.html'],
  ['../../decisions/2026-01.md', '../decisions/2026-01.html'],
  ['ledger/2026-03.csv', '../ledger/2026-03.html'],
  ['notices/2026/2026-03-31-qudao.md', '2026-03-31-qudao.html'],
  ['powers/P01.md', '../../powers/p01.html'],
  ['files/2026-03-qudao.png', '../files/2026-03-qudao.png'],
  ['https://www.gov.cn/', 'https://www.gov.cn/'],
])('正文里写 %s，网页上点到 %s', (written, href) => {
  const { html } = bodyHtml(context, `见[原文](${written})。`, village);
  expect(html).toContain(`href="${href}"`);
});

test('不在村里的正文，只认权力清单', () => {
  const { html } = bodyHtml(context, '[决议](decisions/2026-01.md)，[权力](powers/P01.md)');
  expect(html).toContain('href="../../powers/p01.html"');
  expect(html).not.toContain('decisions');
});
