import { addMonths, formatMonth, monthOfDate, type YearMonth } from '../base/date.ts';
import type { Board } from '../domain/board.ts';
import { disclosureKinds, type DisclosureKind } from '../domain/notice.ts';
import { villageObligations, type Obligation } from '../domain/obligation.ts';
import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Link } from './link.ts';
import { dayWords } from './obligation-words.ts';
import { oversightMonths } from './oversight-page.ts';
import { panelOf, villageGroups, type Panel } from './panel.ts';
import { countWords, judgedWords } from './progress-page.ts';
import { routes } from './routes.ts';

/** 一张大表：一类的全部事项，或者一个月里到期的。 */
export interface PanelView {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly judged: string;
  readonly panels: readonly Panel[];
  /** 别的类。 */
  readonly others: readonly (Link & { readonly current: boolean })[];
  /** 村多时的另几页。 */
  readonly groups: readonly (Link & { readonly current: boolean })[];
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

export function kindPanelView(context: Context, kind: DisclosureKind, group: number): PanelView {
  const { board, to } = context;
  const villages = villageGroups(board)[group] ?? [];
  const items = board.catalogue.filter((item) => item.kind === kind);
  const shown = obligationsIn(board, villages).filter(({ item }) => item.kind === kind);
  const heading = `${kind}公开进度`;
  return {
    frame: frameOf(context, {
      here: heading,
      share: `${board.town.name}各村${heading}`,
      description: `${board.town.name}各村${kind}该公开的各项，公开了没有、按时没按时。`,
      crumbs: [{ text: '公开进度', href: to(routes.oversight) }],
    }),
    heading,
    lead: `${dayWords(board.today, board.today)}看：${countWords(shown)}。点一格，看凭哪条、最迟哪天、见到了什么。`,
    judged: judgedWords(board),
    panels: [panelOf(context, `各村${heading}`, items, villages, (all) => all)],
    others: disclosureKinds
      .filter((one) => board.catalogue.some((item) => item.kind === one))
      .map((one) => ({ text: one, href: to(routes.panel(one)), current: one === kind })),
    groups: groupLinks(context, group, (index) => routes.panel(kind, index)),
    previous: undefined,
    next: undefined,
  };
}

/** 一个月里到期的：各类各一张。 */
export function monthPanelView(context: Context, month: YearMonth, group: number): PanelView {
  const { board, to } = context;
  const villages = villageGroups(board)[group] ?? [];
  const dueIn = ({ due }: Obligation): boolean => due !== undefined && monthOfDate(due) === month;
  const shown = obligationsIn(board, villages).filter(dueIn);
  const dueItems = new Set(shown.map(({ item }) => item.id));
  const heading = `${formatMonth(month)}到期的`;
  const panels = disclosureKinds.flatMap((kind) => {
    const items = board.catalogue.filter((item) => item.kind === kind && dueItems.has(item.id));
    return items.length > 0
      ? [panelOf(context, kind, items, villages, (all) => all.filter(dueIn))]
      : [];
  });
  const months = oversightMonths(board);
  const link = (other: YearMonth): Link | undefined =>
    months.includes(other)
      ? { text: formatMonth(other), href: to(routes.panelMonth(other, group)) }
      : undefined;
  return {
    frame: frameOf(context, {
      here: heading,
      share: `${board.town.name}各村${formatMonth(month)}到期的公开事项`,
      description: `${board.town.name}各村${formatMonth(month)}该公开的，公开了没有。`,
      crumbs: [{ text: '公开进度', href: to(routes.oversight) }],
    }),
    heading,
    lead:
      shown.length > 0
        ? `${countWords(shown)}。点一格，看凭哪条、最迟哪天、见到了什么。`
        : '这个月没有到期的。',
    judged: judgedWords(board),
    panels,
    others: [],
    groups: groupLinks(context, group, (index) => routes.panelMonth(month, index)),
    previous: link(addMonths(month, -1)),
    next: link(addMonths(month, 1)),
  };
}

function obligationsIn(board: Board, villages: readonly Village[]): Obligation[] {
  return villages.flatMap((village) => villageObligations(board, village));
}

function groupLinks(
  { board, to }: Context,
  group: number,
  route: (index: number) => string,
): (Link & { current: boolean })[] {
  const groups = villageGroups(board);
  if (groups.length === 1) return [];
  return groups.map((villages, index) => ({
    text: `${villages[0]?.name ?? ''}—${villages.at(-1)?.name ?? ''}`,
    href: to(route(index)),
    current: index === group,
  }));
}
