import { expect, test } from 'vitest';
import { exampleTown, openTown } from '../testing/sample-town.ts';
import { CannotPrint, planPrinting, refuseUnwritable, type PrintWords } from './read-options.ts';

const { board } = openTown(exampleTown);
if (!board) throw new Error('例子镇打不开');

const plain: PrintWords = { paper: 'A4', large: false, combine: false };

test('什么也不写：上个月的，各村，A4', () => {
  const { period, paper, booklets } = planPrinting(plain, board);
  expect([period.id, paper]).toEqual(['2026-03', 'A4']);
  expect(booklets.map(({ slug }) => slug)).toContain('shimengou');
});

test('纸的大小写、半年都认', () => {
  const { period, paper } = planPrinting({ ...plain, paper: 'a3', period: '2026H1' }, board);
  expect([period.label, paper]).toEqual(['2026年上半年', 'A3']);
});

test.each<[Partial<PrintWords>, string]>([
  [{ village: 'shimengo' }, '没有「shimengo」这个村，是不是「shimengou」？'],
  [{ period: '13月' }, '--period 写的是「13月」，写成 2026-03、2026Q1、2026H1 或 2026。'],
  [{ period: '1999' }, '1999年没有要印的。换一个 --period、--village 或 --kind。'],
  [{ kind: '照片' }, '--kind 写的是「照片」，只有 公开事项、收支表、账目汇总、'],
  [{ paper: 'B5' }, '--paper 写的是「B5」，只有 A4 和 A3。'],
  [{ large: true }, '大字要用 A3 纸：加上 --paper A3。'],
  [{ large: true, paper: 'A3', combine: true }, '--combine 和 --large 不能一起写。'],
])('%j 说清楚', (words, says) => {
  expect(() => planPrinting({ ...plain, ...words }, board)).toThrow(CannotPrint);
  expect(() => planPrinting({ ...plain, ...words }, board)).toThrow(says);
});

test('没定网址的镇，二维码没有地方指', () => {
  const homeless = { ...board, town: { ...board.town, address: undefined } };
  expect(() => planPrinting({ ...plain, kind: '二维码' }, homeless)).toThrow('还没有写「网址」');
});

test('输出的地方是个文件，写不进', () => {
  expect(() => refuseUnwritable('package.json')).toThrow('写不进「package.json」文件夹');
});
