import type { Appraisal } from './appraisal.ts';
import type { Board } from './board.ts';

/**
 * 镇里选了公开的考评：没选的种类、没到公开日期的、没选的分数，在这里就去掉。
 *
 * 在一切页面、下载、索引之前做，后面哪一样都拿不到去掉的。
 */
export function shownAppraisals({
  appraisals,
  town,
  today,
}: Pick<Board, 'appraisals' | 'town' | 'today'>): readonly Appraisal[] {
  const chosen = town.appraisals ?? [];
  const shown = appraisals.filter(
    ({ scheme, publishedOn }) => chosen.includes(scheme.name) && publishedOn <= today,
  );
  if (town.appraisalPoints === true) return shown;
  return shown.map((one) => ({
    ...one,
    rows: one.rows.map((row) => ({ ...row, deduction: undefined, total: undefined })),
  }));
}

/** 这一种考评写不写分数：镇里开了才写，考评个人的从来不写。 */
export function showsPoints({ town }: Pick<Board, 'town'>, { scheme }: Appraisal): boolean {
  return town.appraisalPoints === true && !scheme.personal;
}
