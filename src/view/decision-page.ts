import { formatDate, formatMonthDay, yearOf } from '../base/date.ts';
import { fen, formatYuan, sumFen } from '../base/money.ts';
import type { Decision } from '../domain/decision.ts';
import type { Village } from '../domain/village.ts';
import { bodyHtml, type Context } from './context.ts';
import { decisionProgress, type Progress } from './decision-progress.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Fact, Link } from './link.ts';
import { noticeLine, type NoticeLine } from './notice-line.ts';
import { lineAnchor, routes } from './routes.ts';
import { villageIndex, type Payment } from './village-index.ts';

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
  readonly notices: readonly NoticeLine[];
  readonly office: string;
}

/** 决定了多少、付了多少、还有多少没付。 */
export interface DecisionMoney {
  readonly figures: readonly Fact[];
  /** 已付占决定的百分之几，画条用；没有写决定金额的不画。 */
  readonly paidShare: number | undefined;
  readonly payments: readonly PaymentLine[];
  readonly says: string;
}

export interface PaymentLine extends Link {
  readonly date: string;
  readonly amount: string;
}

export function decisionView(context: Context, village: Village, decision: Decision): DecisionView {
  const { board, to } = context;
  const index = villageIndex(village);
  const progress = decisionProgress(decision, board);
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
    }),
    title: decision.title,
    lead: lead.filter(Boolean).join('，'),
    progress,
    withdrawn: decision.withdrawn,
    implementation: decision.progress,
    html: bodyHtml(context, decision.body, village).html,
    facts: factsOf(context, village, decision),
    money: moneyOf(context, village, decision, index.paymentsByDecision.get(decision.id) ?? []),
    notices: (index.noticesByDecision.get(decision.id) ?? []).map((notice) =>
      noticeLine(context, village, notice, { withYear: true }),
    ),
    office: `会议记录和签名在村里存着，要看到${decision.minutes ?? village.office}查阅。`,
  };
}

function factsOf({ board, to }: Context, village: Village, decision: Decision): Fact[] {
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

function moneyOf(
  context: Context,
  { slug }: Village,
  { amount }: Decision,
  payments: readonly Payment[],
): DecisionMoney | undefined {
  if (amount === undefined && payments.length === 0) return undefined;
  const paid = sumFen(
    payments.map(({ entry }) => (entry.flow === 'expense' ? entry.amount : fen(0 - entry.amount))),
  );
  const figures: Fact[] = [];
  if (amount !== undefined) figures.push({ name: '决定', value: formatYuan(amount) });
  figures.push({ name: '已付', value: formatYuan(paid) });
  if (amount !== undefined) {
    const left = fen(amount - paid);
    figures.push(
      left < 0
        ? { name: '多付', value: formatYuan(fen(0 - left)) }
        : { name: '没付', value: formatYuan(left) },
    );
  }
  return {
    figures,
    paidShare: amount ? Math.max(0, Math.min(100, Math.round((paid / amount) * 100))) : undefined,
    payments: payments.map(({ ledger, entry, index }) => ({
      text: entry.summary,
      href: `${context.to(routes.ledger(slug, ledger.month))}#${lineAnchor(index)}`,
      date: `${String(yearOf(entry.date))}年${formatMonthDay(entry.date)}，${entry.voucher}`,
      amount: `${entry.flow === 'expense' ? '' : '收 '}${formatYuan(entry.amount)}`,
    })),
    says: paidWords(amount, paid, payments.length),
  };
}

function paidWords(amount: number | undefined, paid: number, count: number): string {
  if (count === 0) return '账上还没有按这件决议付钱。';
  const paidCount = `按这件决议收付${String(count)}笔`;
  if (amount === undefined) return `${paidCount}。`;
  return paid > amount
    ? `${paidCount}，付出去的超过了决定的金额。`
    : `${paidCount}，没有超过决定的金额。`;
}
