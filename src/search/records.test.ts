import { expect, test } from 'vitest';
import { openBoard } from '../board.ts';
import { sitePages } from '../site.ts';
import { exampleToday, exampleTown } from '../testing/sample-town.ts';
import { pageKinds } from '../view/routes.ts';
import { searched, townPages, villagePages } from './records.ts';

const board = openBoard(exampleTown, { fixed: exampleToday, fallback: exampleToday }).board!;

test('该收的页都收了，一页一次，不该收的没收', () => {
  const records = [...townPages(board), ...board.villages.flatMap(villagePages)];
  const wanted = sitePages(board).filter(({ kind }) => searched[kind] !== 'none');
  // 连哪种页也对一遍，照全站的页说的：撤下的记号在原来那一页的地址上，只看地址认不出来。
  expect(records.map(({ path, page }) => `${path} ${page}`).sort()).toEqual(
    wanted.map(({ path, kind }) => `${path} ${kind}`).sort(),
  );
});

test('收的每种页，样例镇里都有：没有的，上面那条就查不到它', () => {
  const present = new Set(sitePages(board).map(({ kind }) => kind));
  const indexed = pageKinds.filter((kind) => searched[kind] !== 'none');
  expect(indexed.filter((kind) => !present.has(kind))).toEqual([]);
});
