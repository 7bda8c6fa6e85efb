import { expect, test } from 'vitest';
import type { Canonical } from './history.ts';
import { differences } from './version-diff.ts';

const empty: Canonical = { unit: 'shimengou', head: [], columns: [], rows: [], body: [] };

function saidBetween(before: Partial<Canonical>, after: Partial<Canonical>): string[] {
  return differences({ ...empty, ...before }, { ...empty, ...after }).map(
    (one) => `${one.where}：${one.before} → ${one.after}`,
  );
}

test('钱按钱写，日期、凭证号照原样', () => {
  const columns = ['日期', '凭证号', '支出'];
  const rows = (paid: string): string[][] => [['2026-03-05', '3', paid]];
  expect(saidBetween({ columns, rows: rows('3200') }, { columns, rows: rows('2300') })).toEqual([
    '第1行 支出：3,200.00 → 2,300.00',
  ]);
});

test('正文里的表格说到哪一格，不摆竖线', () => {
  const body = (amount: string): string[] => [
    '拟新增两户。',
    '| 户主 | 每月金额（元） |',
    '| --- | --- |',
    '| 王有田 | 860.00 |',
    `| 刘桂花 | ${amount} |`,
  ];
  expect(saidBetween({ body: body('430.00') }, { body: body('340.00') })).toEqual([
    '表里第2行 每月金额（元）：430.00 → 340.00',
  ]);
  expect(saidBetween({ body: body('430.00') }, { body: body('430.00').slice(0, 4) })).toEqual([
    '正文第5行：刘桂花，430.00 → ',
  ]);
});
