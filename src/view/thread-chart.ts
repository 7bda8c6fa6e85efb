import { daysBetween, formatMonthDay, yearOf, type LocalDate } from '../base/date.ts';
import { fen, formatYuan } from '../base/money.ts';
import { recordsByStep } from '../domain/decision.ts';
import { isIncome, type Thread } from '../domain/thread.ts';

/** 图的大小和画图的一块；字号按 320 宽定，手机上正好看清。 */
export const chartSize = { width: 320, height: 206 } as const;
const plot = { left: 6, right: 314, top: 38, bottom: 148 } as const;

/** 一件事的钱随日子走：一级一级的台阶是付出去的，虚线是决定的数。坐标都是整数。 */
export interface ThreadChart {
  readonly title: string;
  /** 台阶下面涂的一块。 */
  readonly area: string;
  /** 决定金额那条虚线的高度；没有写金额的没有。 */
  readonly goal: { readonly y: number; readonly label: string } | undefined;
  readonly paid: string;
  readonly marks: readonly {
    readonly x: number;
    readonly anchor: Anchor;
    readonly label: string;
  }[];
  readonly from: string;
  readonly until: string;
}

type Anchor = 'start' | 'middle' | 'end';

/** 一笔钱也没有的不画。 */
export function threadChart(thread: Thread): ThreadChart | undefined {
  const { decision } = thread;
  const flow = isIncome(decision) ? 'income' : 'expense';
  const payments = thread.payments.filter(({ entry }) => entry.flow === flow);
  const steps = recordsByStep(decision);
  const days = [...[...steps.values()].map(({ date }) => date), ...payments.map(paidOn)].sort();
  const [first] = days;
  const last = days.at(-1);
  if (payments.length === 0 || first === undefined || last === undefined) return undefined;

  const sums = runningSums(payments.map(({ entry }) => entry.amount));
  const total = sums.at(-1) ?? 0;
  const most = Math.max(1, decision.amount ?? 0, ...sums);
  const span = Math.max(1, daysBetween(first, last));
  const x = (day: LocalDate): number =>
    Math.round(plot.left + (daysBetween(first, day) / span) * (plot.right - plot.left));
  const y = (amount: number): number =>
    Math.round(plot.bottom - (Math.max(0, amount) / most) * (plot.bottom - plot.top));
  const stairs = payments.map(
    (payment, index) => `H${String(x(paidOn(payment)))}V${String(y(sums[index] ?? 0))}`,
  );
  const verb = flow === 'income' ? '收' : '付';
  const marks = (
    [
      ['resolve', '决议'],
      ['publishResult', '公开结果'],
    ] as const
  ).flatMap(([id, label]) => {
    const at = steps.get(id)?.date;
    return at === undefined ? [] : [{ x: x(at), anchor: anchorAt(x(at)), label }];
  });
  return {
    title: `${decision.amount === undefined ? '' : `决定${formatYuan(decision.amount)}元，`}分${String(payments.length)}笔一共${verb}了${formatYuan(fen(total))}元`,
    area: `M${String(plot.left)} ${String(plot.bottom)}${stairs.join('')}H${String(plot.right)}V${String(plot.bottom)}Z`,
    goal:
      decision.amount === undefined
        ? undefined
        : { y: y(decision.amount), label: `决定 ${formatYuan(decision.amount)}` },
    paid: `已${verb} ${formatYuan(fen(total))}`,
    marks,
    from: dayWords(first),
    until: dayWords(last),
  };
}

function paidOn({ entry }: Thread['payments'][number]): LocalDate {
  return entry.date;
}

function runningSums(amounts: readonly number[]): readonly number[] {
  let sum = 0;
  return amounts.map((amount) => (sum += amount));
}

function anchorAt(x: number): Anchor {
  return x < 60 ? 'start' : x > 260 ? 'end' : 'middle';
}

function dayWords(day: LocalDate): string {
  return `${String(yearOf(day))}年${formatMonthDay(day)}`;
}
