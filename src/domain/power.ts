import type { Place } from '../base/place.ts';
import type { Fields, Values } from './field.ts';
import type { Source } from './source.ts';

export const powerStepFields = {
  actor: { name: '谁', form: 'text', required: true, help: '由谁来做' },
  action: { name: '做什么', form: 'text', required: true, help: '做什么事' },
  papers: { name: '材料', form: 'texts', required: false, help: '要带、要填的材料' },
  limit: {
    name: '时限',
    form: 'text',
    required: false,
    help: '多久办好；写成「10日内」「5个工作日」「公示7日」，权力行使记录才对得上',
  },
  risk: { name: '风险', form: 'text', required: false, help: '这一步容易出什么问题' },
} as const satisfies Fields;

export const amountTierFields = {
  range: { name: '金额', form: 'text', required: true, help: '金额范围，如 1000 元以下' },
  approval: { name: '程序', form: 'text', required: true, help: '这一档由谁批、走什么程序' },
  use: {
    name: '用途',
    form: 'text',
    required: false,
    help: '只管哪一种用途，如 生产性开支、非生产性开支；不分的不写',
  },
} as const satisfies Fields;

export const powerFields = {
  id: { name: '编号', form: 'text', required: true, help: '与文件名相同，如 P12' },
  name: { name: '名称', form: 'text', required: true, help: '这项权力叫什么' },
  category: { name: '类别', form: 'text', required: true, help: '归在哪一类，如 财务管理' },
  need: {
    name: '我要办的事',
    form: 'text',
    required: false,
    help: '村民的说法，如 想租集体的地；村民不用来办的不写',
  },
  basis: { name: '法定依据', form: 'texts', required: true, help: '法律、法规和文件，一行一条' },
  owner: {
    name: '责任主体',
    form: 'text',
    required: true,
    help: '谁行使、谁负责',
    aliases: ['执行主体'],
  },
  bounds: { name: '运行界限', form: 'text', required: false, help: '能办什么、不能办什么' },
  steps: {
    name: '步骤',
    form: 'records',
    fields: powerStepFields,
    required: true,
    help: '一步一段，按先后写',
  },
  bring: {
    name: '带什么',
    form: 'texts',
    required: false,
    help: '来办事的人自己要带的，一行一样；不写就从步骤的材料里找',
  },
  limit: { name: '办理时限', form: 'text', required: true, help: '从头到尾多久' },
  fee: { name: '收费', form: 'text', required: true, help: '不收费也要写明' },
  tiers: {
    name: '金额分档',
    form: 'records',
    fields: amountTierFields,
    required: false,
    help: '不同金额走不同程序的，一档一段',
  },
  risks: { name: '风险点', form: 'texts', required: false, help: '容易出问题的地方，一行一条' },
  supervision: {
    name: '监督',
    form: 'text',
    required: true,
    help: '谁来监督、不服找谁',
    aliases: ['监督管理'],
  },
  appeal: {
    name: '不服找谁',
    form: 'text',
    required: false,
    help: '村民觉得办得不对，找谁、打哪个电话；不写就用「监督」',
  },
  accountability: {
    name: '追责',
    form: 'text',
    required: false,
    help: '办错了怎么追究',
    aliases: ['责任追究'],
  },
  version: { name: '版本', form: 'text', required: true, help: '哪天起用这一版，如 2026-01-01 起' },
} as const satisfies Fields;

export type PowerStep = Values<typeof powerStepFields>;

/** 一项小微权力，来自 `powers/P12.md`，全镇共用。 */
export interface Power extends Values<typeof powerFields> {
  readonly body: string;
  readonly source: Source;
  /** 以前的版本，来自 `powers/old/`，新的在前。 */
  readonly older?: readonly Power[];
}

/** 村里和镇里不同的几项：只写不同的，编号照旧，写明为什么不同。 */
export const overrideFields = {
  id: { name: '编号', form: 'text', required: true, help: '镇里清单上的编号，与文件名相同' },
  reason: { name: '为什么不同', form: 'text', required: true, help: '谁定的、哪天定的、为什么' },
  owner: { ...powerFields.owner, required: false },
  bounds: powerFields.bounds,
  steps: { ...powerFields.steps, required: false },
  bring: powerFields.bring,
  limit: { ...powerFields.limit, required: false },
  fee: { ...powerFields.fee, required: false },
  tiers: powerFields.tiers,
  supervision: { ...powerFields.supervision, required: false },
  appeal: powerFields.appeal,
} as const satisfies Fields;

/** 一个村对一项权力的不同做法，来自 `villages/<slug>/powers/P12.md`。 */
export interface PowerOverride extends Values<typeof overrideFields> {
  readonly source: Source;
}

export const negativeColumns = {
  id: { name: '编号', form: 'text', required: true, help: '如 N01' },
  category: { name: '类别', form: 'text', required: true, help: '和小微权力的类别一样' },
  ban: { name: '不准做', form: 'text', required: true, help: '不准做什么，一句话' },
  basis: { name: '依据', form: 'text', required: true, help: '哪个文件、哪次会定的' },
  power: { name: '权力编号', form: 'text', required: false, help: '和哪项权力有关' },
} as const satisfies Fields;

/** 负面清单里的一条，来自 `powers/negative.csv`。 */
export interface NegativeItem {
  readonly id: string;
  readonly category: string;
  readonly ban: string;
  readonly basis: string;
  readonly power: string | undefined;
  readonly at: (column: keyof typeof negativeColumns) => Place;
}
