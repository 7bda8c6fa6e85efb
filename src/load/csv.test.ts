import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { columnLetter, readCsv } from './csv.ts';

const rowsOf = (text: string) => readCsv('ledger/2026-03.csv', text, []);

describe('拆成一格一格', () => {
  test('有引号的一格里可以有逗号、换行，行号仍是那一行的头一行', () => {
    const text = '日期,摘要\n2026-03-05,"买灯泡,三只\n含安装"\n2026-03-06,电费\n';
    expect(rowsOf(text)).toEqual([
      { line: 1, cells: ['日期', '摘要'] },
      { line: 2, cells: ['2026-03-05', '买灯泡,三只\n含安装'] },
      { line: 4, cells: ['2026-03-06', '电费'] },
    ]);
  });

  test('制表符多的按制表符拆，空行照留', () => {
    expect(rowsOf('日期\t摘要\n\n2026-03-05\t电费')).toEqual([
      { line: 1, cells: ['日期', '摘要'] },
      { line: 2, cells: [''] },
      { line: 3, cells: ['2026-03-05', '电费'] },
    ]);
  });

  test('没有引号的走近路，和 csv-parse 拆得一样', () => {
    const cell = fc.stringMatching(/^[ 电费a1.\-；]{0,6}$/);
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1 });
    fc.assert(
      fc.property(table, fc.boolean(), (rows, ended) => {
        const text = rows.map((row) => row.join(',')).join('\n') + (ended ? '\n' : '');
        const whole: string[][] = parse(text, { relax_column_count: true });
        const cells = whole.map((row) => row.map((one) => one.trim()));
        expect(rowsOf(text).map((row) => row.cells)).toEqual(cells);
      }),
    );
  });
});

test('第 28 列叫 AB', () => {
  expect([1, 26, 27, 28].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AB']);
});
