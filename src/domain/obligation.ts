import { daysBetween, type LocalDate } from '../base/date.ts';
import { nextPeriod, periodAt, type Period } from '../base/period.ts';
import type { Board } from './board.ts';
import { isPeriodic, periodKinds, type CatalogueItem, type TimeLimit } from './catalogue.ts';
import { eventDue, periodDue } from './obligation-due.ts';
import { firstSeenOf, type FirstSeen } from './first-seen.ts';
import { coverPeriods, type Cover, type Turn } from './period-cover.ts';
import type { RuleProfile } from './profile.ts';
import { noticeSightings, otherSightings, type Sighting } from './sighting.ts';
import type { Village } from './village.ts';

/** 一个村该公开的一件事：哪一项、哪一期、最迟哪天、办了没有。 */
export interface Obligation {
  /** 一个村里不重复，如 `c01-2026-03`。 */
  readonly id: string;
  readonly item: CatalogueItem;
  readonly limit: TimeLimit;
  readonly period: Period | undefined;
  /** 没有期限可比的没有。 */
  readonly due: LocalDate | undefined;
  readonly state: ObligationState;
  /** 见到的内容，早的在前。 */
  readonly seen: readonly Sighting[];
}

export type ObligationState =
  /** 已公开；`late` 是晚了几天，0 是按时，没有期限可比的没有。 */
  | { readonly kind: 'done'; readonly late: number | undefined }
  /** 公示中，到 `until` 为止还能提意见。 */
  | { readonly kind: 'open'; readonly until: LocalDate; readonly late: number | undefined }
  /** 未到期，还有几天。 */
  | { readonly kind: 'ahead'; readonly days: number }
  /** 系统未见，过了几天。 */
  | { readonly kind: 'missing'; readonly days: number }
  /** 有事才公开，系统里没有见到这样的事。 */
  | { readonly kind: 'quiet' }
  | { readonly kind: 'exempt'; readonly reason: string };

export interface ObligationOptions {
  /** 从版本历史查首次发布的日子；没有历史就用填写的日子。 */
  readonly firstSeen?: FirstSeen | undefined;
  /** 算到哪天开始的各期；不写算到今天。 */
  readonly through?: LocalDate | undefined;
}

/** 算该公开什么，要公开栏的这几样。 */
type Ruling = Pick<Board, 'town' | 'today' | 'catalogue' | 'profile'>;

interface Setting extends ObligationOptions {
  readonly board: Ruling;
  readonly village: Village;
  readonly startOn: LocalDate;
}

/** 这个村从哪天起用：自己写了的照自己的，没写照镇里的。 */
export function startOf({ town }: Pick<Board, 'town'>, village: Village): LocalDate {
  return village.startOn ?? town.startOn;
}

const known = new WeakMap<Board, Map<string, readonly Obligation[]>>();

/** 一个村到那天为止该公开的全部，不写就是今天；算过一次的不再算。 */
export function villageObligations(
  board: Board,
  village: Village,
  day: LocalDate = board.today,
): readonly Obligation[] {
  const made = known.get(board) ?? new Map<string, readonly Obligation[]>();
  known.set(board, made);
  const today = day < board.today ? day : board.today;
  const key = `${village.slug} ${today}`;
  const before = made.get(key);
  if (before) return before;
  // 不整个摊开公开栏：摊开就要读历史。
  const ruling = { town: board.town, catalogue: board.catalogue, profile: board.profile, today };
  const obligations = obligationsOf(ruling, village, { firstSeen: firstSeenOf(board) });
  made.set(key, obligations);
  return obligations;
}

/** 一个村该公开的：目录的次序，一项里早的在前。起用以前的一概不算。 */
export function obligationsOf(
  board: Ruling,
  village: Village,
  options: ObligationOptions = {},
): Obligation[] {
  const setting: Setting = { board, village, startOn: startOf(board, village), ...options };
  const notices = noticeSightings(village, options.firstSeen);
  return board.catalogue
    .filter(({ units }) => units.includes(village.kind))
    .flatMap((item) => {
      const seen = [
        ...(item.shownBy.includes('公开事项') ? (notices.get(item.id) ?? []) : []),
        ...otherSightings(village, item, options.firstSeen),
      ]
        .filter(({ on }) => on === undefined || on <= board.today)
        .sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : (a.on ?? '') > (b.on ?? '') ? 1 : 0));
      return itemObligations(item, seen, setting);
    });
}

