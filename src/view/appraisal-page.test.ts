import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Board } from '../domain/board.ts';
import { siteFiles } from '../output/files.ts';
import { sitePages } from '../site.ts';
import { changedTown, exampleTown, openTown, type Changes } from '../testing/sample-town.ts';
import { appraisalView } from './appraisal-page.ts';
import { villageResults } from './appraisals-page.ts';
import { contextOf } from './context.ts';
import { routes } from './routes.ts';

const town = readFileSync(join(exampleTown, 'town.yaml'), 'utf8');
const chosen = /考评公开:\n {2}- 流动红黄旗\n {2}- 述职评议\n考评分数: 是\n/;
const above =
  '考评日期：2026-04-10,公开日期：2026-04-13,公示期：2026-04-13 至 2026-04-19,制表：秦小川';
const columns = '村,指标,扣分,原因,证据,总分,结果,整改';
const fault = '主题党日没有记议定的事';

function boardOf(changes: Changes = {}): Board {
  const { board, problems } = openTown(changedTown(changes));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!board) throw new Error('读不成公开栏');
  return board;
}

function quarter(...rows: string[]): Changes {
  const text = `${[above, columns, ...rows].join('\n')}\n`;
  return { 'appraisal/flags-2026q1.csv': text };
}

const withStars = town.replace('  - 流动红黄旗\n', '  - 流动红黄旗\n  - 评星定级\n');

function stars(result: string): string {
  const told = ['石门沟村', '青禾镇机关党支部'].map((name) => `${name},,,,,,${result},`);
  return `${[above, columns, ...told].join('\n')}\n`;
}

const rows = [
  `石门沟村,组织生活,1.5,${fault},notices/2026-03-31-qudao,,,`,
  '石门沟村,公开,,,,,,',
  '石门沟村,,,,,98,红旗,四月底前补上',
];

function flagsView(board: Board) {
  const [one] = board.appraisals;
  if (!one) throw new Error('没有考评');
  return appraisalView(contextOf(board, routes.appraisal(one.id)), one);
}

