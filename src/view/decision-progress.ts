import { addDays, formatDate, formatMonthDay, type LocalDate } from '../base/date.ts';
import type { Board } from '../domain/board.ts';
import { decisionSteps, type Decision, type StepId, type StepRecord } from '../domain/decision.ts';
import { termDays } from '../domain/profile.ts';
import { evaluateVote, voteRuleFor, type Verdict } from '../domain/vote.ts';
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
  readonly verdict: VerdictView | undefined;
}

/** 门槛过没过，按哪一条说的。 */
export interface VerdictView {
  readonly state: Verdict['state'];
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
  const records = new Map(decision.steps.map((record) => [record.step, record]));
  const verdicts = new Map(
    decision.steps.flatMap((record) => {
      const rule = voteRuleFor(profile.votes, record.step, decision.matter);
      return rule ? [[record.step, { rule, verdict: evaluateVote(record, rule) }] as const] : [];
    }),
  );
  const failedAt = decisionSteps.findIndex(
    ({ id }) => verdicts.get(id)?.verdict.state === 'failed',
  );
  const lastDone = decisionSteps.findLastIndex(({ id }) => records.has(id));
  const stage = stageOf(decision, failedAt, lastDone);

  const steps = decisionSteps.map(({ id, name, plain }, index): StepView => {
    const record = records.get(id);
    const judged = verdicts.get(id);
    return {
      number: index + 1,
      name: stepName(id, name, record),
      plain,
      state: stepState(record, index, { stage, failedAt, lastDone, today }),
      date: record && formatDate(record.date),
      counts: record && countWords(record),
      facts: record ? factsOf(record, today) : [],
      verdict: judged && {
        state: judged.verdict.state,
        says: judged.verdict.says,
        rule: judged.rule.says,
        basis: basisWords(profile, judged.rule.basis),
      },
    };
  });
  return {
    stage,
    says: stageWords(stage, steps),
    next: nextWords(stage, steps, records, profile),
    steps,
  };
}

function stageOf({ withdrawn }: Decision, failedAt: number, lastDone: number): Stage {
  if (withdrawn !== undefined) return 'withdrawn';
  if (failedAt >= 0) return 'rejected';
  return lastDone === decisionSteps.length - 1 ? 'done' : 'running';
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
function stepName(id: StepId, name: string, record: StepRecord | undefined): string {
  return id === 'resolve' && record?.body ? `${record.body}决议` : name;
}

export function countWords({ due, present, yes, no, abstain }: StepRecord): string | undefined {
  const parts = [
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

function factsOf(record: StepRecord, today: LocalDate): string[] {
  const facts: string[] = [];
  const meeting = [record.place, record.chair && `${record.chair}主持`, record.voting].filter(
    Boolean,
  );
  if (meeting.length > 0) facts.push(meeting.join('，'));
  if (record.noticePeriod) {
    const { from, to, left } = periodView(record.noticePeriod, today);
    facts.push(`公示：${from}至${to}，${left}`);
  }
  if (record.content) facts.push(record.content);
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

function nextWords(
  stage: Stage,
  steps: readonly StepView[],
  records: ReadonlyMap<StepId, StepRecord>,
  profile: Board['profile'],
): string | undefined {
  const next = steps.find(({ state }) => state === 'next');
  if (stage !== 'running' || !next) return undefined;
  const plain = `接下来是第${next.number}步：${next.plain}`;
  const resolved = records.get('resolve');
  const days = termDays(profile, 'occurrence-days');
  if (next.number !== 5 || !resolved || days === undefined) return `${plain}。`;
  return `${plain}，最晚${formatMonthDay(addDays(resolved.date, days))}。`;
}
