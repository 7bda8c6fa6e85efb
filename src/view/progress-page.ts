import { yearOf } from '../base/date.ts';
import type { Board } from '../domain/board.ts';
import { firstSeenOf } from '../domain/first-seen.ts';
import { disclosureKinds } from '../domain/notice.ts';
import { termOf } from '../domain/obligation-due.ts';
import { meetingRecords, type MeetingRecord } from '../domain/party-life.ts';
import { startOf, villageObligations, type Obligation } from '../domain/obligation.ts';
import type { Village } from '../domain/village.ts';
import { basisPending, basisWords } from './citation.ts';
import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import { itemLimitWords } from './limit-words.ts';
import type { Link } from './link.ts';
import {
  dayWords,
  markOf,
  periodWords,
  sightingRoute,
  stateWords,
  type Mark,
} from './obligation-words.ts';
import { elementWords } from './element-words.ts';
import { progressYear } from './panel.ts';
import { sightingNotes } from './sighting-notes.ts';
import { kindSlugs, routes } from './routes.ts';

/** 一个村的公开进度：每一项每一期，凭哪条、最迟哪天、见到了什么。 */
export interface ProgressView {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly groups: readonly ProgressGroup[];
  readonly years: readonly (Link & { readonly current: boolean })[];
  readonly rectify: Link | undefined;
  /** 各种会照周期开了没有；公开栏上看不出的没有。 */
  readonly meetings: readonly MeetingLine[];
  readonly town: Link;
  readonly csv: string;
  readonly judged: string;
}

export interface ProgressGroup {
  readonly kind: string;
  readonly tone: string;
  readonly items: readonly ProgressItem[];
}

export interface ProgressItem {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly rule: string;
  readonly basis: string;
  readonly pending: boolean;
  /** 最近一期，和没见到的、晚了的、还没到的。 */
  readonly lines: readonly ProgressLine[];
  /** 早先按时公开的，收起来。 */
  readonly folded: readonly ProgressLine[];
  /** 最近一期的公开要素齐不齐；没有要素可比的没有。 */
  readonly elements: string | undefined;
}

export interface MeetingLine {
  readonly title: string;
  readonly says: string;
  readonly basis: string;
  readonly pending: boolean;
}

export interface ProgressLine {
  readonly id: string;
  readonly period: string;
  readonly due: string | undefined;
  readonly mark: Mark;
  readonly says: string;
  readonly seen: readonly SeenLine[];
}

export interface SeenLine {
  readonly text: string;
  readonly href: string;
  /** `11月5日公开，据 ledger/2026-10.csv` */
  readonly says: string;
}

/** 有哪几年的页，新的在前；头一个是最近一页。 */
export function progressYears(board: Board, village: Village): readonly number[] {
  const past = villageObligations(board, village).flatMap((one) => progressYear(board, one) ?? []);
  return [yearOf(board.today), ...new Set(past)].sort((a, b) => b - a);
}

export function progressView(context: Context, village: Village, year: number): ProgressView {
  const { board, to } = context;
  const years = progressYears(board, village);
  const isLatest = year === years[0];
  const all = villageObligations(board, village);
  const shown = all.filter((one) => (progressYear(board, one) ?? years[0]) === year);
  const heading = isLatest ? '公开进度' : `${String(year)}年到期的公开进度`;
  const lead = leadOf(board, village, shown);
  return {
    frame: frameOf(context, {
      here: heading,
      share: `${village.name}${heading}`,
      description: `${village.name}该公开的每一项：最迟哪天、公开了没有、凭什么。`,
      village,
    }),
    heading: `${village.name}${heading}`,
    lead,
    groups: disclosureKinds.flatMap((kind) => {
      const items = progressItems(context, village, shown, kind);
      return items.length > 0 ? [{ kind, tone: kindSlugs[kind], items }] : [];
    }),
    years: years.map((one) => ({
      text: one === years[0] ? '最近' : `${String(one)}年`,
      href: to(routes.progress(village.slug, one === years[0] ? undefined : one)),
      current: one === year,
    })),
    rectify: isLatest ? { text: '整改清单', href: to(routes.rectify(village.slug)) } : undefined,
    meetings: isLatest ? meetingLines(context, village) : [],
    town: { text: '全镇的公开进度', href: to(routes.oversight) },
    csv: to(routes.progressCsv(village.slug)),
    judged: judgedWords(board),
  };
}

