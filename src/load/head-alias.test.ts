import { expect, test } from 'vitest';
import { ledgerProblems, moneyProblems, townProblems } from '../testing/sample-town.ts';

const aliases = (...rows: string[]): string => ['表头,也写作', ...rows, ''].join('\n');

const april = [
  '公开日期：2026-04-20,制表：何秀兰,审核：赵长河',
  '日期,票据编号,摘要,收进(元),支出,余额,领 款 人',
  ',,上月结余,,,10843.50,',
  '4月2日,记-001,收水费,500.00,,11343.50,何秀兰',
].join('\n');

test('本地的表头写一次，收支表直接放进来就认得', () => {
  const heads = aliases('凭证号,票据编号', '收入,收进', '经手人,报销人、领款人');
  expect(ledgerProblems(april, { 'heads.csv': heads })).toEqual([]);
  expect(ledgerProblems(april, { 'heads.csv': undefined }).length).toBeGreaterThan(0);
});

test('财务表也认，后面的（万元）照样算', () => {
  const file = 'villages/shimengou/money/assets-2024.csv';
  const table = (total: string): string =>
    `公开日期：2025-02-06,制表：何秀兰,审核：赵长河\n东西,数量,原值,账面净值（万元）,使用状况\n村部,1处,280000,19.6,自用\n合计,,280000,${total},\n`;
  const heads = aliases('名称,东西', '净值,账面净值');
  expect(townProblems({ 'heads.csv': heads, [file]: table('19.6') })).toEqual([]);
  expect(townProblems({ 'heads.csv': heads, [file]: table('19.7') })).toEqual([
    `${file}:4:4 statement/totals 「净值」合计写的是 197,000.00 元，1 行加起来是 196,000.00 元，多 1,000.00 元。`,
  ]);
});

test('指的表头没有、写法已经认得、一个写法指了两列，各说一句', () => {
  const heads = aliases('经手入,领款人', '收入,结余', '支出,付出', '收入,付出');
  expect(townProblems({ 'heads.csv': heads })).toEqual([
    'heads.csv:2:1 heads/alias 收支表、财务表里没有「经手入」这一列。',
    'heads.csv:3:2 heads/alias 「结余」程序已经认得，不能再指别的列。',
    'heads.csv:5:2 heads/alias 「付出」程序已经认得，上面写的是「支出」，不能再指别的列。',
  ]);
});

test('格子里写着本地表头的字，不当表头', () => {
  const from = '镇水管所,应付,2400.00';
  expect(moneyProblems('debts-2026q1', from, '领款人,应付,2400.00')).toEqual([]);
});
