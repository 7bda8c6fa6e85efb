import type { Period } from '../base/period.ts';
import type { Board } from '../domain/board.ts';
import { recordKinds, townPages, villagePages, type SearchPage } from '../search/records.ts';
import type { PageKind } from '../view/routes.ts';

/** 能印成张贴页的几种，`--kind` 照这个写。 */
export const sheetKinds = {
  公开事项: 'notice',
  收支表: 'ledger',
  财务表: 'statement',
  四议两公开: 'decision',
  值班表: 'duty',
  村情: 'village',
  小微权力: 'power',
} as const satisfies Record<string, PageKind>;

export type SheetKind = keyof typeof sheetKinds;

/** 一本：一个村一期的张贴页，按公开栏的次序。 */
export interface Booklet {
  /** 输出文件夹里的名字：村的 slug；全镇共用的是 `town`。 */
  readonly slug: string;
  readonly owner: string;
  readonly sheets: readonly SearchPage[];
}

export interface Choice {
  /** 只要这个村；不写就是各村。 */
  readonly village?: string | undefined;
  readonly period: Period;
  /** 只要这一种；不写就是这一期的全部（村情和小微权力不分期，点名才印）。 */
  readonly kind?: SheetKind | undefined;
}

const standing: readonly PageKind[] = ['village', 'power'];

/** 这一期要印哪些；一张也没有的村不列。 */
export function chooseSheets(board: Board, { village, period, kind }: Choice): Booklet[] {
  const wanted: readonly PageKind[] = kind
    ? [sheetKinds[kind]]
    : Object.values(sheetKinds).filter((page) => !standing.includes(page));
  const villages = board.villages.filter(({ slug }) => village === undefined || slug === village);
  const booklets = villages.map((one) => ({
    slug: one.slug,
    owner: one.name,
    pages: villagePages(one),
  }));
  const town = { slug: 'town', owner: board.town.name, pages: townPages(board) };
  return [...booklets, ...(village === undefined ? [town] : [])]
    .map(({ pages, ...booklet }) => ({
      ...booklet,
      sheets: pages
        .filter(({ page, date }) => wanted.includes(page) && isWithin(date, period))
        .sort(byBoard),
    }))
    .filter(({ sheets }) => sheets.length > 0);
}

/** 日期只写到月的，按月比；长期有效的总在。 */
function isWithin(date: string | undefined, { from, to }: Period): boolean {
  if (date === undefined) return true;
  const month = date.slice(0, 7);
  return from.slice(0, 7) <= month && month <= to.slice(0, 7);
}

/** 公开栏上的次序：党务、村务、财务、四议两公开、值班；一类里先后按日期。 */
function byBoard(a: SearchPage, b: SearchPage): number {
  const kinds = recordKinds.indexOf(a.kind) - recordKinds.indexOf(b.kind);
  return kinds || compare(a.date ?? '', b.date ?? '') || compare(a.path, b.path);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
