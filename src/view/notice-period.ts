import { daysBetween, formatDate, formatMonthDay, yearOf, type LocalDate } from '../base/date.ts';
import type { DateRange } from '../domain/field.ts';

/** 公示期走到哪了。 */
export interface PeriodView {
  readonly state: 'before' | 'open' | 'closed';
  /** `2026年3月5日` */
  readonly from: string;
  readonly to: string;
  /** `还剩4天`、`今天截止`、`已结束`、`3月5日开始`。 */
  readonly left: string;
  /** `公示到3月11日` */
  readonly until: string;
}

/** 起止两天都算在内。 */
export function periodState({ from, to }: DateRange, today: LocalDate): PeriodView['state'] {
  if (today < from) return 'before';
  return today > to ? 'closed' : 'open';
}

export function periodView(range: DateRange, today: LocalDate): PeriodView {
  const state = periodState(range, today);
  return {
    state,
    from: formatDate(range.from),
    to: yearOf(range.from) === yearOf(range.to) ? formatMonthDay(range.to) : formatDate(range.to),
    left: leftWords(state, range, today),
    until: `公示到${formatMonthDay(range.to)}`,
  };
}

function leftWords(state: PeriodView['state'], range: DateRange, today: LocalDate): string {
  if (state === 'before') return `${formatMonthDay(range.from)}开始`;
  if (state === 'closed') return '已结束';
  const days = daysBetween(today, range.to);
  return days === 0 ? '今天截止' : `还剩${String(days)}天`;
}
