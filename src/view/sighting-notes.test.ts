import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Board } from '../domain/board.ts';
import { villageObligations, type Obligation } from '../domain/obligation.ts';
import { rectifyNow } from '../domain/rectify.ts';
import type { Village } from '../domain/village.ts';
import { commit, gitTown } from '../testing/git-town.ts';
import { changedTown, exampleTown, openTown, type Changes } from '../testing/sample-town.ts';
import { contextOf } from './context.ts';
import { elementWords } from './element-words.ts';
import { stateWords } from './obligation-words.ts';
import { itemPanel, panelOf, type Panel } from './panel.ts';
import { judgedWords } from './progress-page.ts';
import { rectifyText } from './rectify-text.ts';
import { cellNotes, sightingNotes } from './sighting-notes.ts';

const folder = 'villages/shimengou';
const march = `${folder}/ledger/2026-03.csv`;

function open(root: string): { board: Board; village: Village } {
  const { board } = openTown(root);
  const village = board?.villages.find(({ slug }) => slug === 'shimengou');
  if (!board || !village) throw new Error('例子镇读不成');
  return { board, village };
}

/** 三月的收支表，石门沟村该公开的一件。 */
function marchOf({ board, village }: ReturnType<typeof open>): Obligation {
  const found = villageObligations(board, village).find(({ id }) => id === 'c01-2026-03');
  if (!found) throw new Error('没有三月的收支表');
  return found;
}

function posted(...rows: readonly string[]): Changes {
  const heads = '事项,公开栏,贴出日期,取下日期,经手人,照片,照片看过';
  return { [`${folder}/posted/2026.csv`]: `${[heads, ...rows].join('\n')}\n` };
}

function notes(root: string): { words: string[]; cell: string[] } {
  const town = open(root);
  const one = marchOf(town);
  return {
    words: sightingNotes(town.board, town.village, one.seen[0]!),
    cell: cellNotes(town.board, town.village, one),
  };
}

test.each([
  ['没记过张贴，不说', [], [], []],
  ['贴着的', ['ledger/2026-03,,2026-04-12,,何秀兰,,'], ['4月12日贴出，还贴着'], []],
  [
    '贴够十日取下的',
    ['ledger/2026-03,,2026-04-09,2026-04-19,何秀兰,,'],
    ['4月9日贴出，4月19日取下'],
    [],
  ],
  [
    '没贴够就取下的',
    ['ledger/2026-03,,2026-04-12,2026-04-18,何秀兰,,'],
    ['4月12日贴出，4月18日取下，取早了，4月22日才能取'],
    ['取早'],
  ],
  [
    '取早了又重新贴的，按后一回说',
    ['ledger/2026-03,,2026-04-12,2026-04-15,何秀兰,,', 'ledger/2026-03,,2026-04-16,,何秀兰,,'],
    ['4月16日贴出，还贴着'],
    [],
  ],
  [
    '别的贴了，这一张没贴',
    ['notices/2026-04-02-dibao,,2026-04-02,,何秀兰,,'],
    ['张贴记录里没有'],
    ['没贴'],
  ],
])('张贴：%s', (_, rows, words, cell) => {
  expect(notes(changedTown(rows.length > 0 ? posted(...rows) : {}))).toEqual({ words, cell });
});

test('没贴上墙的、过了期限的任务、没答复的提问，都进整改清单', () => {
  const task =
    '编号,清单,任务,单位,责任人,期限,进展,完成日期,证据\nT09,基层党建重点任务,走访党员,石门沟村,周德林,2026-04-01,走了一半,,\n';
  const asked = '编号,提问日期,问题,目录编号\n2026-09,2026-04-01,三月的电费怎么这么多,C01\n';
  const town = open(
    changedTown({
      ...posted('notices/2026-04-02-dibao,,2026-04-02,,何秀兰,,'),
      'tasks/2026.csv': task,
      [`${folder}/questions.csv`]: asked,
    }),
  );
  const text = rectifyText(town.board, town.village, rectifyNow(town.board, town.village));
  expect(text).toContain('重点任务，过了期限的（1件）\nT09 走访党员：过了19天没办成，周德林负责');
  expect(text).toMatch(/公开了，还没贴上墙的（\d+件）\n[^]*2026年3月财务收支（4月\d+日公开）/);
  expect(text).toContain('三月的电费怎么这么多，过了');
  expect(cellNotes(town.board, town.village, marchOf(town))).toEqual(['没贴', '没答1']);
});

