import { nearest } from '../base/nearest.ts';
import type { Board } from '../domain/board.ts';
import { problem, type Problem } from '../domain/problem.ts';

/** 两个村在镇首页抢同一个位置时提醒；村里加的事项归得进镇里的清单。 */
export function* checkVillages({ villages, profile }: Board): Generator<Problem> {
  const taken = new Map<number, string>();
  const known = profile.matters.map(({ name }) => name);
  for (const { name, order, source, matters = [] } of villages) {
    for (const [index, { under }] of matters.entries()) {
      if (known.includes(under)) continue;
      const like = nearest(under, known);
      const fix = like
        ? `是不是「${like}」？`
        : `从${known.map((one) => `「${one}」`).join('')}里选。`;
      const place = source.place('事项清单', index, '归入');
      yield problem('village/matter', place, `镇里的事项清单没有「${under}」。`, fix);
    }
    if (order === undefined) continue;
    const other = taken.get(order);
    if (other !== undefined) {
      const message = `「顺序」是 ${String(order)}，和${other}一样。`;
      yield problem('village/order', source.place('顺序'), message, '两个村各用一个数。');
    }
    taken.set(order, name);
  }
}
