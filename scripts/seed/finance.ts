import type { YearMonth } from '../../src/base/date.ts';
import { fen, sumFen, type Fen } from '../../src/base/money.ts';
import { booksOf, subjectSum, type MonthBook } from './ledger-book.ts';
import { random } from './random.ts';
import { toFen } from './money-lines.ts';
import type { DecisionScript, VillageScript } from './script.ts';
import type { AssetScript, DebtScript, Existence } from './year-script.ts';
import { turnAt, type VillageView } from './view.ts';

export const incomeSubjects = [
  '经营收入',
  '租赁收入',
  '发包收入',
  '投资收益',
  '补助收入',
  '其他收入',
];
export const expenseSubjects = ['经营支出', '管理费用', '公益支出', '工程支出', '分配支出'];

/** 一年的收支，一个科目一个数。 */
export function yearSums(books: readonly MonthBook[]): ReadonlyMap<string, Fen> {
  const subjects = [...incomeSubjects, ...expenseSubjects];
  return new Map(subjects.map((subject) => [subject, subjectSum(books, subject)]));
}

export function sumOf(sums: ReadonlyMap<string, Fen>, subjects: readonly string[]): Fen {
  return sumFen(subjects.map((subject) => sums.get(subject) ?? fen(0)));
}

/** 今年要花大钱的事：有数、要办成的公益、资产、项目，最多两件。 */
export function bigPlans({ decisions }: VillageScript, year: number): readonly DecisionScript[] {
  const kinds = ['村内公益事业', '集体资产购建处置', '集体经济项目', '筹资筹劳'];
  return decisions
    .filter(({ id, matter, amount, stage }) => {
      return id.startsWith(String(year)) && kinds.includes(matter) && amount && stage >= 5;
    })
    .slice(0, 2);
}

/**
 * 一年的计划：平常的收支照上年的数，取整到百元；大事照要办的事，分红照打算分的数。
 *
 * 没有上年的账，就照当年的数往回估。
 */
export function plannedSums(view: VillageView, year: number): ReadonlyMap<string, Fen> {
  const script = turnAt(view, monthName(year, 1));
  const base = yearSums(fullYear(view, year - 1) ?? fullYear(view, year) ?? []);
  const plans = bigPlans(script, year);
  const granted = script.ledger.once.filter(
    (line) => line.in !== undefined && plans.some(({ id }) => id === line.decision),
  );
  const people = script.groups.reduce((total, group) => total + group.people, 0);
  const extra: Readonly<Record<string, number>> = {
    补助收入: granted.reduce((total, line) => total + (line.in ?? 0), 0),
    工程支出: plans.reduce((total, { amount = 0 }) => total + amount, 0),
    分配支出: people * script.year.dividend,
  };
  return new Map(
    [...base].map(([subject, amount]) => {
      const sway = random(`${view.village.slug}/计划/${year}/${subject}`).int(94, 106);
      const usual = Math.round((amount * sway) / 100 / 10_000) * 10_000;
      const big = toFen(extra[subject] ?? 0);
      return [subject, fen(big > 0 && subject.endsWith('支出') ? big : usual + big)];
    }),
  );
}

/** 那一年十二个月的账；不齐就没有。 */
export function fullYear({ books }: VillageView, year: number): readonly MonthBook[] | undefined {
  const months = Array.from({ length: 12 }, (_, index) => monthName(year, index + 1));
  const found = booksOf(books, months);
  return found.length === 12 ? found : undefined;
}

function monthName(year: number, month: number): YearMonth {
  return `${year}-${String(month).padStart(2, '0')}` as YearMonth;
}

/** 年底还在的东西。 */
export function existing<Item extends { readonly when?: Existence }>(
  items: readonly Item[],
  month: YearMonth,
): readonly Item[] {
  return items.filter(
    ({ when }) => (when?.since ?? month) <= month && month <= (when?.until ?? month),
  );
}

export function assetTotals(assets: readonly AssetScript[]): { cost: Fen; net: Fen } {
  return {
    cost: fen(assets.reduce((total, one) => total + one.cost * 100, 0)),
    net: fen(assets.reduce((total, one) => total + one.net * 100, 0)),
  };
}

/** 一笔债权债务在一季里的四个数。 */
export interface DebtLine {
  readonly debt: DebtScript;
  readonly opening: Fen;
  readonly more: Fen;
  readonly less: Fen;
  readonly closing: Fen;
}

/** 一季的债权债务：期初接着上季的期末。 */
export function debtLines({ year }: VillageScript, quarter: string): readonly DebtLine[] {
  const lines = year.debts.map((debt) => {
    const moves = Object.entries(debt.moves ?? {});
    const before = moves.filter(([id]) => id < quarter);
    const opening = before.reduce((left, [, [more, less]]) => left + more - less, debt.start);
    const [more, less] = debt.moves?.[quarter] ?? [0, 0];
    return {
      debt,
      opening: fen(opening * 100),
      more: fen(more * 100),
      less: fen(less * 100),
      closing: fen((opening + more - less) * 100),
    };
  });
  // 还没发生、早就结清的，不占一行。
  return lines.filter(({ opening, more }) => opening !== 0 || more !== 0);
}

/** 一年的收益怎么分；账上没有整年的数就没有。 */
export interface Distribution {
  readonly income: Fen;
  readonly expense: Fen;
  readonly profit: Fen;
  readonly brought: Fen;
  readonly reserve: Fen;
  readonly shared: Fen;
  readonly left: Fen;
}

export function distributionOf(
  view: VillageView,
  script: VillageScript,
  year: number,
): Distribution | undefined {
  const books = fullYear(view, year);
  if (!books) return undefined;
  const sums = yearSums(books);
  const income = sumOf(sums, ['经营收入', '租赁收入', '发包收入', '投资收益']);
  const expense = sumOf(sums, ['经营支出', '管理费用']);
  const profit = fen(income - expense);
  const people = script.groups.reduce((total, group) => total + group.people, 0);
  const shared = fen(people * script.year.dividend * 100);
  const reserve = fen(Math.max(0, Math.round((profit * script.year.reserve) / 100)));
  const spare = random(`${script.slug}/年初未分配/${year}`).int(60, 240) * 10_000;
  const brought = fen(Math.max(spare, shared + reserve - profit + spare));
  return {
    income,
    expense,
    profit,
    brought,
    reserve,
    shared,
    left: fen(profit + brought - reserve - shared),
  };
}

/** 一年里贴着「小组长」的误工补贴一共多少。 */
export function leaderPay(books: readonly MonthBook[]): Fen {
  const paid = books.flatMap((book) => book.entries).filter(({ say }) => say.includes('组长'));
  return sumFen(paid.map(({ expense }) => expense));
}