test('扣在哪里、凭什么、怎么算的，公开的扣分点得到是哪几件', () => {
  const view = flagsView(boardOf(quarter(...rows)));
  expect(view.results).toEqual([
    {
      id: undefined,
      name: '石门沟村',
      href: '#shimengou',
      result: '红旗',
      mark: 'red',
      total: '98',
      rank: undefined,
    },
  ]);
  const [village] = view.villages;
  expect(village).toMatchObject({
    name: '石门沟村',
    result: '红旗',
    sum: '100 − 1.5 − 0.5 = 98',
    remedy: '四月底前补上',
    marks: [
      {
        indicator: '组织生活',
        deduction: '1.5',
        reason: fault,
        evidence: { href: '../shimengou/notices/2026-03-31-qudao.html' },
      },
    ],
    disclosure: {
      sum: '没见到1件 × 0.5，扣0.5分',
      differs: undefined,
    },
  });
  expect(village?.disclosure?.lines.map(({ link }) => link.href)).toEqual([
    expect.stringMatching(/^\.\.\/shimengou\/progress\/.*#/),
  ]);
});

test('总分空着，照扣分算；自己写的公开扣分不一样，两个数都写', () => {
  const board = boardOf(quarter('石门沟村,公开,1,,,,,', '石门沟村,,,,,,黄旗,'));
  const view = flagsView(board);
  const [village] = view.villages;
  expect(view.results[0]?.total).toBe('99');
  expect(everything(board).get('appraisal/flags-2026q1.csv')).toContain('石门沟村,,,,,99,黄旗,');
  expect(village?.disclosure?.differs).toBe('考评表上写的是扣1分，公开栏自己算是扣0.5分。');
});

test('只写了结果的：没有总分一列，不一村一块重说一遍，点到各村的主页', () => {
  const board = boardOf({ 'appraisal/stars-2026q1.csv': stars('四星'), 'town.yaml': withStars });
  const one = board.appraisals.find(({ id }) => id === 'stars-2026q1')!;
  const view = appraisalView(contextOf(board, routes.appraisal(one.id)), one);
  expect(view.withTotals).toBe(false);
  expect(view.villages).toEqual([]);
  expect(view.results.map(({ id, name, href }) => [id, name, href])).toEqual([
    ['shimengou', '石门沟村', '../shimengou/index.html'],
    ['jiguan', '青禾镇机关党支部', '../jiguan/index.html'],
  ]);
});

test('排名要镇里选：照总分，一样的并列', () => {
  const board = boardOf({
    ...quarter(...rows, '青禾镇机关党支部,阵地,2,门坏了,,,,', '青禾镇机关党支部,,,,,98,红旗,'),
    'town.yaml': town.replace('考评分数: 是', '考评分数: 是\n考评排名: 是'),
  });
  const view = flagsView(board);
  expect(view.results.map(({ rank }) => rank)).toEqual(['1', '1']);
});

test('公开分数没选：总分、扣几分哪里也没有，原因、件数照写', () => {
  const board = boardOf({ ...quarter(...rows), 'town.yaml': town.replace('考评分数: 是\n', '') });
  const view = flagsView(board);
  expect(view).toMatchObject({ withTotals: false, withRanks: false, rules: [] });
  expect(view.results[0]?.total).toBeUndefined();
  const [village] = view.villages;
  expect(village).toMatchObject({ sum: undefined });
  expect(village?.marks).toMatchObject([{ reason: fault, deduction: undefined }]);
  expect(village?.disclosure).toMatchObject({ sum: undefined, differs: undefined });
  const csv = everything(board).get('appraisal/flags-2026q1.csv') ?? '';
  expect(csv).toContain(fault);
  expect(csv).not.toMatch(/扣分|总分|1\.5|98/);
});

/** 页面上的、下载的，全部文字。 */
function everything(board: Board): Map<string, string> {
  const pages = sitePages(board);
  const texts = pages.map(({ path, view }): [string, string] => [path, JSON.stringify(view())]);
  return new Map([
    ...texts,
    ...siteFiles(
      board,
      pages.map(({ path }) => path),
    ),
  ]);
}

test('没选公开的考评，哪一页、哪个下载里也没有', () => {
  expect(chosen.test(town)).toBe(true);
  const board = boardOf({ ...quarter(...rows), 'town.yaml': town.replace(chosen, '') });
  // 帮助、检查规则里说的是怎么写，不是哪个村的结果。
  const own = [...everything(board)].filter(([path]) => !/^(help\/|rules\.html)/.test(path));
  expect(own.filter(([path]) => path.startsWith('appraisal'))).toEqual([]);
  expect(own.filter(([, text]) => text.includes(fault)).map(([path]) => path)).toEqual([]);
  expect(
    own.filter(([, text]) => /appraisals?\/(list|flags|reports)/.test(text)).map(([path]) => path),
  ).toEqual([]);
});

test('只选一种，别的种没有；公开日期没到的没有', () => {
  const board = boardOf({
    ...quarter(...rows),
    'town.yaml': town.replace('  - 流动红黄旗\n', ''),
  });
  expect(board.appraisals.map(({ id }) => id)).toEqual(['reports-2025']);
  const later = above.replaceAll('2026-04-1', '2026-04-2');
  const text = `${[later, columns, ...rows].join('\n')}\n`;
  expect(boardOf({ 'appraisal/flags-2026q1.csv': text }).appraisals.map(({ id }) => id)).toEqual([
    'flags-2026-01',
    'reports-2025',
  ]);
});

test('村主页上几期放在一起，新的在前；没有的一格是空的', () => {
  const board = boardOf(quarter(...rows));
  const [village] = board.villages;
  const table = villageResults(contextOf(board, routes.village('shimengou')), village!);
  expect(table?.columns.map(({ text }) => text)).toEqual(['流动红黄旗', '述职评议']);
  expect(
    table?.rows.map(({ head, cells }) => [head, ...cells.map(({ result }) => result)]),
  ).toEqual([
    ['2026年第一季度', '红旗', ''],
    ['2026年1月', '红旗', ''],
    ['2025年', '', '好'],
  ]);
});
