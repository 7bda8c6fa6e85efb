import type { Decision } from './decision.ts';
import type { DutyRota } from './duty.ts';
import type { Fields, Values } from './field.ts';
import type { Hazard } from './hazard.ts';
import type { HalfReadLedger, Ledger } from './ledger.ts';
import type { Notice } from './notice.ts';
import type { Posting } from './posting.ts';
import type { PowerUse } from './power-use.ts';
import type { PowerOverride } from './power.ts';
import type { Question } from './question.ts';
import type { Removal } from './removal.ts';
import type { Source } from './source.ts';
import type { HalfReadStatement, Statement } from './statement.ts';
import type { Venture } from './venture.ts';

/** 谁在公开：村、镇机关的党支部，或者镇本身（镇级公开的那些）。 */
export const unitKinds = ['村', '机关党支部', '镇'] as const;

/** 网站自己要用的地址，村的文件夹不能叫这些名字。 */
export const reservedSlugs: readonly string[] = [
  ...['catalogue', 'help', 'open', 'pagefind', 'powers', 'rules', 'search', 'villages'],
  ...['data', 'print', 'oversight', 'verify', 'assets', 'fonts', 'index'],
];

export const cadreFields = {
  name: { name: '姓名', form: 'text', required: true, help: '全名' },
  post: { name: '职务', form: 'text', required: true, help: '职务，兼职的都写上，用顿号分开' },
  duties: { name: '分工', form: 'text', required: false, help: '管什么事' },
  phone: {
    name: '公开电话',
    form: 'phone',
    required: false,
    help: '办公电话；手机号要本人书面同意才写',
  },
} as const satisfies Fields;

export const gridFields = {
  grid: { name: '网格', form: 'text', required: true, help: '网格名称和范围' },
  worker: { name: '网格员', form: 'text', required: true, help: '姓名' },
  households: { name: '户数', form: 'count', required: false, help: '管多少户' },
  duties: { name: '职责', form: 'text', required: false, help: '管什么：走访、巡查、代办……' },
  phone: {
    name: '公开电话',
    form: 'phone',
    required: false,
    help: '办公电话；手机号要本人书面同意才写',
  },
} as const satisfies Fields;

export const serviceFields = {
  what: { name: '事项', form: 'text', required: true, help: '办什么，如 医保缴费、开证明' },
  when: { name: '时间', form: 'text', required: false, help: '什么时候办；不写就是办公时间' },
  who: { name: '找谁', form: 'text', required: true, help: '谁办，写到人' },
  bring: { name: '材料', form: 'text', required: false, help: '带什么；不用带的写 不用带' },
  fee: { name: '收费', form: 'text', required: false, help: '收不收钱，收多少' },
  phone: { name: '公开电话', form: 'phone', required: false, help: '办公电话' },
} as const satisfies Fields;

export const volunteerFields = {
  team: { name: '队伍', form: 'text', required: true, help: '志愿服务队的名字' },
  people: { name: '人数', form: 'count', required: false, help: '多少人；不列名单' },
  does: { name: '做什么', form: 'text', required: true, help: '帮什么忙' },
  when: { name: '时间', form: 'text', required: false, help: '什么时候做，怎么约' },
  contact: { name: '联系人', form: 'text', required: true, help: '找谁' },
  phone: { name: '公开电话', form: 'phone', required: false, help: '办公电话' },
} as const satisfies Fields;

export const ownMatterFields = {
  name: { name: '名称', form: 'text', required: true, help: '本村自己加的事项类别' },
  under: {
    name: '归入',
    form: 'text',
    required: true,
    help: '表决按镇里「事项清单」的哪一类算，写那一类的名称',
  },
  says: { name: '说明', form: 'text', required: false, help: '包括哪些事' },
} as const satisfies Fields;

export const profileFields = {
  groups: { name: '村民小组', form: 'count', required: false, help: '几个村民小组' },
  households: { name: '户数', form: 'count', required: false, help: '多少户' },
  people: { name: '人口', form: 'count', required: false, help: '多少人' },
  members: { name: '党员', form: 'count', required: false, help: '多少名党员' },
  representatives: { name: '村民代表', form: 'count', required: false, help: '多少名村民代表' },
  farmland: { name: '耕地', form: 'text', required: false, help: '如 2,310 亩' },
} as const satisfies Fields;

export const exemptionFields = {
  item: { name: '目录编号', form: 'text', required: true, help: '公开目录里的编号，如 B21' },
  reason: {
    name: '理由',
    form: 'text',
    required: true,
    help: '为什么这个村没有这一项，如 水费由县水务公司直接收',
  },
} as const satisfies Fields;

