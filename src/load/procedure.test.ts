import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exampleTown, openTown, changedTown, townProblems } from '../testing/sample-town.ts';

const file = 'rules/qinghe.yaml';
const text = readFileSync(join(exampleTown, file), 'utf8');
const procedure = /^程序:\n[^]*?(?=^事项清单:)/m.exec(text)?.[0] ?? '';

/** 换掉「程序」这一段。 */
function withProcedure(lines: readonly string[]): Record<string, string> {
  const written = ['程序:', '  名称: 试一试', '  步骤:', ...lines.map((line) => `    ${line}`)];
  return { [file]: text.replace(procedure, `${written.join('\n')}\n`) };
}

const six = [
  '- 步骤: 村党支部会提议',
  '- 步骤: 村“两委”会商议',
  '- 步骤: 党员大会审议',
  '- 步骤: 村民代表会议或村民会议决议',
  '- 步骤: 决议公开',
  '- 步骤: 实施结果公开',
];

test('没有写程序的，照标准的六步，没有天数要求', () => {
  const { board } = openTown(changedTown({ [file]: text.replace(procedure, '') }));
  expect(board?.profile.procedure.steps.map(({ step, notice }) => [step, notice])).toEqual([
    ['propose', undefined],
    ['consult', undefined],
    ['review', undefined],
    ['resolve', undefined],
    ['publishResolution', undefined],
    ['publishResult', undefined],
  ]);
});

test('五议决策法：多一步组织实施，用本地的叫法', () => {
  const steps = [...six.slice(0, 5), '- 步骤: 实施', '  本地叫法: 组织落实', ...six.slice(5)];
  const { board } = openTown(changedTown(withProcedure(steps)));
  expect(board?.profile.procedure.steps.map(({ name }) => name).slice(4)).toEqual([
    '决议公开',
    '组织落实',
    '实施结果公开',
  ]);
});

test.each([
  ['少了一步', six.slice(1), 'profile/step 「程序」里少了「村党支部会提议」。'],
  ['写了两次', [...six, six[5] ?? ''], 'profile/step 「程序」里有一步写了两次。'],
  [
    '先后变了',
    [six[1] ?? '', six[0] ?? '', ...six.slice(2)],
    'profile/step 「程序」里六步的先后变了。',
  ],
  ['不认得的步骤', [...six, '- 步骤: 吃席'], 'profile/step 不认得步骤「吃席」。'],
  ['依据没有列出', [...six, '  依据: 某文件'], 'profile/citation 「依据」里没有「某文件」。'],
])('%s', (_, steps, problem) => {
  expect(townProblems(withProcedure(steps))).toEqual([expect.stringContaining(problem)]);
});
