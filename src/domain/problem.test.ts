import { expect, test } from 'vitest';
import { problem } from './problem.ts';

const says = (text: string): string => problem('field/money', { file: 'a.csv' }, text, '').message;

test.each([
  ['最后一格是「王有田 110101199001011237」。', '最后一格是「王有田 110……」。'],
  ['「6222 0202 0011 2233 446」的引号只有一半', '「622……」的引号只有一半'],
  ['这一行是「138-0000-1234,赵满仓」', '这一行是「138……,赵满仓」'],
])('引的原文里有长号码，只留头三位：%s', (text, expected) => {
  expect(says(text)).toBe(expected);
});

test.each([
  '2026-03-05 至 2026-03-11',
  'notices/2026/2026-04-02-dibao.md',
  '0900-5560100',
  '第 3 行写的是 1,234,567,890.00 元',
  '「123:9f86d081884c7d65」',
])('日期、文件名、座机、金额照原样：%s', (text) => {
  expect(says(text)).toBe(text);
});