/** 早晚按哪个日子判，说在明处。 */
export function judgedWords(board: Board): string {
  return firstSeenOf(board)
    ? '早晚按首次发布的日子判，记录里查不到的按填写的公开日期；是哪一种，点开看。'
    : '早晚按填写的公开日期判。';
}

function leadOf(board: Board, village: Village, shown: readonly Obligation[]): string {
  const counts = countWords(shown);
  const start = startOf(board, village);
  return `${dayWords(board.today, board.today)}看：${counts}。${dayWords(start, board.today)}起用，以前的不算。`;
}

/** `已公开120件（晚6件），公示中1件，系统未见2件，未到期9件` */
export function countWords(obligations: readonly Obligation[]): string {
  const marks = Map.groupBy(obligations, markOf);
  const count = (mark: Mark): number => marks.get(mark)?.length ?? 0;
  const late = count('late');
  const done = count('done') + late;
  const parts: readonly (readonly [string, number])[] = [
    ['公示中', count('open')],
    ['系统未见', count('missing')],
    ['未到期', count('ahead')],
    ['不适用', count('exempt')],
  ];
  return [
    `已公开${String(done)}件${late > 0 ? `（晚的${String(late)}件）` : ''}`,
    ...parts.flatMap(([word, many]) => (many > 0 ? [`${word}${String(many)}件`] : [])),
  ].join('，');
}

function progressItems(
  context: Context,
  village: Village,
  shown: readonly Obligation[],
  kind: string,
): ProgressItem[] {
  const { board, to } = context;
  const { profile } = board;
  const own = shown.filter(({ item }) => item.kind === kind);
  return [...Map.groupBy(own, ({ item }) => item).entries()].map(([item, obligations]) => {
    const terms = item.limits.flatMap((limit) => termOf(limit) ?? []);
    const cited = terms.flatMap((id) => profile.terms.get(id)?.basis ?? []);
    const basis = [...new Set([...item.basis, ...cited])];
    const latest = obligations.toReversed();
    const folds = (one: Obligation, index: number): boolean =>
      index > 0 && markOf(one) === 'done' && one.period !== undefined;
    const line = (one: Obligation): ProgressLine => progressLine(context, village, one);
    const told = latest.find(({ seen }) => seen.length > 0);
    return {
      id: item.id,
      title: item.title,
      href: to(routes.item(village.slug, item.id)),
      rule: itemLimitWords(item, profile),
      basis: basisWords(profile, basis),
      pending: basisPending(profile, basis),
      lines: latest.filter((one, index) => !folds(one, index)).map(line),
      folded: latest.filter(folds).map(line),
      elements: told && elementWords(village, told)?.join('；'),
    };
  });
}

function progressLine({ board, to }: Context, village: Village, one: Obligation): ProgressLine {
  const { due, seen, id } = one;
  const { today } = board;
  return {
    id,
    period: periodWords(one),
    due: due && `最迟${dayWords(due, today)}`,
    mark: markOf(one),
    says: stateWords(one),
    seen: seen.slice(0, 3).map((sighting) => {
      const route = sightingRoute(village, sighting);
      const file = sighting.file.split('/').slice(2).join('/');
      const on =
        sighting.on === undefined
          ? ''
          : `${dayWords(sighting.on, today)}公开（${sighting.datedBy}），`;
      return {
        text: sighting.title,
        href: to(route),
        says: [`${on}见 ${file}`, ...sightingNotes(board, village, sighting)].join('；'),
      };
    }),
  };
}

/** 组织生活一种会一行：看得出几期，哪几期没见到。 */
function meetingLines({ board }: Context, village: Village): MeetingLine[] {
  return meetingRecords(board, village)
    .filter(({ judged }) => judged > 0)
    .map(({ rule, ...record }) => ({
      title: `${rule.kind}，${rule.cadence}至少一次`,
      says: meetingWords(record),
      basis: basisWords(board.profile, rule.basis),
      pending: basisPending(board.profile, rule.basis),
    }));
}

function meetingWords({ judged, missing }: Omit<MeetingRecord, 'rule'>): string {
  const seen = `公开了的${String(judged)}期，见到${String(judged - missing.length)}期`;
  return missing.length === 0
    ? seen
    : `${seen}；没见到：${missing.map(({ period }) => period.label).join('、')}`;
}
