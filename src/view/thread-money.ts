import { formatMonthDay, yearOf } from '../base/date.ts';
import { fen, formatYuan } from '../base/money.ts';
import { contracted, isIncome, threadMoney, type Payment, type Thread } from '../domain/thread.ts';
import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import type { Fact, Link } from './link.ts';
import { lineAnchor, routes } from './routes.ts';

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

/** 没有写金额、账上也没有收付的，没有。 */
export function decisionMoney(
  context: Context,
  village: Village,
  thread: Thread,
): DecisionMoney | undefined {
  const { decision, payments } = thread;
  const { amount } = decision;
  if (amount === undefined && payments.length === 0) return undefined;
  const { done } = threadMoney(thread);
  return {
    figures: figuresOf(thread),
    paidShare: amount ? Math.max(0, Math.min(100, Math.round((done / amount) * 100))) : undefined,
    payments: payments.map((payment) => paymentLine(context, village, payment)),
    says: moneyWords(thread),
  };
}

/** 只有收进来的、没写「收支」的，也照收入说，不说「已付 0.00」。 */
function collects(thread: Thread): boolean {
  const { paid, received } = threadMoney(thread);
  return isIncome(thread.decision) || (paid === 0 && received > 0);
}

function figuresOf(thread: Thread): Fact[] {
  const { amount, settled } = thread.decision;
  const { paid, received } = threadMoney(thread);
  const income = collects(thread);
  const figures: Fact[] = [];
  if (amount !== undefined) figures.push({ name: '决定', value: formatYuan(amount) });
  const signed = contracted(thread);
  if (signed !== undefined) figures.push({ name: '合同', value: formatYuan(signed) });
  if (settled !== undefined) figures.push({ name: '结算', value: formatYuan(settled) });
  figures.push({
    name: income ? '已收' : '已付',
    value: formatYuan(income ? received : paid),
  });
  const goal = settled ?? amount;
  if (goal !== undefined) {
    const rest = fen(goal - (income ? received : paid));
    const [over, under] = income ? (['多收', '还没收'] as const) : (['多付', '还没付'] as const);
    figures.push({
      name: rest < 0 ? over : under,
      value: formatYuan(fen(Math.abs(rest))),
    });
  }
  if (!income && received > 0) figures.push({ name: '另收补助', value: formatYuan(received) });
  return figures;
}

function paymentLine({ to }: Context, { slug }: Village, payment: Payment): PaymentLine {
  const { ledger, entry, index } = payment;
  return {
    text: entry.summary,
    href: `${to(routes.ledger(slug, ledger.month))}#${lineAnchor(index)}`,
    date: `${String(yearOf(entry.date))}年${formatMonthDay(entry.date)}，${entry.voucher}`,
    amount: `${entry.flow === 'expense' ? '' : '收 '}${formatYuan(entry.amount)}`,
  };
}

export function moneyWords(thread: Thread): string {
  const { decision, payments } = thread;
  const { paid } = threadMoney(thread);
  const income = collects(thread);
  if (payments.length === 0) return `账上还没有按这件决议${income ? '收' : '付'}钱。`;
  const count = `按这件决议收付${String(payments.length)}笔`;
  if (decision.amount === undefined || income) return `${count}。`;
  return paid > decision.amount
    ? `${count}，付出去的超过了决定的金额。`
    : `${count}，没有超过决定的金额。`;
}
