import { sumDecimal, timesCount, type Decimal } from '../base/decimal.ts';
import type { Appraisal } from './appraisal.ts';
import type { AppraisalRule, DisclosureRule } from './appraisal-rule.ts';
import type { Board } from './board.ts';
import { villageObligations, type Obligation } from './obligation.ts';
import type { Village } from './village.ts';

/** 一个村一期该公开的，到考评那天为止怎么样：公开栏自己看得到的。 */
export interface DisclosureCount {
  readonly onTime: readonly Obligation[];
  readonly late: readonly Obligation[];
  readonly missing: readonly Obligation[];
}

/**
 * 这一期里到期的，到考评那天为止按时、晚了、没见到的各有哪几件。
 *
 * 照考评那天看：过后补上的，那天还是没见到。
 */
export function disclosureCount(
  board: Board,
  village: Village,
  { period, judgedOn }: Pick<Appraisal, 'period' | 'judgedOn'>,
): DisclosureCount {
  const due = villageObligations(board, village, judgedOn).filter(
    (one) => one.due !== undefined && period.from <= one.due && one.due <= period.to,
  );
  const isPublished = ({ state }: Obligation): boolean =>
    state.kind === 'done' || state.kind === 'open';
  const lateDays = ({ state }: Obligation): number =>
    state.kind === 'done' || state.kind === 'open' ? (state.late ?? 0) : 0;
  return {
    onTime: due.filter((one) => isPublished(one) && lateDays(one) === 0),
    late: due.filter((one) => lateDays(one) > 0),
    missing: due.filter(({ state }) => state.kind === 'missing'),
  };
}

/** 公开指标扣几分：件数乘每件扣的，到封顶为止。 */
export function disclosureDeduction(
  { late, missing, most }: DisclosureRule,
  count: DisclosureCount,
): Decimal {
  const sum = sumDecimal([
    timesCount(late, count.late.length),
    timesCount(missing, count.missing.length),
  ]);
  return most !== undefined && sum > most ? most : sum;
}

/** 一个村这一期的公开指标：算下来扣几分；规则方案没写公开指标的没有。 */
export function disclosurePoints(
  board: Board,
  village: Village,
  appraisal: Pick<Appraisal, 'period' | 'judgedOn'>,
  rule: AppraisalRule | undefined,
): { readonly count: DisclosureCount; readonly deduction: Decimal } | undefined {
  if (!rule?.disclosure) return undefined;
  const count = disclosureCount(board, village, appraisal);
  return { count, deduction: disclosureDeduction(rule.disclosure, count) };
}
