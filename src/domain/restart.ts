import { addDays, type LocalDate } from '../base/date.ts';
import { parseCorrection } from './correction.ts';
import type { Notice } from './notice.ts';
import { termDays, type RuleProfile } from './profile.ts';

/** 公示更正以后重新算的公示期。 */
export interface Restart {
  /** 最后一次更正是哪天。 */
  readonly on: LocalDate;
  /** 重新算到哪天；内容里写得更晚的，照写的。 */
  readonly to: LocalDate;
}

/** 规则方案写了「更正公示后几日」、公示更正过的，公示期从更正那天重新算。 */
export function restartOf(
  { noticePeriod, corrections = [] }: Notice,
  profile: RuleProfile,
): Restart | undefined {
  const days = termDays(profile, 'objection-restart');
  const on = corrections
    .flatMap((text) => parseCorrection(text)?.on ?? [])
    .sort()
    .at(-1);
  if (days === undefined || on === undefined || !noticePeriod) return undefined;
  const to = addDays(on, days - 1);
  return { on, to: to > noticePeriod.to ? to : noticePeriod.to };
}

/** 公示期照重新算的；没有更正过的原样。 */
export function withRestart(notice: Notice, profile: RuleProfile): Notice {
  const restart = restartOf(notice, profile);
  if (!restart || !notice.noticePeriod) return notice;
  const noticePeriod = { from: notice.noticePeriod.from, to: restart.to };
  return {
    ...notice,
    noticePeriod,
    restartedOn: restart.on,
    writtenPeriod: notice.noticePeriod,
  };
}
