import { addMonths, firstDay, monthOfDate, type LocalDate } from '../base/date.ts';
import { fen, formatYuan, sumFen, zeroFen, type Fen } from '../base/money.ts';
import { ledgerSums } from '../domain/ledger-sums.ts';
import type { Ledger, LedgerEntry } from '../domain/ledger.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { ownMoney } from '../domain/statement-dealings.ts';
import { asOf, type Statement, type StatementRow } from '../domain/statement.ts';
import { isTransfer, type Subject } from '../domain/subject.ts';
import type { Village } from '../domain/village.ts';
import { difference } from './difference.ts';

/** 财务表和逐笔收支比，返回有没有对不上的。这一段的账公开栏上不齐，就不比。 */
export function* checkStatementLedger(
  statement: Statement,
  village: Village,
  subjects: readonly Subject[],
): Generator<Problem, boolean> {
  const found = [...faults(statement, village, subjects)];
  yield* found;
  return found.length > 0;
}

function* faults(
  statement: Statement,
  village: Village,
  subjects: readonly Subject[],
): Generator<Problem> {
  const { slug } = statement.kind;
  if (slug === 'final') yield* checkFinal(statement, village, subjects);
  if (slug === 'contracts') yield* checkContracts(statement, village);
  if (slug === 'projects') yield* checkProjects(statement, village);
}

/** 从那天所在的月到那天所在的月，一个月不缺的账；缺了返回 `undefined`。 */
function ledgersOf(
  { ledgers }: Village,
  from: LocalDate,
  to: LocalDate,
): readonly Ledger[] | undefined {
  const byMonth = new Map(ledgers.map((ledger) => [ledger.month, ledger]));
  const found: Ledger[] = [];
  for (let month = monthOfDate(from); firstDay(month) <= to; month = addMonths(month, 1)) {
    const ledger = byMonth.get(month);
    if (!ledger) return undefined;
    found.push(ledger);
  }
  return found;
}

function amountOf(entries: readonly LedgerEntry[]): Fen {
  return sumFen(entries.map(({ amount }) => amount));
}

function* checkFinal(
  statement: Statement,
  village: Village,
  subjects: readonly Subject[],
): Generator<Problem> {
  const { period, head, rows } = statement;
  const months = ledgersOf(village, period.from, period.to);
  const bounds = [
    ['opening', '期初结余', period.from, (ledger: Ledger) => ledgerSums(ledger).opening],
    ['closing', '期末结余', period.to, (ledger: Ledger) => ledgerSums(ledger).closing],
  ] as const;
  for (const [column, name, day, sum] of bounds) {
    const stated = head.amounts[column];
    const ledger = village.ledgers.find(({ month }) => month === monthOfDate(day));
    if (stated === undefined || !ledger || sum(ledger) === stated) continue;
    const message = `「${name}」写的是 ${formatYuan(stated)} 元，收支表上是 ${formatYuan(sum(ledger))} 元，${difference(stated, sum(ledger))}。`;
    yield problem('statement/ledger', head.at(column), message, `核对收支表 ${ledger.file}。`);
  }
  if (!months) return;
  const entries = months
    .flatMap((ledger) => ledger.entries)
    .filter((entry) => !isTransfer(entry, subjects));
  if (entries.every(({ subject }) => subject !== undefined)) {
    const found = rows.flatMap((row) => [...checkSubject(row, entries, period.label)]);
    yield* found;
    if (found.length > 0) return;
  }
  for (const [side, flow] of [
    ['收入', 'income'],
    ['支出', 'expense'],
  ] as const) {
    const own = rows.filter(({ texts }) => texts['side'] === side);
    const stated = sumFen(own.map(({ amounts }) => amounts['actual'] ?? zeroFen));
    const expected = amountOf(entries.filter((entry) => entry.flow === flow));
    const [first] = own;
    if (!first || stated === expected) continue;
    const message = `${side}各行加起来 ${formatYuan(stated)} 元，${period.label}逐笔的${side}一共 ${formatYuan(expected)} 元，${difference(stated, expected)}。`;
    const fix = '看有没有漏掉科目；账户之间划转的不算。';
    yield problem('statement/ledger', first.at('actual'), message, fix);
  }
}

function* checkSubject(
  row: StatementRow,
  entries: readonly LedgerEntry[],
  label: string,
): Generator<Problem> {
  const flow = row.texts['side'] === '收入' ? 'income' : 'expense';
  const subject = row.texts['subject'] ?? '';
  const own = entries.filter((entry) => entry.flow === flow && entry.subject === subject);
  const stated = row.amounts['actual'] ?? zeroFen;
  const expected = amountOf(own);
  if (stated === expected) return;
  const message = `「${subject}」写的是 ${formatYuan(stated)} 元，${label}收支表上 ${String(own.length)} 笔加起来是 ${formatYuan(expected)} 元，${difference(stated, expected)}。`;
  const fix = '核对收支表的科目和金额；逐笔没错，就改这一行。';
  yield problem('statement/ledger', row.at('actual'), message, fix);
}

function* checkContracts(statement: Statement, village: Village): Generator<Problem> {
  const until = asOf(statement);
  const months = ledgersOf(village, statement.period.from, until);
  if (!months) return;
  const entries = months.flatMap((ledger) => ledger.entries).filter(({ date }) => date <= until);
  for (const row of statement.rows) {
    const id = row.texts['id'] ?? '';
    const flow = row.texts['side'] === '支出' ? 'expense' : 'income';
    const own = entries.filter((entry) => entry.contract === id && entry.flow === flow);
    const stated = row.amounts['settled'] ?? zeroFen;
    const expected = amountOf(own);
    if (stated === expected) continue;
    const message = `${id}「已收付」写的是 ${formatYuan(stated)} 元，收支表上写了这个合同编号的 ${String(own.length)} 笔一共 ${formatYuan(expected)} 元，${difference(stated, expected)}。`;
    const fix = '核对收支表的「合同编号」；逐笔没错，就改这一行。';
    yield problem('statement/ledger', row.at('settled'), message, fix);
  }
}

/** 一个项目有几处来钱：支出合在一起比；自筹的不算到账。 */
function* checkProjects(statement: Statement, village: Village): Generator<Problem> {
  const until = asOf(statement);
  const projects = Map.groupBy(statement.rows, ({ texts }) => texts['id'] ?? '');
  for (const [id, rows] of projects) {
    const since = rows.map(({ texts }) => texts['since']).find(Boolean) as LocalDate | undefined;
    const months = since && ledgersOf(village, since, until);
    const [first] = rows;
    if (!months || !first) continue;
    const entries = months
      .flatMap((ledger) => ledger.entries)
      .filter(({ project, date }) => project === id && date <= until);
    const given = rows.filter(({ texts }) => !ownMoney.test(texts['source'] ?? ''));
    const sides = [
      ['received', '到账', 'income', given],
      ['spent', '支出', 'expense', rows],
    ] as const;
    for (const [column, name, flow, own] of sides) {
      const stated = fen(own.reduce((sum, { amounts }) => sum + (amounts[column] ?? 0), 0));
      const expected = amountOf(entries.filter((entry) => entry.flow === flow));
      if (stated === expected) continue;
      const message = `${id}「${name}」一共 ${formatYuan(stated)} 元，收支表上写了这个项目编号的是 ${formatYuan(expected)} 元，${difference(stated, expected)}。`;
      const fix = '核对收支表的「项目编号」；逐笔没错，就改这一行。';
      yield problem('statement/ledger', first.at(column), message, fix);
    }
  }
}
