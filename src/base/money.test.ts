import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fen, formatWan, formatYuan, parseWan, parseYuan, plainYuan, sumFen } from './money.ts';

/** 一万亿元以内的任何金额，正负都有。 */
const amounts = fc
  .integer({ min: -100_000_000_000_000, max: 100_000_000_000_000 })
  .map((value) => fen(value));

describe('parseYuan 读一个金额', () => {
  test.each([
    ['1200', 120_000],
    ['1200.5', 120_050],
    ['1200.', 120_000],
    ['1200.500', 120_050],
    ['0.29', 29],
    ['0.00', 0],
    ['-80.00', -8_000],
    ['−80.00', -8_000],
    ['1,200.50', 120_050],
    ['1,234,567.89', 123_456_789],
    ['(1,200.00)', -120_000],
    ['（80）', -8_000],
    ['１２００．５０', 120_050],
    ['￥1200', 120_000],
    ['¥ 1,200', 120_000],
    ['-￥80', -8_000],
    ['1200元', 120_000],
    ['1,200.00 元', 120_000],
    [' 12 ', 1_200],
  ])('%j 是 %i 分', (text, expected) => {
    expect(parseYuan(text)).toBe(expected);
  });

  test.each([
    '',
    '元',
    '一千二',
    '1.2万',
    '1200.005',
    '1.2.3',
    '1,20',
    '12,00.00',
    '1 200',
    '--80',
    '(-80)',
    '80-',
    '1e3',
    '0x10',
    '=1+1',
    'NaN',
    '100000000000001',
  ])('%j 读不懂，不猜', (text) => {
    expect(parseYuan(text)).toBeUndefined();
  });

  test('零只有一个，没有负零', () => {
    expect(Object.is(parseYuan('-0.00'), 0)).toBe(true);
  });
});

describe('写出去再读回来，一分不差', () => {
  test('formatYuan：页面上的写法', () => {
    fc.assert(fc.property(amounts, (amount) => parseYuan(formatYuan(amount)) === amount));
  });

  test('plainYuan：CSV 里的写法，没有千分位', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(plainYuan(amount)).toMatch(/^-?\d+\.\d\d$/);
        expect(parseYuan(plainYuan(amount))).toBe(amount);
      }),
    );
  });
});

test('formatWan：以万元计，读回来一分不差', () => {
  expect([12_500_000, 1_000_001, -50_000, 0].map((value) => formatWan(fen(value)))).toEqual([
    '12.50',
    '1.000001',
    '−0.05',
    '0.00',
  ]);
  fc.assert(fc.property(amounts, (amount) => parseWan(formatWan(amount)) === amount));
  expect(parseWan('12.5万元')).toBe(12_500_000);
  expect(parseWan('1.0000001')).toBeUndefined();
});

test('formatYuan 每三位一个逗号，永远两位小数', () => {
  expect([0, 5, -5, 120_000, -123_456_789].map((value) => formatYuan(fen(value)))).toEqual([
    '0.00',
    '0.05',
    '−0.05',
    '1,200.00',
    '−1,234,567.89',
  ]);
});

test('sumFen 与先后次序无关', () => {
  fc.assert(
    fc.property(fc.array(amounts, { maxLength: 20 }), (list) => {
      expect(sumFen(list)).toBe(sumFen(list.toReversed()));
    }),
  );
});

test('不是整数分就是程序有错', () => {
  expect(() => fen(0.1 + 0.2)).toThrow('不是整数分');
});
