import { formatDate } from '../base/date.ts';
import { nearest } from '../base/nearest.ts';
import type { Board } from '../domain/board.ts';
import { powerDifferences } from '../domain/power-difference.ts';
import { useFaults, type PowerUse, type UseFault } from '../domain/power-use.ts';
import type { Power } from '../domain/power.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { Village } from '../domain/village.ts';

/** 负面清单指的权力找得到，编号不重复。 */
export function* checkNegatives({ negatives, powers }: Board): Generator<Problem> {
  const known = powers.map(({ id }) => id);
  const seen = new Set<string>();
  for (const { id, power, at } of negatives) {
    if (seen.has(id)) {
      const message = `编号「${id}」前面已经有了。`;
      yield problem('power/negative', at('id'), message, '一条一个编号。');
    }
    seen.add(id);
    if (power === undefined || known.includes(power)) continue;
    yield problem(
      'link/power',
      at('power'),
      `小微权力清单里没有「${power}」。`,
      like(power, known),
    );
  }
}

/** 一个村用权：不同的做法真有不同，每件事照清单的步骤办。 */
export function* checkPowers(village: Village, { powers, today }: Board): Generator<Problem> {
  const byId = new Map(powers.map((power) => [power.id, power]));
  for (const override of village.overrides) {
    const place = () => override.source.place('编号');
    const power = byId.get(override.id);
    if (!power) {
      const message = `小微权力清单里没有「${override.id}」。`;
      yield problem('link/power', place(), message, like(override.id, [...byId.keys()]));
    } else if (powerDifferences(power, override).length === 0) {
      const message = `写的和镇里的清单一样，没有不同。`;
      yield problem('power/same', place(), message, '删掉这个文件；真有不同的，写上不同的那一项。');
    }
  }
  const seen = new Set<string>();
  for (const use of village.powerUses) {
    if (seen.has(use.id)) {
      const message = `编号「${use.id}」前面已经有了。`;
      yield problem(
        'power-use/id',
        use.at('id'),
        message,
        '一件事一个编号；同一件事的后几步，编号空着。',
      );
    }
    seen.add(use.id);
    const power = powerOf(use.power, village, byId);
    if (power) yield* checkUse(use, power);
    for (const { date, at } of use.steps) {
      if (date <= today) continue;
      const message = `日期 ${formatDate(date)}比今天（${formatDate(today)}）还晚。`;
      yield problem('power-use/future', at('date'), message, '只写办过的步骤；核对日期。');
    }
  }
}

/** 村里有不同做法的，照村里的步骤对。 */
function powerOf(
  id: string,
  { overrides }: Village,
  powers: ReadonlyMap<string, Power>,
): Pick<Power, 'steps'> | undefined {
  const steps = overrides.find((one) => one.id === id)?.steps;
  return steps ? { steps } : powers.get(id);
}

const rules = {
  late: 'power-use/late',
  short: 'power-use/late',
  skipped: 'power-use/skipped',
  order: 'power-use/order',
  unknown: 'power-use/step',
} as const satisfies Record<UseFault['kind'], string>;

/** 晚了、跳过了，备注里写明了为什么的，是事实，不再提醒；页面上照样标出来。 */
function* checkUse(use: PowerUse, power: Pick<Power, 'steps'>): Generator<Problem> {
  for (const { kind, step, says } of useFaults(use, power)) {
    const rule = rules[kind];
    const explained = kind === 'late' || kind === 'short' || kind === 'skipped';
    if (explained && step.note !== undefined) continue;
    const fix = explained
      ? '核对日期；真晚了、真跳过了的，在这一行的备注里写明为什么。'
      : '对着清单核对第几步和日期。';
    const column = kind === 'late' || kind === 'short' ? 'date' : 'step';
    yield problem(rule, step.at(column), `${use.id}：${says}`, fix);
  }
}

function like(id: string, known: readonly string[]): string {
  const near = nearest(id, known);
  return near ? `是不是「${near}」？` : '核对编号；还没有的，先把那份记录放进来。';
}
