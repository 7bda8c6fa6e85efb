import type { LocalDate } from '../base/date.ts';
import type { Board } from '../domain/board.ts';
import { nameWayOn, rosterRuleFor, type NameWay } from '../domain/roster-rule.ts';
import { basisWords } from './citation.ts';
import type { Fact } from './link.ts';

const nameWords: Readonly<Record<NameWay, string>> = {
  全名: '',
  留姓: '姓名只留姓',
  不列: '不列姓名',
};

/** 名册在网上少了什么、凭什么；一样没少的、印张贴页的没有这一行。 */
export function rosterFacts(
  { audience, profile, today }: Board,
  table: string,
  item: string | undefined,
  { since, onlyOnWall = [] }: { since: LocalDate; onlyOnWall?: readonly string[] | undefined },
): Fact[] {
  const rule = rosterRuleFor(profile.rosters, table, item);
  if (!rule || audience === 'wall') return [];
  const less = [
    nameWords[nameWayOn(rule, since, today)],
    onlyOnWall.length > 0 ? `没有「${onlyOnWall.join('」「')}」` : '',
  ].filter(Boolean);
  if (less.length === 0) return [];
  const value = `网上${less.join('，')}，全的贴在村公开栏。${rule.says}（${basisWords(profile, rule.basis)}）`;
  return [{ name: '网上怎么列', value }];
}
