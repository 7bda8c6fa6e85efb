import { yearOf, type YearMonth } from '../../../src/base/date.ts';
import type { VillageView } from '../view.ts';

/** 一年的合同、项目算到哪天：那一年最后一个有账的月。 */
export function endOf({ span }: VillageView, year: number): YearMonth | undefined {
  return span.months.filter((month) => yearOf(month) === year).at(-1);
}

export function yearsOf({ span }: VillageView): number[] {
  return [...new Set(span.months.map(yearOf))];
}
