import type { Row } from './year-script.ts';

/** 便民和治理的底稿。 */
export interface ServiceScript {
  /** 网格员管什么。 */
  readonly gridDuties: string;
  /** 事项 | 时间 | 找谁 | 材料 | 收费 */
  readonly services: readonly Row[];
  /** 队伍 | 人数 | 做什么 | 时间 | 联系人 */
  readonly volunteers: readonly Row[];
  /** 清洁公约哪天、哪次会通过。 */
  readonly cleanAdopted: string;
  readonly cleanRules: readonly string[];
  /** 发现日期 | 类别 | 隐患 | 地点 | 责任人 | 期限 | 改好日期 | 怎么改的 */
  readonly hazards: readonly Row[];
}
