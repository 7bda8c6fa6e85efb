import { rows } from './rows.ts';
import type { Voice } from './script.ts';
import type { VillageView } from './view.ts';

/** 一件事的几种说法，按文书的脾气分开。 */
export type Sayings = Readonly<Record<Voice, readonly string[]>>;

/** 一行一种说法：脾气 | 说法。`¶` 是另起一段，花括号里的到时候换成数、换成表。 */
export function sayings(text: string): Sayings {
  const found: Record<Voice, string[]> = { 简: [], 平: [], 全: [], 亲: [] };
  for (const [voice = '', ...said] of rows(text)) {
    if (!isVoice(voice)) throw new Error(`底稿里没有这种脾气：${voice}`);
    found[voice].push(said.join('|').replaceAll('¶', '\n\n'));
  }
  return found;
}

function isVoice(text: string): text is Voice {
  return ['简', '平', '全', '亲'].includes(text);
}

/** 挑一种说法填上数：同一种脾气的几个村错开，同一个村各期换着说。 */
export function saying(
  { village, seat }: VillageView,
  said: Sayings,
  turn: number,
  values: Readonly<Record<string, string | number>>,
): string {
  const choices = said[village.voice];
  const chosen = choices[(seat + turn) % choices.length] ?? '';
  return chosen.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`说法里的「${name}」没有值：${chosen}`);
    return String(value);
  });
}
