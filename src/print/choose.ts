import { basename } from 'node:path';
import type { Period } from '../base/period.ts';
import type { Board } from '../domain/board.ts';
import { rectifyPeriods } from '../domain/rectify.ts';
import type { Village } from '../domain/village.ts';
import {
  recordKinds,
  townPages,
  villagePages,
  type RecordKind,
  type SearchPage,
} from '../search/records.ts';
import { publicUrl } from '../view/frame.ts';
import { routes, type PageKind } from '../view/routes.ts';
import { accountSpans } from '../view/span-tables.ts';

/** 能印成张贴页的几种，`--kind` 照这个写。 */
export const sheetKinds = {
  公开事项: 'notice',
  收支表: 'ledger',
  账目汇总: 'year',
  财务表: 'statement',
  四议两公开: 'decision',
  集体经济: 'venture',
  登记表: 'register',
  值班表: 'duty',
  整改清单: 'rectify',
  村情: 'village',
  小微权力: 'power',
  二维码: 'poster',
} as const satisfies Record<string, PageKind>;

export type SheetKind = keyof typeof sheetKinds;

/** 要印的一份。 */
export interface ChosenSheet {
  readonly page: PageKind;
  /** 页面地址，相对网站根。 */
  readonly path: string;
  readonly kind: RecordKind;
  readonly title: string;
  /** 不印页面，只印它的二维码：扫出来的网址。 */
  readonly qr?: string;
}

/** 一本：一个村一期的张贴页，按公开栏的次序。 */
export interface Booklet {
  /** 输出文件夹里的名字：村的 slug；全镇共用的是 `town`。 */
  readonly slug: string;
  readonly owner: string;
  readonly sheets: readonly ChosenSheet[];
}

export interface Choice {
  /** 只要这个村；不写就是各村。 */
  readonly village?: string | undefined;
  readonly period: Period;
  /** 只要这一种；不写就是这一期上墙的全部。 */
  readonly kind?: SheetKind | undefined;
}

/** 点名才印的：不分期的、存档的、给镇里用的。 */
const onlyNamed: readonly PageKind[] = ['village', 'power', 'register', 'rectify', 'poster'];

interface Candidate extends ChosenSheet {
  /** 说的是哪天到哪天；长期有效的没有。 */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** 这一期要印哪些；一张也没有的村不列。 */
export function chooseSheets(board: Board, { village, period, kind }: Choice): Booklet[] {
  const wanted: readonly PageKind[] =
    kind && kind !== '二维码'
      ? [sheetKinds[kind]]
      : Object.values(sheetKinds).filter((page) => !onlyNamed.includes(page));
  const villages = board.villages.filter(({ slug }) => village === undefined || slug === village);
  const booklets = villages.map((one) => ({
    slug: one.slug,
    owner: one.name,
    candidates: candidatesOf(board, one),
  }));
  const town = { slug: 'town', owner: board.town.name, candidates: townPages(board).map(datedAt) };
  return [...booklets, ...(village === undefined ? [town] : [])]
    .map(({ slug, owner, candidates }) => {
      const sheets = candidates
        .filter((one) => wanted.includes(one.page) && isWithin(one, period))
        .sort(byBoard);
      return {
        slug,
        owner,
        sheets: kind === '二维码' ? posters(board, slug, owner, sheets) : sheets,
      };
    })
    .filter(({ sheets }) => sheets.length > 0);
}

/** 二维码：村里一张长年不变的，这一期上墙的一件一张。 */
function posters(
  { town }: Board,
  slug: string,
  owner: string,
  sheets: readonly ChosenSheet[],
): ChosenSheet[] {
  if (slug === 'town' || publicUrl(town.address, '') === undefined) return [];
  const path = routes.poster(slug);
  return [
    { page: 'poster', path, kind: '村情', title: `${owner}二维码海报` },
    ...sheets.flatMap((sheet) => {
      const qr = publicUrl(town.address, sheet.path);
      return qr === undefined ? [] : [{ ...sheet, qr }];
    }),
  ];
}

function candidatesOf(board: Board, village: Village): Candidate[] {
  const { slug, name } = village;
  const pages = villagePages(village);
  const spans = new Map(
    accountSpans(village).map(({ period }) => [routes.year(slug, period.id), period]),
  );
  return [
    ...pages.map((one) => ({ ...datedAt(one), ...daysOf(spans.get(one.path)) })),
    ...pages
      .filter(({ page }) => page === 'decision')
      .map((decision) =>
        datedAt({
          ...decision,
          page: 'register',
          path: routes.register(slug, basename(decision.path, '.html')),
          title: `${decision.title}登记表`,
        }),
      ),
    {
      page: 'rectify',
      path: routes.rectify(slug),
      kind: '村情',
      title: `${name}整改清单`,
    },
    ...rectifyPeriods(board, village).map((period) => ({
      page: 'rectify' as const,
      path: routes.rectify(slug, period.id),
      kind: '村情' as const,
      title: `${name}${period.label}整改清单`,
      from: period.from,
      to: period.to,
    })),
  ];
}

function datedAt({ page, path, kind, title, date }: SearchPage): Candidate {
  return { page, path, kind, title, from: date, to: date };
}

/** 汇总说的是一段：从哪天到哪天。 */
function daysOf(period: Period | undefined): Pick<Candidate, 'from' | 'to'> {
  return period ? { from: period.from, to: period.to } : {};
}

/** 日期只写到月的，按月比；长期有效的总在。 */
function isWithin({ from, to }: Candidate, period: Period): boolean {
  if (from === undefined || to === undefined) return true;
  return period.from.slice(0, 7) <= from.slice(0, 7) && to.slice(0, 7) <= period.to.slice(0, 7);
}

/** 公开栏上的次序：党务、村务、财务、四议两公开、值班；一类里先后按日期。 */
function byBoard(a: Candidate, b: Candidate): number {
  const kinds = recordKinds.indexOf(a.kind) - recordKinds.indexOf(b.kind);
  return kinds || compare(a.to ?? '', b.to ?? '') || compare(a.path, b.path);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
