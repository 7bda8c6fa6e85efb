import type { Fraction } from '../base/fraction.ts';
import { parseYuan, zeroFen, type Fen } from '../base/money.ts';
import type { LocalDate } from '../base/date.ts';
import { meetingBodies, type StepId } from './decision.ts';

import { appraisalRuleFields, type AppraisalRule } from './appraisal-rule.ts';
import { meetingRuleFields, type MeetingRule } from './meeting-rule.ts';
import { procedureFields, type Procedure } from './procedure.ts';
import { rosterRuleFields, type RosterRule } from './roster-rule.ts';
import type { Fields, Values } from './field.ts';
import type { Source } from './source.ts';

export const citationFields = {
  id: { name: '编号', form: 'text', required: true, help: '自己起的短名，如 组织法30' },
  title: { name: '名称', form: 'text', required: true, help: '法律、法规或文件的全名' },
  article: { name: '条款', form: 'text', required: false, help: '第几条，写明哪一年的文本' },
  since: { name: '施行', form: 'date', required: false, help: '哪天起施行' },
  link: { name: '网址', form: 'text', required: false, help: '原文在哪里看' },
  checkedOn: {
    name: '核对',
    form: 'date',
    required: false,
    help: '哪天有人对照过原文；没对照就不写，页面会标「依据待核对」',
  },
  note: { name: '说明', form: 'text', required: false, help: '要提醒读者的话' },
} as const satisfies Fields;

export const termFields = {
  id: { name: '编号', form: 'text', required: true, help: '程序认得的编号，见说明页' },
  value: { name: '数值', form: 'text', required: true, help: '天数、几日、分数（如 2/3）或金额' },
  says: { name: '说明', form: 'text', required: true, help: '给村民看的一句话' },
  basis: {
    name: '依据',
    form: 'texts',
    required: true,
    help: '上面「依据」里的编号；本镇自定写 本镇约定',
  },
} as const satisfies Fields;

/** 门槛里的「基数」：和谁比。 */
export const voteBases = ['应到', '实到', '全体代表', '全体成员'] as const;

export const voteRuleFields = {
  step: { name: '步骤', form: 'text', required: true, help: '六步中哪一步，写官方名称' },
  matters: {
    name: '事项',
    form: 'texts',
    required: false,
    help: '只管哪几类事项；不写就是其余全部',
  },
  body: {
    name: '会议形式',
    form: 'choice',
    choices: meetingBodies,
    required: false,
    help: '只管哪一种会；不写就是哪种会都管',
  },
  since: { name: '施行', form: 'date', required: false, help: '哪天起照这一条；不写就是一直' },
  until: { name: '废止', form: 'date', required: false, help: '照这一条到哪天为止；不写就是至今' },
  quorum: { name: '到会', form: 'text', required: true, help: '实到占应到多少才能开，如 2/3' },
  quorumMore: {
    name: '到会须超过',
    form: 'yes',
    required: false,
    help: '是：到会要超过这个数；不写就是达到就行',
  },
  women: {
    name: '妇女代表到会',
    form: 'text',
    required: false,
    help: '妇女代表也要来够多少，如 2/3；当地没有规定的不写',
  },
  pass: { name: '通过', form: 'text', required: true, help: '同意要达到多少，如 1/2' },
  passBase: {
    name: '基数',
    form: 'choice',
    choices: voteBases,
    required: true,
    help: '同意人数和谁比：应到的、实到的、全体代表，还是集体经济组织全体成员',
  },
  more: { name: '须超过', form: 'yes', required: true, help: '是：要超过这个数；否：达到就行' },
  says: { name: '说明', form: 'text', required: true, help: '给村民看的一句话' },
  basis: { name: '依据', form: 'texts', required: true, help: '上面「依据」里的编号' },
} as const satisfies Fields;

export const matterFields = {
  name: { name: '名称', form: 'text', required: true, help: '事项类别，如 村内公益事业' },
  says: { name: '说明', form: 'text', required: false, help: '包括哪些事' },
} as const satisfies Fields;

export const ruleProfileFields = {
  name: { name: '名称', form: 'text', required: true, help: '方案的名字' },
  place: { name: '适用', form: 'text', required: true, help: '哪里适用' },
  note: { name: '说明', form: 'text', required: false, help: '要提醒读者的话' },
  citations: {
    name: '依据',
    form: 'records',
    fields: citationFields,
    required: true,
    help: '引用的法律和文件，一条一段',
  },
  terms: {
    name: '期限',
    form: 'records',
    fields: termFields,
    required: true,
    help: '天数、日子、金额，一条一段',
  },
  votes: {
    name: '表决',
    form: 'records',
    fields: voteRuleFields,
    required: true,
    help: '到会和通过的门槛，一条一段',
  },
  procedure: {
    name: '程序',
    form: 'record',
    fields: procedureFields,
    required: false,
    help: '本地照哪几步办、隔几天、提前几天通知；不写就是标准的六步',
  },
  rosters: {
    name: '名册',
    form: 'records',
    fields: rosterRuleFields,
    required: false,
    help: '名册哪几列不公开、哪几列只上墙，网上的姓名怎么写；不写就是照表上写的',
  },
  appraisals: {
    name: '考评',
    form: 'records',
    fields: appraisalRuleFields,
    required: false,
    help: '考评怎么扣分，公开的扣分怎么算；不考评的镇不写',
  },
  meetings: {
    name: '组织生活',
    form: 'records',
    fields: meetingRuleFields,
    required: false,
    help: '三会一课、主题党日多久开一次，一种一段；不写就不查',
  },
  matters: {
    name: '事项清单',
    form: 'records',
    fields: matterFields,
    required: true,
    help: '要走四议两公开的事项类别',
  },
} as const satisfies Fields;

