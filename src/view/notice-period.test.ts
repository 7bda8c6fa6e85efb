import { expect, test } from 'vitest';
import { parseDate, type LocalDate } from '../base/date.ts';
import { periodView } from './notice-period.ts';

const day = (text: string): LocalDate => parseDate(text)!;
const range = { from: day('2026-03-05'), to: day('2026-03-11') };

test.each([
  ['2026-03-04', 'before', '3月5日开始'],
  ['2026-03-05', 'open', '还剩6天'],
  ['2026-03-10', 'open', '还剩1天'],
  ['2026-03-11', 'open', '今天截止'],
  ['2026-03-12', 'closed', '已结束'],
])('3月5日到11日公示，%s 看：%s，%s', (today, state, left) => {
  expect(periodView(range, day(today))).toMatchObject({ state, left, until: '公示到3月11日' });
});
