import { addMonths, formatMonth } from '../base/date.ts';
import { fen, formatYuan, plainYuan, sumFen, zeroFen, type Fen } from '../base/money.ts';
import type { Place } from '../base/place.ts';
import { ledgerSums } from '../domain/ledger-sums.ts';
import type { HalfReadLedger, LedgerBook, LedgerEntry } from '../domain/ledger.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { difference } from './difference.ts';

export type Book = LedgerBook | HalfReadLedger;

/** 余额对过一遍的一张表。 */
export interface Settled {
  readonly book: Book;
  /** 各账户最后该有多少：表上写的为准，看得出是写错的照算。 */
  readonly closing: ReadonlyMap<string, Fen>;
  /** 余额断开的几行，一共差多少：收支写错了，合计就差这么多。 */
  readonly jumped: Fen;
}

export function isHalfRead(book: Book): book is HalfReadLedger {
  return 'breaks' in book;
}

function after(before: Fen, { flow, amount }: LedgerEntry): Fen {
  return fen(flow === 'income' ? before + amount : before - amount);
}

/**
 * 逐行核对余额，各账户各算各的。
 *
 * 改错一个数只报一处，报在那一行：后面的余额、合计、下个月的上月结余照算出来的数接得上，
 * 错的就是这一行的余额；接不上，就以表上写的接着算。上月结余写错的，由接不上上个月去报。
 */
export function* checkBalances(
  book: Book,
  before: Settled | undefined,
  next: Book | undefined,
): Generator<Problem, Settled> {
  const half = isHalfRead(book);
  const previous = before && !isHalfRead(before.book) ? before.closing : undefined;
  const later = laterBalances(book, next);
  const carried = new Map<string, Fen>();
  for (const { account, amount, place } of book.openings) {
    const right = previous?.get(account) ?? openingByTotals(book, account);
    if (half || right === undefined || right === amount || right !== later.opening.get(account)) {
      carried.set(account, amount);
      continue;
    }
    carried.set(account, right);
    if (!previous) yield wrongOpening(amount, right, place);
  }
  let jumped = 0;
  for (const [index, entry] of book.entries.entries()) {
    if (half && book.breaks.has(index)) carried.clear();
    const { account, statedBalance: stated } = entry;
    const balance = carried.get(account);
    if (balance === undefined) {
      if (!half) {
        yield noOpening(entry);
        carried.set(account, stated ?? zeroFen);
      } else if (stated !== undefined) carried.set(account, stated);
      continue;
    }
    const expected = after(balance, entry);
    const right = stated === undefined || stated === expected || later.after[index] === expected;
    if (stated !== undefined && stated !== expected) yield broken(entry, stated, expected);
    if (!right) jumped += stated - expected;
    carried.set(account, right ? expected : stated);
  }
  return { book, closing: carried, jumped: fen(jumped) };
}

function broken(entry: LedgerEntry, stated: Fen, expected: Fen): Problem {
  const message = `余额接不上：应为 ${formatYuan(expected)} 元，表上写 ${formatYuan(stated)} 元，${difference(stated, expected)}。`;
  const fix = `先对着票据核对本行收支；收支没错，就把「余额」改成 ${plainYuan(expected)}。`;
  return problem('ledger/balance', entry.at('balance'), message, fix);
}

function noOpening({ account, at }: LedgerEntry): Problem {
  const message = `账户「${account}」没有「上月结余」一行。`;
  const fix = `在表头下面加一行，「账户」写 ${account}，「余额」写上月最后的余额；新开的账户写 0.00。`;
  return problem('ledger/opening', at('account'), message, fix);
}

function wrongOpening(stated: Fen, expected: Fen, place: Place): Problem {
  const message = `上月结余写的是 ${formatYuan(stated)} 元，照合计和后面的余额倒推是 ${formatYuan(expected)} 元，${difference(stated, expected)}。`;
  const fix = `对着上个月的账核对；上个月没错，就改成 ${plainYuan(expected)}。`;
  return problem('ledger/balance', place, message, fix);
}

/**
 * 从后往前倒推各账户该有多少：`after` 是每一笔之后，`opening` 是上月结余。
 *
 * 最后一笔后面没有余额了，就看下个月的上月结余，再看合计。
 */
