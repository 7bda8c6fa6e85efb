import type { LocalDate } from '../base/date.ts';
import type { Decimal } from '../base/decimal.ts';
import { percentOf } from '../base/percent.ts';
import { correctionForm } from './correction.ts';
import type { Fields, Values } from './field.ts';
import type { Source } from './source.ts';

export const ventureKinds = ['集体经济项目', '党支部领办合作社'] as const;
export const ventureStates = ['筹备', '建设', '运营', '停办'] as const;
export const investors = ['财政', '集体', '社员', '其他'] as const;

/** 村民怎么得好处。 */
export const benefitWays = [
  '入股分红',
  '土地流转',
  '就近务工',
  '订单收购',
  '生产服务',
  '收益办公益',
  '其他',
] as const;

export const investmentFields = {
  source: {
    name: '来源',
    form: 'choice',
    choices: investors,
    required: true,
    help: '财政、集体、社员、其他',
  },
  says: { name: '说明', form: 'text', required: false, help: '哪一笔钱，如 2024年省级衔接资金' },
  amount: { name: '金额', form: 'yuan', required: true, help: '投了多少；实物、土地写折成多少钱' },
} as const satisfies Fields;

export const shareFields = {
  kind: { name: '类别', form: 'text', required: true, help: '如 集体股、社员股、土地股' },
  holder: {
    name: '持有',
    form: 'text',
    required: false,
    help: '谁的，如 村股份经济合作社；社员写合起来的，不写哪一户',
  },
  households: { name: '户数', form: 'count', required: false, help: '多少户持有' },
  count: { name: '股数', form: 'decimal', required: false, help: '一共多少股' },
  rate: { name: '占比', form: 'percent', required: false, help: '占全部股份的百分之几，如 42%' },
} as const satisfies Fields;

const vouchers = {
  name: '凭证',
  form: 'texts',
  required: false,
  help: '收支表上的哪几笔，写月份和凭证号，一行一笔，如 2026-02 记-005',
} as const;

export const incomeFields = {
  period: { name: '期间', form: 'period', required: true, help: '如 2025年、2026年上半年' },
  income: { name: '收入', form: 'yuan', required: true, help: '这一期一共收入多少' },
  expense: { name: '支出', form: 'yuan', required: false, help: '这一期的成本、费用' },
  profit: { name: '盈余', form: 'yuan', required: false, help: '收入减支出；亏了写负数' },
  reserve: { name: '提取', form: 'yuan', required: false, help: '提取公积金、公益金多少' },
  shared: { name: '分配', form: 'yuan', required: false, help: '拿出多少分红' },
  left: { name: '未分配', form: 'yuan', required: false, help: '盈余减提取、减分配，还剩多少' },
  collective: {
    name: '村集体得',
    form: 'yuan',
    required: false,
    help: '租金、分红这些，进了村集体账上的一共多少',
  },
  vouchers,
  note: { name: '说明', form: 'text', required: false, help: '要告诉村民的话' },
} as const satisfies Fields;

export const dividendFields = {
  period: { name: '期间', form: 'period', required: true, help: '分的是哪一年的，如 2025年' },
  kind: { name: '类别', form: 'text', required: true, help: '分给哪一类股份，和「股份」写得一样' },
  count: { name: '股数', form: 'decimal', required: false, help: '按多少股分' },
  each: { name: '每股', form: 'decimal', required: false, help: '每股分多少元' },
  amount: { name: '金额', form: 'yuan', required: true, help: '分了多少；股数 × 每股要等于它' },
  rate: { name: '占比', form: 'percent', required: false, help: '占这次分红的百分之几，如 42%' },
  households: { name: '户数', form: 'count', required: false, help: '多少户领到' },
  paidOn: { name: '发放日期', form: 'date', required: false, help: '哪天发的；还没发空着' },
  vouchers,
  note: {
    name: '说明',
    form: 'text',
    required: false,
    help: '不照股份比例分的，写明章程怎么定的',
  },
} as const satisfies Fields;

export const benefitFields = {
  way: {
    name: '方式',
    form: 'choice',
    choices: benefitWays,
    required: true,
    help: '入股分红、土地流转、就近务工、订单收购、生产服务、收益办公益、其他',
  },
  households: { name: '户数', form: 'count', required: false, help: '带动多少户；不写是哪几户' },
  says: { name: '怎么受益', form: 'text', required: true, help: '村民得什么好处，多少钱' },
} as const satisfies Fields;

export const progressFields = {
  on: { name: '日期', form: 'date', required: true, help: '哪天的事' },
  says: { name: '内容', form: 'text', required: true, help: '办到哪一步' },
  photo: {
    name: '照片',
    form: 'text',
    required: false,
    help: '先放进本村 files 文件夹，如 files/2026-05-dapeng.jpg',
  },
  checked: {
    name: '照片看过',
    form: 'yes',
    required: false,
    help: '有照片的，看清没有人脸、身份证号、银行卡号，写「是」',
  },
} as const satisfies Fields;

