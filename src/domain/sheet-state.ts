import type { LocalDate } from '../base/date.ts';
import type { Board } from './board.ts';
import { splitCorrections } from './correction.ts';
import { changedSince, mayComeDown, postables, type Posting } from './posting.ts';
import { termNumber } from './profile.ts';
import type { Sighting } from './sighting.ts';
import type { Village } from './village.ts';

/** 一样内容在墙上怎么样：贴没贴，贴够没有，贴出以后改过没有。 */
export type SheetState =
  /** 还贴着，或者贴够了才取下。 */
  | { readonly kind: 'posted'; readonly last: Posting }
  /** 取早了，`earliest` 才能取。 */
  | { readonly kind: 'early'; readonly last: Posting; readonly earliest: LocalDate }
  /** 贴出以后改过，还没换上新的。 */
  | { readonly kind: 'changed'; readonly last: Posting; readonly on: LocalDate }
  /** 张贴记录里没有。 */
  | { readonly kind: 'none' };

const folders = {
  公开事项: 'notices',
  收支表: 'ledger',
  财务表: 'money',
  四议两公开: 'decisions',
  值班表: 'duty',
} as const;

/** 不是贴在墙上的、记张贴以前公开的、没记过张贴的村，看不出，没有。 */
export function sheetState(
  { profile, history, today, town }: Board,
  village: Village,
  { kind, id, on, noticePeriod, file }: Sighting,
): SheetState | undefined {
  const [first] = village.postings;
  if (!first || kind === '村情') return undefined;
  const item = `${folders[kind]}/${id}`;
  const last = village.postings.findLast((one) => one.item === item);
  if (!last) {
    const sheet = on !== undefined && on >= first.postedOn && on < today;
    return sheet && postables(village).has(item) ? { kind: 'none' } : undefined;
  }
  const changed =
    town.traceFrom === undefined ? undefined : changedSince(history, file, last.postedOn, today);
  if (changed) return { kind: 'changed', last, on: changed };
  const earliest = mayComeDown(last, noticePeriod, termNumber(profile, 'keep-up-days'));
  return last.takenOn !== undefined && last.takenOn < earliest
    ? { kind: 'early', last, earliest }
    : { kind: 'posted', last };
}

/** 公开以后更正过几回：自己写的更正说明，加上后来另发的更正。 */
export function correctionCount(village: Village, { kind, id }: Sighting): number {
  switch (kind) {
    case '公开事项': {
      const own = village.notices.find((one) => one.id === id)?.corrections ?? [];
      return own.length + village.notices.filter((one) => one.supersedes === id).length;
    }
    case '收支表': {
      const own = village.ledgers.find(({ month }) => month === id)?.corrections;
      return splitCorrections(own ?? '').length;
    }
    case '财务表': {
      const own = village.statements.find((one) => one.id === id)?.corrections;
      return splitCorrections(own ?? '').length;
    }
    case '四议两公开':
      return village.decisions.find((one) => one.id === id)?.corrections?.length ?? 0;
    case '值班表':
    case '村情':
      return 0;
  }
}
