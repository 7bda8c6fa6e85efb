import type { LocalDate } from '../base/date.ts';
import type { Appraisal } from './appraisal.ts';
import type { CatalogueItem } from './catalogue.ts';
import type { HeadAliases } from './head-alias.ts';
import type { History } from './history.ts';
import type { NegativeItem, Power } from './power.ts';
import type { RuleProfile } from './profile.ts';
import type { Audience } from './roster-rule.ts';
import type { Subject } from './subject.ts';
import type { Task } from './task.ts';
import type { Town } from './town.ts';
import type { Village } from './village.ts';

/** 一个镇的全部公开内容。只读；由 `board.ts` 从内容文件夹读出。 */
export interface Board {
  /** 把哪一天当作今天。 */
  readonly today: LocalDate;
  /** 给谁看：网上的名册去掉了只上墙的列；张贴页的是全的。 */
  readonly audience: Audience;
  readonly town: Town;
  readonly profile: RuleProfile;
  /** 本地的表头怎么写；没有 `heads.csv` 的镇是空的。 */
  readonly headAliases: HeadAliases;
  /** 科目表；没有的镇是空的。 */
  readonly subjects: readonly Subject[];
  /** 按编号排列。 */
  readonly catalogue: readonly CatalogueItem[];
  /** 按编号排列。 */
  readonly powers: readonly Power[];
  /** 重点任务清单，照文件和行的次序。 */
  readonly tasks: readonly Task[];
  /** 考评，新的一期在前；镇里没选公开的，`openBoard` 给出的里面没有。 */
  readonly appraisals: readonly Appraisal[];
  /** 负面清单：不准做的事；没有的镇是空的。 */
  readonly negatives: readonly NegativeItem[];
  /** 按「顺序」排列，镇机关党支部在最后。 */
  readonly villages: readonly Village[];
  /** 每份内容改过几回；镇里没写「留痕起始」的，只有现在这一版。 */
  readonly history: History;
}
