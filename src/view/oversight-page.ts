import { addMonths, formatMonth, monthOfDate, type YearMonth } from '../base/date.ts';
import type { Board } from '../domain/board.ts';
import { disclosureKinds } from '../domain/notice.ts';
import { villageObligations, type Obligation } from '../domain/obligation.ts';
import { rectifyNow, type RectifyList } from '../domain/rectify.ts';
import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Link } from './link.ts';
import { dayWords } from './obligation-words.ts';
import { countWords, judgedWords } from './progress-page.ts';
import { kindSlugs, routes } from './routes.ts';
import { lateQuestions } from './sighting-notes.ts';

/** 全镇的公开进度：各村还缺几件、几件快到期，再往下看大表。 */
export interface OversightView {
  readonly frame: Frame;
  readonly lead: string;
  readonly judged: string;
  readonly villages: readonly OversightVillage[];
  readonly kinds: readonly OversightKind[];
  readonly months: readonly Link[];
}

export interface OversightVillage {
  readonly name: string;
  readonly href: string;
  readonly rectify: string;
  readonly missing: string;
  readonly coming: string;
  readonly counts: string;
  /** `提问过了日子没答1件，任务过期1件，没贴上墙2份`，没有就是空的。 */
  readonly owes: string;
}

export interface OversightKind {
  readonly kind: string;
  readonly tone: string;
  readonly href: string;
  readonly says: string;
}

/** 从起用那个月到这个月，新的在前。 */
export function oversightMonths({ town, today }: Board): readonly YearMonth[] {
  const months: YearMonth[] = [];
  const last = monthOfDate(today);
  for (let month = monthOfDate(town.startOn); month <= last; month = addMonths(month, 1)) {
    months.unshift(month);
  }
  return months;
}

export function oversightView(context: Context): OversightView {
  const { board, to } = context;
  const all = board.villages.flatMap((village) => villageObligations(board, village));
  return {
    frame: frameOf(context, {
      here: '公开进度',
      share: `${board.town.name}各村公开进度`,
      description: `${board.town.name}各村该公开的事项公开了没有、按时没按时，凭哪条。`,
    }),
    lead: `${dayWords(board.today, board.today)}看，全镇${countWords(all)}。`,
    judged: judgedWords(board),
    villages: board.villages.map((village) => {
      const list = rectifyNow(board, village);
      const { missing, coming } = list;
      return {
        name: village.name,
        href: to(routes.progress(village.slug)),
        rectify: to(routes.rectify(village.slug)),
        missing: String(missing.length),
        coming: String(coming.length),
        counts: countWords(villageObligations(board, village)),
        owes: owesWords(board, village, list),
      };
    }),
    kinds: disclosureKinds.flatMap((kind) => {
      const own = all.filter(({ item }) => item.kind === kind);
      if (own.length === 0) return [];
      return [{ kind, tone: kindSlugs[kind], href: to(routes.panel(kind)), says: kindWords(own) }];
    }),
    months: oversightMonths(board).map((month) => ({
      text: formatMonth(month),
      href: to(routes.panelMonth(month)),
    })),
  };
}

function owesWords(board: Board, village: Village, { tasks, sheets }: RectifyList): string {
  const parts: readonly (readonly [says: string, count: number, unit: string])[] = [
    ['提问过了日子没答', lateQuestions(board, village).length, '件'],
    ['重点任务过期', tasks.length, '件'],
    ['没贴上墙', sheets.length, '份'],
  ];
  return parts
    .flatMap(([says, count, unit]) => (count > 0 ? [`${says}${String(count)}${unit}`] : []))
    .join('，');
}

function kindWords(own: readonly Obligation[]): string {
  const items = new Set(own.map(({ item }) => item.id)).size;
  const missing = own.filter(({ state }) => state.kind === 'missing').length;
  const rest = missing > 0 ? `系统未见${String(missing)}件` : '没有缺的';
  return `${String(items)}项，${rest}`;
}
