import type { CatalogueItem, TimeLimit } from '../domain/catalogue.ts';
import { termDays, type RuleProfile, type TermId } from '../domain/profile.ts';

/** 一项的全部时限：`每季度公开，下个季度第一个月15日前；事情发生后5日内公开`。 */
export function itemLimitWords({ limits }: CatalogueItem, profile: RuleProfile): string {
  return limits.map((limit) => limitWords(limit, profile)).join('；');
}

/** 时限用村民的话说：`每月公开，下月15日前`。数目没写的，用规则方案里的。 */
export function limitWords(limit: TimeLimit, profile: RuleProfile): string {
  const day = (id: TermId): string => {
    const value = limit.day ?? termDays(profile, id);
    return value === undefined ? '初' : `${String(value)}日前`;
  };
  // 规则方案里「变更后」的天数按工作日算，见 `termIds`。
  const days = (id: TermId): string => {
    const value = limit.days ?? termDays(profile, id);
    if (value === undefined) return '及时';
    const working = limit.days === undefined ? id === 'change-days' : limit.workingDays;
    return `${String(value)}${working ? '个工作日' : '日'}内`;
  };
  switch (limit.cadence) {
    case '每月':
      return `每月公开，下个月${day('monthly-day')}`;
    case '每季度':
      return `每季度公开，下个季度第一个月${day('quarterly-day')}`;
    case '每半年':
      return `每半年公开，下个半年第一个月${day('half-yearly-day')}`;
    case '每年':
      return `每年公开，${yearlyWords(limit, profile)}`;
    case '当年':
      return `当年的事，${limit.monthDay === undefined ? '当年' : `当年${monthDayWords(limit.monthDay)}`}公开`;
    case '发生后':
      return `事情发生后${days('occurrence-days')}公开`;
    case '变更后':
      return `长期公开，有变动${days('change-days')}更新`;
    case '长期':
      return '长期公开';
    case '分阶段':
      return '办到哪一步，公开到哪一步';
  }
}

function yearlyWords({ monthDay }: TimeLimit, profile: RuleProfile): string {
  const words = monthDayWords(monthDay ?? profile.terms.get('yearly-date')?.value ?? '');
  return words === '' ? '下一年年初' : `下一年${words}`;
}

/** `04-08` → `4月8日前`。 */
function monthDayWords(monthDay: string): string {
  const [, month, day] = /^(\d{1,2})-(\d{1,2})$/.exec(monthDay) ?? [];
  return month === undefined ? '' : `${String(Number(month))}月${String(Number(day))}日前`;
}
