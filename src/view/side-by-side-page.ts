import { isPeriodic, type CatalogueItem } from '../domain/catalogue.ts';
import type { Board } from '../domain/board.ts';
import { ledgerSums } from '../domain/ledger-sums.ts';
import { villageObligations, type Obligation } from '../domain/obligation.ts';
import type { Sighting } from '../domain/sighting.ts';
import type { Village } from '../domain/village.ts';
import { bodyHtml, type Context } from './context.ts';
import { equationOf, type Equation } from './equation.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Fact, Link } from './link.ts';
import { dayWords, sightingRoute, stateWords } from './obligation-words.ts';
import { progressPlace, villageGroups } from './panel.ts';
import { partyTables } from './party-tables.ts';
import { kindSlugs, routes } from './routes.ts';
import { statementFacts } from './statement-facts.ts';
import type { StatementTable } from './statement-page.ts';
import { villageIndex } from './village-index.ts';

/** 一项事一期，各村公开的原样摆在一起：照村的次序，不比、不排名。 */
export interface SideBySideView {
  readonly frame: Frame;
  readonly kind: string;
  readonly tone: string;
  readonly heading: string;
  readonly lead: string;
  readonly villages: readonly SideVillage[];
  readonly periods: readonly (Link & { readonly current: boolean })[];
  /** 村多时的另几页。 */
  readonly groups: readonly (Link & { readonly current: boolean })[];
}

export interface SideVillage {
  readonly id: string;
  readonly name: string;
  /** `已公开，按时`；点得到公开进度的那一格。 */
  readonly state: Link | undefined;
  readonly shown: readonly SideItem[];
}

export interface SideItem {
  readonly title: string;
  readonly href: string;
  readonly date: string | undefined;
  /** 公开事项的正文。 */
  readonly html: string | undefined;
  /** 正文长的收起来，写着怎么点开；一村几十行名单，几村摆下来翻不到头。 */
  readonly folded: string | undefined;
  /** 党内活动，照填的写成表。 */
  readonly party: readonly StatementTable[];
  readonly equation: Equation | undefined;
  readonly facts: readonly Fact[];
}

/** 正文多于这么多行的收起来。 */
const linesShown = 15;

/** 一项最多摆这么多期。 */
const periodsShown = 4;

interface SidePeriod {
  /** 账期的编号；不分期的是 `latest`。 */
  readonly id: string;
  readonly label: string;
}

/** 镇里选了并排看的各项。 */
export function sideBySideItems({ catalogue, town }: Board): readonly CatalogueItem[] {
  return catalogue.filter(({ id }) => town.sideBySide?.includes(id) === true);
}

/** 这一项有哪几期可以并排看，新的在前；有村公开了才有。 */
export function sideBySidePeriods(board: Board, item: CatalogueItem): readonly SidePeriod[] {
  const seen = board.villages.flatMap((village) =>
    obligationsOn(board, village, item).filter((one) => one.seen.length > 0),
  );
  if (!isPeriodic(item.limit.cadence)) {
    return seen.length > 0 ? [{ id: 'latest', label: '最近' }] : [];
  }
  const periods = new Map(seen.flatMap(({ period }) => (period ? [[period.id, period]] : [])));
  return [...periods.values()]
    .sort((a, b) => (a.from < b.from ? 1 : -1))
    .slice(0, periodsShown)
    .map(({ id, label }) => ({ id, label }));
}

function obligationsOn(board: Board, village: Village, item: CatalogueItem): Obligation[] {
  return villageObligations(board, village).filter((one) => one.item.id === item.id);
}

export function sideBySideView(
  context: Context,
  item: CatalogueItem,
  { id, label }: SidePeriod,
  group: number,
): SideBySideView {
  const { board, to } = context;
  const groups = villageGroups(board);
  const villages = (groups[group] ?? []).filter(({ kind }) => item.units.includes(kind));
  const heading = `${label}${item.title}`;
  return {
    frame: frameOf(context, {
      here: label,
      share: `各村${heading}，摆在一起看`,
      description: `${board.town.name}各村公开的${heading}，照村的次序摆在一起。`,
      crumbs: [{ text: item.title, href: to(routes.catalogueItem(item.id)) }],
    }),
    kind: item.kind,
    tone: kindSlugs[item.kind],
    heading,
    lead: '各村公开的原样摆在一起，照村的次序，不排名。村大村小、事多事少不一样，数不能直接比。',
    villages: villages.map((village) => sideVillage(context, village, item, id)),
    periods: sideBySidePeriods(board, item).map((one) => ({
      text: one.label,
      href: to(routes.sideBySide(item.id, one.id)),
      current: one.id === id,
    })),
    groups:
      groups.length === 1
        ? []
        : groups.map((own, index) => ({
            text: `${own[0]?.name ?? ''}—${own.at(-1)?.name ?? ''}`,
            href: to(routes.sideBySide(item.id, id, index)),
            current: index === group,
          })),
  };
}

function sideVillage(
  context: Context,
  village: Village,
  item: CatalogueItem,
  period: string,
): SideVillage {
  const all = obligationsOn(context.board, village, item);
  const one =
    period === 'latest'
      ? (all.findLast(({ seen }) => seen.length > 0) ?? all.at(-1))
      : (all.find((each) => each.period?.id === period) ??
        all.find(({ state }) => state.kind === 'exempt'));
  return {
    id: village.slug,
    name: village.name,
    state: one && { text: stateWords(one), href: progressPlace(context, village, one) },
    shown: (one?.seen ?? []).map((sighting) => sideItem(context, village, sighting)),
  };
}

function sideItem(context: Context, village: Village, sighting: Sighting): SideItem {
  const { board, to } = context;
  const { kind, id, title, on } = sighting;
  const notice = kind === '公开事项' ? villageIndex(village).notices.get(id) : undefined;
  const ledger = kind === '收支表' ? village.ledgers.find(({ month }) => month === id) : undefined;
  const statement =
    kind === '财务表' ? village.statements.find((each) => each.id === id) : undefined;
  return {
    title,
    href: to(sightingRoute(village, sighting)),
    date: on && `${dayWords(on, board.today)}公开`,
    html: notice && bodyHtml(context, notice.body, village, 3).html,
    folded: notice && foldedWords(notice.body),
    party: notice ? partyTables(notice) : [],
    equation: ledger && equationOf(ledgerSums(ledger)),
    facts: statement ? statementFacts(statement, board.today) : [],
  };
}

function foldedWords(body: string): string | undefined {
  const lines = body.split('\n').filter((line) => line.trim() !== '').length;
  return lines > linesShown ? `看全文（${String(lines)}行）` : undefined;
}
