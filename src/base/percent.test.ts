import { expect, test } from 'vitest';
import type { Decimal } from './decimal.ts';
import { isShare, isWhole, parsePercent, partOf, percentOf } from './percent.ts';

const rate = (text: string): Decimal => parsePercent(text)!;

test('认得百分号的写法，没有百分号的不猜', () => {
  expect([parsePercent('42%'), parsePercent('４２.5％'), parsePercent('0%')]).toEqual([
    420_000, 425_000, 0,
  ]);
  for (const text of ['42', '0.42', '四成二', '%', '4 2%', '-3%']) {
    expect(parsePercent(text), text).toBeUndefined();
  }
});

test('和算的比，容得下四舍五入到写的那一位', () => {
  // 420 ÷ 1000 正好 42%；5 ÷ 12 是 41.67%，写 42%、41.7%、41.67% 都对，写 41%、41.6% 不对。
  expect(isShare(rate('42%'), 420, 1000)).toBe(true);
  for (const text of ['42%', '41.7%', '41.67%'])
    expect(isShare(rate(text), 5, 12), text).toBe(true);
  for (const text of ['41%', '41.6%', '41.66%', '43%']) {
    expect(isShare(rate(text), 5, 12), text).toBe(false);
  }
});

test('12 是 23.4 的五成一，写两成对不上（领办合作社的公示里真有过）', () => {
  expect(isShare(rate('20%'), 1200, 2340)).toBe(false);
  expect(isShare(rate('51%'), 1200, 2340)).toBe(true);
});

test('加起来是百分之百：整数的一点不能差，带小数的容得下末位的四舍五入', () => {
  expect(isWhole([rate('42%'), rate('58%')])).toBe(true);
  expect(isWhole([rate('42%'), rate('57%')])).toBe(false);
  expect(isWhole([rate('33.33%'), rate('33.33%'), rate('33.33%')])).toBe(true);
  expect(isWhole([rate('33.3%'), rate('33.3%'), rate('33%')])).toBe(false);
});

test('全部的百分之几，四舍五入到分', () => {
  expect(partOf(9_200_000, rate('42%'))).toBe(3_864_000);
  expect(partOf(100, rate('33.33%'))).toBe(33);
  expect(partOf(1, rate('50%'))).toBe(1);
});

test('算出来的比例留两位小数；没有全部就说不出', () => {
  expect(percentOf(5, 12)).toBe(416_700);
  expect(percentOf(1, 0)).toBeUndefined();
});
