import type { Fields } from './field.ts';
import { decisionColumn, noteColumn } from './statement-column.ts';

export const debtSides = ['应收', '应付'] as const;

/** 债权债务 `debts-2026q1.csv`。 */
export const debtColumns = {
  who: {
    name: '单位或个人',
    form: 'text',
    required: true,
    help: '谁欠村里的，或村里欠谁的',
    aliases: ['单位', '对方', '欠款人', '单位(个人)'],
  },
  side: {
    name: '类别',
    form: 'choice',
    choices: debtSides,
    required: true,
    help: '应收：人家欠村里；应付：村里欠人家',
  },
  opening: {
    name: '期初',
    form: 'yuan',
    required: true,
    help: '上一期末的数',
    aliases: ['期初数'],
  },
  more: {
    name: '增加',
    form: 'yuan',
    required: false,
    help: '这一期新欠的',
    aliases: ['本期增加', '增'],
  },
  less: {
    name: '减少',
    form: 'yuan',
    required: false,
    help: '这一期还了的',
    aliases: ['本期减少', '减'],
  },
  closing: { name: '期末', form: 'yuan', required: true, help: '还剩多少', aliases: ['期末数'] },
  reason: {
    name: '形成原因',
    form: 'text',
    required: true,
    help: '为什么欠的，哪一年的事',
    aliases: ['原因', '怎么形成的'],
  },
  note: noteColumn,
} as const satisfies Fields;

export const contractSides = ['收入', '支出'] as const;

/** 经济合同 `contracts-2026.csv`：出租、发包收钱的，采购、工程付钱的。 */
export const contractColumns = {
  id: { name: '合同编号', form: 'text', required: true, help: '如 HT-01；收支表里写同一个号' },
  name: {
    name: '合同名称',
    form: 'text',
    required: true,
    help: '什么合同，如 保鲜库出租',
    aliases: ['名称'],
  },
  party: {
    name: '对方',
    form: 'text',
    required: true,
    help: '和谁签的',
    aliases: ['乙方', '承租人'],
  },
  what: {
    name: '标的',
    form: 'text',
    required: false,
    help: '租什么、包什么、买什么、修什么',
    aliases: ['内容'],
  },
  side: {
    name: '类别',
    form: 'choice',
    choices: contractSides,
    required: true,
    help: '村里收钱的写 收入，付钱的写 支出',
  },
  signedOn: {
    name: '签订日期',
    form: 'date',
    required: false,
    help: '哪天签的',
    aliases: ['签订时间'],
  },
  term: {
    name: '期限',
    form: 'dates',
    required: true,
    help: '从哪天到哪天，如 2025-01-01 至 2027-12-31',
    aliases: ['合同期限', '起止'],
  },
  total: {
    name: '合同金额',
    form: 'yuan',
    required: false,
    help: '整份合同一共多少钱；写了决议编号的，不能比决定的多',
    aliases: ['合同价', '合同总额', '总价'],
  },
  due: {
    name: '本年应收付',
    form: 'yuan',
    required: true,
    help: '这一年照合同该收、该付多少',
    aliases: ['本年应收', '应收', '本年应付'],
  },
  settled: {
    name: '已收付',
    form: 'yuan',
    required: true,
    help: '到截至那天收到、付出多少；要等于收支表里写了这个合同编号的几笔',
    aliases: ['本年已收', '已收', '已付', '实收'],
  },
  open: {
    name: '未收付',
    form: 'yuan',
    required: false,
    help: '还差多少',
    aliases: ['未收', '未付'],
  },
  choosing: {
    name: '怎样选定',
    form: 'text',
    required: false,
    help: '公开竞价、询价、续租……',
    aliases: ['选定方式'],
  },
  decision: decisionColumn,
  note: noteColumn,
} as const satisfies Fields;

/** 专项资金和项目 `projects-2026.csv`：一个项目有几处来钱，就写几行。 */
export const projectColumns = {
  id: { name: '项目编号', form: 'text', required: true, help: '如 XM-01；收支表里写同一个号' },
  name: { name: '项目名称', form: 'text', required: true, help: '办什么事', aliases: ['资金名称'] },
  source: {
    name: '资金来源',
    form: 'text',
    required: true,
    help: '哪里的钱；村里自己的写 村集体自筹',
    aliases: ['来源'],
  },
  since: {
    name: '开工',
    form: 'date',
    required: false,
    help: '哪天开始；公开栏上从那个月起都有账，就与收支表核对',
    aliases: ['开始', '开工日期'],
  },
  planned: {
    name: '计划',
    form: 'yuan',
    required: false,
    help: '这一处计划出多少',
    aliases: ['计划金额', '计划投入'],
  },
  received: {
    name: '到账',
    form: 'yuan',
    required: true,
    help: '到截至那天来了多少',
    aliases: ['到账金额', '拨入'],
  },
  spent: {
    name: '支出',
    form: 'yuan',
    required: true,
    help: '到截至那天用了多少',
    aliases: ['已付', '已付金额', '支出金额'],
  },
  left: { name: '结余', form: 'yuan', required: false, help: '还剩多少', aliases: ['余额'] },
  progress: { name: '进度', form: 'text', required: false, help: '办到哪一步', aliases: ['进展'] },
  decision: decisionColumn,
  note: noteColumn,
} as const satisfies Fields;

/** 村里自己出的钱，收支表上没有「到账」这一笔。 */
export const ownMoney = /自筹|自有|村集体(?:出|自)/;
