import { monthOf } from '../base/date.ts';
import { fen, formatYuan, sumFen, type Fen } from '../base/money.ts';
import { parsePeriod, type Period } from '../base/period.ts';
import { accountSums, ledgerSums } from '../domain/ledger-sums.ts';
import type { Ledger, LedgerEntry } from '../domain/ledger.ts';
import { isTransfer, type Subject } from '../domain/subject.ts';
import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import { plainTable } from './plain-table.ts';
import { routes } from './routes.ts';
import type { StatementTable } from './statement-page.ts';

/** 账合起来看的一段：一季、半年、一年。 */
export interface AccountSpan {
  readonly period: Period;
  readonly ledgers: readonly Ledger[];
}

/** 一年里的几段，按先后；最后是全年。 */
const spanIds = ['Q1', 'Q2', 'H1', 'Q3', 'Q4', 'H2', ''] as const;

/** 公开栏上有账的各段，一年挨一年；一个月的账也没有的段不列。 */
export function accountSpans({ ledgers }: Village): AccountSpan[] {
  const years = [...new Set(ledgers.map(({ month }) => month.slice(0, 4)))];
  return years.flatMap((year) =>
    spanIds.flatMap((id) => {
      const period = parsePeriod(`${year}${id}`);
      const own = period ? ledgers.filter(({ month }) => covers(period, month)) : [];
      return period && own.length > 0 ? [{ period, ledgers: own }] : [];
    }),
  );
}

function covers({ from, to }: Period, month: string): boolean {
  return from.slice(0, 7) <= month && month <= to.slice(0, 7);
}

/** 一段的期初、收、支、期末。 */
interface SpanSums {
  readonly opening: Fen;
  readonly income: Fen;
  readonly expense: Fen;
  readonly closing: Fen;
}

export function spanSums(ledgers: readonly Ledger[], subjects: readonly Subject[]): SpanSums {
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

/** 一年里各季、各半年、全年；月份不齐的，写明只到几月。 */
export function spanTable(
  { to }: Context,
  village: Village,
  year: Period,
  subjects: readonly Subject[],
): StatementTable {
  const spans = accountSpans(village).filter(
    ({ period }) => year.from <= period.from && period.to <= year.to,
  );
  return plainTable({
    caption: '一季、半年、一年合起来，单位：元',
    heads: ['哪一段', '期初结余', '收入', '支出', '期末结余'],
    rows: spans.map((span) => {
      const { opening, income, expense, closing } = spanSums(span.ledgers, subjects);
      const name = span.period.label.slice(5) || '全年';
      return [name + partWords(span), ...[opening, income, expense, closing].map(formatYuan)];
    }),
    hrefs: spans.map(({ period }) => to(routes.year(village.slug, period.id))),
  });
}

/** 一季、半年里，一个月一行。 */
export function monthTable(
  { to }: Context,
  village: Village,
  ledgers: readonly Ledger[],
  subjects: readonly Subject[],
): StatementTable {
  return plainTable({
    caption: '一个月一个月看，单位：元',
    heads: ['月份', '上月结余', '收入', '支出', '月末结余'],
    rows: ledgers.map((ledger) => {
      const { opening, income, expense, closing } = spanSums([ledger], subjects);
      const name = `${String(monthOf(ledger.month))}月`;
      return [name, ...[opening, income, expense, closing].map(formatYuan)];
    }),
    hrefs: ledgers.map(({ month }) => to(routes.ledger(village.slug, month))),
  });
}

/** 月份不齐时的话：`（10月到11月）`；齐的没有。 */
export function partWords({ period, ledgers }: AccountSpan): string {
  const months = monthOf(period.to) - monthOf(period.from) + 1;
  if (ledgers.length === months) return '';
  const [first, last] = [ledgers[0], ledgers.at(-1)].map((one) => (one ? monthOf(one.month) : 0));
  return first === last
    ? `（只有${String(first)}月）`
    : `（${String(first)}月到${String(last)}月）`;
}

/** 按科目归到大白话下面；有一笔没写科目的，这张表不做。 */
export function subjectTable(
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
export function balanceTable(
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
