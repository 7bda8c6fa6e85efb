import { addMonths, formatDate, formatMonth, monthOfDate } from '../base/date.ts';
import { fen, formatYuan, plainYuan, sumFen, zeroFen, type Fen } from '../base/money.ts';
import type { Place } from '../base/place.ts';
import { nearest } from '../base/nearest.ts';
import { compareShare, parseFraction } from '../base/fraction.ts';
import type { Board } from '../domain/board.ts';
import type { HalfReadLedger, LedgerBook, LedgerEntry } from '../domain/ledger.ts';
import { ledgerSums } from '../domain/ledger-sums.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { basisText, termYuan } from '../domain/profile.ts';
import type { Village } from '../domain/village.ts';
import { difference } from './difference.ts';
import { checkVouchers } from './voucher.ts';

type Book = LedgerBook | HalfReadLedger;

/**
 * 一个村的收支表：每张自己平不平，一张接不接得上一张。
 *
 * 有几格读不懂的表，读得懂的几笔照查；合计、缺号这些要看整张的，等改好再查。
 */
export function* checkLedgers(village: Village, board: Board): Generator<Problem> {
  let previous: Book | undefined;
  const books: Book[] = [...village.ledgers, ...village.halfRead.ledgers];
  for (const book of books.sort((a, b) => (a.month < b.month ? -1 : 1))) {
    yield* checkOpenings(book);
    yield* checkEntries(book);
    yield* checkBalances(book);
    yield* checkDecided(book, village, board);
    yield* checkSubjects(book, board);
    if (!isHalfRead(book)) {
      yield* checkVouchers(book);
      yield* checkTotals(book);
      yield* checkOthers(book, board);
    }
    if (previous) yield* checkCarryOver(previous, book);
    previous = book;
  }
}

function isHalfRead(book: Book): book is HalfReadLedger {
  return 'breaks' in book;
}

function after(before: Fen, { flow, amount }: LedgerEntry): Fen {
  return fen(flow === 'income' ? before + amount : before - amount);
}

/** 各账户最后的余额：表上写了的照表上，没写的照算。 */
function closingBalances(ledger: LedgerBook): Map<string, Fen> {
  const balances = new Map(ledger.openings.map(({ account, amount }) => [account, amount]));
  for (const entry of ledger.entries) {
    const before = balances.get(entry.account) ?? zeroFen;
    balances.set(entry.account, entry.statedBalance ?? after(before, entry));
  }
  return balances;
}

function* checkOpenings({ openings }: LedgerBook): Generator<Problem> {
  const seen = new Set<string>();
  for (const { account, place } of openings) {
    if (seen.has(account)) {
      const message = `账户「${account}」的「上月结余」写了两行。`;
      const fix = '一个账户只留一行；是两个账户的，在「账户」一列写清各是哪个。';
      yield problem('ledger/opening', place, message, fix);
    }
    seen.add(account);
  }
}

/** 看不出钱花在哪里的摘要：光说「费用」，不说什么费用。 */
const vague =
  /^(?:付|支付|收|收到|支|报销)?(?:其[他它]|各种|各项|有关|相关|日常|零星)?(?:其[他它]|杂费|杂支|支出|收入|费用|费|款|款项|付款|收款|开支|开销|报销|一批|若干)?$/;

function* checkEntries(ledger: LedgerBook): Generator<Problem> {
  const vouchers = new Map<string, LedgerEntry>();
  for (const [index, entry] of ledger.entries.entries()) {
    const before = ledger.entries[index - 1];
    if (before && entry.date < before.date) {
      const message = `这一笔是 ${formatDate(entry.date)}，比上一笔 ${formatDate(before.date)}早。`;
      const fix = '核对日期；日期没错，就按先后把行排好。';
      yield problem('ledger/date-order', entry.at('date'), message, fix);
    }
    if (monthOfDate(entry.date) !== ledger.month) {
      const message = `这一笔的日期是 ${formatDate(entry.date)}，这张表是 ${formatMonth(ledger.month)}。`;
      yield problem(
        'ledger/date',
        entry.at('date'),
        message,
        '核对日期；是别的月的，移到那个月的表里。',
      );
    }
    const first = vouchers.get(entry.voucher);
    if (first) {
      const line = String(first.at('voucher').line ?? '');
      const message = `凭证号「${entry.voucher}」和第 ${line} 行重复。`;
      yield problem(
        'ledger/voucher-repeated',
        entry.at('voucher'),
        message,
        '对着凭证改成各自的号；一张凭证记几笔的，写成 记-001-1、记-001-2。',
      );
    } else vouchers.set(entry.voucher, entry);
    if (vague.test(entry.summary.replace(/\s/g, ''))) {
      const message = `摘要只写了「${entry.summary}」，看不出钱花在哪里。`;
      yield problem(
        'ledger/vague',
        entry.at('summary'),
        message,
        '写清付给谁、办什么事，如 付一组渠道清淤挖机台班费。',
      );
    }
  }
}

/**
 * 逐行核对余额，各账户各算各的。
 *
 * 只报断开的那一行：后面照算出来的数接得上，错的就是这一行的余额；接不上，就以表上写的接着算。
 * 一处笔误只报一次，不连累后面每一行。
 */
