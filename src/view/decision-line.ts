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
    says: progress.says,
    detail: detailOf(progress),
    bar: progress.steps.map(({ state }) => state),
  };
}

/** 没通过的说为什么；在办的说正在公示到哪天，或表决结果。 */
function detailOf({ stage, steps, next }: Progress): string | undefined {
  if (stage === 'withdrawn') return undefined;
  const failed = steps.find(({ state }) => state === 'failed');
  if (failed) return failed.verdict?.says;
  const open = steps.find(({ state }) => state === 'open');
  if (open) return open.facts.find((fact) => fact.startsWith('公示'));
  return next ?? steps[3]?.verdict?.says;
}
