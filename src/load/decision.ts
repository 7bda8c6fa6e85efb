import { nearest } from '../base/nearest.ts';
import type { Place } from '../base/place.ts';
import {
  decisionFields,
  decisionSteps,
  findStep,
  type Decision,
  type StepId,
  type stepFields,
  type StepRecord,
} from '../domain/decision.ts';
import type { Values } from '../domain/field.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { Source } from '../domain/source.ts';
import type { ContentFolder } from './files.ts';
import { baseName, readMarkdownRecord } from './markdown-record.ts';

/** 读一件四议两公开 `villages/<slug>/decisions/2026-03.md`；步骤按写的次序留着，对不对归检查。 */
export function loadDecision(
  folder: ContentFolder,
  file: string,
  problems: Problem[],
): Decision | undefined {
  const record = readMarkdownRecord(folder, file, decisionFields, problems);
  if (!record) return undefined;
  const { values, body, source } = record;
  // 编号认文件名的：写错的编号和别的文件重了，也不会把两件混成一件。
  const id = baseName(file);
  if (values.id !== id) {
    const taken = folder.sizes.has(file.replace(`${id}.md`, `${values.id}.md`));
    const message = taken
      ? `编号是「${values.id}」，${values.id}.md 已经用了；这个文件名是「${id}」。`
      : `编号是「${values.id}」，文件名是「${id}」。`;
    problems.push(
      problem(
        'decision/id',
        source.place('编号'),
        message,
        taken ? `把编号改成 ${id}。` : `把编号改成 ${id}，或给文件改名。`,
      ),
    );
  }
  return { ...values, id, steps: readSteps(values.steps, source, problems), body, source };
}

type WrittenStep = Values<typeof stepFields>;

function readSteps(
  written: readonly WrittenStep[],
  source: Source,
  problems: Problem[],
): readonly StepRecord[] {
  const steps: StepRecord[] = [];
  for (const [index, { step: name, merged: alongside, ...values }] of written.entries()) {
    const step = knownStep(name, () => source.place('步骤', index, '步骤'), problems);
    const merged =
      alongside === undefined
        ? undefined
        : knownStep(alongside, () => source.place('步骤', index, '合并办理'), problems);
    if (!step) continue;
    const record: StepRecord = { ...values, step, index, ...(merged && { merged }) };
    const at = steps.findIndex((one) => one.step === step);
    const before = steps[at];
    if (!before) {
      steps.push(record);
    } else if (values.again) {
      const { earlier = [], ...failed } = before;
      steps[at] = { ...record, earlier: [...earlier, failed] };
    } else {
      problems.push(
        problem(
          'decision/step-repeated',
          // 找位置要另读一遍文件，报错时才找。
          source.place('步骤', index, '步骤'),
          `「${name}」写了两次。`,
          '一步只留一段；前一次没成、真的重新开过会的，后一段加一行「重新表决: 是」。',
        ),
      );
    }
  }
  return steps;
}

function knownStep(name: string, place: () => Place, problems: Problem[]): StepId | undefined {
  const step = findStep(name);
  if (step) return step;
  const names = decisionSteps.map((one) => one.name);
  const like = nearest(name, names);
  const fix = like ? `是不是「${like}」？` : `六步是${names.map((one) => `「${one}」`).join('')}。`;
  problems.push(problem('decision/step', place(), `六步里没有「${name}」。`, fix));
  return undefined;
}
