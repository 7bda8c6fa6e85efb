import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareShare, fractionWords, parseFraction } from './fraction.ts';

test.each([
  ['2/3', 2, 3],
  ['1/2', 1, 2],
  ['２／３', 2, 3],
  ['2 / 3', 2, 3],
  ['三分之二', 2, 3],
  ['十分之一', 1, 10],
  ['1/1', 1, 1],
])('%j 是 %i/%i', (text, numerator, denominator) => {
  expect(parseFraction(text)).toEqual({ numerator, denominator });
});

test.each(['', '半数', '0.5', '50%', '0/3', '3/2', '2/0', '-1/2', '1/2/3', '二分'])(
  '%j 读不懂，不猜',
  (text) => {
    expect(parseFraction(text)).toBeUndefined();
  },
);

test.each([
  [19, 30, '2/3', -1],
  [20, 30, '2/3', 0],
  [21, 30, '2/3', 1],
  [15, 30, '1/2', 0],
  [0, 30, '1/2', -1],
  [1, 3, '1/3', 0],
])('%i 比 %i 的 %s：%i', (part, whole, share, expected) => {
  expect(compareShare(part, whole, parseFraction(share)!)).toBe(expected);
});

test('总数和部分一起翻几倍，结论不变', () => {
  const people = fc.integer({ min: 1, max: 5000 });
  fc.assert(
    fc.property(people, people, fc.integer({ min: 1, max: 99 }), (part, whole, times) => {
      const share = { numerator: 2, denominator: 3 };
      return compareShare(part, whole, share) === compareShare(part * times, whole * times, share);
    }),
  );
});

test('说给村民听：二分之一叫一半', () => {
  expect(
    [parseFraction('1/2')!, parseFraction('2/3')!, parseFraction('1/10')!].map(fractionWords),
  ).toEqual(['一半', '三分之二', '十分之一']);
});
