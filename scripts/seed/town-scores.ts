import { random } from './random.ts';

/** 一个村一季的考评。 */
export interface Score {
  /** 十分之一分，如 923 是 92.3 分。 */
  readonly tenths: number;
  readonly stars: number;
  readonly flag: '红旗' | '黄旗' | '';
}

/** 全镇一季的考评：前三名挂红旗，末三名挂黄旗；村少的各挂一面。 */
export function townScores(quarter: string, count: number): readonly Score[] {
  const points = Array.from({ length: count }, (_, seat) => {
    const habit = random(`考评/${seat}`).int(860, 940);
    return habit + random(`考评/${seat}/${quarter}`).int(-25, 35);
  });
  const ranked = points
    .map((_, seat) => seat)
    .sort((a, b) => (points[b] ?? 0) - (points[a] ?? 0) || a - b);
  const hung = count >= 9 ? 3 : 1;
  return points.map((tenths, seat) => {
    const rank = ranked.indexOf(seat);
    const flag = rank < hung ? '红旗' : rank >= count - hung ? '黄旗' : '';
    return { tenths, stars: tenths >= 920 ? 5 : tenths >= 880 ? 4 : 3, flag };
  });
}
