import { formatDate, formatMonthDay, yearOf } from '../base/date.ts';
import { formatYuan } from '../base/money.ts';
import { powerDifferences, type Difference } from '../domain/power-difference.ts';
import { maskName, type PowerUse, type UseFault } from '../domain/power-use.ts';
import type { Power } from '../domain/power.ts';
import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Link } from './link.ts';
import { routes } from './routes.ts';
import { countWords, faultsOf, stepsFor, useAnchor, useCounts } from './use-line.ts';
import { threadRoute, villageIndex } from './village-index.ts';

/** 一个村怎么用权：每项用了几次，和镇里清单不同的几处，一件一件的记录。 */
export interface VillagePowersView {
  readonly frame: Frame;
  readonly lead: string;
  readonly counts: readonly PowerCount[];
  readonly overrides: readonly OverrideView[];
  readonly uses: readonly UseView[];
}

/** 一项权力用了几次。 */
export interface PowerCount extends Link {
  readonly total: number;
  readonly says: string;
}

export interface OverrideView extends Link {
  readonly reason: string;
  readonly differences: readonly Difference[];
}

/** 用一次权力；申请人只留姓。 */
export interface UseView {
  readonly id: string;
  readonly title: string;
  readonly power: Link;
  readonly says: string;
  readonly result: string;
  readonly steps: readonly UseStepView[];
  readonly decision: Link | undefined;
  readonly opinion: string | undefined;
}

export interface UseStepView {
  readonly number: number;
  readonly date: string;
  readonly says: string;
  readonly faults: readonly string[];
  readonly note: string | undefined;
}

/** 没有不同、也没有记录的村，没有这一页。 */
export function hasPowers({
  overrides,
  powerUses,
}: Pick<Village, 'overrides' | 'powerUses'>): boolean {
  return overrides.length > 0 || powerUses.length > 0;
}

export function villagePowersView(context: Context, village: Village): VillagePowersView {
  const { board, to } = context;
  const powers = new Map(board.powers.map((power) => [power.id, power]));
  const power = (id: string): Link => ({
    text: powers.get(id)?.name ?? id,
    href: to(routes.power(id)),
  });
  const judged = village.powerUses.map((use) => ({ use, faults: faultsOf(use, village, powers) }));
  const counts = [...Map.groupBy(judged, ({ use }) => use.power)]
    .map(([id, group]) => ({
      ...power(id),
      total: group.length,
      says: countWords(useCounts(group)),
    }))
    .sort((a, b) => b.total - a.total || (a.href < b.href ? -1 : 1));
  const lead = leadOf(village, judged.filter(({ faults }) => faults.length > 0).length);
  return {
    frame: frameOf(context, {
      here: '小微权力怎么用的',
      share: `${village.name}小微权力怎么用的`,
      description: lead,
      village,
      crumbs: [{ text: '小微权力清单', href: to(routes.powers) }],
    }),
    lead,
    counts,
    overrides: village.overrides.flatMap((override) => {
      const town = powers.get(override.id);
      return town
        ? [
            {
              ...power(override.id),
              reason: override.reason,
              differences: powerDifferences(town, override),
            },
          ]
        : [];
    }),
    uses: judged.map(({ use, faults }) =>
      useView(context, village, { use, faults, power: power(use.power), powers }),
    ),
  };
}

function leadOf({ overrides, powerUses }: Village, faulty: number): string {
  const same = '照镇里的小微权力清单办';
  const differs =
    overrides.length > 0 ? `${same}，有${String(overrides.length)}项和镇里不同。` : `${same}。`;
  if (powerUses.length === 0) return differs;
  const words =
    faulty === 0 ? '步骤、时限都照清单。' : `其中${String(faulty)}次有一步没照清单的时限或步骤。`;
  return `${differs}这里记了${String(powerUses.length)}次，${words}`;
}

interface Judged {
  readonly use: PowerUse;
  readonly faults: readonly UseFault[];
  readonly power: Link;
  readonly powers: ReadonlyMap<string, Power>;
}

function useView(
  { to }: Context,
  village: Village,
  { use, faults, power, powers }: Judged,
): UseView {
  const listed = stepsFor(use, village, powers);
  const decision = villageIndex(village).decisions.get(use.decision ?? '');
  const [first] = use.steps;
  const says = [
    first && `${formatDate(first.date)}起`,
    use.applicant && `申请人${maskName(use.applicant)}`,
    use.amount && `${formatYuan(use.amount)}元`,
    `办了${String(use.steps.length)}步，清单上${String(listed.length)}步`,
  ];
  return {
    id: useAnchor(use),
    title: use.matter,
    power,
    says: says.filter(Boolean).join('，'),
    result: use.result,
    steps: use.steps.map((step) => {
      const planned = listed[step.number - 1];
      const doer = step.handler === undefined ? '' : `，经手${step.handler}`;
      return {
        number: step.number,
        date: `${String(yearOf(step.date))}年${formatMonthDay(step.date)}`,
        says: planned ? `${planned.actor}：${planned.action}${doer}` : doer.slice(1),
        faults: faults.filter((fault) => fault.step === step).map((fault) => fault.says),
        note: step.note,
      };
    }),
    decision: decision && {
      text: `${decision.id} ${decision.title}`,
      href: to(threadRoute(village, decision.id)),
    },
    opinion: use.opinion,
  };
}
