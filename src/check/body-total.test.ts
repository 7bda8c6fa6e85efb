import { expect, test } from 'vitest';
import { checkBodyTotals } from './body-total.ts';

function told(...lines: string[]): string[] {
  const source = { file: 'a.md', bodyLine: 10, place: () => ({ file: 'a.md' }) };
  return [...checkBodyTotals(lines.join('\n'), source)].map(
    ({ place, rule, message }) => `${String(place.line)} ${rule} ${message}`,
  );
}

const table = (total: string): string[] => [
  '项目资金（单位：万元）：',
  '',
  '| 村 | 户数 | 每户 | 投入 |',
  '|---|---:|---:|---:|',
  '| 一村 | 12 | 1.5 | 500 |',
  '| 二村 | 1,008 | 1.5 | 230.55 |',
  '| 三村 | - | 1.5 | 208 |',
  total,
];

test('加得对，不报；每户多少不能加，不看', () => {
  expect(told(...table('| 合 计 | 1,020 | 1.5 | 938.55 |'))).toEqual([]);
  expect(told(...table('| **合计** | 1020 |  | **938.550** |'))).toEqual([]);
});

test('加错了，说两个数、差多少，报在合计那一行', () => {
  expect(told(...table('| 合计 | 1200 | | 938.5 |'))).toEqual([
    '17 markdown/total 表里「户数」一列的合计写的是 1,200，3 行加起来是 1,020，多 180。',
    '17 markdown/total 表里「投入」一列的合计写的是 938.50，3 行加起来是 938.55，少 0.05。',
  ]);
});

test.each([
  ['单位不一样', '| 合计 | 1020 | | 939万元 |'],
  ['合计不是数', '| 合计 | 约一千户 | | 见附件 |'],
  ['有小计', '| 小计 | 5 | | 5 |\n| 合计 | 5 | | 5 |'],
  ['没有合计行', '| 四村 | 5 | | 5 |'],
])('看不明白的不说：%s', (_, rows) => {
  expect(told(...table(rows))).toEqual([]);
});

test('写了「其中」的、只有一行的，不说', () => {
  const head = ['| 项 | 元 |', '|---|---|'];
  expect(told(...head, '| 收入 | 5 |', '| 其中：租金 | 5 |', '| 合计 | 5 |')).toEqual([]);
  expect(told(...head, '| 收入 | 5 |', '| 合计 | 6 |')).toEqual([]);
});
