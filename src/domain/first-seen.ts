import type { LocalDate } from '../base/date.ts';
import type { Board } from './board.ts';

/** 从版本历史里查一个文件首次发布是哪天；查不到用内容里写的日子。 */
export type FirstSeen = (file: string) => LocalDate | undefined;

/**
 * 有留痕的，照历史里的第一版查首次发布的日子。
 *
 * 第一版在「留痕起始」以前的不算：那时的历史不一定全，第一版不见得是头一回公开。
 */
export function firstSeenOf(board: Pick<Board, 'town' | 'history'>): FirstSeen | undefined {
  const since = board.town.traceFrom;
  if (since === undefined || !board.history.traced) return undefined;
  const { items } = board.history;
  return (file) => {
    const on = items.get(file)?.versions[0]?.on;
    return on !== undefined && on >= since ? on : undefined;
  };
}
