import { addMonths, monthOfDate, type YearMonth } from '../base/date.ts';
import { nextPeriod, periodAt, type Period } from '../base/period.ts';
import type { Board } from './board.ts';
import { periodKinds } from './catalogue.ts';
import type { MeetingRule } from './meeting-rule.ts';
import type { Notice } from './notice.ts';
import { startOf } from './obligation.ts';
import type { Village } from './village.ts';

/** 一种会开得怎样：看得出的有几期，哪几期没见到。 */
export interface MeetingRecord {
  readonly rule: MeetingRule;
  /** 公开了的那几期里，能判的有几期。 */
  readonly judged: number;
  readonly missing: readonly MissedMeeting[];
}

/** 公开了这一期的组织生活，里面没有这种会。 */
export interface MissedMeeting {
  readonly rule: MeetingRule;
  readonly period: Period;
  /** 该写在哪一条公开事项里。 */
  readonly notice: Notice;
}

/**
 * 一个村的支部，各种会照规则方案的周期开了没有。
 *
 * 只看公开了「组织生活」的那几期：还没公开的另有公开时限管着，不在这里再说一遍；
 * 起用以前的、没满的一期不算。
 */
export function meetingRecords(board: Board, village: Village): MeetingRecord[] {
  const told = village.notices.filter(
    ({ meetings, period }) => meetings !== undefined && period !== undefined,
  );
  if (told.length === 0) return [];
  const covered = new Map<YearMonth, Notice>(
    told.flatMap((notice) =>
      monthsOf(notice.period).map((month): [YearMonth, Notice] => [month, notice]),
    ),
  );
  const held = told.flatMap(({ meetings = [] }) => meetings);
  const startOn = startOf(board, village);
  return board.profile.meetings.map((rule) => {
    const dates = held.filter(({ kind }) => kind === rule.kind).map(({ date }) => date);
    const missing: MissedMeeting[] = [];
    let judged = 0;
    let period = periodAt(periodKinds[rule.cadence], startOn);
    for (; period.to <= board.today; period = nextPeriod(period)) {
      const { from, to } = period;
      const months = monthsOf(period);
      const notice = covered.get(months.at(-1) ?? monthOfDate(to));
      if (from < startOn || !notice || !months.every((month) => covered.has(month))) continue;
      judged += 1;
      if (!dates.some((date) => from <= date && date <= to)) {
        missing.push({ rule, period, notice });
      }
    }
    return { rule, judged, missing };
  });
}

function monthsOf(period: Period | undefined): YearMonth[] {
  const months: YearMonth[] = [];
  if (!period) return months;
  const last = monthOfDate(period.to);
  for (let month = monthOfDate(period.from); month <= last; month = addMonths(month, 1)) {
    months.push(month);
  }
  return months;
}
