import { nearest } from '../base/nearest.ts';
import type { Place } from '../base/place.ts';
import type { Board } from '../domain/board.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { Village } from '../domain/village.ts';

interface Reference {
  readonly id: string | undefined;
  readonly place: () => Place;
}

/** 决议编号、权力编号都找得到，不悬空。 */
export function* checkLinks(village: Village, { powers }: Board): Generator<Problem> {
  const decisions = village.decisions.map(({ id }) => id);
  const powerIds = powers.map(({ id }) => id);
  const entries = village.ledgers.flatMap((ledger) => ledger.entries);

  const toDecisions: Reference[] = [
    ...village.notices.map(({ decision, source }) => ({
      id: decision,
      place: () => source.place('决议编号'),
    })),
    ...entries.map(({ decision, at }) => ({ id: decision, place: () => at('decision') })),
  ];
  const toPowers: Reference[] = [
    ...village.notices.map(({ power, source }) => ({
      id: power,
      place: () => source.place('权力编号'),
    })),
    ...village.decisions.map(({ power, source }) => ({
      id: power,
      place: () => source.place('权力编号'),
    })),
    ...entries.map(({ power, at }) => ({ id: power, place: () => at('power') })),
  ];
  yield* dangling('link/decision', '本村没有决议', toDecisions, decisions);
  yield* dangling('link/power', '小微权力清单里没有', toPowers, powerIds);
}

function* dangling(
  rule: 'link/decision' | 'link/power',
  says: string,
  references: readonly Reference[],
  known: readonly string[],
): Generator<Problem> {
  const ids = new Set(known);
  for (const { id, place } of references) {
    if (id === undefined || ids.has(id)) continue;
    const like = nearest(id, known);
    const fix = like ? `是不是「${like}」？` : '核对编号；还没有的，先把那份记录放进来。';
    yield problem(rule, place(), `${says}「${id}」。`, fix);
  }
}
