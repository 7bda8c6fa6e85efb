import type { Place } from '../base/place.ts';
import type { Period } from '../base/period.ts';
import type { Fields, Values } from './field.ts';

/** 一种考评：写在文件名里的英文名、几个月一期、结果能写哪几样。 */
export interface AppraisalScheme {
  readonly name: '流动红黄旗' | '评星定级' | '述职评议';
  /** 文件名里的写法，如 `flags-2026q3`。 */
  readonly slug: string;
  readonly periods: readonly Period['kind'][];
  /** 好的在前。 */
  readonly results: readonly string[];
  /** 评的是一个人：低等次不上公开栏，也不写分数。 */
  readonly personal: boolean;
}

export const appraisalSchemes: readonly AppraisalScheme[] = [
  {
    name: '流动红黄旗',
    slug: 'flags',
    periods: ['month', 'quarter'],
    results: ['红旗', '不挂旗', '灰旗', '黄旗'],
    personal: false,
  },
  {
    name: '评星定级',
    slug: 'stars',
    periods: ['quarter', 'half', 'year'],
    results: ['五星', '四星', '三星', '二星', '一星', '不评星'],
    personal: false,
  },
  {
    name: '述职评议',
    slug: 'reports',
    periods: ['year'],
    results: ['好', '较好'],
    personal: true,
  },
];

export const schemeNames = ['流动红黄旗', '评星定级', '述职评议'] as const;

/** 述职评议的低等次：哪位书记评了，只和本人说。 */
export const lowResults = ['一般', '较差', '差'] as const;

export const appraisalHeadings = {
  judgedOn: {
    name: '考评日期',
    form: 'date',
    required: true,
    help: '哪天考评的；公开栏上的事算到这一天',
  },
  publishedOn: {
    name: '公开日期',
    form: 'date',
    required: true,
    help: '结果哪天公开；没到这一天不上网站',
  },
  noticePeriod: {
    name: '公示期',
    form: 'dates',
    required: true,
    help: '结果公示哪天到哪天，如 2026-10-09 至 2026-10-15',
  },
  maker: { name: '制表', form: 'text', required: true, help: '谁做的表' },
} as const satisfies Fields;

export const appraisalColumns = {
  village: { name: '村', form: 'text', required: true, help: '村名或机关党支部的名字' },
  indicator: {
    name: '指标',
    form: 'text',
    required: false,
    help: '扣分的一行才写：扣在哪个指标上，如 公开',
  },
  deduction: {
    name: '扣分',
    form: 'decimal',
    required: false,
    help: '扣几分，如 0.5；只说问题不扣分的空着；公开指标空着由程序算',
  },
  reason: { name: '原因', form: 'text', required: false, help: '为什么扣，一句话' },
  evidence: {
    name: '证据',
    form: 'text',
    required: false,
    help: '本村公开栏上的哪一份：网址里村名后面的一段，如 notices/2026-07-10-dangfei、ledger/2026-08；公开进度的一格写 progress#c01-2026-08',
  },
  total: {
    name: '总分',
    form: 'decimal',
    required: false,
    help: '结果的一行才写：满分减扣分；空着由程序算',
  },
  result: {
    name: '结果',
    form: 'text',
    required: false,
    help: '一个村一行：红旗、黄旗、灰旗、不挂旗；几星写 五星、四星；述职写 好、较好，低等次不写',
  },
  remedy: { name: '整改', form: 'text', required: false, help: '怎么改，哪天以前' },
} as const satisfies Fields;

/** 考评表里的一行：扣分的一行，或者一个村的结果。 */
export type AppraisalRow = Values<typeof appraisalColumns> & {
  readonly at: (column: keyof typeof appraisalColumns) => Place;
};

/** 一种考评的一期，来自 `appraisal/flags-2026q3.csv`。 */
export interface Appraisal extends Values<typeof appraisalHeadings> {
  /** 文件名，不带 .csv。 */
  readonly id: string;
  readonly scheme: AppraisalScheme;
  readonly period: Period;
  /** 照表里的次序。 */
  readonly rows: readonly AppraisalRow[];
  readonly file: string;
  readonly headPlace: Place;
}

/** 一个村一期的考评。 */
export interface VillageAppraisal {
  readonly village: string;
  /** 写结果的一行；漏写的没有。 */
  readonly outcome: AppraisalRow | undefined;
  /** 扣分的各行。 */
  readonly marks: readonly AppraisalRow[];
}

/** 表里的各村，头一回写到的在前。 */
export function byVillage({ rows }: Appraisal): ReadonlyMap<string, VillageAppraisal> {
  return new Map(
    [...Map.groupBy(rows, ({ village }) => village)].map(([village, own]) => [
      village,
      {
        village,
        outcome: own.find(({ indicator }) => indicator === undefined),
        marks: own.filter(({ indicator }) => indicator !== undefined),
      },
    ]),
  );
}
