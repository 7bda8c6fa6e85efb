import { expect, test } from 'vitest';
import { openBoard } from '../board.ts';
import { sitePages } from '../site.ts';
import { exampleToday, exampleTown } from '../testing/sample-town.ts';
import { kindOf, pageKinds } from '../view/routes.ts';
import { searched, townPages, villagePages } from './records.ts';

const board = openBoard(exampleTown, { fixed: exampleToday, fallback: exampleToday }).board!;

test('该收的页都收了，一页一次，不该收的没收', () => {
  const records = [...townPages(board), ...board.villages.flatMap(villagePages)];
  const wanted = sitePages(board).filter(({ kind }) => searched[kind] !== 'none');
  expect(records.map(({ path }) => path).sort()).toEqual(wanted.map(({ path }) => path).sort());
  expect(records.filter(({ page, path }) => kindOf(path) !== page)).toEqual([]);
});

test('收的每种页，样例镇里都有：没有的，上面那条就查不到它', () => {
  const present = new Set(sitePages(board).map(({ kind }) => kind));
  const indexed = pageKinds.filter((kind) => searched[kind] !== 'none');
  expect(indexed.filter((kind) => !present.has(kind))).toEqual([]);
});
