import { expect, test } from 'vitest';
import type { LocalDate } from '../base/date.ts';
import { taskState, type Task } from '../domain/task.ts';
import { townProblems } from '../testing/sample-town.ts';

const file = 'tasks/2026.csv';
const heads = '编号,清单,任务,单位,责任人,期限,完成日期,证据';

function tasks(...rows: string[]): string[] {
  return townProblems({ [file]: `${[heads, ...rows].join('\n')}\n` });
}

test('任务没有责任人', () => {
  expect(tasks('T01,基层党建重点任务,开好组织生活会,石门沟村,,2026-03-31,,')).toEqual([
    `${file}:2:5 field/missing 「责任人」空着。`,
  ]);
});

test('编号重了，单位、证据找不到，完成的日子还没到', () => {
  const row = (id: string, unit: string, rest: string): string =>
    `${id},基层党建重点任务,开好组织生活会,${unit},周德林,2026-03-31,${rest}`;
  expect(
    tasks(
      row('T01', '石门沟村', '2026-03-20,2026-03-31-qudao'),
      row('T01', '石门沟村', ','),
      row('T02', '石门村', ','),
      row('T03', '石门沟村', '2026-12-01,2026-03-31-qudap'),
    ),
  ).toEqual([
    `${file}:3:1 task/id 石门沟村的编号「T01」出现了两次。`,
    `${file}:4:4 task/unit 没有「石门村」这个单位。`,
    `${file}:5:7 task/dates 完成日期 2026-12-01 还没到。`,
    `${file}:5:8 task/evidence 石门沟村没有公开事项「2026-03-31-qudap」。`,
  ]);
});

test.each([
  ['2026-03-31', undefined, { kind: 'running', days: 0 }],
  ['2026-04-01', undefined, { kind: 'overdue', days: 1 }],
  ['2026-04-01', '2026-03-31', { kind: 'done', late: 0 }],
  ['2026-05-01', '2026-04-03', { kind: 'done', late: 3 }],
])('%s 看，%s 办成', (today, doneOn, expected) => {
  const task = { limit: '2026-03-31', doneOn } as unknown as Task;
  expect(taskState(task, today as LocalDate)).toEqual(expected);
});
