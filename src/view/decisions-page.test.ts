import { expect, test } from 'vitest';
import { addDays } from '../base/date.ts';
import { openBoard } from '../board.ts';
import { exampleTown, exampleToday } from '../testing/sample-town.ts';
import { contextOf } from './context.ts';
import { decisionsView } from './decisions-page.ts';
import { routes } from './routes.ts';

/** 清单上的几组，把哪天当作今天。 */
function groups(days: number): Record<string, string[]> {
  const today = addDays(exampleToday, days);
  const board = openBoard(exampleTown, { fixed: today, fallback: today }).board!;
  const [village] = board.villages;
  const context = contextOf(board, routes.decisions(village!.slug));
  return Object.fromEntries(
    decisionsView(context, village!).groups.map(({ heading, lines }) => [
      heading,
      lines.map(({ title }) => title),
    ]),
  );
}

test('正在公示的排在最前，公示完了归到办完的那一年；不办了的也在', () => {
  expect(groups(-18)).toEqual({
    '正在公示，能提意见': ['维修三组渠道'],
    不办了: ['村部旧仓库出租'],
  });
  expect(groups(0)).toEqual({
    '2026年提的，办完了': ['维修三组渠道'],
    不办了: ['村部旧仓库出租'],
  });
});
