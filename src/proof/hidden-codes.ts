import type { Board } from '../domain/board.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { hiddenCode } from '../domain/removal.ts';
import { registerOf } from './register.ts';

/** 写着要藏的旧版本，记录里要真有这个核验码：抄错了码，该藏的还挂着。 */
export function* checkHiddenCodes(
  { town, villages }: Pick<Board, 'town' | 'villages'>,
  history: () => Board['history'],
): Generator<Problem> {
  if (town.traceFrom === undefined) return;
  for (const { removals } of villages) {
    for (const removal of removals) {
      const code = hiddenCode(removal);
      if (code === undefined || !history().traced) continue;
      if (registerOf(history()).entries.some((entry) => entry.code === code)) continue;
      const message = `核验记录里没有「${removal.what}」这个核验码，什么也没有藏。`;
      const fix = '对着那一版的纸，或公开栏上「改过几回」一栏，重新抄一遍。';
      yield problem('removal/what', removal.at('what'), message, fix);
    }
  }
}
