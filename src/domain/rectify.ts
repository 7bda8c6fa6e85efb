import { addDays, daysBetween, type LocalDate } from '../base/date.ts';
import { nextPeriod, periodAt, type Period } from '../base/period.ts';
import type { Board } from './board.ts';
import { meetingRecords, type MissedMeeting } from './party-life.ts';
import { startOf, villageObligations, type Obligation } from './obligation.ts';
import { termDays, type RuleProfile } from './profile.ts';
import { waitingSheets, type Postable } from './posting.ts';
import { hazardState, type Hazard } from './hazard.ts';
import type { Question } from './question.ts';
import { taskState, type Task } from './task.ts';
import type { Village } from './village.ts';

/** 一个村的整改清单：哪些没见到、要补，哪些快到期，哪些晚了。 */
export interface RectifyList {
  /** 说的哪一季；眼下全部的没有。 */
  readonly period: Period | undefined;
  /** 系统未见，最早到期的在前。 */
  readonly missing: readonly Obligation[];
  /** 快到期的。 */
  readonly coming: readonly Obligation[];
  /** 公开了，但是晚了。 */
  readonly late: readonly Obligation[];
  /** 过了期限没办成的重点任务，最早到期的在前。 */
  readonly tasks: readonly Task[];
  /** 公开了组织生活、里面没有的会，早的在前。 */
  readonly meetings: readonly MissedMeeting[];
  /** 过了期限没改好的安全隐患，最早到期的在前。 */
  readonly hazards: readonly Hazard[];
  /** 公开了还没贴上墙的；没记过张贴的村没有。 */
  readonly sheets: readonly Postable[];
  /** 没答复的群众提问，最早该答复的在前。 */
  readonly questions: readonly Question[];
  /** 没见到的，几日以前补上；规则方案里没写几日的没有。 */
  readonly fixBy: LocalDate | undefined;
}

/** 往后看几天算快到期。 */
export const comingDays = 30;

function byDue(a: Obligation, b: Obligation): number {
  return (a.due ?? '') < (b.due ?? '') ? -1 : (a.due ?? '') > (b.due ?? '') ? 1 : 0;
}

function isLate({ state }: Obligation): boolean {
  return (state.kind === 'done' || state.kind === 'open') && (state.late ?? 0) > 0;
}

/** 整改几日：规则方案里写了才有。 */
function fixBy(today: LocalDate, profile: RuleProfile): LocalDate | undefined {
  const days = termDays(profile, 'rectify-days');
  return days === undefined ? undefined : addDays(today, days);
}

/** 一个村过了期限没办成的重点任务。 */
export function overdueTasks({ tasks, today }: Board, { name }: Village): Task[] {
  return tasks.filter((task) => task.village === name && taskState(task, today).kind === 'overdue');
}

/** 一个村没见到的会，早的在前。 */
function missedMeetings(board: Board, village: Village): MissedMeeting[] {
  return meetingRecords(board, village)
    .flatMap(({ missing }) => missing)
    .sort((a, b) => (a.period.to < b.period.to ? -1 : a.period.to > b.period.to ? 1 : 0));
}

/** 眼下该补的、快到期的。 */
export function rectifyNow(board: Board, village: Village, within = comingDays): RectifyList {
  const all = [...villageObligations(board, village)].sort(byDue);
  return {
    period: undefined,
    missing: all.filter(({ state }) => state.kind === 'missing'),
    coming: all.filter(
      ({ state, due }) =>
        state.kind === 'ahead' && due !== undefined && daysBetween(board.today, due) <= within,
    ),
    late: [],
    tasks: overdueTasks(board, village).sort((a, b) => (a.limit < b.limit ? -1 : 1)),
    meetings: missedMeetings(board, village),
    hazards: village.hazards
      .filter((hazard) => hazardState(hazard, board.today).kind === 'overdue')
      .sort((a, b) => (a.limit < b.limit ? -1 : 1)),
    sheets: waitingSheets(village, board.today),
    questions: village.questions
      .filter(({ repliedOn }) => repliedOn === undefined)
      .sort((a, b) => (a.askedOn < b.askedOn ? -1 : 1)),
    fixBy: fixBy(board.today, board.profile),
  };
}

/** 某一季里到期的：没见到的、晚了的。 */
export function rectifyIn(board: Board, village: Village, period: Period): RectifyList {
  const due = villageObligations(board, village)
    .filter((one) => one.due !== undefined && period.from <= one.due && one.due <= period.to)
    .sort(byDue);
  return {
    period,
    missing: due.filter(({ state }) => state.kind === 'missing'),
    coming: [],
    late: due.filter(isLate),
    tasks: [],
    meetings: missedMeetings(board, village).filter(
      (one) => period.from <= one.period.to && one.period.to <= period.to,
    ),
    hazards: [],
    sheets: [],
    questions: [],
    fixBy: fixBy(board.today, board.profile),
  };
}

/** 哪几季有没见到的、晚了的，新的在前；一样也没有的季不出清单。 */
export function rectifyPeriods(board: Board, village: Village): readonly Period[] {
  const periods: Period[] = [];
  let period = periodAt('quarter', startOf(board, village));
  for (; period.from <= board.today; period = nextPeriod(period)) {
    const { missing, late } = rectifyIn(board, village, period);
    if (missing.length + late.length > 0) periods.unshift(period);
  }
  return periods;
}