export const villageFields = {
  name: { name: '名称', form: 'text', required: true, help: '全称，如 石门沟村' },
  kind: {
    name: '类型',
    form: 'choice',
    choices: unitKinds,
    required: false,
    help: '不写就是村；镇机关的支部写 机关党支部；镇自己公开的写 镇',
  },
  order: {
    name: '顺序',
    form: 'count',
    required: false,
    help: '在镇首页排第几，一般按行政区划顺序',
  },
  startOn: {
    name: '起用日期',
    form: 'date',
    required: false,
    help: '这个村哪天起用公开栏；和镇里同一天的不写',
  },
  phone: { name: '电话', form: 'phone', required: true, help: '村办公电话' },
  office: { name: '办公地点', form: 'text', required: true, help: '当面反映到哪里' },
  hours: {
    name: '办公时间',
    form: 'text',
    required: false,
    help: '如 工作日 8:30—12:00，14:30—18:00',
  },
  supervisorPhone: {
    name: '监督电话',
    form: 'phone',
    required: false,
    help: '村务监督委员会的电话；不写就用村办公电话',
  },
  threshold: {
    name: '重大金额',
    form: 'yuan',
    required: false,
    help: '超过多少元要有决议；不写就按规则方案',
  },
  matters: {
    name: '事项清单',
    form: 'records',
    fields: ownMatterFields,
    required: false,
    help: '镇里的清单以外，本村还有哪些事要走四议两公开；没有不写',
  },
  profile: {
    name: '概况',
    form: 'record',
    fields: profileFields,
    required: false,
    help: '基本数字',
  },
  cadres: {
    name: '班子',
    form: 'records',
    fields: cadreFields,
    required: true,
    help: '村“两委”成员，一人一段',
  },
  supervisors: {
    name: '村务监督委员会',
    form: 'records',
    fields: cadreFields,
    required: false,
    help: '主任、委员，一人一段',
  },
  grids: {
    name: '网格',
    form: 'records',
    fields: gridFields,
    required: false,
    help: '一个网格一段',
  },
  services: {
    name: '便民服务',
    form: 'records',
    fields: serviceFields,
    required: false,
    help: '党群服务中心办的事，一件一段',
  },
  volunteers: {
    name: '志愿服务',
    form: 'records',
    fields: volunteerFields,
    required: false,
    help: '一支队伍一段',
  },
  cleanAdopted: {
    name: '公约通过',
    form: 'text',
    required: false,
    help: '清洁公约哪天、哪次会议通过，如 2026年3月8日村民代表会议通过',
  },
  cleanRules: {
    name: '清洁公约',
    form: 'texts',
    required: false,
    help: '村庄清洁公约，一行一条；不写罚哪一户',
  },
  exemptions: {
    name: '不适用',
    form: 'records',
    fields: exemptionFields,
    required: false,
    help: '目录里哪几项这个村没有，一项一段，写明理由',
  },
} as const satisfies Fields;

export type Cadre = Values<typeof cadreFields>;
export type Exemption = Values<typeof exemptionFields>;
export type Grid = Values<typeof gridFields>;
export type UnitKind = (typeof unitKinds)[number];

/** 一个村（或镇机关党支部）和它公开的全部内容，来自 `villages/<slug>/`。 */
export interface Village extends Omit<Values<typeof villageFields>, 'kind'> {
  /** 文件夹名，也是地址的第一段。 */
  readonly slug: string;
  readonly kind: UnitKind;
  /** 村情介绍，Markdown 原文。 */
  readonly body: string;
  readonly source: Source;
  /** 新的在前。 */
  readonly notices: readonly Notice[];
  /** 月份从早到晚。 */
  readonly ledgers: readonly Ledger[];
  /** 有几格读不懂的表：只拿来查，不上网页，也不和别的表比。 */
  readonly halfRead: {
    readonly ledgers: readonly HalfReadLedger[];
    readonly statements: readonly HalfReadStatement[];
  };
  /** 别的财务表：同一种排在一起，账期从早到晚。 */
  readonly statements: readonly Statement[];
  /** 编号从新到旧。 */
  readonly decisions: readonly Decision[];
  /** 集体经济项目和党支部领办的合作社，照文件名的次序。 */
  readonly ventures: readonly Venture[];
  /** 和镇里的清单不同的小微权力。 */
  readonly overrides: readonly PowerOverride[];
  /** 用过的小微权力，新的在前。 */
  readonly powerUses: readonly PowerUse[];
  /** 月份从早到晚。 */
  readonly rotas: readonly DutyRota[];
  /** 新的在前。 */
  readonly questions: readonly Question[];
  /** 查出的安全隐患，照表上的次序。 */
  readonly hazards: readonly Hazard[];
  /** 撤下的，照表上的次序。 */
  readonly removals: readonly Removal[];
  /** 张贴记录，贴出的日子从早到晚。 */
  readonly postings: readonly Posting[];
  /** `files` 文件夹里的图片和附件，如 `files/a.jpg`。 */
  readonly files: ReadonlySet<string>;
}
