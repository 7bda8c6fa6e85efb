import type { Board } from '../domain/board.ts';
import { problem, type Problem } from '../domain/problem.ts';

/** 两个村在镇首页抢同一个位置时提醒。 */
export function* checkVillages({ villages }: Board): Generator<Problem> {
  const taken = new Map<number, string>();
  for (const { name, order, source } of villages) {
    if (order === undefined) continue;
    const other = taken.get(order);
    if (other !== undefined) {
      const message = `「顺序」是 ${String(order)}，和${other}一样。`;
      yield problem('village/order', source.place('顺序'), message, '两个村各用一个数。');
    }
    taken.set(order, name);
  }
}
