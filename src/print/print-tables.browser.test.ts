import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fen, formatYuan, sumFen } from '../base/money.ts';
import { readPdf, type PaperPage } from '../testing/paper-page.ts';
import { openPrinter, shiping } from '../testing/print-demo.ts';
import { cellText } from '../view/statement-words.ts';

describe('一年的账和财务表', () => {
  const textOf = (pages: readonly PaperPage[]): string => pages.map(({ text }) => text).join('');
  const plain = (text: string): string => text.replaceAll(/\s/g, '');
  let printer: Awaited<ReturnType<typeof openPrinter>>;
  let ledgers: string;
  let statements: string;

  beforeAll(async () => {
    printer = await openPrinter();
    ledgers = (await printer.print('2026', { kind: '收支表' })).folder;
    statements = (await printer.print('2026', { kind: '财务表' })).folder;
  });

  afterAll(() => printer.close());

  test('每一笔收支都在，只一次，先后不乱，数字和表上一样', async () => {
    const printed = shiping.ledgers.filter(({ month: one }) => one.startsWith('2026'));
    const files = readdirSync(ledgers).sort();
    expect(files).toHaveLength(printed.length);
    for (const [index, ledger] of printed.entries()) {
      const text = textOf(await readPdf(join(ledgers, files[index]!)));
      let at = 0;
      for (const { voucher, summary, amount, statedBalance } of ledger.entries) {
        expect(text.split(voucher), voucher).toHaveLength(2);
        const figures = [formatYuan(fen(Math.abs(amount))), formatYuan(statedBalance!)];
        for (const part of [voucher, plain(summary), ...figures]) {
          const found = text.indexOf(part, at);
          expect(found, `${ledger.month} ${voucher} ${part}`).toBeGreaterThanOrEqual(at);
          at = found;
        }
      }
    }
  });

  test('每张财务表的每一格都在，一行挨一行', async () => {
    for (const statement of shiping.statements) {
      const file = readdirSync(statements).find((one) => one.includes(statement.id));
      if (file === undefined) continue;
      const text = textOf(await readPdf(join(statements, file)));
      let at = text.indexOf('序号');
      for (const row of statement.rows) {
        for (const column of statement.columns) {
          const part = plain(cellText(statement, row, column));
          const found = text.indexOf(part, at);
          expect(found, `${statement.id} ${part}`).toBeGreaterThanOrEqual(at);
          at = found;
        }
      }
    }
  });

  test('印几张纸的收支表：每张的本页合计是这张上各笔的和，累计是到这张为止的和', async () => {
    let checked = 0;
    for (const [index, file] of readdirSync(ledgers).sort().entries()) {
      const pages = await readPdf(join(ledgers, file));
      const { entries } = shiping.ledgers.filter(({ month: one }) => one.startsWith('2026'))[
        index
      ]!;
      let before = 0;
      for (const { text } of pages) {
        const [, income = '', expense = ''] =
          /本页合计([+−]?[\d,]+\.\d\d)([+−]?[\d,]+\.\d\d)/.exec(text) ?? [];
        const own = entries.filter(({ voucher }) => text.includes(voucher));
        if (income === '') continue;
        const sum = (list: typeof own, flow: string): string =>
          formatYuan(sumFen(list.filter((one) => one.flow === flow).map(({ amount }) => amount)));
        expect(income.replace('+', ''), file).toBe(sum(own, 'income'));
        expect(expense.replace('−', ''), file).toBe(sum(own, 'expense'));
        before += own.length;
        if (before < entries.length) {
          const [, run = ''] = /累计\+?([\d,]+\.\d\d)/.exec(text) ?? [];
          expect(run, file).toBe(sum(entries.slice(0, before), 'income'));
        }
        checked += 1;
      }
      const spread = pages.filter(({ text }) =>
        entries.some(({ voucher }) => text.includes(voucher)),
      );
      if (spread.length > 1) expect(before, file).toBe(entries.length);
    }
    expect(checked).toBeGreaterThan(10);
  });
});