export const ventureFields = {
  name: { name: '名称', form: 'text', required: true, help: '项目或合作社的名字' },
  kind: {
    name: '种类',
    form: 'choice',
    choices: ventureKinds,
    required: true,
    help: '集体经济项目、党支部领办合作社',
  },
  state: {
    name: '状态',
    form: 'choice',
    choices: ventureStates,
    required: true,
    help: '筹备、建设、运营、停办',
  },
  publishedOn: { name: '公开日期', form: 'date', required: true, help: '头一次公开的那一天' },
  since: { name: '开办日期', form: 'date', required: false, help: '哪天成立、开工' },
  head: { name: '负责人', form: 'text', required: true, help: '谁管，如 合作社理事长 某某' },
  reviewer: {
    name: '审核',
    form: 'text',
    required: true,
    help: '谁审核过，如 村务监督委员会 某某',
  },
  decisions: {
    name: '决议编号',
    form: 'texts',
    required: false,
    help: '依据哪几件四议两公开，一行一件，如 2026-03',
  },
  contracts: { name: '合同编号', form: 'texts', required: false, help: '合同表里的编号，一行一个' },
  projects: {
    name: '项目编号',
    form: 'texts',
    required: false,
    help: '专项资金和项目表里的编号，一行一个',
  },
  statements: {
    name: '财务表',
    form: 'texts',
    required: false,
    help: 'money 文件夹里有关的表，写文件名，一行一张，如 assets-2025',
  },
  total: { name: '总投资', form: 'yuan', required: false, help: '各处投的加起来' },
  investments: {
    name: '投资',
    form: 'records',
    fields: investmentFields,
    required: false,
    help: '钱从哪里来，一处一段',
  },
  shareTotal: { name: '总股数', form: 'decimal', required: false, help: '各类股份加起来多少股' },
  shares: {
    name: '股份',
    form: 'records',
    fields: shareFields,
    required: false,
    help: '股份怎么构成，一类一段；合作社要写',
  },
  incomes: {
    name: '收益',
    form: 'records',
    fields: incomeFields,
    required: false,
    help: '一年（或半年）一段',
  },
  dividends: {
    name: '分红',
    form: 'records',
    fields: dividendFields,
    required: false,
    help: '一次分红，一类股份一段',
  },
  benefits: {
    name: '利益联结',
    form: 'records',
    fields: benefitFields,
    required: true,
    help: '村民怎么得好处，一种一段',
  },
  progress: {
    name: '进展',
    form: 'records',
    fields: progressFields,
    required: false,
    help: '一步一段，带上照片更好',
  },
  corrections: {
    name: '更正说明',
    form: 'texts',
    required: false,
    help: `公开以后改了原来写的，写哪天、谁、为什么，一条一行，如 ${correctionForm}；只是往后添的不用`,
  },
} as const satisfies Fields;

export type Investment = Values<typeof investmentFields>;
export type Share = Values<typeof shareFields>;
export type VentureIncome = Values<typeof incomeFields>;
export type Dividend = Values<typeof dividendFields>;

/**
 * 一个集体经济项目，或党支部领办的一个合作社，来自 `villages/<slug>/projects/<名>.md`。
 *
 * 专项资金那种「项目」在财务表里，叫 `project`；这里的叫 `venture`，不混。
 */
export interface Venture extends Values<typeof ventureFields> {
  /** 文件名去掉 `.md`，也是地址的最后一段。 */
  readonly id: string;
  /** Markdown 原文。 */
  readonly body: string;
  readonly source: Source;
}

/** 一类股份占百分之几：写了的照写的，没写的照股数算；两样都没有的说不出。 */
export function shareRate({ shareTotal, shares = [] }: Venture, share: Share): Decimal | undefined {
  if (share.rate !== undefined) return share.rate;
  const whole = shareTotal ?? sharesCounted(shares);
  return share.count === undefined || whole === undefined
    ? undefined
    : percentOf(share.count, whole);
}

/** 各类的股数加起来；有一类没写就没有。 */
export function sharesCounted(shares: readonly Share[]): Decimal | undefined {
  let total = 0;
  for (const { count } of shares) {
    if (count === undefined) return undefined;
    total += count;
  }
  return shares.length === 0 ? undefined : (total as Decimal);
}

/** 最近有变化的那一天：进展、发分红、头一次公开里最晚的。 */
export function lastChange({ publishedOn, progress = [], dividends = [] }: Venture): LocalDate {
  const days = [
    publishedOn,
    ...progress.map(({ on }) => on),
    ...dividends.flatMap(({ paidOn }) => paidOn ?? []),
  ];
  return days.reduce((latest, day) => (day > latest ? day : latest));
}
