import type { Fields, Values } from './field.ts';
import type { Source } from './source.ts';

/** 四议两公开的六步，按先后排列。次序就是数据：页面、校验、导出都照此遍历。 */
export const decisionSteps = [
  {
    id: 'propose',
    name: '村党支部会提议',
    plain: '党支部先提出来',
    kind: '议',
    aliases: ['村党组织提议', '党支部提议', '村党支部委员会提议'],
  },
  {
    id: 'consult',
    name: '村“两委”会商议',
    plain: '两委班子一起商量',
    kind: '议',
    aliases: ['村两委会商议', '两委会商议', '村两委商议', '村"两委"会商议'],
  },
  {
    id: 'review',
    name: '党员大会审议',
    plain: '全村党员开会审议',
    kind: '议',
    aliases: ['党员议事会审议', '党员会议审议', '党员大会或党员议事会审议'],
  },
  {
    id: 'resolve',
    name: '村民代表会议或村民会议决议',
    plain: '村民代表投票决定',
    kind: '议',
    aliases: ['村民代表会议决议', '村民会议决议', '村民代表会议或者村民会议决议'],
  },
  {
    id: 'publishResolution',
    name: '决议公开',
    plain: '把决定贴出来',
    kind: '公开',
    aliases: ['决议公示', '决议公告', '决议过程公开'],
  },
  {
    id: 'publishResult',
    name: '实施结果公开',
    plain: '办完了再公开结果',
    kind: '公开',
    aliases: ['实施结果公示', '结果公开'],
  },
] as const satisfies readonly {
  id: string;
  name: string;
  plain: string;
  kind: '议' | '公开';
  aliases: readonly string[];
}[];

/** 有的地方另加的步骤；用不用、排在第几步，由规则方案的「程序」定。 */
export const addedSteps = [
  {
    id: 'townReview',
    name: '镇党委政府审核',
    plain: '镇里看一遍合不合规矩',
    kind: '审',
    aliases: ['乡镇党委政府审核', '镇党委审核', '乡镇审核', '镇审核'],
  },
  {
    id: 'carryOut',
    name: '组织实施',
    plain: '照决定去办',
    kind: '办',
    aliases: ['实施', '决议实施', '组织实施决议'],
  },
] as const;

export type StepId = (typeof decisionSteps)[number]['id'] | (typeof addedSteps)[number]['id'];

/** 一步的名字和做的事。 */
export interface StepInfo {
  readonly id: StepId;
  readonly name: string;
  readonly plain: string;
  /** 议：开会表决；公开：贴出来；审、办：各地另加的。 */
  readonly kind: '议' | '公开' | '审' | '办';
  readonly aliases: readonly string[];
}

const everyStep: readonly StepInfo[] = [...decisionSteps, ...addedSteps];
const stepsById = new Map(everyStep.map((step) => [step.id, step]));

export function stepInfo(id: StepId): StepInfo {
  const found = stepsById.get(id);
  if (!found) throw new Error(`没有「${id}」这一步。`);
  return found;
}

