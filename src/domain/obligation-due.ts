import {
  addDays,
  addMonths,
  lastDay,
  localDate,
  yearOf,
  type LocalDate,
  type YearMonth,
} from '../base/date.ts';
import type { Period } from '../base/period.ts';
import { addWorkingDays } from '../base/working-day.ts';
import type { Cadence, TimeLimit } from './catalogue.ts';
import type { RuleProfile, TermId } from './profile.ts';

/** 目录里没有自己写数的，照规则方案的哪一条。 */
const termsFor: Readonly<Partial<Record<Cadence, TermId>>> = {
  每月: 'monthly-day',
  每季度: 'quarterly-day',
  每半年: 'half-yearly-day',
  每年: 'yearly-date',
  发生后: 'occurrence-days',
  变更后: 'change-days',
  长期: 'change-days',
};

/** 这个时限的数照规则方案哪一条来；自己写了数的没有。 */
export function termOf(limit: TimeLimit): TermId | undefined {
  const own = limit.day ?? limit.monthDay ?? limit.days;
  return own === undefined ? termsFor[limit.cadence] : undefined;
}

function termText(profile: RuleProfile, limit: TimeLimit): string {
  const id = termsFor[limit.cadence];
  return (id && profile.terms.get(id)?.value.normalize('NFKC')) ?? '';
}

/** 几日前、几天内的那个数；规则方案里读不懂的（另有一处毛病）按 1，好让预览照样看得到。 */
function numberOf(limit: TimeLimit, profile: RuleProfile): number {
  const count = limit.day ?? limit.days ?? Number(termText(profile, limit));
  return Number.isInteger(count) && count > 0 ? count : 1;
}

/** 一期一期公开的，这一期最迟哪天。 */
export function periodDue(limit: TimeLimit, period: Period, profile: RuleProfile): LocalDate {
  const year = yearOf(period.from);
  if (limit.cadence === '当年') return dayInYear(year, limit.monthDay ?? '12-31');
  if (limit.cadence === '每年') {
    return dayInYear(year + 1, limit.monthDay ?? termText(profile, limit));
  }
  const next = addDays(period.to, 1);
  return addDays(next, numberOf(limit, profile) - 1);
}

/** `02-29` 逢平年按月末。 */
function dayInYear(year: number, monthDay: string): LocalDate {
  const [month = 12, day = 31] = monthDay.split('-').map(Number);
  const last = lastDay(addMonths(`${String(year)}-01` as YearMonth, (month || 12) - 1));
  return localDate(year, month, day) ?? last;
}

/** 发生后、变更后几天内的，最迟哪天；规则方案里「变更后」的天数按工作日算。 */
export function eventDue(limit: TimeLimit, event: LocalDate, profile: RuleProfile): LocalDate {
  const count = numberOf(limit, profile);
  return countsWorkingDays(limit) ? addWorkingDays(event, count) : addDays(event, count);
}

export function countsWorkingDays(limit: TimeLimit): boolean {
  return limit.days === undefined
    ? termsFor[limit.cadence] === 'change-days'
    : limit.workingDays === true;
}
