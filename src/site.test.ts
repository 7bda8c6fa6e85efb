import { describe, expect, test } from 'vitest';
import { addDays } from './base/date.ts';
import { openBoard } from './board.ts';
import type { Board } from './domain/board.ts';
import { sitePages, type Page } from './site.ts';
import { changedTown, exampleToday, exampleTown } from './testing/sample-town.ts';
import { relative } from './view/routes.ts';

function boardOf(root: string, today = exampleToday): Board {
  return openBoard(root, { fixed: today, fallback: today }).board!;
}

function views(board: Board): Map<string, string> {
  return new Map(sitePages(board).map(({ path, view }) => [path, JSON.stringify(view())]));
}

/** 两次之间，哪些页显示的东西不一样。 */
function changedPages(before: Board, after: Board): string[] {
  const old = views(before);
  const now = views(after);
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (path) => old.get(path) !== now.get(path),
  );
}

const board = boardOf(exampleTown);
const pages = sitePages(board);

test('地址不重复', () => {
  const paths = pages.map(({ path }) => path);
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
});

test('每页的内容写成 JSON 再读回来，一样不少', () => {
  for (const { path, view } of pages) {
    const made = view();
    expect(JSON.parse(JSON.stringify(made)), path).toEqual(made);
    expect(JSON.stringify(made), path).not.toMatch(/undefined|NaN|\[object/);
  }
});

test('页与页之间的链接都有去处', () => {
  const known = new Set(pages.map(({ path }) => path));
  const other = /\.(csv|json|xml|js|ics|svg|png)$|\/files\/|^#|^(tel|https?):/;
  const broken = pages
    .filter(({ kind }) => kind !== 'missing')
    .flatMap(({ path, view }) =>
      hrefs(view())
        .filter((href) => !other.test(href))
        .map((href) => new URL(href, `http://x/${path}`).pathname.slice(1))
        .filter((target) => !known.has(target))
        .map((target) => `${path} → ${target}`),
    );
  expect(broken).toEqual([]);
});

function hrefs(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'href' && typeof inner === 'string' ? [inner] : hrefs(inner),
  );
}

describe('只有用到的页才变', () => {
  test('过一天，只有写着「今天」「还剩几天」的页变', () => {
    const kindOf = new Map(pages.map(({ path, kind }: Page) => [path, kind]));
    const changed = changedPages(board, boardOf(exampleTown, addDays(exampleToday, 1)));
    const kinds = new Set(changed.map((path) => kindOf.get(path)));
    for (const kind of ['ledger', 'people', 'catalogue', 'power', 'item', 'list'] as const) {
      expect(kinds).not.toContain(kind);
    }
  });

  test('一个村改一个电话，别的单位的页一个字不变', () => {
    const file = 'villages/jiguan/village.md';
    const before = boardOf(changedTown({}));
    const after = boardOf(
      changedTown({
        [file]: `---\n名称: 镇机关党支部\n类型: 机关党支部\n电话: 0900-5550199\n办公地点: 镇政府二楼\n班子:\n  - 姓名: 陈文\n    职务: 党支部书记\n---\n\n改过的介绍。\n`,
      }),
    );
    const villages = new Set(changedPages(before, after).map((path) => path.split('/')[0]));
    expect(villages).toContain('jiguan');
    expect(villages).not.toContain('shimengou');
  });
});

test('404 页用从根算起的地址，放在哪一级都点得开', () => {
  const missing = pages.find(({ kind }) => kind === 'missing')!;
  const root = board.town.address === undefined ? '/' : new URL(board.town.address).pathname;
  expect(missing.view().frame.nav.search).toBe(`${root}${relative('404.html', 'search.html')}`);
});
