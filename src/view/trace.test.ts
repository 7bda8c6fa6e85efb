import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commits, gitTown } from '../testing/git-town.ts';
import { exampleTown, openTown } from '../testing/sample-town.ts';
import type { Board } from '../domain/board.ts';
import { verifyTitles } from '../output/verify-titles.ts';
import { contextOf } from './context.ts';
import { codeShelfView, verifyView } from './verify-page.ts';
import { oldVersionView, shownOldVersions } from './old-version-page.ts';
import { removedView } from './removed-page.ts';
import { routes } from './routes.ts';
import { traceOf } from './trace.ts';

const folder = 'villages/shimengou';
const notice = `${folder}/notices/2026/2026-04-02-dibao.md`;
const added = `${folder}/notices/2026/2026-04-16-dibao.md`;
const ledger = `${folder}/ledger/2026-03.csv`;
const text = readFileSync(join(exampleTown, notice), 'utf8');
const table = readFileSync(join(exampleTown, ledger), 'utf8');
const removed = readFileSync(join(exampleTown, folder, 'removed.csv'), 'utf8');
const gone = 'notices/2026/2026-03-31-qudao.md';

const corrected = text
  .replace('860.00', '680.00')
  .replace('---\n', '---\n更正说明:\n  - 2026-04-16 何秀兰：金额录错了\n');

function openedBoard(root: string): Board {
  const { board, problems } = openTown(root);
  expect(problems).toEqual([]);
  if (!board) throw new Error('读不成公开栏');
  return board;
}

/** 提交过三回：改一条、加一条，改一张表、藏它的旧版本，撤一条。 */
function traced(): {
  context: ReturnType<typeof contextOf>;
  village: Parameters<typeof removedView>[1];
} {
  const root = gitTown();
  const fresh = text
    .replace('标题: ', '标题: 另一次')
    .replaceAll('2026-04-02', '2026-04-16')
    .replaceAll('2026-04-08', '2026-04-22');
  commits(root, [{ day: '2026-04-16', changes: { [notice]: corrected, [added]: fresh } }]);
  const { board } = openTown(root);
  if (!board) throw new Error('读不成公开栏');
  const [old] = shownOldVersions(board);
  const rows = `${removed}${gone},渠道维修公布,2026-04-17,何秀兰,登错了村\n${old?.code ?? ''},改以前的,2026-04-17,何秀兰,有不该公开的\n`;
  commits(root, [
    {
      day: '2026-04-17',
      changes: { [`${folder}/${gone}`]: undefined, [`${folder}/removed.csv`]: rows },
    },
    {
      day: '2026-04-18',
      changes: {
        [ledger]: table
          .replace('单位：元,,', '单位：元,更正说明：2026-04-18 何秀兰：日期抄错,')
          .replace('3月9日', '3月8日'),
      },
    },
  ]);
  const { board: now, problems } = openTown(root);
  expect(problems).toEqual([]);
  const village = now?.villages.find(({ slug }) => slug === 'shimengou');
  if (!now || !village) throw new Error('读不成公开栏');
  return { context: contextOf(now, 'shimengou/notices/x.html'), village };
}

test('一份内容的来历：哪天首次公开、改过哪里；旧版本看得到，藏起来的、撤下的说为什么', () => {
  const { context, village } = traced();
  const { board } = context;
  expect(traceOf(context, added)?.first).toBe('首次公开2026年4月16日');
  expect(traceOf(context, notice)?.first).toBe('2026年4月14日开始留痕，以前就公开了');
  expect(traceOf(context, ledger)?.edits).toMatchObject([
    {
      when: '2026年4月18日，何秀兰',
      reasons: ['日期抄错'],
      differences: [{ where: '第3行 日期' }],
    },
  ]);
  // 公示那一条的旧版本藏起来了：改了哪里也不说。
  expect(traceOf(context, notice)?.edits).toMatchObject([
    { old: undefined, hidden: '改以前的不再显示：有不该公开的', differences: [] },
  ]);
  const olds = shownOldVersions(board);
  expect(olds.map(({ item }) => item.file)).toEqual([ledger]);
  const [old] = olds;
  if (!old) throw new Error('没有旧版本');
  const view = oldVersionView(context, village, old);
  expect(view.mark).toBe('2026年4月18日更正过，这一版不再算数。');
  expect(JSON.stringify(view.table)).toContain('3月9日');

  const removal = village.removals.find(({ what }) => what === gone);
  if (!removal) throw new Error('没有撤下的');
  const marker = removedView(context, village, removal);
  expect(marker.lead).toBe('这一份2026年4月17日撤下了，不再算数。');
  expect(marker.codes).toHaveLength(1);
  const [code = ''] = marker.codes;
  const shelf = codeShelfView(context, code.charAt(0));
  const line = shelf.lines.find(({ id }) => id === code);
  expect(line).toMatchObject({
    says: '这张2026年4月17日撤下了；为什么：登错了村',
    item: { text: '渠道维修公布', href: '2026-03-31-qudao.html' },
    old: undefined,
  });
  expect(verifyView(context).removed[0]).toMatchObject({ text: '石门沟村：渠道维修公布' });
});

