import type { Power } from '../domain/power.ts';
import { flowChart, tierStep, type FlowChart, type FlowStep } from './flow-chart.ts';

/** 一项权力的流程图，和图里说的同样的话。 */
export interface PowerChart {
  /** 图的名字，读屏软件念它；一步步的话在下面那份清单里，不念两遍。 */
  readonly title: string;
  readonly steps: readonly FlowStep[];
  /** 手机上的一栏。 */
  readonly narrow: FlowChart;
  /** 电脑和纸上的两栏。 */
  readonly wide: FlowChart;
  /** 和题目、摘要摆不进一张 A4 的（缩小了字就不够大），纸上不画图，印一格接一格的清单。 */
  readonly tall: boolean;
}

/** 原大的图，最小的字正好十二磅；题目、摘要下面还剩 148 毫米。 */
const tallest = 559;

export function powerChart(power: Power): PowerChart {
  const plain = power.steps.map(({ actor, action, papers, limit, risk }, index) => ({
    number: index + 1,
    actor,
    action,
    papers: papers && papers.length > 0 ? papers.join('、') : undefined,
    limit,
    risk,
    votes: /表决|审议|评议|投票/.test(action) || /代表会议|党员大会/.test(actor),
  }));
  const tiers = (power.tiers ?? []).map(({ use, range, approval }) => ({
    range: use === undefined ? range : `${use}，${range}`,
    approval,
  }));
  const branch = tierStep(plain);
  const steps = plain.map((step, index): FlowStep => ({
    ...step,
    tiers: index === branch ? tiers : [],
  }));
  const wide = flowChart(steps, 2);
  return {
    title: `${power.name}的流程图，分${String(steps.length)}步，一步步念在后面的清单里`,
    steps,
    narrow: flowChart(steps, 1),
    wide,
    tall: wide.height > tallest,
  };
}