test('过了日子没答的提问，只记在最近一期；几期合成一格的记一回', () => {
  const asked = '编号,提问日期,问题,目录编号\n2026-09,2026-04-01,三月的电费怎么这么多,C01\n';
  const { board } = open(changedTown({ [`${folder}/questions.csv`]: asked }));
  const context = contextOf(board, 'oversight/c01.html');
  const item = board.catalogue.find(({ id }) => id === 'C01')!;
  const row = (panel: Panel): string[] =>
    panel.rows.flatMap(({ cells }) => cells.map(({ notes, word }) => `${word} ${notes}`.trim()));
  const periods = itemPanel(context, item);
  expect(periods.columns.map(({ text }) => text).slice(0, 2)).toEqual(['2026年4月', '2026年3月']);
  expect(row(periods).flatMap((text, at) => (text.includes('没答') ? [at] : []))).toEqual([1]);
  const whole = panelOf(context, '各村财务', [item], board.villages, (all) => all);
  expect(row(whole)).toEqual([expect.stringMatching(/见.*没答1$/)]);
});

test('贴出以后改过：还贴着的换上新的，取下了的重新贴一份', () => {
  const root = gitTown(
    posted(
      'ledger/2026-03,,2026-04-15,,何秀兰,,',
      'notices/2026-04-02-dibao,,2026-04-14,2026-04-15,何秀兰,,',
    ),
  );
  const notice = `${folder}/notices/2026/2026-04-02-dibao.md`;
  const edit = (file: string, from: string, to: string): string =>
    readFileSync(join(exampleTown, file), 'utf8').replace(from, to);
  commit(root, '2026-04-18', {
    [march]: edit(march, '合作社', '合作联社'),
    [notice]: edit(notice, '低保', '最低生活保障'),
  });
  expect(notes(root)).toMatchObject({ words: ['4月15日贴出，4月18日改过，换上新的'] });
  const town = open(root);
  const seen = villageObligations(town.board, town.village)
    .flatMap((one) => one.seen)
    .find(({ id }) => id === '2026-04-02-dibao')!;
  expect(sightingNotes(town.board, town.village, seen)).toEqual([
    '4月14日贴出，4月18日改过，重新贴一份',
  ]);
});

test('有留痕的按首次发布判，说明是哪一种；公开以后更正过的说几回', () => {
  const text = readFileSync(join(exampleTown, march), 'utf8');
  const root = gitTown({ [march]: undefined });
  expect(marchOf(open(root)).state).toEqual({ kind: 'missing', days: 10 });

  commit(root, '2026-04-15', { [march]: text });
  const late = open(root);
  expect(stateWords(marchOf(late))).toBe('已公开，晚5天');
  expect(marchOf(late).seen[0]).toMatchObject({ on: '2026-04-15', datedBy: '首次发布' });
  expect(judgedWords(late.board)).toContain('首次发布');

  commit(root, '2026-04-16', {
    [march]: text.replace(/(公开日期：[^,\n]*)/, '$1,更正说明：2026-04-16 何秀兰：经手人写漏了'),
  });
  expect(notes(root)).toEqual({ words: ['更正过1回'], cell: ['更正'] });
  expect(stateWords(marchOf(open(root)))).toBe('已公开，晚5天');
});

test('没有留痕的，按填写的日子判', () => {
  const town = open(exampleTown);
  expect(marchOf(town).seen[0]?.datedBy).toBe('填写日期');
  expect(judgedWords(town.board)).toBe('早晚按填写的公开日期判。');
});

test('公开要素：表照列名认；公开事项照字面认，认不出的说看不出，不说没写', () => {
  const { board, village } = open(exampleTown);
  const of = (id: string): string[] | undefined =>
    elementWords(
      village,
      villageObligations(board, village).findLast(
        ({ item, seen }) => item.id === id && seen.length > 0,
      )!,
    );
  expect(of('C01')).toEqual(['要素7样都写明']);
  const aid = of('B12');
  expect(aid?.at(-1)).toMatch(/^看不出：/);
  expect(aid?.join()).not.toContain('没写');
});
