import { addMonths, yearMonth, yearOf, type YearMonth } from '../../src/base/date.ts';
import { fen, sumFen, type Fen } from '../../src/base/money.ts';
import type { Span } from './cycle.ts';
import { flowsOf, toFen, type Flow } from './money-lines.ts';
import type { VillageScript } from './script.ts';

/** 记好的一笔：有凭证号，有这一笔之后本账户的余额。 */
export interface Booked extends Flow {
  readonly voucher: string;
  readonly balance: Fen;
}

/** 一个月的账。 */
export interface MonthBook {
  readonly month: YearMonth;
  /** 各账户上月结余，按底稿的次序。 */
  readonly openings: ReadonlyMap<string, Fen>;
  readonly entries: readonly Booked[];
  readonly closings: ReadonlyMap<string, Fen>;
  readonly income: Fen;
  readonly expense: Fen;
}

/**
 * 一个村从头到尾的账，一个月接一个月。
 *
 * 从第一个公开月份那年的 1 月记起：全年决算要有全年的数。贴出来的只是后面那些月。
 * 底稿的年初数只顾这一轮；做好几年的，哪个账户会见底，就把它的年初数整个抬高。
 */
export function bookOf(turns: readonly VillageScript[], span: Span): readonly MonthBook[] {
  const script = turns.at(-1);
  if (!script) return [];
  const months = bookMonths(span).map((month) => ({ month, flows: flowsOf(turns, month) }));
  const start = new Map(script.ledger.start.map(({ account, yuan }) => [account, toFen(yuan)]));
  const lowest = lowestBalances(bookAll(months, start));
  const lifted = [...start].map(([account, amount]) => {
    const lack = Math.max(0, floor - (lowest.get(account) ?? 0));
    return [account, fen(amount + Math.ceil(lack / 1_000_000) * 1_000_000)] as const;
  });
  return bookAll(months, new Map(lifted));
}

/** 账户里至少留五百元。 */
const floor = 50_000;

function bookMonths(span: Span): readonly YearMonth[] {
  const first = span.months[0] && yearMonth(yearOf(span.months[0]), 1);
  const last = span.months.at(-1);
  const months: YearMonth[] = [];
  if (!first || !last) return months;
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

function bookAll(
  months: readonly { readonly month: YearMonth; readonly flows: readonly Flow[] }[],
  start: ReadonlyMap<string, Fen>,
): MonthBook[] {
  let balances = start;
  return months.map(({ month, flows }) => {
    const book = bookMonth(month, balances, flows);
    balances = book.closings;
    return book;
  });
}

function lowestBalances(books: readonly MonthBook[]): Map<string, number> {
  const lowest = new Map<string, number>();
  for (const { account, balance } of books.flatMap((book) => book.entries)) {
    lowest.set(account, Math.min(lowest.get(account) ?? balance, balance));
  }
  return lowest;
}

function bookMonth(
  month: YearMonth,
  openings: ReadonlyMap<string, Fen>,
  flows: readonly Flow[],
): MonthBook {
  const balances = new Map(openings);
  const entries = flows.map((flow, index): Booked => {
    const balance = fen((balances.get(flow.account) ?? 0) + flow.income - flow.expense);
    balances.set(flow.account, balance);
    return { ...flow, voucher: `记-${String(index + 1).padStart(3, '0')}`, balance };
  });
  return {
    month,
    openings: new Map(openings),
    entries,
    closings: balances,
    income: sumFen(entries.map(({ income }) => income)),
    expense: sumFen(entries.map(({ expense }) => expense)),
  };
}

/** 几个月里一个科目收了、付了多少。 */
export function subjectSum(books: readonly MonthBook[], subject: string): Fen {
  const entries = books.flatMap((book) => book.entries).filter((one) => one.subject === subject);
  return sumFen(entries.flatMap(({ income, expense }) => [income, expense]));
}

/** 一件决议到某天为止收到、付出多少。 */
export function decisionSums(
  books: readonly MonthBook[],
  decision: string,
  until: string,
): { readonly received: Fen; readonly paid: Fen } {
  const entries = books
    .flatMap((book) => book.entries)
    .filter((one) => one.decision === decision && one.date <= until);
  return {
    received: sumFen(entries.map(({ income }) => income)),
    paid: sumFen(entries.map(({ expense }) => expense)),
  };
}

/** 这几个月的账。 */
export function booksOf(
  books: readonly MonthBook[],
  months: readonly YearMonth[],
): readonly MonthBook[] {
  return books.filter(({ month }) => months.includes(month));
}
