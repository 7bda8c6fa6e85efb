import { formatMonth, monthOf, monthOfDate, yearOf, type LocalDate } from '../base/date.ts';
import { ledgerSums, type Sums } from '../domain/ledger-sums.ts';
import type { Ledger } from '../domain/ledger.ts';
import { fen } from '../base/money.ts';
import type { Board } from '../domain/board.ts';
import { disclosureKinds, type DisclosureKind } from '../domain/notice.ts';
import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import { equationOf, type Equation } from './equation.ts';
import { frameOf, type Frame } from './frame.ts';
import { judgeLedger } from './ledger-judgement.ts';
import type { Link } from './link.ts';
import { noticeLine, yearsOf, type NoticeLine } from './notice-line.ts';
import { kindSlugs, routes } from './routes.ts';
import { itemsFor, villageIndex } from './village-index.ts';

/** 一个村一类一年的清单，按月分组；财务另有每月的账。 */
export interface ListView {
  readonly frame: Frame;
  readonly heading: string;
  readonly kind: DisclosureKind;
  readonly tone: string;
  readonly lead: string;
  readonly years: readonly YearLink[];
  readonly ledgers: YearLedgers | undefined;
  /** 财务这一类：全部账目在哪里。 */
  readonly money: Link | undefined;
  readonly months: readonly MonthGroup[];
  /** 按目录事项看。 */
  readonly items: readonly ItemLink[];
}

export interface YearLink extends Link {
  readonly current: boolean;
}

export interface ItemLink extends Link {
  readonly says: string;
}

export interface MonthGroup {
  readonly label: string;
  readonly lines: readonly NoticeLine[];
}

export interface YearLedgers {
  readonly caption: string;
  readonly months: readonly LedgerRow[];
  readonly total: Equation;
}

export interface LedgerRow extends Equation {
  readonly label: string;
  readonly href: string;
  readonly judged: '✓ 对得上' | '✗ 对不上' | '逐笔算得';
}

/** 这个单位要摆出来的几类：有东西的，或者目录里适用的。 */
export function listKinds({ catalogue }: Board, village: Village): readonly DisclosureKind[] {
  const items = itemsFor(village, catalogue);
  return disclosureKinds.filter(
    (kind) =>
      (kind === '财务' && village.ledgers.length + village.statements.length > 0) ||
      village.notices.some((notice) => notice.kind === kind) ||
      items.some((item) => item.kind === kind),
  );
}

/** 这一类有内容的年份，新的在前；一件也没有的，给今天这一年。 */
export function listYears(
  village: Village,
  kind: DisclosureKind,
  today: LocalDate,
): readonly number[] {
  const dates: string[] = village.notices
    .filter((notice) => notice.kind === kind)
    .map(({ publishedOn }) => publishedOn);
  if (kind === '财务') dates.push(...village.ledgers.map(({ month }) => month));
  const years = yearsOf(dates as LocalDate[]);
  return years.length > 0 ? years : [yearOf(today)];
}

/** 最近一年用不带年份的地址：发出去的链接总是看到最新的。 */
export function listRoute(
  village: Village,
  kind: DisclosureKind,
  year: number,
  years: readonly number[],
): string {
  return routes.list(village.slug, kind, year === years[0] ? undefined : year);
}

export function listView(
  context: Context,
  village: Village,
  kind: DisclosureKind,
  year: number,
): ListView {
  const { board, to } = context;
  const years = listYears(village, kind, board.today);
  const notices = village.notices.filter(
    (notice) => notice.kind === kind && yearOf(notice.publishedOn) === year,
  );
  const ledgers =
    kind === '财务' ? village.ledgers.filter(({ month }) => yearOf(month) === year) : [];
  const heading = `${String(year)}年${kind}公开`;
  const counts = [
    ledgers.length > 0 ? `${String(ledgers.length)}个月的账` : '',
    notices.length > 0 || ledgers.length === 0 ? `${String(notices.length)}件公开事项` : '',
  ];
  return {
    frame: frameOf(context, {
      here: kind,
      share: `${village.name}${heading}`,
      description: `${village.name}${heading}：${counts.filter(Boolean).join('，')}。`,
      village,
      sheet: { heading },
    }),
    heading,
    kind,
    tone: kindSlugs[kind],
    lead: counts.filter(Boolean).join('，'),
    years: years.map((one) => ({
      text: `${String(one)}年`,
      href: to(listRoute(village, kind, one, years)),
      current: one === year,
    })),
    ledgers: ledgers.length > 0 ? yearLedgers(context, village, ledgers, year) : undefined,
    money:
      kind === '财务'
        ? { text: '资产、合同、名册……全部账目', href: to(routes.money(village.slug)) }
        : undefined,
    months: [...Map.groupBy(notices, ({ publishedOn }) => monthOfDate(publishedOn))].map(
      ([month, group]) => ({
        label: formatMonth(month),
        lines: group.map((notice) => noticeLine(context, village, notice)),
      }),
    ),
    items: itemLinks(context, village, kind),
  };
}

function itemLinks({ board, to }: Context, village: Village, kind: DisclosureKind): ItemLink[] {
  const { noticesByItem } = villageIndex(village);
  return itemsFor(village, board.catalogue)
    .filter((item) => item.kind === kind)
    .map(({ id, title }) => {
      const count = noticesByItem.get(id)?.length ?? 0;
      return {
        text: title,
        says: count === 0 ? '' : `${String(count)}件`,
        href: to(routes.item(village.slug, id)),
      };
    });
}

function yearLedgers(
  { to }: Context,
  village: Village,
  ledgers: readonly Ledger[],
  year: number,
): YearLedgers {
  const rows = ledgers.map((ledger) => {
    const previous = village.ledgers[village.ledgers.indexOf(ledger) - 1];
    const { state } = judgeLedger(ledger, previous);
    const judged =
      state === 'satisfied' ? '✓ 对得上' : state === 'failed' ? '✗ 对不上' : '逐笔算得';
    return {
      ...equationOf(ledgerSums(ledger)),
      label: `${String(monthOf(ledger.month))}月`,
      href: to(routes.ledger(village.slug, ledger.month)),
      judged,
    } as const;
  });
  return {
    caption: `${String(year)}年每月的账（单位：元）`,
    months: rows.reverse(),
    total: equationOf(spanSums(ledgers.map(ledgerSums))),
  };
}

/** 接连几个月合起来：开头的上月结余，加全部收入，减全部支出。 */
function spanSums(months: readonly Sums[]): Sums {
  const opening = months[0]?.opening ?? fen(0);
  let income = 0;
  let expense = 0;
  for (const month of months) {
    income += month.income;
    expense += month.expense;
  }
  return {
    opening,
    income: fen(income),
    expense: fen(expense),
    closing: fen(opening + income - expense),
  };
}
