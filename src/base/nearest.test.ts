import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test.each([
  ['公开日其', '公开日期'],
  ['摘耍', '摘要'],
  ['C50', 'C05'],
  ['2026-3', '2026-03'],
  ['天气预报', undefined],
  ['', undefined],
])('「%s」最像「%s」', (text, expected) => {
  expect(nearest(text, ['公开日期', '公示期', '摘要', 'C05', '2026-03'])).toBe(expected);
});
