import { firstDay, parseYearMonth, yearOf, type LocalDate } from '../base/date.ts';
import { zeroFen, type Fen } from '../base/money.ts';
import {
  ledgerColumns,
  ledgerHeadings,
  soleAccount,
  type HalfReadLedger,
  type Ledger,
  type LedgerEntry,
  type OpeningBalance,
  type StatedTotals,
} from '../domain/ledger.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { ContentFolder } from './files.ts';
import { baseName } from './markdown-record.ts';
import { readHeadings } from './headings.ts';
import { noteTotal } from './note-table.ts';
import type { Row } from './table-row.ts';
import { readTable } from './table.ts';

type Columns = typeof ledgerColumns;

const openingWords = /^(上月|上期|期初|上年|年初)(结余|余额)|^承上月/;
const totalWords = /^(本月|本期)?(收入|支出|收支)?(合计|总计|小计|共计)$/;

/**
 * 读一张月度收支表 `villages/<slug>/ledger/2026-03.csv`。
 *
 * 只管「读得懂」：列名、日期、金额。账平不平归 `check/ledger.ts`。
 * 有一格读不懂，就只给出读得懂的几笔，不上网页，照样查，让村里一次改全。
 */
export function loadLedger(
  folder: ContentFolder,
  file: string,
  problems: Problem[],
): { readonly ledger: Ledger } | { readonly half: HalfReadLedger } | undefined {
  const month = parseYearMonth(baseName(file));
  if (!month) {
    problems.push(
      problem(
        'ledger/month',
        { file },
        '文件名不是月份。',
        '改成 2026-03.csv 的样子，一个月一个文件。',
      ),
    );
    return undefined;
  }
  const text = folder.read(file);
  if (text === undefined) return undefined;
  const before = problems.length;
  const table = readTable(file, text, ledgerColumns, problems, {
    year: yearOf(month),
    notes: folder.notes,
    aliases: folder.aliases,
  });
  if (!table) return undefined;
  const unit = table.headings.get('单位');
  if (unit && unit.text.replace(/人民币/, '') !== '元') {
    problems.push(
      problem(
        'field/money',
        unit.place,
        `单位写的是「${unit.text}」。`,
        '收支表以元为单位，把金额换成元，单位写「元」。',
      ),
    );
  }

  const head = readHeadings(file, table, ledgerHeadings, problems, firstDay(month), folder.notes);
  const openings: OpeningBalance[] = [];
  const entries: LedgerEntry[] = [];
  let totals: StatedTotals | undefined;
  const breaks = new Set<number>();
  let lastDate: LocalDate | undefined;
  for (const row of table.rows) {
    const summary = row.text('summary');
    if (row.cells.some((cell) => totalWords.test(cell.replace(/\s/g, '')))) {
      totals = readTotals(row, totals);
      if (folder.notes) noteTotal(folder.notes, row);
    } else if (openingWords.test(summary.replace(/\s/g, ''))) {
      const amount = row.text('balance') ? row.read('balance') : undefined;
      if (amount === undefined) {
        problems.push(
          problem(
            'ledger/opening',
            row.place('balance'),
            `「${summary}」这一行没有写余额。`,
            '在「余额」下写上月最后的余额。',
          ),
        );
      } else
        openings.push({
          account: row.text('account') || soleAccount,
          amount,
          place: row.place('balance'),
        });
    } else {
      const entry = readEntry(row, lastDate, problems);
      if (folder.notes && entry && row.text('date') === '') {
        const found = '空着';
        folder.notes.push({
          place: row.place('date'),
          found,
          read: `和上一笔同一天，${entry.date}`,
        });
      }
      lastDate = entry?.date ?? lastDate;
      if (entry) entries.push(entry);
      else breaks.add(entries.length);
    }
  }
  if (openings.length === 0 && problems.length === before) {
    problems.push(
      problem(
        'ledger/opening',
        table.headPlace,
        '表头下面没有「上月结余」一行。',
        '加一行，「摘要」写 上月结余，「余额」写上月最后的余额；没有就写 0.00。',
      ),
    );
  }
  const book = { month, openings, entries, totals, file };
  const unread = problems.length > before || !head;
  problems.push(...table.wordsFaults);
  if (unread) return { half: { ...book, breaks } };
  return { ledger: { ...book, ...head } };
}

