import { plainDecimal } from '../base/decimal.ts';
import { byVillage, type Appraisal } from '../domain/appraisal.ts';
import { showsPoints } from '../domain/appraisal-shown.ts';
import { appraisalRuleFor } from '../domain/appraisal-rule.ts';
import { appraisalSum } from '../domain/appraisal-total.ts';
import type { Board } from '../domain/board.ts';
import { disclosurePoints } from '../domain/disclosure-points.ts';
import { appraisalTitle } from '../view/appraisal-words.ts';
import { csvFile } from './csv-cell.ts';

/** 一期考评，照表里的次序；镇里不公开分数的，没有扣分、总分两列。 */
export function appraisalCsv(board: Board, appraisal: Appraisal): string {
  const { town, profile, villages } = board;
  const { scheme, judgedOn, publishedOn, noticePeriod, maker, rows } = appraisal;
  const withPoints = showsPoints(board, appraisal);
  const rule = appraisalRuleFor(profile, scheme);
  const told = byVillage(appraisal);
  const points = (...cells: string[]): string[] => (withPoints ? cells : []);
  const lines = rows.map((row) => {
    const village = villages.find(({ name }) => name === row.village);
    const isComputed =
      row.deduction === undefined &&
      row.indicator !== undefined &&
      row.indicator === rule?.disclosure?.indicator;
    const found = isComputed && village && disclosurePoints(board, village, appraisal, rule);
    const deduction = found ? found.deduction : row.deduction;
    const counted = found
      ? `晚${String(found.count.late.length)}件，没见到${String(found.count.missing.length)}件`
      : '';
    const one = told.get(row.village);
    const isBlank = row.result !== undefined && row.total === undefined;
    const total =
      isBlank && village && rule && one
        ? appraisalSum(board, village, appraisal, rule, one).total
        : row.total;
    return [
      row.village,
      row.indicator ?? '',
      ...points(deduction === undefined ? '' : plainDecimal(deduction)),
      row.reason ?? counted,
      row.evidence ?? '',
      ...points(total === undefined ? '' : plainDecimal(total)),
      row.result ?? '',
      row.remedy ?? '',
    ];
  });
  return csvFile([
    [`${town.name}${appraisalTitle(appraisal)}`],
    [
      `考评日期：${judgedOn}`,
      `公开日期：${publishedOn}`,
      `公示期：${noticePeriod.from} 至 ${noticePeriod.to}`,
      `制表：${maker}`,
    ],
    ['村', '指标', ...points('扣分'), '原因', '证据', ...points('总分'), '结果', '整改'],
    ...lines,
  ]);
}
