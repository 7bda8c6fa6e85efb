import {
  addMonths,
  formatMonth,
  monthOf,
  yearMonth,
  yearOf,
  type YearMonth,
} from '../base/date.ts';
import { fen, formatYuan, sumFen, type Fen } from '../base/money.ts';
import { accountSums, ledgerSums } from '../domain/ledger-sums.ts';
import type { Ledger, LedgerEntry } from '../domain/ledger.ts';
import { isTransfer, type Subject } from '../domain/subject.ts';
import type { Village } from '../domain/village.ts';
import { balanceChart, type BalanceChart } from './balance-chart.ts';
import type { Context } from './context.ts';
import { equationOf, type Equation } from './equation.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Link } from './link.ts';
import { plainTable } from './plain-table.ts';
import { routes } from './routes.ts';
import type { StatementTable } from './statement-page.ts';

/** 一年的账：各季、各半年、全年，各科目，各账户。 */
export interface YearView {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly equation: Equation;
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

export function yearView(context: Context, village: Village, year: number): YearView {
  const { board, to } = context;
  const ledgers = village.ledgers.filter(({ month }) => yearOf(month) === year);
  const heading = `${String(year)}年的账`;
  const whole = spanSums(ledgers, board.subjects);
  const first = ledgers[0]?.month;
  const last = ledgers.at(-1)?.month;
  return {
    frame: frameOf(context, {
      here: heading,
      share: `${village.name}${heading}`,
      description: `${village.name}${heading}：收入${formatYuan(whole.income)}元，支出${formatYuan(whole.expense)}元，按季、按科目、按账户看。`,
      village,
      crumbs: [{ text: '全部账目', href: to(routes.money(village.slug)) }],
    }),
    heading,
    lead:
      first && last
        ? `${formatMonth(first)}到${formatMonth(last)}，账户之间挪的钱不算收也不算支。`
        : '',
    equation: equationOf(whole),
    spans: spanTable(ledgers, year, board.subjects),
    subjects: subjectTable(ledgers, board.subjects),
    balances: balanceTable(context, village, ledgers),
    chart: balanceChart(ledgers),
    years: ledgerYears(village).map((one) => ({
      text: `${String(one)}年`,
      href: to(routes.year(village.slug, one)),
      current: one === year,
    })),
    items: { text: '同一项收支，一个月一个月比', href: to(routes.recurring(village.slug)) },
    money: { text: `${village.name}的全部账目`, href: to(routes.money(village.slug)) },
  };
}

interface SpanSums {
  readonly opening: Fen;
  readonly income: Fen;
  readonly expense: Fen;
  readonly closing: Fen;
}

function spanSums(ledgers: readonly Ledger[], subjects: readonly Subject[]): SpanSums {
  const entries = ledgers
    .flatMap((ledger) => ledger.entries)
    .filter((entry) => !isTransfer(entry, subjects));
  const of = (flow: LedgerEntry['flow']): Fen =>
    sumFen(entries.filter((entry) => entry.flow === flow).map(({ amount }) => amount));
  const [first] = ledgers;
  const last = ledgers.at(-1);
  return {
    opening: first ? ledgerSums(first).opening : fen(0),
    income: of('income'),
    expense: of('expense'),
    closing: last ? ledgerSums(last).closing : fen(0),
  };
}

const spans = [
  ['第一季度', 1, 3],
  ['第二季度', 4, 3],
  ['上半年', 1, 6],
  ['第三季度', 7, 3],
  ['第四季度', 10, 3],
  ['下半年', 7, 6],
  ['全年', 1, 12],
] as const;

/** 月份不齐的，写明只到几月。 */
function spanTable(
  ledgers: readonly Ledger[],
  year: number,
  subjects: readonly Subject[],
): StatementTable {
  const rows = spans.flatMap(([name, start, count]) => {
    const wanted = monthsFrom(year, start, count);
    const own = ledgers.filter(({ month }) => wanted.includes(month));
    if (own.length === 0) return [];
    const { opening, income, expense, closing } = spanSums(own, subjects);
    const partial = own.length < count ? `（${monthNames(own)}）` : '';
    return [[name + partial, ...[opening, income, expense, closing].map(formatYuan)]];
  });
  return plainTable({
    caption: '一季、半年、一年合起来，单位：元',
    heads: ['哪一段', '期初结余', '收入', '支出', '期末结余'],
    rows,
  });
}

function monthsFrom(year: number, start: number, count: number): YearMonth[] {
  const first = yearMonth(year, start);
  return first ? Array.from({ length: count }, (_, index) => addMonths(first, index)) : [];
}

function monthNames(ledgers: readonly Ledger[]): string {
  const [first, last] = [ledgers[0], ledgers.at(-1)].map((one) => (one ? monthOf(one.month) : 0));
  return first === last ? `只有${String(first)}月` : `${String(first)}月到${String(last)}月`;
}

/** 按科目归到大白话下面；有一笔没写科目的，这张表不做。 */
function subjectTable(
  ledgers: readonly Ledger[],
  subjects: readonly Subject[],
): StatementTable | undefined {
  const entries = ledgers
    .flatMap((ledger) => ledger.entries)
    .filter((entry) => !isTransfer(entry, subjects));
  if (entries.length === 0 || entries.some(({ subject }) => subject === undefined)) {
    return undefined;
  }
  const order = new Map(subjects.map(({ name }, index) => [name, index]));
  const rank = (name: string): number => order.get(name) ?? subjects.length;
  const groups = [...Map.groupBy(entries, ({ subject }) => subject ?? '')].sort(
    ([a], [b]) => rank(a) - rank(b),
  );
  const rows = groups.map(([name, own]) => {
    const of = (flow: LedgerEntry['flow']): string => {
      const amounts = own.filter((entry) => entry.flow === flow).map(({ amount }) => amount);
      return amounts.length === 0 ? '' : formatYuan(sumFen(amounts));
    };
    const plain = subjects.find((one) => one.name === name)?.plain ?? name;
    return [plain, name, String(own.length), of('income'), of('expense')];
  });
  return plainTable({
    caption: '钱从哪里来、花在哪里，单位：元',
    heads: ['哪一类', '科目', '笔数', '收入', '支出'],
    texts: 2,
    rows,
  });
}

/** 各账户月末还有多少。 */
function balanceTable(
  { to }: Context,
  village: Village,
  ledgers: readonly Ledger[],
): StatementTable {
  const accounts = [
    ...new Set(ledgers.flatMap((one) => accountSums(one).map(({ account }) => account))),
  ];
  const rows = ledgers.map((ledger) => {
    const closings = new Map(accountSums(ledger).map((one) => [one.account, one.closing]));
    const cells = accounts.map((account) => formatYuan(closings.get(account) ?? fen(0)));
    const total = accounts.length > 1 ? [formatYuan(ledgerSums(ledger).closing)] : [];
    return [`${String(monthOf(ledger.month))}月末`, ...cells, ...total];
  });
  return plainTable({
    caption: '各账户月末还有多少，单位：元',
    heads: ['月份', ...accounts, ...(accounts.length > 1 ? ['合计'] : [])],
    rows,
    hrefs: ledgers.map(({ month }) => to(routes.ledger(village.slug, month))),
  });
}