function itemObligations(
  item: CatalogueItem,
  seen: readonly Sighting[],
  setting: Setting,
): Obligation[] {
  const exemption = setting.village.exemptions?.find((one) => one.item === item.id);
  if (exemption) {
    const state = { kind: 'exempt', reason: exemption.reason } as const;
    return [{ ...nothing(item, item.limit, 'exempt'), state }];
  }
  const made = item.limits.flatMap((limit) => {
    if (isPeriodic(limit.cadence)) return periodic(item, limit, seen, setting);
    // 定期之外还要随时公开的，只认写了发生日期的：别的已经算在各期里。
    const own = item.limits.length > 1 ? seen.filter(({ occurredOn }) => occurredOn) : seen;
    if (limit.cadence === '发生后' || limit.cadence === '分阶段') {
      return own.map((one) => eventObligation(item, limit, one, setting));
    }
    return [
      standing(item, limit, seen, setting),
      ...seen
        .filter(({ occurredOn }) => occurredOn !== undefined)
        .map((one) => eventObligation(item, limit, one, setting)),
    ];
  });
  return made.length > 0 ? made : [nothing(item, item.limit, 'quiet')];
}

function nothing(item: CatalogueItem, limit: TimeLimit, id: string): Obligation {
  return {
    id: `${item.id.toLowerCase()}-${id}`,
    item,
    limit,
    period: undefined,
    due: undefined,
    state: { kind: 'quiet' },
    seen: [],
  };
}

function periodic(
  item: CatalogueItem,
  limit: TimeLimit,
  seen: readonly Sighting[],
  { board, startOn, through = board.today }: Setting,
): Obligation[] {
  if (!isPeriodic(limit.cadence)) return [];
  const turns = turnsOf(limit, limit.cadence, board.profile, { startOn, through });
  const covers = coverPeriods(turns, seen);
  return turns.map(({ period, due }, index) => {
    const cover = covers[index];
    return {
      ...nothing(item, limit, period.id.toLowerCase()),
      period,
      due,
      state: cover ? stateOf(cover, due, board.today) : waiting(due, board.today),
      seen: cover?.seen ?? [],
    };
  });
}

const knownTurns = new WeakMap<RuleProfile, WeakMap<TimeLimit, Map<string, readonly Turn[]>>>();

/** 一条时限的各期和最迟哪天；各村、各个考评日一样的，只算一次。 */
function turnsOf(
  limit: TimeLimit,
  cadence: keyof typeof periodKinds,
  profile: RuleProfile,
  { startOn, through }: { readonly startOn: LocalDate; readonly through: LocalDate },
): readonly Turn[] {
  const byLimit = knownTurns.get(profile) ?? new WeakMap<TimeLimit, Map<string, readonly Turn[]>>();
  knownTurns.set(profile, byLimit);
  const made = byLimit.get(limit) ?? new Map<string, readonly Turn[]>();
  byLimit.set(limit, made);
  const key = `${startOn} ${through}`;
  const before = made.get(key);
  if (before) return before;
  const turns: Turn[] = [];
  const first = periodAt(periodKinds[cadence], startOn);
  for (let period = first; period.from <= through; period = nextPeriod(period)) {
    const due = periodDue(limit, period, profile);
    if (due >= startOn) turns.push({ period, due });
  }
  made.set(key, turns);
  return turns;
}

/** 常年摆着的：从起用那天数起，期限以内要见得到。 */
function standing(
  item: CatalogueItem,
  limit: TimeLimit,
  seen: readonly Sighting[],
  { board, startOn }: Setting,
): Obligation {
  const due = eventDue(limit, startOn, board.profile);
  const [first] = seen;
  const undated = seen.some(({ on }) => on === undefined);
  return {
    ...nothing(item, limit, 'standing'),
    due,
    state: first
      ? stateOf({ on: undated ? undefined : first.on, seen }, due, board.today)
      : waiting(due, board.today),
    seen,
  };
}

function eventObligation(
  item: CatalogueItem,
  limit: TimeLimit,
  one: Sighting,
  { board, startOn }: Setting,
): Obligation {
  const { occurredOn } = one;
  const reckoned =
    occurredOn === undefined || limit.cadence === '分阶段'
      ? undefined
      : eventDue(limit, occurredOn, board.profile);
  // 起用以前就到期的，不说它晚。
  const due = reckoned !== undefined && reckoned >= startOn ? reckoned : undefined;
  return {
    ...nothing(item, limit, one.id.toLowerCase()),
    period: one.period,
    due,
    state: stateOf({ on: one.on, seen: [one] }, due, board.today),
    seen: [one],
  };
}

function stateOf(
  { on, seen }: Cover,
  due: LocalDate | undefined,
  today: LocalDate,
): ObligationState {
  const late =
    due === undefined || on === undefined ? undefined : Math.max(0, daysBetween(due, on));
  const open = seen.find(
    ({ noticePeriod }) => noticePeriod && noticePeriod.from <= today && today <= noticePeriod.to,
  )?.noticePeriod;
  return open ? { kind: 'open', until: open.to, late } : { kind: 'done', late };
}

function waiting(due: LocalDate, today: LocalDate): ObligationState {
  const days = daysBetween(today, due);
  return days >= 0 ? { kind: 'ahead', days } : { kind: 'missing', days: -days };
}
