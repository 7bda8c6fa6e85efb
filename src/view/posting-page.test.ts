import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commit, gitTown } from '../testing/git-town.ts';
import { changedTown, exampleTown, openTown } from '../testing/sample-town.ts';
import { contextOf } from './context.ts';
import { postingView } from './posting-page.ts';

const file = 'villages/shimengou/posted/2026.csv';

function postings(...rows: readonly string[]): string {
  return `${['事项,公开栏,贴出日期,取下日期,经手人,照片,照片看过', ...rows].join('\n')}\n`;
}

/** 张贴清单上一栏里的话：`2026年3月财务收支 2026年4月14日贴在村公开栏……`。 */
function lines(root: string, heading: string): string[] | undefined {
  const { board } = openTown(root);
  const village = board!.villages.find(({ slug }) => slug === 'shimengou')!;
  const { groups } = postingView(contextOf(board!, 'shimengou/posting.html'), village);
  return groups
    .find((group) => group.heading === heading)
    ?.lines.map(({ text, says }) => `${text} ${says}`);
}

test('贴过的不再列；开始记张贴以后公开的、当月的值班表，要贴', () => {
  const root = changedTown({ [file]: postings('ledger/2026-03,,2026-04-01,,何秀兰,,') });
  const waiting = lines(root, '要贴的')!;
  expect(waiting.some((line) => line.includes('2026年3月财务收支'))).toBe(false);
  expect(waiting.some((line) => line.startsWith('2026年4月值班表'))).toBe(true);
  expect(waiting.some((line) => line.includes('2026年2月财务收支'))).toBe(false);
});

test('没有留痕，不说改没改过', () => {
  const root = changedTown({ [file]: postings('ledger/2026-03,,2026-04-14,,何秀兰,,') });
  expect(lines(root, '改过了、要换的')).toBeUndefined();
});

test('贴出以后改过的，要换；贴出以前改的不算；取下的重新贴', () => {
  const root = gitTown({
    [file]: postings(
      'ledger/2026-03,,2026-04-15,,何秀兰,,',
      'ledger/2026-02,,2026-04-15,2026-04-17,何秀兰,,',
      'notices/2026-04-02-dibao,,2026-04-15,,何秀兰,,',
    ),
  });
  const edited = (name: string, from: string, to: string): Record<string, string> => {
    const path = `villages/shimengou/ledger/${name}.csv`;
    return { [path]: readFileSync(join(exampleTown, path), 'utf8').replace(from, to) };
  };
  expect(lines(root, '改过了、要换的')).toEqual([]);
  commit(root, '2026-04-18', edited('2026-03', '合作社', '合作联社'));
  commit(root, '2026-04-19', edited('2026-02', '何秀兰', '何秀蓝'));
  expect(lines(root, '改过了、要换的')).toEqual([
    '2026年3月财务收支 2026年4月15日贴出，2026年4月18日改过，换上新的',
    '2026年2月财务收支 2026年4月15日贴出，2026年4月19日改过，重新贴一份',
  ]);
});

test('够了日子的可以取下，没够的要继续贴着', () => {
  const root = changedTown({
    [file]: postings(
      'ledger/2026-02,,2026-04-01,,何秀兰,,',
      'ledger/2026-03,,2026-04-14,,何秀兰,,',
    ),
  });
  expect(lines(root, '可以取下的')).toEqual([
    '2026年2月财务收支 2026年4月1日贴在村公开栏，贴够10日了',
  ]);
  expect(lines(root, '要继续贴着的')).toEqual([
    '2026年3月财务收支 2026年4月14日贴在村公开栏，2026年4月24日以前不要取',
  ]);
});
