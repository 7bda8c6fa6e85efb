import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { YearMonth } from '../base/date.ts';
import { fen, plainYuan } from '../base/money.ts';
import { accountSums, ledgerSums } from '../domain/ledger-sums.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Problem } from '../domain/problem.ts';
import { loadLedger } from '../load/ledger.ts';
import { exampleTown, openTown } from '../testing/sample-town.ts';
import { checkLedgers } from './ledger.ts';

const { board } = openTown(exampleTown);
const accounts = ['库存现金', '农商行'];
const columns = '日期,凭证号,摘要,收入,支出,余额,经手人,账户';

interface Line {
  readonly income: boolean;
  /** 分。 */
  readonly amount: number;
  readonly account: number;
}

/** 一格里写的数：第几行、第几格。 */
interface Figure {
  readonly line: number;
  readonly column: number;
}

type Sheet = string[][];

/** 接着上个月的余额写一张平的表，每笔都写余额，表尾写合计；`balances` 改成这个月最后的。 */
function sheetOf(month: YearMonth, lines: readonly Line[], balances: number[]): Sheet {
  const rows = accounts.map((account, index) => [
    ...['', '', '上月结余', '', '', yuan(balances[index]), '', account],
  ]);
  const totals = { income: 0, expense: 0 };
  for (const [index, { income, amount, account }] of lines.entries()) {
    balances[account] = (balances[account] ?? 0) + (income ? amount : -amount);
    totals[income ? 'income' : 'expense'] += amount;
    const day = String(Math.min(28, index + 1)).padStart(2, '0');
    const number = `记-${String(index + 1).padStart(3, '0')}`;
    const flows = income ? [yuan(amount), ''] : ['', yuan(amount)];
    rows.push([
      ...[`${month}-${day}`, number, income ? '收机井水费' : '付渠道清淤款', ...flows],
      ...[yuan(balances[account]), '何秀兰', accounts[account] ?? ''],
    ]);
  }
  const left = balances.reduce((sum, one) => sum + one, 0);
  rows.push(['合计', '', '', yuan(totals.income), yuan(totals.expense), yuan(left), '', '']);
  return [['公开日期：2026-04-10', '制表：何秀兰', '审核：赵长河'], columns.split(','), ...rows];
}

function yuan(value = 0): string {
  return plainYuan(fen(value));
}

function figuresOf(sheet: Sheet): Figure[] {
  return sheet.flatMap((cells, line) =>
    [3, 4, 5].flatMap((column) => (/^-?\d/.test(cells[column] ?? '') ? [{ line, column }] : [])),
  );
}

function read(file: string, sheet: Sheet): Ledger {
  const text = sheet.map((cells) => cells.join(',')).join('\n');
  const folder = { root: '', sizes: new Map([[file, text.length]]), read: () => text };
  const problems: Problem[] = [];
  const found = loadLedger(folder, file, problems);
  expect(problems).toEqual([]);
  if (!found || !('ledger' in found)) throw new Error('没有读成');
  return found.ledger;
}

function problemsOf(sheets: readonly Sheet[]): Problem[] {
  if (!board) throw new Error('例子镇读不成');
  const ledgers = sheets.map((sheet, index) =>
    read(`ledger/2026-0${String(index + 1)}.csv`, sheet),
  );
  const village = { ...board.villages[0]!, ledgers, halfRead: { ledgers: [], statements: [] } };
  return [...checkLedgers(village, board)];
}

const line: fc.Arbitrary<Line> = fc.record({
  income: fc.boolean(),
  amount: fc.integer({ min: 200, max: 200_000 }),
  account: fc.constantFrom(0, 1),
});

/** 连着三个月、两个账户的平账。 */
const books = fc
  .tuple(
    fc.tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 1_000_000 })),
    fc.array(fc.array(line, { maxLength: 8 }), { minLength: 3, maxLength: 3 }),
  )
  .map(([openings, months]) => {
    const balances = [...openings];
    return months.map((lines, index) =>
      sheetOf(`2026-0${String(index + 1)}` as YearMonth, lines, balances),
    );
  });

test('平的账，一句不报', () => {
  fc.assert(
    fc.property(books, (sheets) => {
      expect(problemsOf(sheets)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('平的账改动一个数（结余、收支、余额、合计），只报一处，就在那一行', () => {
  fc.assert(
    fc.property(
      books,
      fc.nat(),
      fc.nat(),
      fc.constantFrom(-1, 1, -90, 90, 1800, 99_999),
      (sheets, whichSheet, whichFigure, change) => {
        const at = whichSheet % sheets.length;
        const sheet = sheets[at]!;
        const figures = figuresOf(sheet);
        const { line, column } = figures[whichFigure % figures.length]!;
        const cell = sheet[line]![column]!;
        sheet[line]![column] = yuan(Math.round(Number(cell) * 100) + change);
        const found = problemsOf(sheets).map(({ place }) => `${place.file}:${String(place.line)}`);
        expect(found).toEqual([`ledger/2026-0${String(at + 1)}.csv:${String(line + 1)}`]);
      },
    ),
    { numRuns: 400 },
  );
});

test('行的次序怎么换，收支、结余都不变', () => {
  fc.assert(
    fc.property(books, fc.infiniteStream(fc.nat()), (sheets, numbers) => {
      const ledger = read('ledger/2026-01.csv', sheets[0]!);
      const keys = new Map(ledger.entries.map((entry) => [entry, numbers.next().value ?? 0]));
      const entries = ledger.entries.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
      expect(ledgerSums({ ...ledger, entries })).toEqual(ledgerSums(ledger));
      expect(accountSums({ ...ledger, entries })).toEqual(accountSums(ledger));
    }),
    { numRuns: 50 },
  );
});