function* checkBalances(ledger: Book): Generator<Problem> {
  const carried = new Map(ledger.openings.map(({ account, amount }) => [account, amount]));
  const next = nextStated(ledger.entries);
  for (const [index, entry] of ledger.entries.entries()) {
    if (isHalfRead(ledger) && ledger.breaks.has(index)) carried.clear();
    const before = carried.get(entry.account);
    if (before === undefined && isHalfRead(ledger)) {
      if (entry.statedBalance !== undefined) carried.set(entry.account, entry.statedBalance);
      continue;
    }
    if (before === undefined) {
      const message = `账户「${entry.account}」没有「上月结余」一行。`;
      const fix = `在表头下面加一行，「账户」写 ${entry.account}，「余额」写上月最后的余额；新开的账户写 0.00。`;
      yield problem('ledger/opening', entry.at('account'), message, fix);
      carried.set(entry.account, entry.statedBalance ?? zeroFen);
      continue;
    }
    const expected = after(before, entry);
    const stated = entry.statedBalance;
    if (stated !== undefined && stated !== expected) {
      const message = `余额接不上：应为 ${formatYuan(expected)} 元，表上写 ${formatYuan(stated)} 元，${difference(stated, expected)}。`;
      const fix = `先对着票据核对本行收支；收支没错，就把「余额」改成 ${plainYuan(expected)}。`;
      yield problem('ledger/balance', entry.at('balance'), message, fix);
    }
    const right = stated === undefined || stated === expected || next[index] === expected;
    carried.set(entry.account, right ? expected : stated);
  }
}

/**
 * 从后往前倒推：照同一账户后面头一个写了的余额，这一笔之后账上该有多少。
 *
 * 和照算的一样，写错的就只是这一行的余额。
 */
function nextStated(entries: readonly LedgerEntry[]): readonly (Fen | undefined)[] {
  const later = new Map<string, Fen>();
  const found: (Fen | undefined)[] = [];
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index];
    if (!entry) continue;
    const { account, statedBalance, flow, amount } = entry;
    const then = later.get(account);
    found[index] = then;
    const now = statedBalance ?? then;
    if (now === undefined) continue;
    later.set(account, fen(flow === 'income' ? now - amount : now + amount));
  }
  return found;
}

function* checkTotals(ledger: LedgerBook): Generator<Problem> {
  const { totals } = ledger;
  if (!totals) return;
  const { income, expense } = ledgerSums(ledger);
  const rows = [
    ['income', '收入', totals.income, income],
    ['expense', '支出', totals.expense, expense],
    ['balance', '余额', totals.balance, sumFen(closingBalances(ledger).values())],
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

function* checkCarryOver(previous: Book, ledger: Book): Generator<Problem> {
  const expectedMonth = addMonths(previous.month, 1);
  if (ledger.month !== expectedMonth) {
    const message = `${formatMonth(previous.month)}之后是 ${formatMonth(ledger.month)}，中间缺了月份。`;
    yield problem(
      'ledger/gap',
      { file: ledger.file },
      message,
      `补上 ${expectedMonth}.csv；没有收支的月份也放一张，只写上月结余。`,
    );
    return;
  }
  if (isHalfRead(previous)) return;
  const closing = closingBalances(previous);
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
      ? `${formatMonth(previous.month)}最后的余额是 ${formatYuan(expected)} 元，${difference(stated, expected)}`
      : `${formatMonth(previous.month)}的表里没有这个账户`;
    const message = `${which}上月结余写的是 ${formatYuan(stated)} 元，${last}。`;
    const fix = closing.has(account)
      ? `核对两个月的表；上月没错，就改成 ${plainYuan(expected)}。`
      : '核对账户的名字，两个月要写得一样；新开的账户，上月结余写 0.00。';
    yield problem('ledger/carry-over', place, message, fix);
  }
}

function* checkDecided(
  ledger: LedgerBook,
  village: Village,
  { profile }: Board,
): Generator<Problem> {
  const limit = village.threshold ?? termYuan(profile, 'decision-amount');
  const basis = basisText(profile, profile.terms.get('decision-amount')?.basis ?? []);
  for (const entry of ledger.entries) {
    if (entry.flow !== 'expense' || entry.amount <= limit || entry.decision !== undefined) continue;
    const message = `这笔支出 ${formatYuan(entry.amount)} 元，超过 ${formatYuan(limit)} 元，没有写决议编号。`;
    yield problem(
      'ledger/decision',
      entry.at('decision'),
      message,
      '加一列「决议编号」，写上是哪件四议两公开决定的。',
      basis,
    );
  }
}

function* checkOthers(ledger: LedgerBook, { profile }: Board): Generator<Problem> {
  const expenses = ledger.entries.filter(({ flow }) => flow === 'expense');
  const share = parseFraction(profile.terms.get('other-share')?.value ?? '');
  const others = expenses.filter(({ summary, subject }) => /其[他它]/.test(subject ?? summary));
  const other = sumFen(others.map(({ amount }) => amount));
  const total = ledgerSums(ledger).expense;
  const [first] = others;
  if (!share || !first || compareShare(other, total, share) <= 0) return;
  const line = `「其他」支出 ${formatYuan(other)} 元，占本月支出 ${formatYuan(total)} 元的 ${String(Math.round((other / total) * 100))}%。`;
  const otherBasis = basisText(profile, profile.terms.get('other-share')?.basis ?? []);
  yield problem(
    'ledger/other-share',
    first.at('subject'),
    line,
    '能归到具体科目的，归到具体科目，摘要写清用途。',
    otherBasis,
  );
}

/** 有科目表的，科目要在表里：写成两样的，年底就归不到一起。 */
function* checkSubjects({ entries }: LedgerBook, { subjects }: Board): Generator<Problem> {
  if (subjects.length === 0) return;
  const names = new Set(subjects.map(({ name }) => name));
  for (const { subject, at } of entries) {
    if (subject === undefined || names.has(subject)) continue;
    const like = nearest(subject, names);
    const fix = like ? `是不是「${like}」？` : '看 subjects.csv 里的科目；要添新的，先加到那里。';
    yield problem('ledger/subject', at('subject'), `科目表里没有「${subject}」。`, fix);
  }
}
