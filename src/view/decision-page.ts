import { formatDate } from '../base/date.ts';
import { formatYuan } from '../base/money.ts';
import type { Decision } from '../domain/decision.ts';
import { hasThread } from '../domain/thread.ts';
import type { Village } from '../domain/village.ts';
import { bodyHtml, type Context } from './context.ts';
import { decisionProgress, type Progress } from './decision-progress.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Fact, Link } from './link.ts';
import { noticeLine, type NoticeLine } from './notice-line.ts';
import { lineAnchor, routes } from './routes.ts';
import { statementTitle } from './statement-words.ts';
import { decisionMoney, type DecisionMoney } from './thread-money.ts';
import { useAnchor } from './use-line.ts';
import { villageIndex } from './village-index.ts';

/** 一件大事：六步时间线，和由它付出去的钱。 */
export interface DecisionView {
  readonly frame: Frame;
  readonly title: string;
  readonly lead: string;
  readonly progress: Progress;
  readonly withdrawn: string | undefined;
  readonly implementation: string | undefined;
  readonly html: string;
  readonly facts: readonly Fact[];
  readonly money: DecisionMoney | undefined;
  /** 来龙去脉那一页；账上、公开里都没有提到的没有。 */
  readonly thread: string | undefined;
  readonly register: Link;
  readonly notices: readonly NoticeLine[];
  readonly office: string;
}

export function decisionView(context: Context, village: Village, decision: Decision): DecisionView {
  const { board, to } = context;
  const thread = villageIndex(village).threads.get(decision.id);
  const progress = decisionProgress(decision, board);
  const isOn = progress.stage === 'running' || progress.stage === 'done';
  const lead = [
    `四议两公开${decision.id}`,
    decision.matter,
    decision.amount && `决定金额${formatYuan(decision.amount)}元`,
  ];
  return {
    frame: frameOf(context, {
      here: decision.id,
      share: `${village.name}：${decision.title}`,
      description: `四议两公开，${progress.says}。${decision.matter}。`,
      village,
      crumbs: [{ text: '四议两公开', href: to(routes.decisions(village.slug)) }],
      file: decision.source.file,
      sheet: { heading: decision.title },
    }),
    title: decision.title,
    lead: lead.filter(Boolean).join('，'),
    progress,
    withdrawn: decision.withdrawn,
    implementation: decision.progress,
    html: bodyHtml(context, decision.body, village).html,
    facts: factsOf(context, village, decision),
    // 没通过、不办了的事，一笔也没付，就不摆「还没付」。
    money:
      thread && (isOn || thread.payments.length > 0)
        ? decisionMoney(context, village, thread)
        : undefined,
    thread: thread && hasThread(thread) ? to(routes.thread(village.slug, decision.id)) : undefined,
    register: { text: '登记表，一步一张', href: to(routes.register(village.slug, decision.id)) },
    notices: (thread?.notices ?? []).map((notice) =>
      noticeLine(context, village, notice, { withYear: true }),
    ),
    office: `会议记录和签名在村里存着，要看到${decision.minutes ?? village.office}查阅。`,
  };
}

function factsOf(context: Context, village: Village, decision: Decision): Fact[] {
  const { board, to } = context;
  const power = board.powers.find(({ id }) => id === decision.power);
  const matter = decision.under
    ? `${decision.matter}（本村加的，表决按“${decision.under}”算）`
    : decision.matter;
  const facts: Fact[] = [
    { name: '谁先提的', value: decision.motive },
    { name: '事项类别', value: matter },
  ];
  if (power)
    facts.push({ name: '用到的权力', value: power.name, href: to(routes.power(power.id)) });
  if (decision.deadline) facts.push({ name: '完成期限', value: formatDate(decision.deadline) });
  if (decision.postponed) facts.push({ name: '延期', value: decision.postponed });
  facts.push(...madeFrom(context, village, decision));
  const again = village.decisions.filter(({ revives }) => revives === decision.id);
  const before = village.decisions.filter(({ id }) => id === decision.revives);
  for (const [name, others] of [
    ['以前那一次', before],
    ['后来重提', again],
  ] as const) {
    for (const { id, title } of others) {
      facts.push({ name, value: `${id} ${title}`, href: to(routes.decision(village.slug, id)) });
    }
  }
  return facts;
}

/** 照它签的合同、立的项目、发的名册、用的权力，一样一行，点得进那一行。 */
function madeFrom({ to }: Context, village: Village, { id }: Decision): Fact[] {
  const { slug } = village;
  const thread = villageIndex(village).threads.get(id);
  return [
    ...(thread?.deals ?? []).map((deal) => ({
      name: deal.kind === 'contract' ? '合同' : '项目',
      value: `${deal.id} ${deal.name}`,
      href: `${to(routes.statement(slug, deal.statement.id))}#${lineAnchor(deal.index)}`,
    })),
    ...(thread?.statements ?? []).map((statement) => ({
      name: statement.kind.name,
      value: statementTitle(statement),
      href: to(routes.statement(slug, statement.id)),
    })),
    ...(thread?.ventures ?? []).map((venture) => ({
      name: '集体经济',
      value: venture.name,
      href: to(routes.venture(slug, venture.id)),
    })),
    ...village.powerUses
      .filter((use) => use.decision === id)
      .map((use) => ({
        name: '怎么用权',
        value: use.matter,
        href: `${to(routes.villagePowers(slug))}#${useAnchor(use)}`,
      })),
  ];
}
