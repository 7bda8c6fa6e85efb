import type { Hazard, HazardState } from '../domain/hazard.ts';

/** `五组：排洪沟淤堵80米`；隐患里已经写着地点的，不说两遍。 */
export function hazardTitle({ what, where }: Pick<Hazard, 'what' | 'where'>): string {
  return what.startsWith(where) ? what : `${where}：${what}`;
}

/** 便民服务那一页上这一处的锚点。 */
export function hazardAnchor({ id }: Pick<Hazard, 'id'>): string {
  return `h${id.toLowerCase()}`;
}

export function hazardStateWords(state: HazardState): string {
  switch (state.kind) {
    case 'done':
      return state.late > 0 ? `改好了，晚${String(state.late)}天` : '改好了';
    case 'open':
      return '正在改';
    case 'overdue':
      return `过了${String(state.days)}天没改好`;
  }
}
