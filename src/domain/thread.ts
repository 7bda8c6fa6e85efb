import { fen, sumFen, type Fen } from '../base/money.ts';
import type { Decision } from './decision.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import type { Notice } from './notice.ts';
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

/** 一个村每件决议的来龙去脉，按决议编号。 */
export function threadsOf({ decisions, ledgers, notices }: Village): ReadonlyMap<string, Thread> {
  const payments = Map.groupBy(
    ledgers.flatMap((ledger) =>
      ledger.entries.map((entry, index): Payment => ({ ledger, entry, index })),
    ),
    ({ entry }) => entry.decision,
  );
  const told = Map.groupBy(notices, ({ decision }) => decision);
  return new Map(
    decisions.map((decision) => [
      decision.id,
      {
        decision,
        payments: payments.get(decision.id) ?? [],
        notices: told.get(decision.id) ?? [],
      },
    ]),
  );
}

/** 账上、公开里一处也没有提到的，不成来龙去脉。 */
export function hasThread({ payments, notices }: Thread): boolean {
  return payments.length > 0 || notices.length > 0;
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
