import type { Fields } from './field.ts';
import { noteColumn } from './statement-column.ts';

export const flowSides = ['收入', '支出'] as const;

const side = {
  name: '类别',
  form: 'choice',
  choices: flowSides,
  required: true,
  help: '收入，还是支出',
} as const;

const subject = {
  name: '科目',
  form: 'text',
  required: true,
  help: '和收支表的「科目」写得一样',
  aliases: ['项目', '收支项目'],
} as const;

/** 年度财务计划 `plan-2026.csv`。 */
export const planColumns = {
  side,
  subject,
  what: { name: '内容', form: 'text', required: false, help: '这一类里主要是哪些事' },
  planned: {
    name: '计划',
    form: 'yuan',
    required: true,
    help: '打算收、打算花多少',
    aliases: ['预算', '计划金额', '计划数', '预算金额'],
  },
  note: noteColumn,
} as const satisfies Fields;

/** 财务决算 `final-2025.csv`、`final-2026h1.csv`。 */
export const finalColumns = {
  side,
  subject,
  planned: {
    name: '计划',
    form: 'yuan',
    required: false,
    help: '年初打算的数，和财务计划一样',
    aliases: ['预算', '计划金额', '计划数'],
  },
  actual: {
    name: '实际',
    form: 'yuan',
    required: true,
    help: '真收、真花了多少；账户之间划转不算',
    aliases: ['决算', '实际金额', '实际数', '决算金额'],
  },
  difference: {
    name: '相差',
    form: 'yuan',
    required: false,
    help: '实际减计划，少了写负数',
    aliases: ['差额', '增减'],
  },
  note: noteColumn,
} as const satisfies Fields;

export const finalHeadings = {
  opening: {
    name: '期初结余',
    form: 'yuan',
    required: false,
    help: '这一期开始时账上的钱，几个账户加在一起',
    aliases: ['年初结余', '上年结余', '上期结余'],
  },
  closing: {
    name: '期末结余',
    form: 'yuan',
    required: false,
    help: '这一期最后账上的钱',
    aliases: ['年末结余', '本年结余', '本期结余'],
  },
} as const satisfies Fields;

/** 收益分配 `distribution-2025.csv`：一行一个项目。 */
export const distributionColumns = {
  line: {
    name: '项目',
    form: 'text',
    required: true,
    help: '照「总收入、总支出、本年收益、年初未分配收益、可分配收益、提取公积公益金、向成员分配、年末未分配收益」写，前面可以带序号',
    aliases: ['指标名称', '分配项目'],
  },
  amount: { name: '金额', form: 'yuan', required: false, help: '这一项多少', aliases: ['数额'] },
  note: { name: '说明', form: 'text', required: false, help: '比例、办法', aliases: ['备注'] },
} as const satisfies Fields;

export const distributionHeadings = {
  shares: {
    name: '分配人数',
    form: 'decimal',
    required: false,
    help: '多少人（或多少股）分',
    aliases: ['股数', '分红人数', '成员人数'],
  },
  each: {
    name: '每人',
    form: 'decimal',
    required: false,
    help: '每人（或每股）分多少元；人数 × 每人要等于向成员分配',
    aliases: ['每股', '每人分红', '每股分红'],
  },
} as const satisfies Fields;
