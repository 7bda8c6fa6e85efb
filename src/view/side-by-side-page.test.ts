import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Board } from '../domain/board.ts';
import { sitePages } from '../site.ts';
import { changedTown, exampleTown, openTown, type Changes } from '../testing/sample-town.ts';
import type { CatalogueItemView } from './catalogue-item-page.ts';
import { routes } from './routes.ts';
import type { SideBySideView } from './side-by-side-page.ts';

const town = readFileSync(join(exampleTown, 'town.yaml'), 'utf8');

function boardOf(...items: string[]): Board {
  return boardWith({}, ...items);
}

function boardWith(changes: Changes, ...items: string[]): Board {
  const lines = items.map((item) => `\n  - ${item}`).join('');
  const text = items.length > 0 ? `${town}并排看:${lines}\n` : town;
  const { board, problems } = openTown(changedTown({ ...changes, 'town.yaml': text }));
  expect(problems).toEqual([]);
  return board!;
}

function sidePages(board: Board): string[] {
  return sitePages(board).flatMap(({ kind, path }) => (kind === 'sideBySide' ? [path] : []));
}

function viewOf(board: Board, path: string): unknown {
  return sitePages(board)
    .find((page) => page.path === path)!
    .view();
}

test('镇里没选的没有这一页，目录里也没有去的路', () => {
  const board = boardOf();
  expect(sidePages(board)).toEqual([]);
  const item = viewOf(board, routes.catalogueItem('C01')) as CatalogueItemView;
  expect(item.sideBySide).toEqual([]);
});

test('选了的一期一页，新的在前；别的项没有', () => {
  const board = boardOf('C01', 'A06');
  expect(sidePages(board)).toEqual([
    'compare/a06/latest.html',
    'compare/c01/2026-03.html',
    'compare/c01/2026-02.html',
  ]);
  const item = viewOf(board, routes.catalogueItem('C01')) as CatalogueItemView;
  expect(item.sideBySide.map(({ text }) => text)).toEqual(['2026年3月', '2026年2月']);
});

test('账摆四个数，公开事项摆正文，照村的次序；没有名次', () => {
  const ledger = viewOf(boardOf('C01'), 'compare/c01/2026-03.html') as SideBySideView;
  expect(ledger.villages.map(({ name }) => name)).toEqual(['石门沟村']);
  expect(ledger.villages[0]).toMatchObject({
    state: { text: '已公开，按时' },
    shown: [{ href: '../../shimengou/ledger/2026-03.html' }],
  });
  expect(ledger.villages[0]?.shown[0]?.equation?.closing).toMatch(/^[\d,]+\.\d\d$/);
  expect(ledger.lead).toContain('不排名');

  const notices = viewOf(boardOf('A06'), 'compare/a06/latest.html') as SideBySideView;
  expect(notices.villages.map(({ name }) => name)).toEqual(['石门沟村', '青禾镇机关党支部']);
  expect(notices.villages.map(({ shown }) => shown.length)).toEqual([0, 1]);
  const [admission] = notices.villages[1]?.shown ?? [];
  expect(admission?.html).toContain('找支部书记');
  expect(admission?.party.flatMap(({ rows }) => rows).length).toBeGreaterThan(0);
});

test('正文十五行以内的摊开，再长的收起来', () => {
  const file = 'villages/jiguan/notices/2026/2026-04-15-fazhan.md';
  const notice = readFileSync(join(exampleTown, file), 'utf8');
  const folded = [14, 15].map((more) => {
    const board = boardWith({ [file]: `${notice}\n${'再说一句。\n\n'.repeat(more)}` }, 'A06');
    const view = viewOf(board, 'compare/a06/latest.html') as SideBySideView;
    return view.villages.flatMap(({ shown }) => shown.map((one) => one.folded));
  });
  expect(folded).toEqual([[undefined], ['看全文（16行）']]);
});