function laterBalances(
  book: Book,
  next: Book | undefined,
): { readonly after: readonly (Fen | undefined)[]; readonly opening: ReadonlyMap<string, Fen> } {
  const later = new Map<string, Fen>();
  for (const { account } of book.openings) {
    const last = closingByNext(book, next, account) ?? closingByTotals(book, account);
    if (last !== undefined) later.set(account, last);
  }
  const found: (Fen | undefined)[] = [];
  for (let index = book.entries.length - 1; index >= 0; index--) {
    const entry = book.entries[index];
    if (!entry) continue;
    const { account, statedBalance, flow, amount } = entry;
    const then = later.get(account);
    found[index] = then;
    const now = statedBalance ?? then;
    if (now === undefined) continue;
    later.set(account, fen(flow === 'income' ? now - amount : now + amount));
  }
  return { after: found, opening: later };
}

function closingByNext(book: Book, next: Book | undefined, account: string): Fen | undefined {
  if (next?.month !== addMonths(book.month, 1)) return undefined;
  return next.openings.find((opening) => opening.account === account)?.amount;
}

/** 合计行的余额，减去别的账户最后写的余额。 */
function closingByTotals({ totals, openings, entries }: Book, account: string): Fen | undefined {
  if (totals?.balance === undefined) return undefined;
  const last = new Map(openings.map((opening) => [opening.account, opening.amount]));
  for (const { account: own, statedBalance } of entries) {
    if (statedBalance !== undefined) last.set(own, statedBalance);
  }
  last.delete(account);
  return fen(totals.balance - sumFen(last.values()));
}

/** 合计行的余额减收入加支出，再减去别的账户的上月结余。 */
function openingByTotals({ totals, openings }: Book, account: string): Fen | undefined {
  const { income, expense, balance } = totals ?? {};
  if (income === undefined || expense === undefined || balance === undefined) return undefined;
  const others = openings.filter((opening) => opening.account !== account);
  return fen(balance - income + expense - sumFen(others.map(({ amount }) => amount)));
}

/** 合计行和逐笔相加；余额断开的行已经说过差多少的，不再说第二遍。 */
export function* checkTotals({ book, closing, jumped }: Settled): Generator<Problem> {
  const { totals } = book;
  if (!totals) return;
  const { income, expense } = ledgerSums(book);
  const net = (totals.income ?? income) - income - ((totals.expense ?? expense) - expense);
  const told = jumped !== 0 && net === jumped;
  const rows = [
    ['income', '收入', told ? income : totals.income, income],
    ['expense', '支出', told ? expense : totals.expense, expense],
    ['balance', '余额', totals.balance, sumFen(closing.values())],
  ] as const;
  for (const [column, name, stated, computed] of rows) {
    if (stated === undefined || stated === computed) continue;
    const message = `「${name}」合计写的是 ${formatYuan(stated)} 元，逐笔算出来是 ${formatYuan(computed)} 元，${difference(stated, computed)}。`;
    yield problem(
      'ledger/totals',
      totals.at(column),
      message,
      '先看有没有漏行、错行；逐笔没错，就改合计。',
    );
  }
}

/** 这个月的上月结余，就是上个月最后的余额。 */
export function* checkCarryOver({ book, closing }: Settled, ledger: Book): Generator<Problem> {
  const expectedMonth = addMonths(book.month, 1);
  if (ledger.month !== expectedMonth) {
    const message = `${formatMonth(book.month)}之后是 ${formatMonth(ledger.month)}，中间缺了月份。`;
    yield problem(
      'ledger/gap',
      { file: ledger.file },
      message,
      `补上 ${expectedMonth}.csv；没有收支的月份也放一张，只写上月结余。`,
    );
    return;
  }
  if (isHalfRead(book)) return;
  const openings = new Map(ledger.openings.map((opening) => [opening.account, opening]));
  const lost = isHalfRead(ledger) ? [] : closing.keys();
  for (const account of new Set([...lost, ...openings.keys()])) {
    const expected = closing.get(account) ?? zeroFen;
    const opening = openings.get(account);
    const stated = opening?.amount ?? zeroFen;
    if (stated === expected) continue;
    const place: Place = opening?.place ?? { file: ledger.file, line: 1 };
    const which = closing.size > 1 || openings.size > 1 ? `「${account}」` : '';
    const last = closing.has(account)
      ? `${formatMonth(book.month)}最后的余额是 ${formatYuan(expected)} 元，${difference(stated, expected)}`
      : `${formatMonth(book.month)}的表里没有这个账户`;
    const message = `${which}上月结余写的是 ${formatYuan(stated)} 元，${last}。`;
    const fix = closing.has(account)
      ? `核对两个月的表；上月没错，就改成 ${plainYuan(expected)}。`
      : '核对账户的名字，两个月要写得一样；新开的账户，上月结余写 0.00。';
    yield problem('ledger/carry-over', place, message, fix);
  }
}
