import { firstDay, addMonths, monthOfDate, type LocalDate, type YearMonth } from '../base/date.ts';
import type { Period } from '../base/period.ts';
import type { Sighting } from './sighting.ts';

/** 一期由哪几样内容盖住，哪天算公开齐了。 */
export interface Cover {
  readonly on: LocalDate | undefined;
  readonly seen: readonly Sighting[];
}

export interface Turn {
  readonly period: Period;
  readonly due: LocalDate;
}

type DatedSighting = Sighting & { readonly on: LocalDate };

/**
 * 各期各由哪些内容盖住，没盖住的是 `undefined`。`seen` 早的在前。
 *
 * 写了适用期间的照期间认：说全年的盖得住每一季，三个月都有也盖得住一季。
 * 没写的按公开的日子认：期满到期限之间公开的，先补上一期的缺；否则算在公开那天所在的一期。
 */
export function coverPeriods(
  turns: readonly Turn[],
  seen: readonly Sighting[],
): (Cover | undefined)[] {
  const marked = seen.filter(({ period }) => period !== undefined);
  const loose = seen.filter((one): one is DatedSighting => {
    return one.period === undefined && one.on !== undefined;
  });
  const used = new Set<Sighting>();
  return turns.map(({ period, due }) => {
    const cover = earlier(whole(period, marked), pieces(period, marked));
    if (cover) return cover;
    const free = loose.filter((one) => !used.has(one) && period.from <= one.on);
    const inside = free.filter(({ on }) => on <= period.to);
    const found = inside.length > 0 ? inside : free.filter(({ on }) => on <= due);
    const [first] = found;
    if (!first) return undefined;
    for (const one of found) used.add(one);
    return { on: first.on, seen: found };
  });
}

/** 先公开齐的算数：分几次早公开了，年底再出一份总的，不算晚。 */
function earlier(a: Cover | undefined, b: Cover | undefined): Cover | undefined {
  if (!a || !b) return a ?? b;
  return (b.on ?? '') < (a.on ?? '') ? b : a;
}

function whole(period: Period, marked: readonly Sighting[]): Cover | undefined {
  const seen = marked.filter(
    (one) => one.period && one.period.from <= period.from && period.to <= one.period.to,
  );
  const [first] = seen;
  return first && { on: first.on, seen };
}

/** 一期里的各月都有了，才算公开齐；日子按最晚的一份。 */
function pieces(period: Period, marked: readonly Sighting[]): Cover | undefined {
  if (period.kind === 'month') return undefined;
  const parts = new Set<Sighting>();
  for (const month of monthsOf(period)) {
    const day = firstDay(month);
    const part = marked.find((one) => one.period && one.period.from <= day && day <= one.period.to);
    if (!part) return undefined;
    parts.add(part);
  }
  const seen = [...parts];
  const days = seen.map(({ on }) => on);
  const known = days.filter((on) => on !== undefined);
  const last = known.sort().at(-1);
  return { on: known.length === days.length ? last : undefined, seen };
}

function monthsOf({ from, to }: Period): YearMonth[] {
  const months: YearMonth[] = [];
  for (let month = monthOfDate(from); firstDay(month) <= to; month = addMonths(month, 1)) {
    months.push(month);
  }
  return months;
}
