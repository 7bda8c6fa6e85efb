import { minusDecimal, sumDecimal, type Decimal } from '../base/decimal.ts';
import type { Appraisal, VillageAppraisal } from './appraisal.ts';
import type { AppraisalRule } from './appraisal-rule.ts';
import type { Board } from './board.ts';
import { disclosurePoints } from './disclosure-points.ts';
import type { Village } from './village.ts';

/** 一个村一期的分数怎么来的。 */
export interface AppraisalSum {
  /** 各处扣几分，照表里的次序；公开指标空着的，是公开栏算出来的。 */
  readonly deductions: readonly Decimal[];
  readonly deducted: Decimal;
  /** 满分减扣掉的；扣得比满分多的是 0。 */
  readonly total: Decimal;
}

const zero = 0 as Decimal;

export function appraisalSum(
  board: Board,
  village: Village,
  appraisal: Appraisal,
  rule: AppraisalRule,
  { marks }: VillageAppraisal,
): AppraisalSum {
  const computed = disclosurePoints(board, village, appraisal, rule)?.deduction;
  const deductions = marks.map(
    ({ indicator, deduction }) =>
      deduction ?? (indicator === rule.disclosure?.indicator ? computed : undefined) ?? zero,
  );
  const deducted = sumDecimal(deductions);
  return { deductions, deducted, total: minusDecimal(rule.full, deducted) ?? zero };
}
