import { decisionSteps, stepInfo, type StepId } from './decision.ts';
import type { Fields } from './field.ts';

export const procedureStepFields = {
  step: { name: '步骤', form: 'text', required: true, help: '哪一步，写官方名称' },
  name: {
    name: '本地叫法',
    form: 'text',
    required: false,
    help: '本地另有叫法的写上，页面上照这个显示',
  },
  mergeInto: {
    name: '可并入',
    form: 'text',
    required: false,
    help: '书记、主任一肩挑时，这一步可以并到前面哪一步一起开',
  },
  notice: { name: '提前通知', form: 'count', required: false, help: '开会前至少几天通知到人' },
  after: { name: '最少隔', form: 'count', required: false, help: '和前一步至少隔几天' },
  within: { name: '最多隔', form: 'count', required: false, help: '前一步以后最晚几天内办' },
  basis: {
    name: '依据',
    form: 'texts',
    required: false,
    help: '写了天数的，写上面「依据」里的编号',
  },
} as const satisfies Fields;

export const procedureFields = {
  name: {
    name: '名称',
    form: 'text',
    required: true,
    help: '如 四议两公开、五议决策法、四议一审两公开',
  },
  steps: {
    name: '步骤',
    form: 'records',
    fields: procedureStepFields,
    required: true,
    help: '从头到尾，一步一段；标准的六步一步不能少，可以加「镇党委政府审核」「组织实施」',
  },
} as const satisfies Fields;

/** 本地办事的一步：叫什么，和天数上的要求。没有要求的是 `undefined`。 */
export interface ProcedureStep {
  readonly step: StepId;
  readonly name: string;
  readonly mergeInto?: StepId | undefined;
  readonly notice?: number | undefined;
  readonly after?: number | undefined;
  readonly within?: number | undefined;
  readonly basis: readonly string[];
}

/** 本地照哪几步办，按先后；来自规则方案的「程序」。 */
export interface Procedure {
  readonly name: string;
  readonly steps: readonly ProcedureStep[];
}

/** 规则方案没有写「程序」的，照标准的六步，没有天数上的要求。 */
export const standardProcedure: Procedure = {
  name: '四议两公开',
  steps: decisionSteps.map(({ id, name }) => ({ step: id, name, basis: [] })),
};

/** 这一步排第几，从 0 起；本地不办这一步是 -1。 */
export function stepRank({ steps }: Procedure, id: StepId): number {
  return steps.findIndex(({ step }) => step === id);
}

/** 这一步叫什么；本地不办这一步的用官方名称。 */
export function stepName({ steps }: Procedure, id: StepId): string {
  return steps.find(({ step }) => step === id)?.name ?? stepInfo(id).name;
}
