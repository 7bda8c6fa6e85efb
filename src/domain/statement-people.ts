import type { Fields } from './field.ts';
import { noteColumn } from './statement-column.ts';

export const roundings = ['分', '角', '元'] as const;

const rounding = {
  name: '取整',
  form: 'choice',
  choices: roundings,
  required: false,
  help: '算出来的金额四舍五入到哪里，不写就是分',
} as const;

/** 发放名册 `roster-2026-04-dili.csv`。 */
export const rosterColumns = {
  name: {
    name: '姓名',
    form: 'text',
    required: true,
    help: '户主或领的人；身份证号、卡号、电话、住址都不写',
    aliases: ['户主', '户主姓名', '领取人', '成员'],
  },
  group: {
    name: '村民小组',
    form: 'text',
    required: false,
    help: '哪个组',
    aliases: ['组', '小组', '组别'],
  },
  people: { name: '人数', form: 'count', required: false, help: '享受几人', aliases: ['享受人数'] },
  quantity: {
    name: '数量',
    form: 'decimal',
    required: false,
    help: '面积、户数、股数；写了标准，乘起来要等于金额',
    aliases: ['面积', '股数', '补贴面积', '亩数'],
  },
  rate: {
    name: '标准',
    form: 'decimal',
    required: false,
    help: '每亩、每户、每股多少元',
    aliases: ['补贴标准', '每股', '单价'],
  },
  amount: {
    name: '金额',
    form: 'yuan',
    required: true,
    help: '发了多少',
    aliases: ['补贴金额', '发放金额', '实发'],
  },
  note: noteColumn,
} as const satisfies Fields;

export const rosterHeadings = {
  criteria: {
    name: '发放条件',
    form: 'text',
    required: true,
    help: '什么人能领、照什么标准',
    aliases: ['条件', '发放标准'],
  },
  source: { name: '资金来源', form: 'text', required: true, help: '哪里的钱', aliases: ['来源'] },
  paidOn: {
    name: '发放日期',
    form: 'date',
    required: false,
    help: '哪天发的',
    aliases: ['发放时间'],
  },
  received: {
    name: '资金到账',
    form: 'yuan',
    required: false,
    help: '上头拨来多少；减去发放的，就是结余',
    aliases: ['到账', '拨入'],
  },
  left: { name: '资金结余', form: 'yuan', required: false, help: '还剩多少', aliases: ['结余'] },
  unit: { name: '数量单位', form: 'text', required: false, help: '数量是什么，如 亩、户、股' },
  rounding,
} as const satisfies Fields;

/** 村干部报酬 `pay-2025.csv`。 */
export const payColumns = {
  name: { name: '姓名', form: 'text', required: true, help: '全名' },
  post: { name: '职务', form: 'text', required: true, help: '职务，兼职的都写上' },
  monthly: {
    name: '每月',
    form: 'decimal',
    required: false,
    help: '每月报酬多少元',
    aliases: ['月报酬', '每月报酬'],
  },
  months: { name: '月数', form: 'count', required: false, help: '领了几个月' },
  basic: {
    name: '基本报酬',
    form: 'yuan',
    required: false,
    help: '每月乘月数',
    aliases: ['报酬'],
  },
  bonus: {
    name: '补贴绩效',
    form: 'yuan',
    required: false,
    help: '误工补贴、绩效奖励',
    aliases: ['补贴', '绩效', '误工补贴'],
  },
  total: {
    name: '合计金额',
    form: 'yuan',
    required: true,
    help: '这一期一共领了多少',
    aliases: ['合计', '全年', '实发'],
  },
  source: { name: '资金来源', form: 'text', required: false, help: '财政，还是村集体' },
  note: noteColumn,
} as const satisfies Fields;

/** 一事一议筹资筹劳 `levy-2026-shuiqu.csv`：一组一行。 */
export const levyColumns = {
  group: {
    name: '村民小组',
    form: 'text',
    required: true,
    help: '哪个组；也可以一户一行',
    aliases: ['组', '户主', '小组'],
  },
  people: { name: '人数', form: 'count', required: false, help: '出钱的有几人' },
  rate: { name: '每人', form: 'decimal', required: false, help: '每人筹多少元', aliases: ['标准'] },
  due: { name: '应筹', form: 'yuan', required: true, help: '该筹多少', aliases: ['应筹金额'] },
  waived: {
    name: '减免',
    form: 'yuan',
    required: false,
    help: '照顾困难户免了多少',
    aliases: ['减免金额'],
  },
  raised: { name: '实筹', form: 'yuan', required: true, help: '收到多少', aliases: ['实筹金额'] },
  unpaid: { name: '未筹', form: 'yuan', required: false, help: '还差多少', aliases: ['未缴'] },
  duties: { name: '应出工', form: 'count', required: false, help: '该出几个工' },
  done: { name: '实出工', form: 'count', required: false, help: '出了几个工' },
  note: noteColumn,
} as const satisfies Fields;

export const levyHeadings = {
  matter: { name: '办什么事', form: 'text', required: true, help: '凑的钱、出的工用在哪里' },
  rounding,
} as const satisfies Fields;
