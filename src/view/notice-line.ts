import { formatMonthDay, yearOf, formatDate, type LocalDate } from '../base/date.ts';
import type { DisclosureKind, Notice } from '../domain/notice.ts';
import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import { routes, kindSlugs } from './routes.ts';
import { villageIndex } from './village-index.ts';

/** 清单里的一条公开事项。 */
export interface NoticeLine {
  readonly title: string;
  readonly href: string;
  readonly kind: DisclosureKind;
  /** 上色用：`party`、`affairs`、`finance`。 */
  readonly tone: string;
  readonly type: string;
  readonly date: string;
  readonly datetime: LocalDate;
  /** 几个村放在一起时写村名。 */
  readonly village: string | undefined;
  /** `已更正`、`更正`，或没有。 */
  readonly mark: string | undefined;
}

export interface LineOptions {
  /** 写上村名。 */
  readonly withVillage?: boolean;
  /** 日期带不带年：按年月分组的清单里不带，刚公开的只给往年的带。 */
  readonly withYear?: boolean | 'past';
}

export function noticeLine(
  { board, to }: Context,
  village: Village,
  notice: Notice,
  { withVillage = false, withYear = false }: LineOptions = {},
): NoticeLine {
  const corrected = villageIndex(village).correctedBy.has(notice.id);
  return {
    title: notice.title,
    href: to(routes.notice(village.slug, notice.id)),
    kind: notice.kind,
    tone: kindSlugs[notice.kind],
    type: notice.type,
    date: dateWords(notice.publishedOn, withYear === 'past' ? board.today : withYear),
    datetime: notice.publishedOn,
    village: withVillage ? village.name : undefined,
    mark: corrected ? '已更正' : notice.supersedes === undefined ? undefined : '更正',
  };
}

/** 今年的只写月日；往年的写全，免得看成今年的。 */
export function dateWords(date: LocalDate, withYear: boolean | LocalDate): string {
  const full = typeof withYear === 'boolean' ? withYear : yearOf(date) !== yearOf(withYear);
  return full ? formatDate(date) : formatMonthDay(date);
}

export function newestFirst(a: Notice, b: Notice): number {
  if (a.publishedOn !== b.publishedOn) return a.publishedOn < b.publishedOn ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** 有内容的年份，新的在前。 */
export function yearsOf(dates: Iterable<LocalDate>): readonly number[] {
  return [...new Set([...dates].map(yearOf))].sort((a, b) => b - a);
}