/** 程序要用的期限和数值。每一条都要在规则方案里写明，带依据。 */
export const termIds = {
  'monthly-day': '每月公开：下月几日前',
  'quarterly-day': '每季度公开：下季首月几日前',
  'half-yearly-day': '每半年公开：下半年首月几日前',
  'yearly-date': '每年公开：次年几月几日前（如 01-31）',
  'occurrence-days': '发生后几日内公开',
  'change-days': '变更后几个工作日内公开',
  'objection-days': '公示至少几日',
  'resolution-days': '决议公开至少几日',
  'reply-days': '提出意见后几日内答复',
  'keep-up-days': '张贴至少保持几日',
  'decision-amount': '超过多少元的支出要有决议',
  'other-share': '「其他」支出占比提醒线（如 1/10）',
} as const;

/** 可以不写的期限：写了才用，没写就不说这一样。 */
export const optionalTermIds = {
  'objection-restart': '公示更正以后，从更正那天起至少再公示几日',
  'rectify-days': '整改清单发出后几日内补上',
  'excellent-share': '民主评议党员，优秀不超过参加评议的几分之几（如 1/3）',
  'usual-times': '同一项收支，一个月超过平常几倍就标出来（如 2）',
} as const;

export type TermId = keyof typeof termIds | keyof typeof optionalTermIds;

export const allTermIds: Readonly<Record<TermId, string>> = { ...termIds, ...optionalTermIds };
export type Citation = Values<typeof citationFields>;
export type Term = Omit<Values<typeof termFields>, 'id'> & { readonly id: TermId };
export type Matter = Values<typeof matterFields>;

export type StepBody = (typeof meetingBodies)[number];

export interface VoteRule {
  readonly step: StepId;
  /** 空的：其余全部事项。 */
  readonly matters: readonly string[];
  /** 只管这一种会；没有就是都管。 */
  readonly body?: StepBody | undefined;
  readonly since?: LocalDate | undefined;
  readonly until?: LocalDate | undefined;
  readonly quorum: Fraction;
  /** 真：到会要超过；假：达到就行。 */
  readonly quorumMore?: boolean | undefined;
  /** 妇女代表到会的门槛。 */
  readonly women?: Fraction | undefined;
  readonly pass: Fraction;
  readonly passBase: (typeof voteBases)[number];
  /** 真：要超过；假：达到就行。 */
  readonly more: boolean;
  readonly says: string;
  readonly basis: readonly string[];
}

/** 规则方案，来自 `rules/<名>.yaml`。各地的数不同，都写在这里，程序里一个也没有。 */
export interface RuleProfile {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly note: string | undefined;
  readonly citations: ReadonlyMap<string, Citation>;
  readonly terms: ReadonlyMap<TermId, Term>;
  readonly votes: readonly VoteRule[];
  readonly procedure: Procedure;
  /** 名册的规则；没写的是空的。 */
  readonly rosters: readonly RosterRule[];
  /** 考评怎么扣分；没写的是空的。 */
  readonly appraisals: readonly AppraisalRule[];
  /** 哪种会多久开一次；没写的是空的，不查。 */
  readonly meetings: readonly MeetingRule[];
  readonly matters: readonly Matter[];
  readonly source: Source;
}

/** 取一条期限里的整数（天数、日子）。读取时已保证写齐、读得懂。 */
export function termNumber(profile: RuleProfile, id: TermId): number {
  return Number(profile.terms.get(id)?.value ?? Number.NaN);
}

/** 规则方案里的天数；没写或不是整数就没有。 */
export function termDays(profile: RuleProfile, id: TermId): number | undefined {
  const days = Number(profile.terms.get(id)?.value.normalize('NFKC'));
  return Number.isInteger(days) && days > 0 ? days : undefined;
}

/** 取一条期限里的金额。 */
export function termYuan(profile: RuleProfile, id: TermId): Fen {
  return parseYuan(profile.terms.get(id)?.value ?? '') ?? zeroFen;
}

/** 「《某法》第几条（依据待核对）」；没有人对照过原文的，一定说出来。 */
export function basisText(profile: RuleProfile, ids: readonly string[]): string {
  return ids
    .map((id) => {
      const citation = profile.citations.get(id);
      return citation ? citationText(citation) : id;
    })
    .join('；');
}

export function citationText({ title, article, checkedOn }: Citation): string {
  const name = /^[《（]/.test(title) || !/[法例定范则]$/.test(title) ? title : `《${title}》`;
  return `${name}${article ?? ''}${checkedOn === undefined ? '（依据待核对）' : ''}`;
}
