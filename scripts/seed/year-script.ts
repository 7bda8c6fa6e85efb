/** 一行几格的短文字。 */
export type Row = readonly string[];

/** 例行公开要用的、各村自己的事。 */
export interface YearScript {
  /** 上年的目标 | 完成情况。 */
  readonly done: readonly Row[];
  /** 今年的目标 | 责任人 | 完成时间。 */
  readonly goals: readonly Row[];
  /** 主题党日：日子 | 做了什么 | 议定什么。 */
  readonly partyDays: readonly Row[];
  /** 群众反映的事：日子 | 反映什么 | 怎么办的。 */
  readonly asks: readonly Row[];
  /** 评议为优秀的党员。 */
  readonly excellent: readonly string[];
  /** 述职评议查出的问题 | 怎么改 | 期限。 */
  readonly faults: readonly Row[];
  /** 协助政府的事：哪一季 | 办什么 | 办得怎样。 */
  readonly helps: readonly Row[];
  readonly relief: readonly ReliefScript[];
  readonly assets: readonly AssetScript[];
  readonly resources: readonly ResourceScript[];
  readonly debts: readonly DebtScript[];
  /** 水价（元每方）、户均一季用水、一句说明。 */
  readonly water: { readonly price: number; readonly perHousehold: number; readonly note: string };
  /** 每人分多少元；没分的写 0。 */
  readonly dividend: number;
  /** 提取公积公益金的百分数。 */
  readonly reserve: number;
  /** 低保和特困户数。 */
  readonly lowIncome: number;
  /** 名册里点了名的户：户主 | 组 | 人数。 */
  readonly aided?: readonly Row[];
  /** 村规民约，一条一句。 */
  readonly covenant: readonly string[];
}

/** 哪天、什么款物、从哪里来、多少份或户、每份多少元、发给谁。 */
export interface ReliefScript {
  readonly on: string;
  readonly what: string;
  readonly from: string;
  readonly count: number;
  readonly unit: string;
  readonly each: number;
  readonly whom: string;
}

export interface AssetScript {
  readonly name: string;
  readonly count: string;
  readonly cost: number;
  readonly net: number;
  readonly place: string;
  readonly use: string;
  readonly when?: Existence;
}

/** 哪个月起才有、到哪个月止；年底那张表照这个取舍。 */
export interface Existence {
  readonly since?: string;
  readonly until?: string;
}

/** `rate` 是每亩每年多少元；一口价的写 `fee`；没包出去的两样都没有。 */
export interface ResourceScript {
  readonly kind: string;
  readonly area: number;
  readonly place: string;
  readonly holder: string;
  readonly term: string;
  readonly rate: number;
  readonly fee?: number;
  readonly paid: string;
  readonly when?: Existence;
}

export interface DebtScript {
  readonly who: string;
  readonly kind: '应收' | '应付';
  readonly reason: string;
  readonly start: number;
  /** 季度 → 增、减。 */
  readonly moves?: Readonly<Record<string, readonly [more: number, less: number]>>;
}
