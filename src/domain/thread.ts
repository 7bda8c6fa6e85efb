import { fen, sumFen, type Fen } from '../base/money.ts';
import { dealsOf, type Deal } from './deal.ts';
import type { Decision } from './decision.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import type { Notice } from './notice.ts';
import type { Statement } from './statement.ts';
import type { Venture } from './venture.ts';
import type { Village } from './village.ts';

/** 收支表里的一笔，和它在哪张表第几行。 */
export interface Payment {
  readonly ledger: Ledger;
  readonly entry: LedgerEntry;
  readonly index: number;
}

/** 一件事的来龙去脉：决议，和照它办出来的公开事项、每一笔钱。 */
export interface Thread {
  readonly decision: Decision;
  /** 从早到晚。 */
  readonly payments: readonly Payment[];
  /** 新的在前。 */
  readonly notices: readonly Notice[];
  /** 照它签的合同、立的项目。 */
  readonly deals: readonly Deal[];
  /** 照它办的集体经济项目、合作社。 */
  readonly ventures: readonly Venture[];
  /** 整张表都是照它来的，如发放名册。 */
  readonly statements: readonly Statement[];
}

/** 一件事的钱：付出多少、收进多少、照决定还剩多少。 */
export interface ThreadMoney {
  readonly paid: Fen;
  readonly received: Fen;
  /** 决定的收支方向上已经办了多少：支出看付的，收入看收的。 */
  readonly done: Fen;
  /** 照决定（结算了的照结算）还差多少；没有写金额的没有，多付的小于 0。 */
  readonly left: Fen | undefined;
}

/** 一个村账上的每一笔，照表的次序。 */
export function allPayments({ ledgers }: Pick<Village, 'ledgers'>): Payment[] {
  return ledgers.flatMap((ledger) =>
    ledger.entries.map((entry, index): Payment => ({ ledger, entry, index })),
  );
}

/**
 * 一个村每件决议的来龙去脉，按决议编号。
 *
 * 收支表一笔只写了合同、项目编号的，照合同、项目找到决议；合同没有写决议的，照它的付款找。
 */
export function threadsOf(village: Village): ReadonlyMap<string, Thread> {
  const { decisions, notices, statements, ventures } = village;
  const deals = dealsOf(village);
  const decidedBy = new Map(deals.map((deal) => [`${deal.kind} ${deal.id}`, deal.decision]));
  const decisionOf = ({ entry }: Payment): string | undefined =>
    entry.decision ??
    decidedBy.get(`contract ${entry.contract ?? ''}`) ??
    decidedBy.get(`project ${entry.project ?? ''}`);
  const payments = Map.groupBy(allPayments(village), decisionOf);
  const told = Map.groupBy(notices, ({ decision }) => decision);
  return new Map(
    decisions.map((decision): [string, Thread] => {
      const paid = payments.get(decision.id) ?? [];
      const named = new Set(
        paid.flatMap(({ entry }) => [
          `contract ${entry.contract ?? ''}`,
          `project ${entry.project ?? ''}`,
        ]),
      );
      return [
        decision.id,
        {
          decision,
          payments: paid,
          notices: told.get(decision.id) ?? [],
          deals: deals.filter(({ kind, id, decision: by }) =>
            by === undefined ? named.has(`${kind} ${id}`) : by === decision.id,
          ),
          ventures: ventures.filter((one) => one.decisions?.includes(decision.id)),
          statements: statements.filter((one) => one.decision === decision.id),
        },
      ];
    }),
  );
}

/** 账上、公开里一处也没有提到的，不成来龙去脉。 */
export function hasThread({ payments, notices, deals, ventures, statements }: Thread): boolean {
  return [payments, notices, deals, ventures, statements].some((found) => found.length > 0);
}

/** 照这件决议签的付钱的合同，一共多少；没有合同的没有。 */
export function contracted({ deals, decision }: Thread): Fen | undefined {
  const side = isIncome(decision) ? 'income' : 'expense';
  const own = deals.filter((deal) => deal.kind === 'contract' && deal.side === side);
  return own.length === 0 ? undefined : sumFen(own.map(({ amount }) => amount));
}

/** 补助、奖补这些收进来的，和付出去的分开算，不抵。 */
export function threadMoney({ decision, payments }: Thread): ThreadMoney {
  const total = (flow: LedgerEntry['flow']): Fen =>
    sumFen(payments.flatMap(({ entry }) => (entry.flow === flow ? [entry.amount] : [])));
  const paid = total('expense');
  const received = total('income');
  const done = isIncome(decision) ? received : paid;
  const goal = decision.settled ?? decision.amount;
  return { paid, received, done, left: goal === undefined ? undefined : fen(goal - done) };
}

/** 这件事是收钱的，还是花钱的。 */
export function isIncome({ flow }: Pick<Decision, 'flow'>): boolean {
  return flow === '收入';
}
