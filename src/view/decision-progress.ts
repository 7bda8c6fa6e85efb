import { addDays, formatDate, formatMonthDay, type LocalDate } from '../base/date.ts';
import type { Board } from '../domain/board.ts';
import {
  recordsByStep,
  stepInfo,
  type Decision,
  type StepId,
  type StepRecord,
} from '../domain/decision.ts';
import { termDays } from '../domain/profile.ts';
import { stepFindings, type Finding } from '../domain/step-findings.ts';
import { basisWords } from './citation.ts';
import { periodView } from './notice-period.ts';

export type Stage = 'running' | 'done' | 'rejected' | 'withdrawn';

/** 一步走到哪了：办完、正在公示、没通过、该办这一步、还没到、不再办。 */
export type StepState = 'done' | 'open' | 'failed' | 'next' | 'later' | 'dropped';

/** 时间线上的一步，话都写好了。 */
export interface StepView {
  readonly number: number;
  readonly name: string;
  readonly plain: string;
  readonly state: StepState;
  readonly date: string | undefined;
  /** `应到35人，实到31人，同意28人，反对2人，弃权1人` */
  readonly counts: string | undefined;
  readonly facts: readonly string[];
  /** 到会和票数够不够。 */
  readonly verdict: VerdictView | undefined;
  /** 别的程序规则：提前通知、隔几天、公开几天。 */
  readonly checks: readonly VerdictView[];
  /** 重新表决以前没成的那几次。 */
  readonly earlier: readonly EarlierView[];
}

/** 没成的一次会：哪天、多少人、为什么没成。 */
export interface EarlierView {
  readonly date: string;
  readonly counts: string | undefined;
  readonly verdict: VerdictView | undefined;
}

/** 门槛过没过，按哪一条说的。 */
export interface VerdictView {
  readonly state: Finding['state'];
  readonly says: string;
  readonly rule: string;
  readonly basis: string;
}

export interface Progress {
  readonly stage: Stage;
  /** `正在办：第5步 决议公开`、`没有通过`、`办完了`、`不办了` */
  readonly says: string;
  /** 接下来做什么；办完、没通过、撤回的没有。 */
  readonly next: string | undefined;
  readonly steps: readonly StepView[];
}

type Judged = Pick<Board, 'profile' | 'today'>;

/** 一件事的六步走到哪了。票不够的事，后面写了什么也不算通过。 */
export function decisionProgress(decision: Decision, { profile, today }: Judged): Progress {
  const { procedure } = profile;
  const records = recordsByStep(decision);
  const findings = new Map(
    [...records].map(([id, record]) => [id, stepFindings(decision, record, profile)]),
  );
  const ids = procedure.steps.map(({ step }) => step);
  const failedAt = ids.findIndex((id) => findings.get(id)?.some(isLost));
  const lastDone = ids.findLastIndex((id) => records.has(id));
  const at = {
    stage: stageOf(decision, failedAt, lastDone, ids.length),
    failedAt,
    lastDone,
    today,
  };
  const words = ({ state, says, rule, basis }: Finding): VerdictView => ({
    state,
    says,
    rule,
    basis: basisWords(profile, basis),
  });

  const steps = procedure.steps.map(({ step: id, name }, index): StepView => {
    const record = records.get(id);
    const judged = findings.get(id) ?? [];
    const vote = judged.find(isVote);
    return {
      number: index + 1,
      name: bodyName(id, name, record),
      plain: stepInfo(id).plain,
      state: stepState(record, index, at),
      date: record && formatDate(record.date),
      counts: record && countWords(record),
      facts: record ? factsOf(id, record, ids, today) : [],
      verdict: vote && words(vote),
      checks: judged.filter((finding) => !isVote(finding)).map(words),
      earlier: (record?.earlier ?? []).map((before) => {
        const lost = stepFindings(decision, before, profile).find(isVote);
        return {
          date: formatDate(before.date),
          counts: countWords(before),
          verdict: lost && words(lost),
        };
      }),
    };
  });
  return {
    stage: at.stage,
    says: stageWords(at.stage, steps),
    next: nextWords(decision, at.stage, steps, profile),
    steps,
  };
}

function isVote({ about }: Finding): boolean {
  return about === 'vote' || about === 'attendance';
}

function isLost(finding: Finding): boolean {
  return isVote(finding) && finding.state === 'failed';
}

