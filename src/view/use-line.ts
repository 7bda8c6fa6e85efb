import { formatDate, type LocalDate } from '../base/date.ts';
import { formatYuan } from '../base/money.ts';
import { maskName, useFaults, type PowerUse, type UseFault } from '../domain/power-use.ts';
import type { Power } from '../domain/power.ts';
import type { Village } from '../domain/village.ts';
import type { LinkTo, Link } from './link.ts';
import { routes } from './routes.ts';

/** 村里用一次权力，照哪几步对：村里有不同做法的照村里的。 */
export function stepsFor(
  { power }: Pick<PowerUse, 'power'>,
  { overrides }: Village,
  powers: ReadonlyMap<string, Pick<Power, 'steps'>>,
): Power['steps'] {
  return overrides.find(({ id }) => id === power)?.steps ?? powers.get(power)?.steps ?? [];
}

export function faultsOf(
  use: PowerUse,
  village: Village,
  powers: ReadonlyMap<string, Pick<Power, 'steps'>>,
): readonly UseFault[] {
  return useFaults(use, { steps: stepsFor(use, village, powers) });
}

/** 几次里办成几次、正在办几次、没照清单几次。 */
export interface UseCounts {
  readonly total: number;
  readonly done: number;
  readonly running: number;
  readonly faulty: number;
}

export interface JudgedUse {
  readonly use: PowerUse;
  readonly faults: readonly UseFault[];
}

export function useCounts(uses: readonly JudgedUse[]): UseCounts {
  return {
    total: uses.length,
    done: uses.filter(({ use }) => use.result === '办成').length,
    running: uses.filter(({ use }) => use.result === '正在办').length,
    faulty: uses.filter(({ faults }) => faults.length > 0).length,
  };
}

/** `办成2次，正在办1次，没照清单1次` */
export function countWords({ done, running, faulty }: UseCounts): string {
  return [
    `办成${String(done)}次`,
    running > 0 ? `正在办${String(running)}次` : '',
    faulty > 0 ? `没照清单${String(faulty)}次` : '',
  ]
    .filter(Boolean)
    .join('，');
}

/** 权力页上用一次占一条：哪天到哪天、什么事、办到哪里、哪一步没照清单。 */
export interface UseLine extends Link {
  readonly when: string;
  readonly says: string;
  readonly result: string;
  readonly faults: readonly string[];
}

export function useLine(to: LinkTo, { slug }: Village, { use, faults }: JudgedUse): UseLine {
  const [first] = use.steps;
  const last = use.steps.at(-1);
  return {
    text: use.matter,
    href: `${to(routes.villagePowers(slug))}#${useAnchor(use)}`,
    when: first && last ? daysWords(first.date, last.date) : '',
    says: [
      use.applicant && `申请人${maskName(use.applicant)}`,
      use.amount && `${formatYuan(use.amount)}元`,
    ]
      .filter(Boolean)
      .join('，'),
    result: use.result,
    faults: faults.map(({ says }) => says),
  };
}

export function useAnchor({ id }: Pick<PowerUse, 'id'>): string {
  return `u${id}`;
}

function daysWords(from: LocalDate, to: LocalDate): string {
  return from === to ? formatDate(from) : `${formatDate(from)}到${formatDate(to)}`;
}