test('藏起来的一版，题目里的姓名也不再显示：核验页、核验码的题目表都写撤下时写的标题', () => {
  const root = gitTown({ [notice]: text.replace('标题: ', '标题: 王有田患病') });
  commits(root, [{ day: '2026-04-16', changes: { [notice]: corrected } }]);
  const [old] = shownOldVersions(openedBoard(root));
  const code = old?.code ?? '';
  const typed = code.replaceAll('0', 'o').replaceAll('1', 'l').toLowerCase();
  const row = `${typed},改以前的一版低保公示,2026-04-17,何秀兰,有不该公开的\n`;
  commits(root, [
    { day: '2026-04-17', changes: { [`${folder}/removed.csv`]: `${removed}${row}` } },
  ]);
  const board = openedBoard(root);
  const shelf = codeShelfView(contextOf(board, 'verify/x.html'), code.charAt(0));
  const line = shelf.lines.find(({ id }) => id === code);
  expect(line?.item.text).toBe('改以前的一版低保公示');
  expect(verifyTitles(board)).toContain('改以前的一版低保公示');
  expect(verifyTitles(board)).not.toContain('王有田患病');
});

test('改了又改回来：那一版就是现在这一页，不指到没有的旧版本', () => {
  const root = gitTown();
  commits(root, [
    { day: '2026-04-16', changes: { [notice]: corrected } },
    { day: '2026-04-17', changes: { [notice]: text } },
  ]);
  const { board } = openTown(root);
  if (!board) throw new Error('读不成公开栏');
  const pages = shownOldVersions(board).map(({ code }) => code);
  const edits = traceOf(contextOf(board, 'shimengou/notices/x.html'), notice)?.edits ?? [];
  expect(edits.map(({ id, old }) => [id === pages[0], old !== undefined])).toEqual([
    [true, true],
    [false, false],
  ]);
});

test('改以前的正文：网站上没有的文件、决议不做成链接，表、清单、引文各成一段', () => {
  const body = [
    '见[图](files/old.png)、[决议](decisions/2026-02.md)、[渠道决议](decisions/2026-01.md)。',
    '| 项目 | 金额 |\n|---|---|\n| 路灯 | 3 |\n\n| 人 | 数 |\n|---|---|\n| 甲 | 2 |',
    '1) 先报名\n2) 再核对',
    '- 带户口本\n- 带存折',
    '> 过期不候\n> 特此告知',
  ].join('\n\n');
  const old = `${text}\n${body}\n`;
  const picture = readFileSync(join(exampleTown, folder, 'files/2026-03-qudao.png'));
  const root = gitTown({ [notice]: old, [`${folder}/files/old.png`]: picture });
  const gone = { [`${folder}/decisions/2026-02.md`]: undefined };
  commits(root, [{ day: '2026-04-16', changes: { [notice]: corrected, ...gone } }]);
  const { board } = openTown(root);
  const village = board?.villages.find(({ slug }) => slug === 'shimengou');
  const version = board && shownOldVersions(board)[0];
  if (!board || !village || !version) throw new Error('没有旧版本');
  const context = contextOf(board, routes.oldVersion(version.code));
  const { html } = oldVersionView(context, village, version);
  expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    '../../shimengou/decisions/2026-01.html',
  ]);
  // 一段清单的几条连着，不是一条一段。
  expect(html.match(/<li>\s*<p>/g)).toBeNull();
  expect(html.match(/<(table|ol|ul|blockquote)\b/g)).toEqual([
    ...['<table', '<table', '<table', '<ol', '<ul', '<blockquote'],
  ]);
});