function stageOf(
  { withdrawn }: Decision,
  failedAt: number,
  lastDone: number,
  count: number,
): Stage {
  if (withdrawn !== undefined) return 'withdrawn';
  if (failedAt >= 0) return 'rejected';
  return lastDone === count - 1 ? 'done' : 'running';
}

function stepState(
  record: StepRecord | undefined,
  index: number,
  at: { stage: Stage; failedAt: number; lastDone: number; today: LocalDate },
): StepState {
  if (index === at.failedAt) return 'failed';
  if (at.failedAt >= 0 && index > at.failedAt) return 'dropped';
  if (record) {
    const range = record.noticePeriod;
    return range && periodView(range, at.today).state === 'open' ? 'open' : 'done';
  }
  if (at.stage === 'withdrawn') return 'dropped';
  return index === at.lastDone + 1 ? 'next' : 'later';
}

/** 第四步写明开的是哪一种会；没写明的照官方名称。 */
function bodyName(id: StepId, name: string, record: StepRecord | undefined): string {
  return id === 'resolve' && record?.body ? `${record.body}决议` : name;
}

export function countWords({
  total,
  due,
  present,
  yes,
  no,
  abstain,
}: StepRecord): string | undefined {
  const parts = [
    // 全体就是应到的，不说两遍。
    ['全体', total === due ? undefined : total],
    ['应到', due],
    ['实到', present],
    ['同意', yes],
    ['反对', no],
    ['弃权', abstain],
  ] as const;
  const words = parts.flatMap(([name, count]) =>
    count === undefined ? [] : [`${name}${count}人`],
  );
  return words.length === 0 ? undefined : words.join('，');
}

function factsOf(
  id: StepId,
  record: StepRecord,
  ids: readonly StepId[],
  today: LocalDate,
): string[] {
  const facts: string[] = [];
  if (record.merged === id) facts.push('和前面一步在同一次会上办，人数和票数是同一次的。');
  else if (record.merged !== undefined) {
    facts.push(`和第${String(ids.indexOf(record.merged) + 1)}步在同一次会上办。`);
  }
  const meeting = [record.place, record.chair && `${record.chair}主持`, record.voting].filter(
    Boolean,
  );
  if (meeting.length > 0) facts.push(meeting.join('，'));
  if (record.noticePeriod) {
    const { from, to, left } = periodView(record.noticePeriod, today);
    facts.push(`公示：${from}至${to}，${left}`);
  }
  if (record.content) facts.push(record.content);
  if (record.correction) facts.push(`更正：${record.correction}`);
  if (record.townAttendance) facts.push(`镇里参加：${record.townAttendance}`);
  if (record.supervision) facts.push(`村务监督委员会意见：${record.supervision}`);
  return facts;
}

function stageWords(stage: Stage, steps: readonly StepView[]): string {
  const failed = steps.find(({ state }) => state === 'failed');
  const current =
    steps.find(({ state }) => state === 'open') ?? steps.find(({ state }) => state === 'next');
  if (stage === 'withdrawn') return '不办了，记录留着';
  if (failed) return `没有通过，停在第${failed.number}步`;
  return current ? `正在办：第${current.number}步 ${current.name}` : '六步都办完了';
}

/** 接下来哪一步、最晚哪天。 */
function nextWords(
  decision: Decision,
  stage: Stage,
  steps: readonly StepView[],
  profile: Board['profile'],
): string | undefined {
  const next = steps.find(({ state }) => state === 'next');
  if (stage !== 'running' || !next) return undefined;
  const plain = `接下来是第${next.number}步：${next.plain}`;
  const latest = latestDate(decision, next.number - 1, profile);
  const until = latest === undefined ? '' : `，最晚${formatMonthDay(latest)}`;
  const postponed = next.number === steps.length ? decision.postponed : undefined;
  return postponed === undefined
    ? `${plain}${until}。`
    : `${plain}${until}；推迟了：${postponed}。`;
}

/** 第几步（从 0 起）最晚哪天办：照程序里的天数，从前一步算；最后一步看决定里的完成期限。 */
function latestDate(
  decision: Decision,
  index: number,
  profile: Board['profile'],
): LocalDate | undefined {
  const { steps } = profile.procedure;
  const step = steps[index];
  if (step?.step === 'publishResult') return decision.deadline;
  const before = recordsByStep(decision).get(steps[index - 1]?.step ?? 'propose');
  const days =
    step?.within ??
    (step?.step === 'publishResolution' ? termDays(profile, 'occurrence-days') : undefined);
  return before && days !== undefined ? addDays(before.date, days) : undefined;
}
