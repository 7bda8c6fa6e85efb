import { formatDate, formatMonth, yearOf } from '../base/date.ts';
import { formatYuan } from '../base/money.ts';
import type { Village } from '../domain/village.ts';
import { balanceChart, type BalanceChart } from './balance-chart.ts';
import type { Context } from './context.ts';
import { equationOf, type Equation } from './equation.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Link } from './link.ts';
import { routes } from './routes.ts';
import {
  accountSpans,
  balanceTable,
  monthTable,
  partWords,
  spanSums,
  spanTable,
  subjectTable,
  type AccountSpan,
} from './span-tables.ts';
import type { StatementTable } from './statement-page.ts';

/** 一年的账，或一季、半年的：合起来多少、各科目、各账户。 */
export interface YearView {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly equation: Equation;
  /** 一年的列各季、各半年；一季、半年的列各月。 */
  readonly spans: StatementTable;
  /** 没写科目的村没有。 */
  readonly subjects: StatementTable | undefined;
  readonly balances: StatementTable;
  readonly chart: BalanceChart | undefined;
  readonly years: readonly (Link & { readonly current: boolean })[];
  readonly items: Link;
  readonly money: Link;
}

/** 公开栏上有账的年份，从新到旧。 */
export function ledgerYears({ ledgers }: Village): readonly number[] {
  return [...new Set(ledgers.map(({ month }) => yearOf(month)))].reverse();
}

/** 标题：`2026年的账`、`2026年第一季度的账`。 */
export function spanTitle({ period }: AccountSpan): string {
  return `${period.label}的账`;
}

export function yearView(context: Context, village: Village, span: AccountSpan): YearView {
  const { board, to } = context;
  const { period, ledgers } = span;
  const heading = spanTitle(span);
  const whole = spanSums(ledgers, board.subjects);
  const [first] = ledgers;
  const last = ledgers.at(-1);
  const isYear = period.kind === 'year';
  return {
    frame: frameOf(context, {
      here: heading,
      share: `${village.name}${heading}`,
      description: `${village.name}${heading}：收入${formatYuan(whole.income)}元，支出${formatYuan(whole.expense)}元，按${isYear ? '季' : '月'}、按科目、按账户看。`,
      village,
      crumbs: [{ text: '全部账目', href: to(routes.money(village.slug)) }],
      sheet: { heading, date: last?.publishedOn },
    }),
    heading,
    lead:
      first && last
        ? `${formatMonth(first.month)}到${formatMonth(last.month)}${partWords(span) && '，月份还不齐'}，账户之间挪的钱不算收也不算支。最近一个月的账${formatDate(last.publishedOn)}公开，制表${last.maker}，审核${last.reviewer}。`
        : '',
    equation: equationOf(whole),
    spans: isYear
      ? spanTable(context, village, period, board.subjects)
      : monthTable(context, village, ledgers, board.subjects),
    subjects: subjectTable(ledgers, board.subjects),
    balances: balanceTable(context, village, ledgers),
    chart: balanceChart(ledgers),
    years: tabsOf(context, village, span),
    items: { text: '同一项收支，一个月一个月比', href: to(routes.recurring(village.slug)) },
    money: { text: `${village.name}的全部账目`, href: to(routes.money(village.slug)) },
  };
}

/** 一年的页上换年份；一季、半年的页上换这一年里的别的段。 */
function tabsOf({ to }: Context, village: Village, { period }: AccountSpan): YearView['years'] {
  const spans = accountSpans(village);
  const wanted =
    period.kind === 'year'
      ? spans.filter((one) => one.period.kind === 'year').reverse()
      : spans.filter((one) => yearOf(one.period.from) === yearOf(period.from));
  return wanted.map((one) => ({
    text: one.period.label,
    href: to(routes.year(village.slug, one.period.id)),
    current: one.period.id === period.id,
  }));
}
