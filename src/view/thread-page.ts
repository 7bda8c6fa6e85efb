import { formatDate, type LocalDate } from '../base/date.ts';
import { fen, formatYuan } from '../base/money.ts';
import type { Decision } from '../domain/decision.ts';
import { isIncome, threadMoney, type Thread } from '../domain/thread.ts';
import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import { decisionProgress, type StepView } from './decision-progress.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Fact, Link } from './link.ts';
import { lineAnchor, routes } from './routes.ts';
import { statementTitle } from './statement-words.ts';
import { threadChart, type ThreadChart } from './thread-chart.ts';
import { decisionMoney } from './thread-money.ts';

/** 一件事从提出来到办完，决议、钱、公开排在一张表上。 */
export interface ThreadView {
  readonly frame: Frame;
  readonly title: string;
  readonly says: string;
  readonly figures: readonly Fact[];
  readonly chart: ThreadChart | undefined;
  readonly rows: readonly ThreadRow[];
  readonly decision: Link;
  readonly power: Link | undefined;
}

/** 一行一件：哪天、什么事、多少钱、到这里一共多少。 */
export interface ThreadRow extends Link {
  readonly date: string;
  /** 议、公开、付、收、公示……，一两个字。 */
  readonly sort: string;
  readonly detail: string | undefined;
  readonly amount: string | undefined;
  readonly total: string | undefined;
}

interface Dated {
  readonly on: LocalDate;
  readonly row: ThreadRow;
}

export function threadView(context: Context, village: Village, thread: Thread): ThreadView {
  const { board, to } = context;
  const { decision } = thread;
  const { says } = decisionProgress(decision, board);
  const decisionLink = {
    text: `四议两公开${decision.id}`,
    href: to(routes.decision(village.slug, decision.id)),
  };
  const power = board.powers.find(({ id }) => id === decision.power);
  return {
    frame: frameOf(context, {
      here: '来龙去脉',
      share: `${village.name}：${decision.title}，来龙去脉`,
      description: `${decision.title}：${summaryWords(thread, says)}`,
      village,
      crumbs: [
        { text: '四议两公开', href: to(routes.decisions(village.slug)) },
        { text: decision.id, href: decisionLink.href },
      ],
      sheet: { heading: `${decision.title}的来龙去脉` },
    }),
    title: decision.title,
    says: summaryWords(thread, says),
    figures: decisionMoney(context, village, thread)?.figures ?? [],
    chart: threadChart(thread),
    rows: rowsOf(context, village, thread),
    decision: decisionLink,
    power: power && { text: power.name, href: to(routes.power(power.id)) },
  };
}

/** `六步都办完了。决定38,500.00元，付了2笔37,260.00元，比决定少1,240.00元。` */
function summaryWords(thread: Thread, says: string): string {
  const { decision, payments } = thread;
  const { done } = threadMoney(thread);
  const verb = isIncome(decision) ? '收' : '付';
  const count = payments.filter(
    ({ entry }) => (entry.flow === 'income') === isIncome(decision),
  ).length;
  const parts = [
    decision.amount === undefined ? '' : `决定${formatYuan(decision.amount)}元`,
    count === 0 ? '' : `${verb}了${String(count)}笔，一共${formatYuan(done)}元`,
    decision.settled === undefined ? '' : settledWords(decision.settled, decision),
  ].filter(Boolean);
  return [says, parts.join('，')]
    .filter(Boolean)
    .map((part) => `${part}。`)
    .join('');
}

function settledWords(settled: number, { amount }: Decision): string {
  const words = `结算${formatYuan(fen(settled))}元`;
  if (amount === undefined || amount === settled) return words;
  return `${words}，比决定${settled < amount ? '少' : '多'}${formatYuan(fen(Math.abs(settled - amount)))}元`;
}

function rowsOf(context: Context, village: Village, thread: Thread): ThreadRow[] {
  const { to } = context;
  const { slug } = village;
  const { decision } = thread;
  const steps = decisionProgress(decision, context.board).steps;
  const href = `${to(routes.decision(slug, decision.id))}#steps`;
  const meetings = decision.steps.flatMap((record): Dated[] => {
    const at = context.board.profile.procedure.steps.findIndex(({ step }) => step === record.step);
    const step = steps[at];
    return step ? [{ on: record.date, row: stepRow(step, href, decision) }] : [];
  });
  let sum = 0;
  const way = isIncome(decision) ? 'income' : 'expense';
  const payments = thread.payments.map(({ ledger, entry, index }): Dated => {
    if (entry.flow === way) sum += entry.amount;
    return {
      on: entry.date,
      row: {
        date: formatDate(entry.date),
        sort: entry.flow === 'expense' ? '付钱' : '收钱',
        text: entry.summary,
        href: `${to(routes.ledger(slug, ledger.month))}#${lineAnchor(index)}`,
        detail: `凭证${entry.voucher}，经手${entry.handler}`,
        amount: formatYuan(entry.amount),
        total: entry.flow === way ? formatYuan(fen(sum)) : undefined,
      },
    };
  });
  const notices = thread.notices.map((notice): Dated => ({
    on: notice.publishedOn,
    row: {
      date: formatDate(notice.publishedOn),
      sort: notice.type,
      text: notice.title,
      href: to(routes.notice(slug, notice.id)),
      detail: undefined,
      amount: undefined,
      total: undefined,
    },
  }));
  const deals = thread.deals.flatMap((deal): Dated[] =>
    deal.on === undefined
      ? []
      : [
          {
            on: deal.on,
            row: {
              date: formatDate(deal.on),
              sort: deal.kind === 'contract' ? '合同' : '项目',
              text: `${deal.id} ${deal.name}`,
              href: `${to(routes.statement(slug, deal.statement.id))}#${lineAnchor(deal.index)}`,
              detail: deal.party && `和${deal.party}签的`,
              amount: `${deal.kind === 'contract' ? '合同' : '计划'} ${formatYuan(deal.amount)}`,
              total: undefined,
            },
          },
        ],
  );
  const tables = thread.statements.map((statement): Dated => ({
    on: statement.publishedOn,
    row: {
      date: formatDate(statement.publishedOn),
      sort: '公布',
      text: statementTitle(statement),
      href: to(routes.statement(slug, statement.id)),
      detail: undefined,
      amount: undefined,
      total: undefined,
    },
  }));
  const ventures = thread.ventures.flatMap(({ id, name, progress = [] }) =>
    progress.map(({ on, says }): Dated => ({
      on,
      row: {
        date: formatDate(on),
        sort: '进展',
        text: says,
        href: `${to(routes.venture(slug, id))}#progress`,
        detail: name,
        amount: undefined,
        total: undefined,
      },
    })),
  );
  // 同一天的：先会议，再合同，再付钱，再公开；排序稳定，次序就是这里的次序。
  return [...meetings, ...deals, ...payments, ...ventures, ...notices, ...tables]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ row }) => row);
}

function stepRow(step: StepView, href: string, { amount }: Decision): ThreadRow {
  const failed = step.state === 'failed';
  const decides = step.name.endsWith('决议') && !failed && amount !== undefined;
  return {
    date: step.date ?? '',
    sort: failed ? '没通过' : step.name.endsWith('公开') ? '公开' : '开会',
    text: step.name,
    href,
    detail: step.counts,
    amount: decides ? `决定 ${formatYuan(amount)}` : undefined,
    total: undefined,
  };
}
