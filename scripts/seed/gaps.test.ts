import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LocalDate } from '../../src/base/date.ts';
import { openBoard } from '../../src/board.ts';
import type { Board } from '../../src/domain/board.ts';
import { isPeriodic } from '../../src/domain/catalogue.ts';
import { villageObligations } from '../../src/domain/obligation.ts';
import { markOf } from '../../src/view/obligation-words.ts';
import { gaps } from './gaps.ts';

const content = join(import.meta.dirname, '..', '..', 'content');
const today = '2026-11-20' as LocalDate;
const { board } = openBoard(content, { fixed: today, fallback: today });
if (!board) throw new Error('示范镇读不成');

/** 系统未见的：`红崖村 B16 2026Q3`。 */
function missing(town: Board): string[] {
  return town.villages.flatMap((village) =>
    villageObligations(town, village)
      .filter(({ state }) => state.kind === 'missing')
      .map(({ item, period }) => `${village.slug} ${item.id} ${period?.id ?? ''}`),
  );
}

test('示范镇里有意漏下的，一样不少、一样不多，全找得到', () => {
  expect(missing(board).sort()).toEqual(gaps.map((gap) => gap.join(' ')).sort());
});

test('大表里每种样子都有', () => {
  const marks = board.villages.flatMap((village) => villageObligations(board, village)).map(markOf);
  expect([...new Set(marks)].sort()).toEqual(
    ['ahead', 'done', 'exempt', 'late', 'missing', 'open'].sort(),
  );
});

test('随便拿走哪一期的公开，正好多出那一期', () => {
  const already = new Set(missing(board));
  let taken = 0;
  for (const village of board.villages) {
    const periodic = village.notices.filter(({ item, period }) => {
      const cadence = board.catalogue.find(({ id }) => id === item)?.limit.cadence;
      return period && cadence && isPeriodic(cadence);
    });
    for (const notice of periodic.filter((_, index) => index % 5 === taken % 5)) {
      const { item, period, id } = notice;
      const same = village.notices.filter(
        (one) => one.item === item && one.period?.id === period?.id,
      );
      if (same.length > 1) continue;
      const villages = board.villages.map((one) =>
        one === village
          ? { ...one, notices: one.notices.filter((other) => other !== notice) }
          : one,
      );
      const found = missing({ ...board, villages }).filter((one) => !already.has(one));
      const owed = villageObligations(board, village).find(({ seen }) =>
        seen.some((sighting) => sighting.id === id),
      );
      // 账表也公开了这一期的，拿走一条不算缺。
      const due = owed?.due !== undefined && owed.due < today && owed.seen.length === 1;
      expect(found, id).toEqual(due ? [`${village.slug} ${item} ${period?.id ?? ''}`] : []);
      taken++;
    }
  }
  expect(taken).toBeGreaterThan(50);
});
