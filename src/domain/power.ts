import type { Fields, Values } from './field.ts';
import type { Source } from './source.ts';

export const powerStepFields = {
  actor: { name: '谁', form: 'text', required: true, help: '由谁来做' },
  action: { name: '做什么', form: 'text', required: true, help: '做什么事' },
  papers: { name: '材料', form: 'texts', required: false, help: '要带、要填的材料' },
  limit: { name: '时限', form: 'text', required: false, help: '多久办好' },
} as const satisfies Fields;

export const amountTierFields = {
  range: { name: '金额', form: 'text', required: true, help: '金额范围，如 1000 元以下' },
  approval: { name: '程序', form: 'text', required: true, help: '这一档由谁批、走什么程序' },
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
  owner: { name: '责任主体', form: 'text', required: true, help: '谁行使、谁负责' },
  bounds: { name: '运行界限', form: 'text', required: false, help: '能办什么、不能办什么' },
  steps: {
    name: '步骤',
    form: 'records',
    fields: powerStepFields,
    required: true,
    help: '一步一段，按先后写',
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
  risks: { name: '风险点', form: 'texts', required: true, help: '容易出问题的地方，一行一条' },
  supervision: { name: '监督', form: 'text', required: true, help: '谁来监督、不服找谁' },
  accountability: { name: '追责', form: 'text', required: true, help: '办错了怎么追究' },
  version: { name: '版本', form: 'text', required: true, help: '哪天起用这一版，如 2026-01-01 起' },
} as const satisfies Fields;

export type PowerStep = Values<typeof powerStepFields>;

/** 一项小微权力，来自 `powers/P12.md`，全镇共用。 */
export interface Power extends Values<typeof powerFields> {
  readonly body: string;
  readonly source: Source;
}
