import { decisionSteps, findStep, type StepId } from '../domain/decision.ts';
import type { Values } from '../domain/field.ts';
import { problem, type Problem } from '../domain/problem.ts';
import {
  standardProcedure,
  type Procedure,
  type procedureFields,
  type ProcedureStep,
} from '../domain/procedure.ts';
import type { Source } from '../domain/source.ts';

type Written = Values<typeof procedureFields>;

/** 规则方案里的「程序」：本地照哪几步办。标准的六步要齐，先后不能变。 */
export function readProcedure(
  written: Written | undefined,
  source: Source,
  problems: Problem[],
): Procedure {
  if (!written) return standardProcedure;
  const steps = written.steps.flatMap((step, index): ProcedureStep[] => {
    const id = known(step.step, source, ['程序', '步骤', index, '步骤'], problems);
    const mergeInto =
      step.mergeInto === undefined
        ? undefined
        : known(step.mergeInto, source, ['程序', '步骤', index, '可并入'], problems);
    if (!id) return [];
    const { notice, after, within, basis = [], name = step.step } = step;
    return [{ step: id, name, mergeInto, notice, after, within, basis }];
  });
  reportOrder(steps, source, problems);
  return { name: written.name, steps };
}

function known(
  text: string,
  source: Source,
  path: readonly (string | number)[],
  problems: Problem[],
): StepId | undefined {
  const id = findStep(text);
  if (!id) {
    const names = decisionSteps.map(({ name }) => `「${name}」`).join('');
    const fix = `标准的六步是${names}；可以另加「镇党委政府审核」「组织实施」。`;
    problems.push(problem('profile/step', source.place(...path), `不认得步骤「${text}」。`, fix));
  }
  return id;
}

function reportOrder(steps: readonly ProcedureStep[], source: Source, problems: Problem[]): void {
  const standard = decisionSteps.map(({ id, name }) => ({ id, name }));
  const report = (message: string, fix: string): void => {
    problems.push(problem('profile/step', source.place('程序', '步骤'), message, fix));
  };
  const ids = steps.map(({ step }) => step);
  const missing = standard.filter(({ id }) => !ids.includes(id));
  for (const { name } of missing) {
    report(`「程序」里少了「${name}」。`, '标准的六步一步不能少，补上。');
  }
  if (new Set(ids).size < ids.length) {
    report('「程序」里有一步写了两次。', '一步只留一段。');
    return;
  }
  const base = ids.filter((id) => standard.some((one) => one.id === id));
  const sorted = standard.filter(({ id }) => base.includes(id)).map(({ id }) => id);
  if (base.some((id, index) => id !== sorted[index])) {
    report(
      '「程序」里六步的先后变了。',
      `按先后排：${standard.map(({ name }) => name).join('、')}。`,
    );
  }
}
