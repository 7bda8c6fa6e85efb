import {
  addDays,
  addMonths,
  daysBetween,
  firstDay,
  formatDate,
  monthOfDate,
} from '../base/date.ts';
import { fen, formatYuan } from '../base/money.ts';
import type { Board } from '../domain/board.ts';
import { dealsOf, type Deal } from '../domain/deal.ts';
import { recordsByStep, type Decision } from '../domain/decision.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { basisText, termNumber, termYuan } from '../domain/profile.ts';
import { voteLost } from '../domain/step-findings.ts';
import {
  contracted,
  isIncome,
  threadMoney,
  threadsOf,
  type Payment,
  type Thread,
} from '../domain/thread.ts';
import type { Village } from '../domain/village.ts';

/** 决议和钱对得上：先决议后付钱，付的不超过决定的，没通过的不付，付清了的公开结果。 */
export function* checkThreads(village: Village, board: Board): Generator<Problem> {
  yield* checkContracts(village, board);
  for (const thread of threadsOf(village).values()) {
    const { decision } = thread;
    const spent = thread.payments.filter(({ entry }) => entry.flow === 'expense');
    yield* checkStopped(decision, spent, board);
    yield* checkEarly(decision, spent);
    if (!isIncome(decision)) {
      yield* checkOverpaid(decision, spent);
      yield* checkSettled(decision);
    }
    yield* checkResult(thread, village, board);
  }
}

function* checkStopped(
  decision: Decision,
  spent: readonly Payment[],
  { profile }: Board,
): Generator<Problem> {
  const [first] = spent;
  if (!first) return;
  const lost = voteLost(decision, profile);
  if (decision.withdrawn === undefined && !lost) return;
  const why = lost ? '没有通过' : '已经撤回';
  const message = `决议 ${decision.id} ${why}，账上却按它付了 ${String(spent.length)} 笔钱。`;
  const fix = '核对决议编号；真按它付了的，要说明凭什么付的。';
  yield problem('thread/stopped', first.entry.at('decision'), message, fix);
}

function* checkEarly(decision: Decision, spent: readonly Payment[]): Generator<Problem> {
  const resolved = recordsByStep(decision).get('resolve');
  for (const { entry } of spent) {
    if (resolved && entry.date >= resolved.date) continue;
    const when = resolved ? `${formatDate(resolved.date)}才决议` : '还没有决议';
    const message = `${formatDate(entry.date)}付的钱，依据的决议 ${decision.id} ${when}。`;
    const fix = '核对日期和决议编号；真是先付钱后开会的，在备注里说明。';
    yield problem('thread/early', entry.at('date'), message, fix);
    if (!resolved) return;
  }
}

/** 在哪一笔超过的，就指到哪一笔。 */
function* checkOverpaid(decision: Decision, spent: readonly Payment[]): Generator<Problem> {
  const { amount } = decision;
  if (amount === undefined) return;
  let paid = 0;
  for (const { entry } of spent) {
    const before = paid;
    paid += entry.amount;
    if (before > amount || paid <= amount) continue;
    const message = `决议 ${decision.id} 决定 ${formatYuan(amount)} 元，付到这一笔一共 ${formatYuan(fen(paid))} 元，多了 ${formatYuan(fen(paid - amount))} 元。`;
    const fix = '核对决议编号和金额；真要多花的，先另开会决定，多出的几笔写新的决议编号。';
    yield problem('thread/overpaid', entry.at('expense'), message, fix);
  }
}

function* checkSettled({ id, amount, settled, source }: Decision): Generator<Problem> {
  if (amount === undefined || settled === undefined || settled <= amount) return;
  const message = `结算 ${formatYuan(settled)} 元，比决定的 ${formatYuan(amount)} 元多 ${formatYuan(fen(settled - amount))} 元。`;
  const fix = `核对两个数；决议 ${id} 真超了的，超出的部分要另开会决定。`;
  yield problem('thread/settled', source.place('结算金额'), message, fix);
}

/** 办完的要公开结果，公开的和账上对得上。 */
function* checkResult(thread: Thread, village: Village, board: Board): Generator<Problem> {
  const { decision } = thread;
  if (recordsByStep(decision).has('publishResult')) yield* checkDone(thread, village);
  else if (decision.postponed === undefined) yield* checkUnpublished(thread, board);
}

