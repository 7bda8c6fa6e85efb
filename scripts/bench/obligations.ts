import { openBoard } from '../../src/board.ts';
import { addMonths, firstDay, monthOfDate, type LocalDate } from '../../src/base/date.ts';
import type { Board } from '../../src/domain/board.ts';
import { obligationsOf } from '../../src/domain/obligation.ts';

export interface ObligationBench {
  readonly count: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/** 把示范镇的村和目录抄成要的个数，起用日期往前挪，算一遍全镇该公开的。 */
export function measureObligations(
  content: string,
  size: { readonly villages: number; readonly items: number; readonly months: number },
): ObligationBench {
  const today = '2026-11-20' as LocalDate;
  const { board } = openBoard(content, { fixed: today, fallback: today });
  if (!board) throw new Error('示范镇读不成');
  const copied = enlarge(board, size);
  const before = process.memoryUsage().heapUsed;
  const started = performance.now();
  const all = copied.villages.map((village) => obligationsOf(copied, village));
  const seconds = (performance.now() - started) / 1000;
  const megabytes = (process.memoryUsage().heapUsed - before) / 1024 / 1024;
  return { count: all.reduce((sum, one) => sum + one.length, 0), seconds, megabytes };
}

function enlarge(
  board: Board,
  { villages, items, months }: { villages: number; items: number; months: number },
): Board {
  const towns = board.villages.filter(({ kind }) => kind === '村');
  const start = firstDay(addMonths(monthOfDate(board.today), 1 - months));
  return {
    ...board,
    town: { ...board.town, startOn: start },
    catalogue: repeat(board.catalogue, items).map((item, index) => ({
      ...item,
      id: index < board.catalogue.length ? item.id : `D${String(index)}`,
    })),
    villages: repeat(towns, villages).map((village, index) => ({
      ...village,
      slug: `${village.slug}-${String(index)}`,
    })),
  };
}

function repeat<Item>(items: readonly Item[], count: number): Item[] {
  return Array.from({ length: count }, (_, index) => items[index % items.length]).filter(
    (item) => item !== undefined,
  );
}
