import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import { decisionLine, type DecisionLine } from './decision-line.ts';
import type { Stage } from './decision-progress.ts';
import { frameOf, type Frame } from './frame.ts';

/** 一个村的四议两公开：在办的在前，没通过、撤回的也在。 */
export interface DecisionsView {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly groups: readonly { readonly heading: string; readonly lines: readonly DecisionLine[] }[];
}

const headings: readonly (readonly [Stage, string])[] = [
  ['running', '正在办'],
  ['done', '办完了'],
  ['rejected', '没有通过'],
  ['withdrawn', '不办了'],
];

export function decisionsView(context: Context, village: Village): DecisionsView {
  const lines = village.decisions.map((decision) => decisionLine(context, village, decision));
  const groups = headings
    .map(([stage, heading]) => ({ heading, lines: lines.filter((line) => line.stage === stage) }))
    .filter((group) => group.lines.length > 0);
  const counts = groups
    .map((group) => `${group.heading}${String(group.lines.length)}件`)
    .join('，');
  return {
    frame: frameOf(context, {
      here: '四议两公开',
      share: `${village.name}四议两公开`,
      description: `${village.name}的大事怎么定的：${counts || '还没有记录'}。`,
      village,
    }),
    heading: '四议两公开',
    lead: '村里的大事，党支部提议、“两委”商议、党员审议、村民代表决议，决议公开、结果公开。六步一步不少。',
    groups,
  };
}
