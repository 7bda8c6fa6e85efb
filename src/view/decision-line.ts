import { yearOf } from '../base/date.ts';
import { formatYuan } from '../base/money.ts';
import type { Decision } from '../domain/decision.ts';
import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import {
  decisionProgress,
  type Progress,
  type Stage,
  type StepState,
} from './decision-progress.ts';
import { routes } from './routes.ts';

/** 清单里的一件大事：题目、六格、一两句话。 */
export interface DecisionLine {
  readonly title: string;
  readonly href: string;
  readonly matter: string;
  readonly amount: string | undefined;
  readonly stage: Stage;
  readonly says: string;
  readonly detail: string | undefined;
  readonly bar: readonly StepState[];
  /** 提出来的那一年。 */
  readonly year: number;
  /** 正在公示，能提意见。 */
  readonly open: boolean;
}

export function decisionLine(
  { board, to }: Context,
  village: Village,
  decision: Decision,
): DecisionLine {
  const progress = decisionProgress(decision, board);
  return {
    title: decision.title,
    href: to(routes.decision(village.slug, decision.id)),
    matter: decision.matter,
    amount: decision.amount === undefined ? undefined : `${formatYuan(decision.amount)}元`,
    stage: progress.stage,
    says: saysOf(progress),
    year: yearOf(decision.steps[0]?.date ?? board.today),
    open: progress.steps.some(({ state }) => state === 'open'),
    detail: detailOf(progress),
    bar: progress.steps.map(({ state }) => state),
  };
}

/** 在办的，有下一步就说下一步，不再说一遍「正在办」。 */
function saysOf({ stage, steps, next, says }: Progress): string {
  const open = steps.some(({ state }) => state === 'open');
  return stage === 'running' && !open ? (next ?? says) : says;
}

/** 没通过的说为什么；在办的说正在公示到哪天，或表决结果。 */
function detailOf({ stage, steps }: Progress): string | undefined {
  if (stage === 'withdrawn') return undefined;
  const failed = steps.find(({ state }) => state === 'failed');
  if (failed) return failed.verdict?.says;
  const open = steps.find(({ state }) => state === 'open');
  if (open) return open.facts.find((fact) => fact.startsWith('公示'));
  return stage === 'running' ? undefined : steps[3]?.verdict?.says;
}
