import {
  decisionFields,
  decisionSteps,
  findStep,
  type Decision,
  type StepId,
  type StepRecord,
} from '../domain/decision.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { nearest } from '../base/nearest.ts';
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
  if (values.id !== baseName(file)) {
    const message = `编号是「${values.id}」，文件名是「${baseName(file)}」。`;
    problems.push(
      problem(
        'decision/id',
        source.place('编号'),
        message,
        `把编号改成 ${baseName(file)}，或给文件改名。`,
      ),
    );
  }
  const seen = new Set<StepId>();
  const steps = values.steps.flatMap((written, index): StepRecord[] => {
    const step = findStep(written.step);
    // 找位置要另读一遍文件，报错时才找。
    const place = () => source.place('步骤', index, '步骤');
    if (!step) {
      const names = decisionSteps.map(({ name }) => name);
      const like = nearest(written.step, names);
      const fix = like
        ? `是不是「${like}」？`
        : `六步是${names.map((name) => `「${name}」`).join('')}。`;
      problems.push(problem('decision/step', place(), `六步里没有「${written.step}」。`, fix));
      return [];
    }
    if (seen.has(step)) {
      const message = `「${written.step}」写了两次。`;
      problems.push(
        problem(
          'decision/step-repeated',
          place(),
          message,
          '一步只留一段；重新表决的，写最后有效的一次，前一次写进正文。',
        ),
      );
      return [];
    }
    seen.add(step);
    return [{ ...written, step }];
  });
  return { ...values, steps, body, source };
}
