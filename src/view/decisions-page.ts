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

/** 能提意见的在前，再是在办的；办完的按年分；没通过、不办了的也在。 */
function groupsOf(lines: readonly DecisionLine[]): DecisionsView['groups'] {
  const at = (stage: Stage): DecisionLine[] => lines.filter((line) => line.stage === stage);
  const years = [...Map.groupBy(at('done').filter(isClosed), ({ year }) => year)];
  return [
    { heading: '正在公示，能提意见', lines: lines.filter(({ open }) => open) },
    { heading: '正在办', lines: at('running').filter(isClosed) },
    ...years
      .sort(([a], [b]) => b - a)
      .map(([year, done]) => ({ heading: `${String(year)}年提的，办完了`, lines: done })),
    { heading: '没有通过', lines: at('rejected') },
    { heading: '不办了', lines: at('withdrawn') },
  ].filter((group) => group.lines.length > 0);
}

function isClosed({ open }: DecisionLine): boolean {
  return !open;
}

export function decisionsView(context: Context, village: Village): DecisionsView {
  const lines = village.decisions.map((decision) => decisionLine(context, village, decision));
  const groups = groupsOf(lines);
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
