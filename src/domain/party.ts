import type { Fields, Values } from './field.ts';

/** 党内活动的几种填法，写在党务公开事项的开头信息里。只有能公开的几样，没有写低等次的地方。 */
export const partyMeetingKinds = [
  '党员大会',
  '支委会',
  '党小组会',
  '党课',
  '主题党日',
  '组织生活会',
] as const;

/** 三会一课、主题党日、组织生活会，开一次一段。 */
export const partyMeetingFields = {
  kind: {
    name: '种类',
    form: 'choice',
    choices: partyMeetingKinds,
    required: true,
    help: '党员大会、支委会、党小组会、党课、主题党日、组织生活会',
  },
  date: { name: '日期', form: 'date', required: true, help: '哪天开的' },
  about: { name: '内容', form: 'text', required: true, help: '学了什么、办了什么；不写谁受了批评' },
  due: { name: '应到', form: 'count', required: true, help: '该来多少人' },
  present: { name: '实到', form: 'count', required: true, help: '来了多少人' },
  settled: { name: '议定的事', form: 'text', required: false, help: '定了哪几件事' },
} as const satisfies Fields;

/** 民主评议党员：只公布优秀的，别的等次一个人也不写，人数也不写。 */
export const memberAppraisalFields = {
  date: { name: '评议日期', form: 'date', required: true, help: '哪天评的' },
  due: { name: '应到', form: 'count', required: true, help: '该参加评议多少人' },
  present: { name: '实到', form: 'count', required: true, help: '参加评议多少人' },
  excellent: {
    name: '优秀',
    form: 'texts',
    required: true,
    help: '评为优秀的党员，一行一个姓名',
  },
} as const satisfies Fields;

export const admissionStages = [
  '入党积极分子',
  '发展对象',
  '接收预备党员',
  '预备党员转正',
] as const;

/** 发展党员公示，一个人一段。 */
export const admissionFields = {
  name: { name: '姓名', form: 'text', required: true, help: '全名' },
  gender: { name: '性别', form: 'choice', choices: ['男', '女'], required: true, help: '男、女' },
  schooling: { name: '文化程度', form: 'text', required: true, help: '如 高中、大专' },
  stage: {
    name: '阶段',
    form: 'choice',
    choices: admissionStages,
    required: true,
    help: '入党积极分子、发展对象、接收预备党员、预备党员转正',
  },
  settledOn: { name: '研究日期', form: 'date', required: true, help: '支部哪天研究定下的' },
} as const satisfies Fields;

/** 党费收缴和使用。 */
export const partyDuesFields = {
  due: { name: '应交人数', form: 'count', required: true, help: '该交党费的党员' },
  paid: { name: '实交人数', form: 'count', required: true, help: '交了的党员；没交的不写姓名' },
  collected: { name: '收缴金额', form: 'yuan', required: true, help: '这一期一共收了多少' },
  handedUp: { name: '上交金额', form: 'yuan', required: true, help: '交给镇党委多少' },
} as const satisfies Fields;

export type PartyMeeting = Values<typeof partyMeetingFields>;
export type Admission = Values<typeof admissionFields>;

/** 公开事项里党内活动的四项，填法各是一张。 */
export const partyFields = {
  meetings: {
    name: '组织生活',
    form: 'records',
    fields: partyMeetingFields,
    required: false,
    help: '三会一课、主题党日、组织生活会，开一次一段；党务才写',
  },
  appraisal: {
    name: '评议党员',
    form: 'record',
    fields: memberAppraisalFields,
    required: false,
    help: '民主评议党员的结果，只写优秀的；党务才写',
  },
  admissions: {
    name: '发展党员',
    form: 'records',
    fields: admissionFields,
    required: false,
    help: '拟发展的人，一人一段；类型写公示',
  },
  dues: {
    name: '党费',
    form: 'record',
    fields: partyDuesFields,
    required: false,
    help: '这一期党费收了多少、交了多少；党务才写',
  },
} as const satisfies Fields;
