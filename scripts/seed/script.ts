import type { YamlValue } from './text-files.ts';
import type { ServiceScript } from './service-script.ts';
import type { VentureScript } from './ventures/script.ts';
import type { Row, YearScript } from './year-script.ts';

/**
 * 一个示范村的底稿：人手写的事实和句子，全是能存成 JSON 的数据。
 *
 * 账、表、票数由别的文件照底稿算出来；底稿里的日子都落在 2025-11 到 2026-11 这一轮，
 * 要做好几年的数据，就把整轮往前挪（见 `cycle.ts`）。
 */
export interface VillageScript {
  readonly slug: string;
  readonly name: string;
  /** 文书写东西的脾气，决定例行公开的句子怎么写。 */
  readonly voice: Voice;
  readonly phone: string;
  readonly supervisorPhone?: string;
  readonly office: string;
  readonly hours: string;
  /** 本村的重大金额（元）；不写按规则方案。 */
  readonly threshold?: number;
  readonly groups: readonly GroupScript[];
  readonly members: number;
  readonly representatives: number;
  readonly cadres: readonly PersonScript[];
  readonly supervisors: readonly PersonScript[];
  readonly grids: readonly GridScript[];
  /** 村情介绍，Markdown。 */
  readonly intro: string;
  readonly ledger: LedgerScript;
  readonly decisions: readonly DecisionScript[];
  /** 一事一议的事：发生了才有的公开事项，整条手写。 */
  readonly notices: readonly NoticeScript[];
  readonly year: YearScript;
  readonly duty: DutyScript;
  /** 集体经济项目和合作社。 */
  readonly ventures: readonly VentureScript[];
  /** 便民服务和村庄治理。 */
  readonly service: ServiceScript;
}

/** 简：能少一字是一字；平：一句一件事；全：有头有尾、分一二三；亲：对着乡亲说话。 */
export type Voice = '简' | '平' | '全' | '亲';

export interface PersonScript {
  readonly name: string;
  readonly post: string;
  readonly duties: string;
}

export interface GroupScript {
  readonly name: string;
  readonly households: number;
  readonly people: number;
  /** 承包地，亩。 */
  readonly land: number;
}

export interface GridScript {
  readonly grid: string;
  readonly worker: string;
  readonly households: number;
}

/** 一笔钱：写 `in` 是收入，写 `out` 是支出，单位元。 */
export interface MoneyLine {
  readonly say: string;
  readonly in?: number;
  readonly out?: number;
  readonly who: string;
  readonly subject: Subject;
  readonly account?: string;
  readonly decision?: string;
  readonly power?: string;
  readonly note?: string;
}

export const subjects = [
  '经营收入',
  '租赁收入',
  '发包收入',
  '投资收益',
  '补助收入',
  '其他收入',
  '经营支出',
  '管理费用',
  '公益支出',
  '工程支出',
  '分配支出',
  '账户划转',
] as const;

export type Subject = (typeof subjects)[number];

/** 月月有、季季有的钱。摘要里 `{月}`、`{上月}`、`{季}`、`{年}` 到时候换成数。 */
export interface RegularLine extends MoneyLine {
  /** 哪几个月有；不写就是每月。 */
  readonly months?: readonly number[];
  readonly day: number;
  /** 上下浮动几成，如 0.15。 */
  readonly swing?: number;
  readonly season?: Season;
  /** 金额带角分。 */
  readonly cents?: boolean;
}

/** 冷：冬天多；浇：春夏浇水时多；夜：夜长时多；忙：夏秋多。 */
export type Season = '冷' | '浇' | '夜' | '忙';

export interface OnceLine extends MoneyLine {
  readonly on: string;
}

/** 从一个账户挪到另一个账户。 */
export interface MoveLine {
  readonly from: string;
  readonly to: string;
  readonly yuan: number;
  readonly months: readonly number[];
  readonly day: number;
  readonly say: string;
  readonly who: string;
}

/** 零星开支：在两个数之间，单位元。 */
export interface SmallLine {
  readonly say: string;
  readonly low: number;
  readonly high: number;
  /** 不写就是文书经手。 */
  readonly who?: string;
  /** 不写就是管理费用。 */
  readonly subject?: Subject;
}

export type ExtraColumn = '科目' | '账户' | '决议编号' | '权力编号' | '备注';

