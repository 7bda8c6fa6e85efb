import { formatDate } from '../base/date.ts';
import type { Obligation } from '../domain/obligation.ts';
import { comingDays, rectifyPeriods, type RectifyList } from '../domain/rectify.ts';
import type { UnitKind, Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import { hazardAnchor, hazardTitle } from './hazard-words.ts';
import type { Link } from './link.ts';
import { periodWords } from './obligation-words.ts';
import { progressPlace } from './panel.ts';
import {
  hazardMatter,
  meetingMatter,
  obligationMatter,
  questionMatter,
  rectifyText,
  sheetMatter,
  taskMatter,
  type Matter,
} from './rectify-text.ts';
import { routes } from './routes.ts';

/** 一个村的整改清单：交到村里、签字、照着补。 */
export interface RectifyView {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly sections: readonly RectifySection[];
  /** 一样也没有时的话。 */
  readonly nothing: string | undefined;
  /** 发到群里的字。 */
  readonly text: string;
  readonly csv: string;
  readonly calendar: string | undefined;
  readonly periods: readonly (Link & { readonly current: boolean })[];
  readonly progress: Link;
  /** 只印在纸上：各边签收，一边一行，各写各的日期。 */
  readonly receipts: readonly Receipt[];
}

export interface RectifySection {
  readonly heading: string;
  readonly rows: readonly RectifyRow[];
}

export interface RectifyRow {
  readonly item: string;
  readonly href: string;
  readonly period: string;
  readonly due: string;
  readonly says: string;
  readonly todo: string;
  readonly basis: string;
  readonly pending: boolean;
}

/** 交到单位那天各边签：哪一边（要盖章的写明）、谁签。 */
interface Receipt {
  readonly side: string;
  readonly by: string;
}

const receiptsOf: Readonly<Record<UnitKind, readonly Receipt[]>> = {
  村: [
    { side: '镇里', by: '经办人' },
    { side: '村党支部、村民委员会（盖章）', by: '签收人' },
    { side: '村务监督委员会', by: '核对人' },
  ],
  机关党支部: [
    { side: '镇里', by: '经办人' },
    { side: '党支部（盖章）', by: '签收人' },
  ],
  镇: [
    { side: '交办', by: '经办人' },
    { side: '承办', by: '签收人' },
  ],
};

export function rectifyView(context: Context, village: Village, list: RectifyList): RectifyView {
  const { board, to } = context;
  const { period } = list;
  const heading = `${village.name}${period ? period.label : ''}整改清单`;
  const sections: RectifySection[] = [
    section(context, village, list, '系统未见，要补上的', list.missing),
    section(context, village, list, `${String(comingDays)}日内到期的`, list.coming),
    section(context, village, list, '公开了，但是晚了的', list.late),
    { heading: '重点任务，过了期限的', rows: taskRows(context, village, list) },
    { heading: '组织生活，没见到的', rows: meetingRows(context, village, list) },
    { heading: '安全隐患，过了期限的', rows: hazardRows(context, village, list) },
    { heading: '公开了，还没贴上墙的', rows: sheetRows(context, village, list) },
    { heading: '群众提问，等答复的', rows: questionRows(context, village, list) },
  ].filter(({ rows }) => rows.length > 0);
  return {
    frame: frameOf(context, {
      here: '整改清单',
      share: heading,
      description: `${village.name}要补的、快到期的公开事项，凭哪条、哪天以前。`,
      village,
      crumbs: [{ text: '公开进度', href: to(routes.progress(village.slug)) }],
      sheet: { heading, date: board.today, signers: [], publisher: board.town.office },
    }),
    heading,
    lead: leadOf(context, list),
    sections,
    nothing: sections.length === 0 ? '眼下没有要补的，也没有快到期的。' : undefined,
    text: rectifyText(board, village, list),
    csv: to(routes.rectifyCsv(village.slug, period?.id)),
    calendar: period ? undefined : to(routes.dueCalendar(village.slug)),
    periods: [
      { text: '眼下', href: to(routes.rectify(village.slug)), current: period === undefined },
      ...rectifyPeriods(board, village).map((one) => ({
        text: one.label,
        href: to(routes.rectify(village.slug, one.id)),
        current: one.id === period?.id,
      })),
    ],
    progress: { text: '逐项看公开进度', href: to(routes.progress(village.slug)) },
    receipts: receiptsOf[village.kind],
  };
}

function leadOf({ board }: Context, { period, fixBy, missing }: RectifyList): string {
  const day = `${formatDate(board.today)}生成`;
  const scope = period ? `，说的是${period.label}里到期的` : '';
  const by = fixBy && missing.length > 0 ? `；要补的，${formatDate(fixBy)}以前补上` : '';
  return `${day}${scope}${by}。系统未见，是说公开栏里没有，不等于墙上没有贴过；贴过没传的，传上来就行。`;
}

function questionRows(
  { board, to }: Context,
  { slug }: Village,
  { questions }: RectifyList,
): RectifyRow[] {
  return questions.map((question) => ({
    item: `提问 ${question.id}`,
    href: `${to(routes.questions(slug))}#q${question.id.toLowerCase()}`,
    period: question.question,
    ...rowWords(questionMatter(board, question)),
  }));
}

function taskRows({ board, to }: Context, { slug }: Village, { tasks }: RectifyList): RectifyRow[] {
  return tasks.map((task) => ({
    item: `${task.id} ${task.title}`,
    href: `${to(routes.tasks)}#${slug}`,
    period: task.progress ?? '',
    ...rowWords(taskMatter(board, task)),
  }));
}

function meetingRows(
  { board, to }: Context,
  { slug }: Village,
  { meetings }: RectifyList,
): RectifyRow[] {
  return meetings.map((one) => ({
    item: one.rule.kind,
    href: to(routes.notice(slug, one.notice.id)),
    period: `${one.rule.cadence}至少一次`,
    ...rowWords(meetingMatter(board, one)),
  }));
}

function hazardRows(
  { board, to }: Context,
  { slug }: Village,
  { hazards }: RectifyList,
): RectifyRow[] {
  return hazards.map((hazard) => ({
    item: `隐患 ${hazard.id}`,
    href: `${to(routes.service(slug))}#${hazardAnchor(hazard)}`,
    period: hazardTitle(hazard),
    ...rowWords(hazardMatter(board, hazard)),
  }));
}

function sheetRows(
  { board, to }: Context,
  { slug }: Village,
  { sheets }: RectifyList,
): RectifyRow[] {
  return sheets.map((sheet) => ({
    item: sheet.title,
    href: to(routes.postable(slug, sheet.item)),
    period: '',
    ...rowWords(sheetMatter(board, sheet)),
  }));
}

function section(
  context: Context,
  village: Village,
  list: RectifyList,
  heading: string,
  obligations: readonly Obligation[],
): RectifySection {
  return {
    heading,
    rows: obligations.map((one) => ({
      item: `${one.item.id} ${one.item.title}`,
      href: progressPlace(context, village, one),
      period: periodWords(one),
      ...rowWords(obligationMatter(context.board, one, list.fixBy)),
    })),
  };
}

function rowWords(matter: Matter): Omit<RectifyRow, 'item' | 'href' | 'period'> {
  return { ...matter, due: matter.due ? formatDate(matter.due) : '' };
}
