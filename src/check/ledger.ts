import { formatDate, formatMonth, monthOfDate } from '../base/date.ts';
import { formatYuan, sumFen } from '../base/money.ts';
import { nearest } from '../base/nearest.ts';
import { compareShare, parseFraction } from '../base/fraction.ts';
import type { Board } from '../domain/board.ts';
import { ledgerSums } from '../domain/ledger-sums.ts';
import type { LedgerBook, LedgerEntry } from '../domain/ledger.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { basisText, termYuan } from '../domain/profile.ts';
import type { Village } from '../domain/village.ts';
import {
  checkBalances,
  checkCarryOver,
  checkTotals,
  isHalfRead,
  type Book,
  type Settled,
} from './balance.ts';
import { checkVouchers } from './voucher.ts';

/**
 * 一个村的收支表：每张自己平不平，一张接不接得上一张。
 *
 * 有几格读不懂的表，读得懂的几笔照查；合计、缺号这些要看整张的，等改好再查。
 */
export function* checkLedgers(village: Village, board: Board): Generator<Problem> {
  let before: Settled | undefined;
  const books: Book[] = [...village.ledgers, ...village.halfRead.ledgers];
  books.sort((a, b) => (a.month < b.month ? -1 : 1));
  for (const [index, book] of books.entries()) {
    yield* checkOpenings(book);
    yield* checkEntries(book);
    const settled = yield* checkBalances(book, before, books[index + 1]);
    yield* checkDecided(book, village, board);
    yield* checkSubjects(book, board);
    if (!isHalfRead(book)) {
      yield* checkVouchers(book);
      yield* checkTotals(settled);
      yield* checkOthers(book, board);
    }
    if (before) yield* checkCarryOver(before, book);
    before = settled;
  }
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
