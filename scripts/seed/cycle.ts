import {
  addMonths,
  firstDay,
  monthOf,
  monthOfDate,
  yearMonth,
  yearOf,
  type LocalDate,
  type YearMonth,
} from '../../src/base/date.ts';
import type { NoticeScript, VillageScript } from './script.ts';

/** 要做哪一段的数据：从哪天到哪天，有哪几个月的账。 */
export interface Span {
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** 从早到晚。 */
  readonly months: readonly YearMonth[];
}

/** 到 `until` 为止的几年；最后一个月的账要到下个月才贴得出来，所以账到上个月为止。 */
export function spanOf(until: LocalDate, years: number): Span {
  const last = addMonths(monthOfDate(until), -1);
  const count = years * 12;
  const months = Array.from({ length: count }, (_, index) => addMonths(last, index + 1 - count));
  return { from: firstDay(months[0] ?? last), until, months };
}

/** 底稿写的这一轮，到这个月止。 */
const scriptEnd = '2026-11' as YearMonth;

function monthIndex(month: LocalDate | YearMonth): number {
  return yearOf(month) * 12 + monthOf(month);
}

/** 把底稿里的年份统统加上几年：日子、决议编号、「2025年度」、`2026Q1` 都在内。 */
export function shiftYears<Item>(item: Item, years: number): Item {
  if (years === 0) return item;
  const text = JSON.stringify(item).replace(/(?<!\d)20[12]\d(?=[-年Q])/g, (year) =>
    String(Number(year) + years),
  );
  return JSON.parse(text) as Item;
}

/** 要几轮才盖得住这一段：每轮比底稿晚几年，早的在前。 */
export function turnShifts(span: Span): readonly number[] {
  const newest = Math.ceil((monthIndex(span.until) - monthIndex(scriptEnd)) / 12);
  const count = Math.ceil(span.months.length / 12);
  return Array.from({ length: count }, (_, index) => newest - (count - 1 - index));
}

/** 各轮最后一个月，早的在前。 */
export function turnEnds(span: Span): readonly YearMonth[] {
  return turnShifts(span).map((years) => addMonths(scriptEnd, years * 12));
}

/**
 * 一份底稿写一轮（一年多几天），做几年的数据就把它挪几回，早的在前。
 *
 * 除了最后一轮，没办完的决议不要：几年前的事，到今天总不会还停在半路。
 */
export function turnsOf(script: VillageScript, span: Span): VillageScript[] {
  const shifts = turnShifts(span);
  return shifts.map((years, index) => {
    const turn = shiftYears(script, years);
    return index === shifts.length - 1
      ? turn
      : { ...turn, decisions: turn.decisions.filter(isSettled) };
  });
}

/** 手写的公开事项各轮都有；往年的标题没写年份的添上，免得两年的分不开。 */
export function noticesOf(turns: readonly (readonly NoticeScript[])[]): NoticeScript[] {
  const newest = turns.length - 1;
  return turns.flatMap((notices, index) =>
    notices.map((notice) => {
      const dated = index === newest || /20\d\d年/.test(notice.title);
      return dated ? notice : { ...notice, title: `${notice.title}（${notice.on.slice(0, 4)}年）` };
    }),
  );
}

function isSettled({ stage, withdrawn, votes }: VillageScript['decisions'][number]): boolean {
  const rejected = stage < 6 && votes !== undefined && String(stage) in votes;
  return stage === 6 || rejected || withdrawn !== undefined;
}

/** 这一段时间盖到的季度、半年、年，写成 `2026年第一季度` 的样子，连同期末那个月。 */
export interface Term {
  readonly label: string;
  /** `2026Q1`、`2026H1`、`2026`。 */
  readonly id: string;
  readonly months: readonly YearMonth[];
  /** 期满后的第一个月，例行公开在这个月贴。 */
  readonly due: YearMonth;
}

const quarterNames = ['第一季度', '第二季度', '第三季度', '第四季度'] as const;

/** 期满在这一段里、公开日也在这一段里的各期。 */
export function termsOf(span: Span, size: 3 | 6 | 12): readonly Term[] {
  const terms: Term[] = [];
  const first = yearMonth(yearOf(span.from) - 1, 1);
  if (!first) return terms;
  for (let start = first; ; start = addMonths(start, size)) {
    const due = addMonths(start, size);
    if (firstDay(due) > span.until) return terms;
    if (firstDay(due) < span.from) continue;
    const months = Array.from({ length: size }, (_, index) => addMonths(start, index));
    terms.push({ ...termName(start, size), months, due });
  }
}

function termName(start: YearMonth, size: 3 | 6 | 12): Pick<Term, 'label' | 'id'> {
  const year = String(yearOf(start));
  const index = Math.floor((monthOf(start) - 1) / size);
  if (size === 12) return { label: `${year}年`, id: year };
  if (size === 6) {
    return { label: `${year}年${index === 0 ? '上半年' : '下半年'}`, id: `${year}H${index + 1}` };
  }
  return { label: `${year}年${quarterNames[index] ?? ''}`, id: `${year}Q${index + 1}` };
}
