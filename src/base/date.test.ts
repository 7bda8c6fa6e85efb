import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  firstDay,
  formatChineseDate,
  formatDate,
  formatMonth,
  lastDay,
  localDate,
  monthOfDate,
  parseDate,
  parseExcelSerial,
  parseYearMonth,
  todayInChina,
  weekdayOf,
  type LocalDate,
} from './date.ts';

const days = fc
  .integer({ min: 0, max: 90_000 })
  .map((count) => addDays('1930-01-01' as LocalDate, count));

describe('parseDate 读一天', () => {
  test.each([
    ['2026-03-05', '2026-03-05'],
    ['2026-3-5', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['2026年3月5', '2026-03-05'],
    ['2026 年 3 月 5 日', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['２０２６－０３－０５', '2026-03-05'],
    ['2028-02-29', '2028-02-29'],
  ])('%j 是 %s', (text, expected) => {
    expect(parseDate(text)).toBe(expected);
  });

  test.each([
    '',
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-3-5',
    '3月5日',
    '2026-3/5',
    '2026年3-5',
    '2026-03',
    '0026-03-05',
    '昨天',
    '5/3/2026',
  ])('%j 读不懂，不猜', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  test('知道年份时，认得只写月日的', () => {
    expect(parseDate('3月5日', 2026)).toBe('2026-03-05');
    expect(parseDate('2月29日', 2026)).toBeUndefined();
    expect(parseDate('2月29日', 2028)).toBe('2028-02-29');
  });

  test('写出去再读回来，还是那一天', () => {
    fc.assert(
      fc.property(days, (date) => parseDate(formatDate(date)) === date && parseDate(date) === date),
    );
  });
});

test.each([
  ['46086', '2026-03-05'],
  ['36526', '2000-01-01'],
  ['20000', '1954-10-03'],
  ['19999', undefined],
  ['80001', undefined],
  ['460861', undefined],
  ['46086.5', undefined],
])('Excel 序号 %j 是 %s', (text, expected) => {
  expect(parseExcelSerial(text)).toBe(expected);
});

describe('数日子', () => {
  test('往后数几天，差就是几天', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -5000, max: 5000 }),
        (date, count) => daysBetween(date, addDays(date, count)) === count,
      ),
    );
  });

  test('过七天，还是星期几', () => {
    fc.assert(fc.property(days, (date) => weekdayOf(addDays(date, 7)) === weekdayOf(date)));
    expect(weekdayOf('2026-03-05' as LocalDate)).toBe(4);
    expect(weekdayOf('2026-03-08' as LocalDate)).toBe(7);
  });

  test('一个月的头一天、最后一天都在这个月，再加一天就到下个月', () => {
    fc.assert(
      fc.property(days, (date) => {
        const month = monthOfDate(date);
        expect(monthOfDate(firstDay(month))).toBe(month);
        expect(addDays(lastDay(month), 1)).toBe(firstDay(addMonths(month, 1)));
      }),
    );
  });

  test('月份加了再减，回到原处', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -300, max: 300 }), (date, count) => {
        const month = monthOfDate(date);
        return addMonths(addMonths(month, count), -count) === month;
      }),
    );
  });
});

test.each([
  ['2026-03', '2026-03'],
  ['2026-3', '2026-03'],
  ['2026年3月', '2026-03'],
  ['2026-13', undefined],
  ['202603', undefined],
  ['三月', undefined],
])('parseYearMonth(%j) 得 %s', (text, expected) => {
  expect(parseYearMonth(text)).toBe(expected);
});

test('日期按字面就能比先后', () => {
  fc.assert(fc.property(days, days, (a, b) => a < b === daysBetween(a, b) > 0));
});

test('年份只收 1900 到 2200', () => {
  expect(localDate(1899, 12, 31)).toBeUndefined();
  expect(localDate(2201, 1, 1)).toBeUndefined();
});

test('在中国，世界时 16 点就是第二天', () => {
  expect(todayInChina(new Date('2026-03-05T15:59:59Z'))).toBe('2026-03-05');
  expect(todayInChina(new Date('2026-03-05T16:00:00Z'))).toBe('2026-03-06');
});

test('formatMonth 不补零', () => {
  expect(formatMonth(monthOfDate('2026-03-05' as LocalDate))).toBe('2026年3月');
});

test.each([
  ['2026-11-04', '二〇二六年十一月四日'],
  ['2026-10-10', '二〇二六年十月十日'],
  ['2030-01-20', '二〇三〇年一月二十日'],
  ['2026-12-31', '二〇二六年十二月三十一日'],
])('落款 %s → %s', (date, text) => {
  expect(formatChineseDate(parseDate(date)!)).toBe(text);
});