/** 按官方名称或别名找一步；不认得返回 `undefined`。 */
export function findStep(text: string): StepId | undefined {
  // 登记表上的步骤前面常带「表(一)」。
  const clean = text.replace(/[“”"「」\s]/g, '').replace(/^表?[(（][一二三四五六][)）][:：]?/, '');
  return everyStep.find(({ name, aliases }) =>
    [name, ...aliases].some((one) => one.replace(/[“”"]/g, '') === clean),
  )?.id;
}

export const meetingBodies = [
  '村民代表会议',
  '村民会议',
  '村民小组会议',
  '成员大会',
  '成员代表大会',
] as const;

export const stepFields = {
  step: { name: '步骤', form: 'text', required: true, help: '六步之一的名字' },
  date: { name: '日期', form: 'date', required: true, help: '开会那天；公开的两步写贴出那天' },
  place: { name: '地点', form: 'text', required: false, help: '在哪里开' },
  chair: { name: '主持', form: 'text', required: false, help: '谁主持' },
  body: {
    name: '会议形式',
    form: 'choice',
    choices: meetingBodies,
    required: false,
    help: '第四步写明是哪一种会',
  },
  merged: {
    name: '合并办理',
    form: 'text',
    required: false,
    help: '和哪一步合在一次会上办的，写那一步的名字；规则方案许可的才能合',
  },
  again: {
    name: '重新表决',
    form: 'yes',
    required: false,
    help: '这一步前面那次没成、重新开的会写「是」；前面那次的一段照样留着',
  },
  notifiedOn: {
    name: '通知日期',
    form: 'date',
    required: false,
    help: '哪天把开会的日子和议题通知到人',
  },
  total: {
    name: '全体',
    form: 'count',
    required: false,
    help: '全体代表（或全体成员）一共多少人；规则方案要和全体比的才写',
  },
  due: { name: '应到', form: 'count', required: false, help: '按规定该来多少人' },
  present: { name: '实到', form: 'count', required: false, help: '实际来了多少人' },
  yes: { name: '同意', form: 'count', required: false, help: '同意票数' },
  no: { name: '反对', form: 'count', required: false, help: '反对票数' },
  abstain: { name: '弃权', form: 'count', required: false, help: '弃权票数' },
  voting: {
    name: '表决方式',
    form: 'choice',
    choices: ['举手', '无记名投票', '口头'],
    required: false,
    help: '怎么表决的',
  },
  womenDue: { name: '妇女代表应到', form: 'count', required: false, help: '妇女代表该来多少人' },
  womenPresent: {
    name: '妇女代表实到',
    form: 'count',
    required: false,
    help: '妇女代表来了多少人',
  },
  townAttendance: { name: '镇参会', form: 'text', required: false, help: '镇里谁参加，职务和姓名' },
  noticePeriod: { name: '公示期', form: 'dates', required: false, help: '公开的两步写起止两天' },
  content: { name: '内容', form: 'text', required: false, help: '这一步说了什么、定了什么' },
  supervision: { name: '监督意见', form: 'text', required: false, help: '村务监督委员会的意见' },
  correction: {
    name: '更正',
    form: 'text',
    required: false,
    help: '这一步后来改过的，写哪天改的、原来怎么写、为什么改',
  },
} as const satisfies Fields;

export const decisionFields = {
  id: { name: '编号', form: 'text', required: true, help: '与文件名相同，如 2026-03' },
  title: { name: '标题', form: 'text', required: true, help: '决定什么事，一句话' },
  matter: { name: '事项类别', form: 'text', required: true, help: '规则方案「事项清单」里的一类' },
  motive: {
    name: '动议事由',
    form: 'choice',
    choices: ['党员群众建议', '村干部提议', '上级党委政府安排'],
    required: true,
    help: '谁先提出来的',
  },
  amount: {
    name: '决定金额',
    form: 'yuan',
    required: false,
    help: '一共多少钱（元）；收进来的钱，下面「收支」写收入',
  },
  flow: {
    name: '收支',
    form: 'choice',
    choices: ['支出', '收入'],
    required: false,
    help: '决定金额是收进来的钱（租金、卖东西）写收入；不写就是支出',
  },
  settled: {
    name: '结算金额',
    form: 'yuan',
    required: false,
    help: '办完以后实际一共多少钱（元），含还没付的质保金',
  },
  power: { name: '权力编号', form: 'text', required: false, help: '用到的小微权力编号' },
  revives: {
    name: '重提',
    form: 'text',
    required: false,
    help: '以前没通过、现在重新提的，写以前那件的编号',
  },
  steps: {
    name: '步骤',
    form: 'records',
    fields: stepFields,
    required: true,
    help: '办过的步骤，一步一段，没办的不写',
  },
  progress: { name: '实施进展', form: 'text', required: false, help: '决议以后办到哪里了' },
  deadline: {
    name: '完成期限',
    form: 'date',
    required: false,
    help: '决定里说最晚哪天办完、公开结果',
  },
  postponed: {
    name: '延期',
    form: 'text',
    required: false,
    help: '结果要推迟公开的，写推到哪天、为什么；「完成期限」不改',
  },
  minutes: {
    name: '查阅',
    form: 'text',
    required: false,
    help: '会议记录和签名在哪里看；不写就是村办公地点',
  },
  corrections: {
    name: '更正说明',
    form: 'texts',
    required: false,
    help: '公开以后改过的，哪天、谁改的、为什么，一行一条，如 2026-04-12 张会计：收据是2300元，录成了3200元',
  },
  withdrawn: {
    name: '撤回',
    form: 'text',
    required: false,
    help: '不办了，写日期和原因；记录照样留着',
  },
} as const satisfies Fields;

/** 一步的记录；没有的步骤就是还没办。 */
export interface StepRecord extends Omit<Values<typeof stepFields>, 'step' | 'merged'> {
  readonly step: StepId;
  /** 和这一步合在一次会上办的后一步。 */
  readonly merged?: StepId | undefined;
  /** 在文件「步骤」下面是第几段，报错时找位置用。 */
  readonly index: number;
  /** 重新表决以前没成的那几次，从早到晚。 */
  readonly earlier?: readonly StepRecord[];
}

/** 一件四议两公开的事，来自 `decisions/2026-03.md`。 */
export interface Decision extends Omit<Values<typeof decisionFields>, 'steps'> {
  readonly steps: readonly StepRecord[];
  /** 事项类别是本村自己加的，按镇里事项清单的哪一类算。 */
  readonly under?: string | undefined;
  readonly body: string;
  readonly source: Source;
}

/** 每一步的记录；合并办理的，两步都算办过。 */
export function recordsByStep({ steps }: Pick<Decision, 'steps'>): ReadonlyMap<StepId, StepRecord> {
  return new Map(
    steps.flatMap((record) => [
      [record.step, record] as const,
      ...(record.merged === undefined
        ? []
        : [[record.merged, { ...record, step: record.merged }] as const]),
    ]),
  );
}