/** 公开了结果的：付的钱不超过结算金额，结算了的账上有这笔钱。 */
function* checkDone({ decision, ...thread }: Thread, { ledgers }: Village): Generator<Problem> {
  const { id, settled, source } = decision;
  const { done } = threadMoney({ decision, ...thread });
  const records = recordsByStep(decision);
  const [resolved, published] = [records.get('resolve'), records.get('publishResult')];
  const verb = isIncome(decision) ? '收' : '付';
  if (settled !== undefined && done > settled) {
    const message = `结算金额写的是 ${formatYuan(settled)} 元，账上按它${verb}了 ${formatYuan(done)} 元。`;
    const fix = '对着结算单和账核对哪个数不对。';
    yield problem('thread/settled', source.place('结算金额'), message, fix);
  }
  // 从决议到公开结果的账都在公开栏上，才知道账上有没有。
  const [first, last] = [ledgers[0], ledgers.at(-1)];
  const listed =
    first &&
    last &&
    resolved &&
    published &&
    firstDay(first.month) <= resolved.date &&
    last.month >= addMonths(monthOfDate(published.date), -1);
  if (settled === undefined || settled <= 0 || done > 0 || !listed) return;
  const message = `结算金额写的是 ${formatYuan(settled)} 元，账上没有一笔写着决议 ${id}。`;
  const fix = `在收支表${verb}钱的那几行写上决议编号 ${id}。`;
  yield problem('thread/settled', source.place('结算金额'), message, fix);
}

/** 钱付清了、说好的日子过了，还没有公开结果。 */
function* checkUnpublished(thread: Thread, { profile, today }: Board): Generator<Problem> {
  const { decision, payments } = thread;
  const { left } = threadMoney(thread);
  const last = payments.at(-1);
  const days = termNumber(profile, 'occurrence-days');
  const basis = basisText(profile, profile.terms.get('occurrence-days')?.basis ?? []);
  const place = () => decision.source.place('步骤');
  if (last && left !== undefined && left <= 0 && daysBetween(last.entry.date, today) > days) {
    const message = `钱在${formatDate(last.entry.date)}已经${isIncome(decision) ? '收齐' : '付清'}，到现在没有「实施结果公开」这一步。`;
    const fix = `办完了就公开结果，最晚 ${formatDate(addDays(last.entry.date, days))}；要推迟的，写「延期」说明。`;
    yield problem('thread/result', place(), message, fix, basis);
    return;
  }
  const { deadline, withdrawn } = decision;
  if (deadline === undefined || deadline >= today || withdrawn !== undefined) return;
  if (!recordsByStep(decision).has('resolve') || voteLost(decision, profile)) return;
  const message = `完成期限是${formatDate(deadline)}，已经过了，还没有「实施结果公开」这一步。`;
  const fix = '办完了的公开结果；还没办完的，写「延期」说明推到哪天、为什么。';
  yield problem('thread/result', decision.source.place('完成期限'), message, fix);
}

/** 合同站在决议上：大额的合同找得到决议，合同和收付写的是同一件，付的不比决定的多，收的不比决定的少。 */
function* checkContracts(village: Village, { profile }: Board): Generator<Problem> {
  const threads = [...threadsOf(village).values()];
  const limit = village.threshold ?? termYuan(profile, 'decision-amount');
  const basis = basisText(profile, profile.terms.get('decision-amount')?.basis ?? []);
  const first = village.ledgers[0]?.month;
  for (const deal of dealsOf(village)) {
    if (deal.kind !== 'contract') continue;
    const stands = threads.filter(({ deals }) => deals.some(({ row }) => row === deal.row));
    // 公开栏起用以前签的，当时的决议不在这里。
    const old = first === undefined || deal.on === undefined || deal.on < firstDay(first);
    if (stands.length === 0 && deal.decision === undefined && deal.amount > limit && !old) {
      const message = `合同 ${deal.id}「${deal.name}」${formatYuan(deal.amount)} 元，超过 ${formatYuan(limit)} 元，没有写决议编号。`;
      const fix = '加一列「决议编号」，写上是哪件四议两公开决定的。';
      yield problem('thread/contract', deal.row.at('decision'), message, fix, basis);
    }
    yield* checkSameDecision(deal, village);
  }
  for (const thread of threads) {
    const { amount, id } = thread.decision;
    const total = contracted(thread);
    const last = thread.deals.findLast(({ kind }) => kind === 'contract');
    if (amount === undefined || total === undefined || !last) continue;
    const income = isIncome(thread.decision);
    if (income ? total >= amount : total <= amount) continue;
    const [verb, gap, fix] = income
      ? ['决定收', `少了 ${formatYuan(fen(amount - total))}`, '真要少收的，先另开会决定。']
      : ['决定', `多了 ${formatYuan(fen(total - amount))}`, '真要多花的，先另开会决定。'];
    const message = `决议 ${id} ${verb} ${formatYuan(amount)} 元，照它签的合同一共 ${formatYuan(total)} 元，${gap} 元。`;
    yield problem(
      'thread/contract',
      last.row.at(last.row.amounts['total'] === undefined ? 'due' : 'total'),
      message,
      `核对合同金额和决议编号；${fix}`,
      basis,
    );
  }
}

function* checkSameDecision(deal: Deal, village: Village): Generator<Problem> {
  for (const entry of village.ledgers.flatMap(({ entries }) => entries)) {
    if (entry.contract !== deal.id || deal.decision === undefined) continue;
    if (entry.decision === undefined || entry.decision === deal.decision) continue;
    const message = `这笔写的决议是 ${entry.decision}，合同 ${deal.id} 写的是 ${deal.decision}。`;
    yield problem('thread/contract', entry.at('decision'), message, '核对是哪一件，两处写成一样。');
  }
}
