import { bodyTables } from '../base/body-table.ts';
import { formatDate, formatMonthDay } from '../base/date.ts';
import type { Attachment, Notice } from '../domain/notice.ts';
import { noticeTable } from '../domain/roster-rule.ts';
import type { Village } from '../domain/village.ts';
import { firstContact, townContacts, type Contact } from './contact.ts';
import { bodyHtml, type Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Fact, Link } from './link.ts';
import { listRoute, listYears } from './list-page.ts';
import { periodView, type PeriodView } from './notice-period.ts';
import { partyTables } from './party-tables.ts';
import { kindSlugs, routes } from './routes.ts';
import type { StatementTable } from './statement-page.ts';
import { replyWords } from './term.ts';
import { rosterFacts } from './roster-facts.ts';
import { villageIndex } from './village-index.ts';
import { yearOf } from '../base/date.ts';

/** 一条公开事项。 */
export interface NoticeView {
  readonly frame: Frame;
  readonly title: string;
  readonly kind: string;
  readonly tone: string;
  readonly type: string;
  readonly published: string;
  readonly period: NoticePeriodBlock | undefined;
  readonly html: string;
  /** 党内活动照填法排成的表。 */
  readonly party: readonly StatementTable[];
  readonly attachments: readonly AttachmentView[];
  readonly facts: readonly Fact[];
  readonly basis: readonly string[];
  /** 这一条更正的旧的一条。 */
  readonly corrects: Link | undefined;
  /** 更正这一条的新的一条。 */
  readonly correctedBy: Link | undefined;
  readonly back: Link;
}

/** 公示期：哪天到哪天、还剩几天、向谁说、几天答复。 */
export interface NoticePeriodBlock extends PeriodView {
  readonly contacts: readonly Contact[];
  readonly inPerson: string;
  readonly reply: string;
  /** `4月16日更正过，公示期从那天起重新算。` */
  readonly restarted: string | undefined;
}

export interface AttachmentView {
  readonly title: string;
  readonly href: string;
  /** `图片，320 KB` */
  readonly says: string;
}

export function noticeView(context: Context, village: Village, notice: Notice): NoticeView {
  const { board, to } = context;
  const { notices, correctedBy } = villageIndex(village);
  const linkTo = (other: Notice | undefined): Link | undefined =>
    other && { text: other.title, href: to(routes.notice(village.slug, other.id)) };
  const body = bodyHtml(context, notice.body, village);
  const years = listYears(village, notice.kind, board.today);
  const back = {
    text: notice.kind,
    href: to(listRoute(village, notice.kind, yearOf(notice.publishedOn), years)),
  };

  return {
    frame: frameOf(context, {
      here: notice.title,
      description: body.text || notice.title,
      village,
      crumbs: [back],
      file: notice.source.file,
      sheet: {
        heading: notice.title,
        publisher: notice.publisher,
        date: notice.publishedOn,
      },
    }),
    title: notice.title,
    kind: notice.kind,
    tone: kindSlugs[notice.kind],
    type: notice.type,
    published: formatDate(notice.publishedOn),
    period: periodBlock(context, village, notice),
    html: body.html,
    party: partyTables(notice),
    attachments: notice.attachments.map((file) => attachmentView(context, village, file)),
    facts: factsOf(context, village, notice),
    basis: notice.basis ?? [],
    corrects: linkTo(notices.get(notice.supersedes ?? '')),
    correctedBy: linkTo(correctedBy.get(notice.id)),
    back: { text: `${village.name}的${notice.kind}公开`, href: back.href },
  };
}

function periodBlock(
  { board }: Context,
  village: Village,
  { noticePeriod, restartedOn }: Notice,
): NoticePeriodBlock | undefined {
  if (!noticePeriod) return undefined;
  const [office] = townContacts(board);
  return {
    ...periodView(noticePeriod, board.today),
    contacts: [firstContact(village), ...(office ? [office] : [])],
    inPerson: [village.office, village.hours].filter(Boolean).join('，'),
    reply: `提出意见后，${replyWords(board.profile)}。`,
    restarted: restartedOn && `${formatMonthDay(restartedOn)}更正过，公示期从那天起重新算。`,
  };
}

function factsOf({ board, to }: Context, village: Village, notice: Notice): Fact[] {
  const item = board.catalogue.find(({ id }) => id === notice.item);
  const decision = villageIndex(village).decisions.get(notice.decision ?? '');
  const power = board.powers.find(({ id }) => id === notice.power);
  const facts: Fact[] = [{ name: '公开日期', value: formatDate(notice.publishedOn) }];
  if (notice.announcedFor) {
    const { from, to: end } = notice.announcedFor;
    facts.push({ name: '公告期', value: `${formatDate(from)}至${formatDate(end)}` });
  }
  if (notice.period) facts.push({ name: '说的是', value: notice.period.label });
  facts.push(
    { name: '谁公开', value: notice.publisher },
    { name: '谁审核', value: notice.reviewer },
  );
  if (item) {
    const href = item.units.includes(village.kind)
      ? to(routes.item(village.slug, item.id))
      : undefined;
    facts.push({ name: '目录事项', value: `${item.id} ${item.title}`, href });
  }
  if (decision) {
    const href = to(routes.decision(village.slug, decision.id));
    facts.push({ name: '依据的决议', value: `${decision.id} ${decision.title}`, href });
    const thread = to(routes.thread(village.slug, decision.id));
    facts.push({ name: '来龙去脉', value: '从提议到每一笔钱', href: thread });
  }
  if (power) {
    facts.push({ name: '用到的权力', value: power.name, href: to(routes.power(power.id)) });
  }
  if (bodyTables(notice.body.split('\n')).length > 0) {
    const since = notice.noticePeriod?.to ?? notice.publishedOn;
    facts.push(
      ...rosterFacts(board, noticeTable, notice.item, { since, onlyOnWall: notice.onlyOnWall }),
    );
  }
  return facts;
}

function attachmentView({ to }: Context, { slug }: Village, file: Attachment): AttachmentView {
  const kind = /\.pdf$/i.test(file.file) ? 'PDF' : '图片';
  return {
    title: file.title,
    href: to(routes.file(slug, file.file)),
    says: `${kind}，${formatSize(file.size)}`,
  };
}

/** `320 KB`、`1.2 MB`：点开前知道要多少流量。 */
export function formatSize(bytes: number): string {
  if (bytes < 1024 * 1024) return `${String(Math.max(1, Math.round(bytes / 1024)))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
