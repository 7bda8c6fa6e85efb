import { expect, test } from 'vitest';
import { bodyTables, plainHead } from './body-table.ts';

const found = (text: string): string[] =>
  bodyTables(text.split('\n')).map(
    ({ from, to, heads }) => `${String(from)}-${String(to)} ${heads.join('、')}`,
  );

test('两张表挨着，各是各的', () => {
  const text =
    '| 项目 | 金额 |\n|---|---|\n| 路灯 | 3 |\n| 姓名 | 人数 |\n|:-:|---|\n| 王有田 | 2 |';
  expect(found(text)).toEqual(['0-3 项目、金额', '3-6 姓名、人数']);
});

test('没有数的一行数据写着横线，不是另一张表', () => {
  expect(found('| 姓名 | 金额 |\n|---|---|\n| 王有田 | 2 |\n| - | - |\n| 刘桂花 | 3 |')).toEqual([
    '0-5 姓名、金额',
  ]);
});

test.each(['前面一段\n---', '| 一行 |\n没有分隔', '\n|---|'])('%j 不是表', (text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  ['**手机**', '手机'],
  ['`金额`（元）', '金额'],
  ['姓 名(全名)', '姓名'],
])('表头 %s 是「%s」', (head, plain) => {
  expect(plainHead(head)).toBe(plain);
});
