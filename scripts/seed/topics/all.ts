import type { NoticeScript } from '../script.ts';
import type { VillageView } from '../view.ts';
import { allowances, lowIncome, reliefGoods } from './aid.ts';
import { cadrePay, debts } from './finance-other.ts';
import {
  assetList,
  finalAccounts,
  financePlan,
  profitSharing,
  resourceList,
} from './finance-year.ts';
import { flags } from './flags.ts';
import { familyPolicy, insurance, waterBills } from './insurance.ts';
import { conduct, partyDues, partyLife, partyTasks } from './party-periodic.ts';
import {
  appraisal,
  partyDuties,
  partyGoals,
  partyMakeup,
  recruitment,
  reportCard,
} from './party-standing.ts';
import { governmentHelp, resolutions } from './village-quarter.ts';
import { committees, serviceGuide, villageFacts, yearlyReports } from './village-standing.ts';

/** 一类例行公开：一个村这几年里的各期。 */
export type Topic = (view: VillageView) => readonly NoticeScript[];

/** 手写的事项以外，都由它们写出来，按公开目录的次序。 */
export const topics: readonly Topic[] = [
  partyMakeup,
  partyDuties,
  partyGoals,
  partyTasks,
  recruitment,
  partyDues,
  partyLife,
  appraisal,
  conduct,
  reportCard,
  flags,
  villageFacts,
  committees,
  resolutions,
  governmentHelp,
  yearlyReports,
  lowIncome,
  allowances,
  reliefGoods,
  insurance,
  familyPolicy,
  serviceGuide,
  waterBills,
  financePlan,
  assetList,
  resourceList,
  debts,
  profitSharing,
  cadrePay,
  finalAccounts,
];
