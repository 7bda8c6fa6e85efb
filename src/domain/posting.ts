import { addDays, firstDay, formatMonth, lastDay, type LocalDate } from '../base/date.ts';
import type { Decision } from './decision.ts';
import type { DutyRota } from './duty.ts';
import type { DateRange, Fields, Values } from './field.ts';
import type { Place } from '../base/place.ts';
import type { History } from './history.ts';
import type { Ledger } from './ledger.ts';
import type { Notice } from './notice.ts';
import type { Statement } from './statement.ts';
import type { Venture } from './venture.ts';

export const postingColumns = {
  item: {
    name: '事项',
    form: 'text',
    required: true,
    help: '贴的哪一份：网址里村名后面的一段，不带 .html，如 ledger/2026-03、decisions/2026-01、duty/2026-04',
  },
  board: { name: '公开栏', form: 'text', required: false, help: '有几处公开栏的，写贴在哪一处' },
  postedOn: { name: '贴出日期', form: 'date', required: true, help: '哪天贴上墙的' },
  takenOn: { name: '取下日期', form: 'date', required: false, help: '哪天取下的；还贴着就空着' },
  by: { name: '经手人', form: 'text', required: true, help: '谁贴的' },
  photo: {
    name: '照片',
    form: 'text',
    required: false,
    help: '贴好以后拍的一张，先放进本村 files 文件夹，如 files/2026-03-shangqiang.jpg',
  },
  checked: {
    name: '照片看过',
    form: 'yes',
    required: false,
    help: '有照片的，看清没有人脸、身份证号、银行卡号，写「是」',
  },
} as const satisfies Fields;

/** 贴过一次，来自 `villages/<slug>/posted/2026.csv` 的一行。 */
export interface Posting extends Values<typeof postingColumns> {
  readonly at: (column: keyof typeof postingColumns) => Place;
}

/** 能贴上墙的一份。 */
export interface Postable {
  /** 张贴记录里的写法，如 `ledger/2026-03`，也是网址的一段。 */
  readonly item: string;
  readonly title: string;
  readonly since: LocalDate;
  /** 内容文件，查后来改过没有。 */
  readonly file: string;
  /** 公示的：贴到公示期满。 */
  readonly until: LocalDate | undefined;
  /** 过了这天不用再贴：值班表是月底。 */
  readonly stale?: LocalDate;
}

/** 看能贴什么，要一个村的这几样。 */
interface PostableContent {
  readonly notices: readonly Notice[];
  readonly ledgers: readonly Ledger[];
  readonly statements: readonly Statement[];
  readonly decisions: readonly Decision[];
  readonly ventures: readonly Venture[];
  readonly rotas: readonly DutyRota[];
}

const known = new WeakMap<PostableContent, ReadonlyMap<string, Postable>>();

/** 一个村能贴上墙的全部，按张贴记录里的写法；一个村只排一次。 */
export function postables(village: PostableContent): ReadonlyMap<string, Postable> {
  const before = known.get(village);
  if (before) return before;
  const made = new Map(listPostables(village).map((one) => [one.item, one]));
  known.set(village, made);
  return made;
}

/** 公开事项、收支表和别的财务表、四议两公开、集体经济项目、值班表。 */
function listPostables({
  notices,
  ledgers,
  statements,
  decisions,
  ventures,
  rotas,
}: PostableContent): Postable[] {
  return [
    ...notices.map(({ id, title, publishedOn, noticePeriod, source }) => ({
      item: `notices/${id}`,
      title,
      since: publishedOn,
      file: source.file,
      until: noticePeriod?.to,
    })),
    ...ledgers.map(({ month, publishedOn, file }) => ({
      item: `ledger/${month}`,
      title: `${formatMonth(month)}财务收支`,
      since: publishedOn,
      file,
      until: undefined,
    })),
    ...statements.map(({ id, kind, period, name, publishedOn, file }) => ({
      item: `money/${id}`,
      title: name ?? `${period.label}${kind.name}`,
      since: publishedOn,
      file,
      until: undefined,
    })),
    ...decisions.flatMap(({ id, title, steps, source }) => {
      const since = steps
        .map(({ date }) => date)
        .sort()
        .at(-1);
      return since === undefined
        ? []
        : [{ item: `decisions/${id}`, title, since, file: source.file, until: undefined }];
    }),
    ...ventures.map(({ id, name, publishedOn, source }) => ({
      item: `projects/${id}`,
      title: name,
      since: publishedOn,
      file: source.file,
      until: undefined,
    })),
    ...rotas.map(({ month, file }) => ({
      item: `duty/${month}`,
      title: `${formatMonth(month)}值班表`,
      since: firstDay(month),
      file,
      until: undefined,
      stale: lastDay(month),
    })),
  ];
}

/** 从记张贴的头一天起，该贴还没贴过的，早的在前；没记过张贴的村看不出，一件也不说。 */
export function waitingSheets(
  village: PostableContent & { readonly postings: readonly Posting[] },
  today: LocalDate,
): readonly Postable[] {
  const [first] = village.postings;
  if (!first) return [];
  const posted = new Set(village.postings.map(({ item }) => item));
  return [...postables(village).values()]
    .filter(
      ({ item, since, stale }) =>
        !posted.has(item) && since >= first.postedOn && (stale === undefined || stale >= today),
    )
    .sort((a, b) => (a.since < b.since ? -1 : 1));
}

/**
 * 贴出以后内容改过，最后一次在哪天；没改过是 `undefined`。
 *
 * 有留痕的才查得出；改了还没提交的，算今天。
 */
export function changedSince(
  { items }: Pick<History, 'items'>,
  file: string,
  postedOn: LocalDate,
  today: LocalDate,
): LocalDate | undefined {
  const versions = items.get(file)?.versions ?? [];
  const last = versions.length > 1 ? versions.at(-1) : undefined;
  const on = last && (last.on ?? today);
  return on && on > postedOn ? on : undefined;
}

/** 最早哪天可以取下：贴够几天，公示的还要过了公示期。 */
export function mayComeDown(
  { postedOn }: Pick<Posting, 'postedOn'>,
  period: Pick<DateRange, 'to'> | undefined,
  keepUpDays: number,
): LocalDate {
  const kept = addDays(postedOn, keepUpDays);
  const after = period && addDays(period.to, 1);
  return after && after > kept ? after : kept;
}
