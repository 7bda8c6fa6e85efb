import type { SeedFile } from '../seed-file.ts';
import type { VillageView } from '../view.ts';
import { contractSheets } from './contracts.ts';
import { levySheets, projectSheets } from './dealings.ts';
import { moneyFile, type Sheet } from './sheet.ts';
import {
  debtSheets,
  distributionSheets,
  finalSheets,
  holdingSheets,
  paySheets,
  planSheets,
  rosterSheets,
} from './yearly.ts';

const makers = [
  planSheets,
  finalSheets,
  holdingSheets,
  debtSheets,
  contractSheets,
  projectSheets,
  distributionSheets,
  rosterSheets,
  paySheets,
  levySheets,
];

/** 一个村的财务表：数都从逐笔的账和底稿里算，和收支表一分不差。 */
export function moneySheets(view: VillageView): Sheet[] {
  const { from, until } = view.span;
  return makers.flatMap((make) => make(view)).filter(({ on }) => on >= from && on <= until);
}

export function moneyFiles(view: VillageView): SeedFile[] {
  return moneySheets(view).map((sheet) => moneyFile(view.village, sheet));
}
