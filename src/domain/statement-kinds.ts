import type { Fields } from './field.ts';
import { contractColumns, debtColumns, projectColumns } from './statement-dealings.ts';
import { assetColumns, resourceColumns } from './statement-holdings.ts';
import { levyColumns, levyHeadings, payColumns, rosterColumns } from './statement-people.ts';
import { rosterHeadings } from './statement-people.ts';
import { distributionColumns, distributionHeadings } from './statement-year.ts';
import { finalColumns, finalHeadings, planColumns } from './statement-year.ts';

/** 一行里的等式：加的减去减的，等于 `equals`。 */
export interface RowSum {
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  readonly equals: string;
}

/** 一行里的乘法：数量 × 标准 = 金额。 */
export interface RowProduct {
  readonly quantity: string;
  readonly rate: string;
  readonly equals: string;
}

/** 一种财务表。读取、检查、页面、下载、说明页都照这里。 */
export interface StatementKind {
  /** 文件名开头的字。 */
  readonly slug: string;
  /** 正式的名字。 */
  readonly name: string;
  /** 村民的话。 */
  readonly plain: string;
  readonly columns: Fields;
  /** 表头上面自己的「名字：内容」。 */
  readonly headings: Fields;
  /** 哪一列是一行的名字。 */
  readonly title: string;
  /** 「收入合计」里的「收入」写在哪一列。 */
  readonly side?: string;
  /** 一行一个人：页面上摆找名字的框。 */
  readonly people?: boolean;
  /** 编号不能重复的一列或几列。 */
  readonly unique?: readonly string[];
  /** 不能加在一起的数：单价、标准。 */
  readonly unsummed?: readonly string[];
  readonly sums: readonly RowSum[];
  readonly products: readonly RowProduct[];
}

const none: Fields = {};

/** 全部种类，按页面上的先后。 */
export const statementKinds: readonly StatementKind[] = [
  {
    slug: 'plan',
    name: '年度财务计划',
    plain: '今年打算收多少、花多少',
    columns: planColumns,
    headings: none,
    title: 'subject',
    side: 'side',
    sums: [],
    products: [],
  },
  {
    slug: 'final',
    name: '财务决算',
    plain: '一共收了多少、花了多少',
    columns: finalColumns,
    headings: finalHeadings,
    title: 'subject',
    side: 'side',
    sums: [{ plus: ['actual'], minus: ['planned'], equals: 'difference' }],
    products: [],
  },
  {
    slug: 'assets',
    name: '集体资产',
    plain: '村集体有哪些家当',
    columns: assetColumns,
    headings: none,
    title: 'name',
    sums: [{ plus: ['cost'], minus: ['worn'], equals: 'net' }],
    products: [],
  },
  {
    slug: 'resources',
    name: '集体资源',
    plain: '集体的地和水面包给了谁',
    columns: resourceColumns,
    headings: none,
    title: 'sort',
    unsummed: ['rate'],
    sums: [{ plus: ['fee'], minus: ['paid'], equals: 'unpaid' }],
    products: [{ quantity: 'area', rate: 'rate', equals: 'fee' }],
  },
  {
    slug: 'debts',
    name: '债权债务',
    plain: '人家欠村里的、村里欠人家的',
    columns: debtColumns,
    headings: none,
    title: 'who',
    side: 'side',
    unique: ['who', 'side', 'reason'],
    sums: [{ plus: ['opening', 'more'], minus: ['less'], equals: 'closing' }],
    products: [],
  },
  {
    slug: 'contracts',
    name: '经济合同',
    plain: '和谁签了合同、钱收齐没有',
    columns: contractColumns,
    headings: none,
    title: 'name',
    side: 'side',
    unique: ['id'],
    sums: [{ plus: ['due'], minus: ['settled'], equals: 'open' }],
    products: [],
  },
  {
    slug: 'projects',
    name: '专项资金和项目',
    plain: '项目的钱来了多少、用了多少',
    columns: projectColumns,
    headings: none,
    title: 'name',
    unique: ['id', 'source'],
    sums: [{ plus: ['received'], minus: ['spent'], equals: 'left' }],
    products: [],
  },
  {
    slug: 'distribution',
    name: '收益分配',
    plain: '集体挣了多少、怎么分',
    columns: distributionColumns,
    headings: distributionHeadings,
    title: 'line',
    unique: ['line'],
    sums: [],
    products: [],
  },
  {
    slug: 'roster',
    name: '补贴救助发放名册',
    plain: '补贴发给了谁、发了多少',
    columns: rosterColumns,
    headings: rosterHeadings,
    title: 'name',
    people: true,
    unsummed: ['rate'],
    sums: [],
    products: [{ quantity: 'quantity', rate: 'rate', equals: 'amount' }],
  },
  {
    slug: 'pay',
    name: '村干部报酬和补贴',
    plain: '村干部拿了多少钱',
    columns: payColumns,
    headings: none,
    title: 'name',
    unsummed: ['monthly', 'months'],
    sums: [{ plus: ['basic', 'bonus'], minus: [], equals: 'total' }],
    products: [{ quantity: 'months', rate: 'monthly', equals: 'basic' }],
  },
  {
    slug: 'levy',
    name: '一事一议筹资筹劳',
    plain: '大家凑钱出工办的事',
    columns: levyColumns,
    headings: levyHeadings,
    title: 'group',
    unsummed: ['rate'],
    sums: [{ plus: ['due'], minus: ['waived', 'raised'], equals: 'unpaid' }],
    products: [{ quantity: 'people', rate: 'rate', equals: 'due' }],
  },
];