/** 合计行上写的数：写错了也要读出来，好与算出的数对照；读不懂的按没写算，格子自有毛病报出。 */
function readTotals(row: Row<Columns>, before: StatedTotals | undefined): StatedTotals {
  return {
    income: row.read('income') ?? before?.income,
    expense: row.read('expense') ?? before?.expense,
    balance: row.read('balance') ?? before?.balance,
    // 「收入合计」「支出合计」分两行写的，各指各的那一行。
    at: (column) => (row.text(column) === '' && before ? before.at(column) : row.place(column)),
  };
}

function readEntry(
  row: Row<Columns>,
  lastDate: LocalDate | undefined,
  problems: Problem[],
): LedgerEntry | undefined {
  const voucher = row.read('voucher');
  const summary = row.read('summary');
  const handler = row.read('handler');
  const date = row.text('date') ? row.read('date') : lastDate;
  if (!row.text('date') && !lastDate) {
    problems.push(
      problem(
        'field/missing',
        row.place('date'),
        '第一笔的「日期」空着。',
        '写上这一笔是哪一天，如 2026-03-05。',
      ),
    );
  }
  const income = row.read('income');
  const expense = row.read('expense');
  const statedBalance = row.read('balance');
  const flow = readFlow(row, income, expense, problems);
  if (!voucher || !summary || !handler || !date || !flow) return undefined;
  return {
    date,
    voucher,
    summary,
    ...flow,
    statedBalance,
    handler,
    account: row.text('account') || soleAccount,
    subject: row.read('subject'),
    decision: row.read('decision'),
    contract: row.read('contract'),
    project: row.read('project'),
    power: row.read('power'),
    receipts: readReceipts(row, problems),
    note: row.read('note'),
    at: row.place,
  };
}

/** 票据照片要有人看过才公开：没写「票据已核：是」，就是一处毛病。 */
function readReceipts(row: Row<Columns>, problems: Problem[]): string[] {
  const files = row
    .text('receipts')
    .split(/[;；、,，\s]+/)
    .filter(Boolean);
  if (files.length === 0 || row.read('receiptsSeen') === true) return files;
  const message = '放了票据照片，没有写「票据已核」。';
  const fix = '看一遍照片，遮住身份证号、卡号、电话，再在「票据已核」一列写 是。';
  problems.push(problem('ledger/receipt', row.place('receipts'), message, fix));
  return [];
}

function readFlow(
  row: Row<Columns>,
  income: Fen | undefined,
  expense: Fen | undefined,
  problems: Problem[],
): Pick<LedgerEntry, 'flow' | 'amount'> | undefined {
  const received = income ?? zeroFen;
  const paid = expense ?? zeroFen;
  if (received !== 0 && paid !== 0) {
    problems.push(
      problem(
        'ledger/one-flow',
        row.place('expense'),
        '这一行「收入」「支出」都填了。',
        '拆成两行，一行记一笔。',
      ),
    );
    return undefined;
  }
  if (received !== 0) return { flow: 'income', amount: received };
  if (paid !== 0) return { flow: 'expense', amount: paid };
  const unreadable =
    (row.text('income') !== '' && income === undefined) ||
    (row.text('expense') !== '' && expense === undefined);
  if (!unreadable) {
    problems.push(
      problem(
        'ledger/one-flow',
        row.place('expense'),
        '这一行「收入」「支出」都没有金额。',
        '填上收入或支出；没有发生的不用写一行。',
      ),
    );
  }
  return undefined;
}