export interface LedgerScript {
  readonly maker: string;
  readonly extras: readonly ExtraColumn[];
  /** 存成什么样：`utf8` 是规整的一种，别的照着村里真会交来的样子。 */
  readonly form: 'utf8' | 'gb18030' | 'bom' | 'loose';
  /** 同一天的第二笔起，日期空着。 */
  readonly blankSameDay?: boolean;
  /** 2025 年 1 月初各账户的钱；头一个是主要账户。 */
  readonly start: readonly { readonly account: string; readonly yuan: number }[];
  /** 哪个月的表晚到几日才贴；不写是 10 日以前。 */
  readonly late?: Readonly<Record<string, number>>;
  /** 摘要以 `line` 开头的那笔，有一个月忽然多出来，备注里说明。 */
  readonly jump: {
    readonly line: string;
    readonly month: string;
    readonly times: number;
    readonly note: string;
  };
  readonly regular: readonly RegularLine[];
  readonly once: readonly OnceLine[];
  readonly moves?: readonly MoveLine[];
  readonly small: readonly SmallLine[];
}

/** 一件决议下的一笔付款。 */
export interface PayScript {
  readonly on: string;
  readonly yuan: number;
  readonly say: string;
  readonly who: string;
}

/** 照决议签的合同；不写的，工程、采购照付的钱自己拟一份。 */
export interface ContractScript {
  readonly on: string;
  readonly until: string;
  readonly party: string;
  readonly price: number;
  readonly how: string;
  /** 收支表上摘要这样开头的才是这份合同的；不写，照决议付的都是。 */
  readonly lines?: string;
  /** 收租金的：签了以后，每月收支里那一行收的都是这份合同的。 */
  readonly rent?: boolean;
}

export interface DecisionScript {
  readonly id: string;
  readonly title: string;
  readonly matter: string;
  readonly motive: '党员群众建议' | '村干部提议' | '上级党委政府安排';
  readonly amount?: number;
  readonly flow?: '收入';
  readonly power?: string;
  readonly contract?: ContractScript;
  /** 支部提议那天。 */
  readonly begin: string;
  /** 办到第几步（1—6）。 */
  readonly stage: number;
  /** 第六步贴出的日子；`stage` 是 6 时必有。 */
  readonly finished?: string;
  /** 第几步的票：实到、同意、反对；没写的由程序按通过来排。 */
  readonly votes?: Readonly<Record<string, readonly [present: number, yes: number, no: number]>>;
  /** 第几步定在哪天；没写的由程序隔几天排一步。 */
  readonly dates?: Readonly<Record<string, string>>;
  /** 哪一步头一次没开成：哪天、来了多少人。 */
  readonly failedFirst?: { readonly step: 3 | 4; readonly on: string; readonly present: number };
  /** 哪一步后来改过，怎么改的。 */
  readonly corrected?: Readonly<Record<string, string>>;
  /** 结算金额；不写的，办完的事照付的钱算。 */
  readonly settled?: number;
  readonly deadline?: string;
  readonly postponed?: string;
  /** 以前没通过、现在重提的是哪件。 */
  readonly revives?: string;
  /** 书记要回避的事，从第二步起换谁主持。 */
  readonly chair?: string;
  /** 第五步贴几天；不写 7 天。 */
  readonly posted?: number;
  /** 每步说了什么，按步骤先后；空的用套话。 */
  readonly says: readonly string[];
  readonly supervision?: string;
  readonly progress?: string;
  readonly withdrawn?: string;
  readonly body: string;
  readonly pays?: readonly PayScript[];
}

export interface NoticeScript {
  readonly item: string;
  readonly on: string;
  /** 文件名里的拼音。 */
  readonly slug: string;
  readonly type: '公示' | '公告' | '公布';
  /** 公示几天，两头都算；公示才写。 */
  readonly days?: number;
  readonly title: string;
  /** Markdown；`{资金:2026-02}` 换成那件决议的收付表。 */
  readonly body: string;
  readonly basis?: readonly string[];
  readonly decision?: string;
  readonly power?: string;
  readonly period?: string;
  /** 党内活动：组织生活、评议党员、发展党员、党费，照开头信息的写法。 */
  readonly party?: Readonly<Record<string, YamlValue>>;
  /** 更正的是哪一条（`日期-拼音`）。 */
  readonly corrects?: string;
  readonly file?: { readonly name: string; readonly title: string; readonly draw: Drawing };
}

/** 附件画什么：一张示意图或一张柱状图。 */
export type Drawing =
  | { readonly kind: 'road'; readonly metres: number }
  | { readonly kind: 'plots'; readonly columns: number; readonly rows: number }
  | { readonly kind: 'bars'; readonly values: readonly number[] }
  | { readonly kind: 'sheet'; readonly lines: readonly string[] };

export interface DutyScript {
  /** 按日子排，还是按星期排。 */
  readonly by: 'day' | 'weekday';
  readonly weekend: boolean;
  /** 班次 | 时间。 */
  readonly shifts: readonly Row[];
  /** 日子 | 替班的人 | 备注。 */
  readonly swaps: readonly Row[];
}
