import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDecimal, parseDecimal, plainDecimal, timesRate, type Decimal } from './decimal.ts';

test.each([
  ['27653.25', '27,653.25'],
  ['1,200', '1,200'],
  ['１２．５', '12.5'],
  ['11931.0020', '11,931.002'],
  ['0', '0'],
])('%s 读成 %s', (text, written) => {
  expect(formatDecimal(parseDecimal(text)!)).toBe(written);
});

test.each(['', '1.23456', '1.2.3', '-3', '12亩', '1,20'])('%j 读不懂，不猜', (text) => {
  expect(parseDecimal(text)).toBeUndefined();
});

/** 三份真的公示里的数。 */
test.each([
  ['27653.25', '76.03', 100, 2_102_477_00],
  ['27653.25', '76.03', 1, 2_102_476_60],
  ['3', '0.335', 1, 101],
  ['20', '8', 1, 160_00],
])('%s × %s，取整到 %i 分，得 %i 分', (area, rate, unit, amount) => {
  expect(timesRate(parseDecimal(area)!, parseDecimal(rate)!, unit)).toBe(amount);
});

test('写出来再读回去，一样', () => {
  const any = fc.integer({ min: 0, max: 1_000_000_000_000 });
  fc.assert(
    fc.property(any, (value) => {
      const decimal = value as Decimal;
      expect(parseDecimal(formatDecimal(decimal))).toBe(value);
      expect(parseDecimal(plainDecimal(decimal))).toBe(value);
    }),
  );
});
