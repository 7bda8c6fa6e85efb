/** 几种财务表里都有的列。 */

export const noteColumn = {
  name: '备注',
  form: 'text',
  required: false,
  help: '补充说明',
} as const;

export const decisionColumn = {
  name: '决议编号',
  form: 'text',
  required: false,
  help: '依据哪件四议两公开决议，如 2026-03',
} as const;

export const contractColumn = {
  name: '合同编号',
  form: 'text',
  required: false,
  help: '合同表里的编号',
} as const;
