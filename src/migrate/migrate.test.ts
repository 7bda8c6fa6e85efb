import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatVersion } from '../domain/town.ts';
import { gb18030 } from '../testing/gb18030.ts';
import { changedTown, exampleTown, openTown, problemLine } from '../testing/sample-town.ts';
import { applyMigration, planMigration, type Migration } from './migrate.ts';
import { steps } from './steps.ts';

function example(file: string): string {
  return readFileSync(join(exampleTown, file), 'utf8');
}

/** 试用时的样子：没有格式版本，权力里是旧名字。 */
const trial = {
  'town.yaml': example('town.yaml').replace(/^格式版本.*\n/m, ''),
  'powers/P01.md': example('powers/P01.md')
    .replace(/^责任主体:/m, '执行主体:')
    .replace(/^监督:/m, '监督管理:'),
};

function plan(root: string): Migration {
  const made = planMigration(root);
  if (typeof made === 'string') throw new Error(made);
  return made;
}

function says({ edits }: Migration): string[] {
  return [...edits].map(([file, edit]) => `${file}：${edit.says.join('，')}`);
}

test('每一版都有一步，接得上', () => {
  expect(steps.map(({ from }) => from)).toEqual(
    Array.from({ length: formatVersion }, (_, at) => at),
  );
});

describe('试用时的内容', () => {
  test('照样读得出，提醒一句怎么升级', () => {
    const { board, problems } = openTown(changedTown(trial));
    expect(board?.powers.map(({ id }) => id)).toContain('P01');
    expect(problems.map((problem) => problemLine(problem))).toEqual([
      'town.yaml:1:1 town/old-format 内容是试用时的格式，没有写「格式版本」。',
    ]);
    expect(problems[0]?.fix).toContain('npm run migrate');
  });

  test('改好以后和现在的例子一个字不差，没有毛病；再来一遍什么也不改', () => {
    const root = changedTown(trial);
    const migration = plan(root);
    expect(says(migration)).toEqual([
      'powers/P01.md：「执行主体」改成「责任主体」，「监督管理」改成「监督」',
      'town.yaml：「格式版本」写成 1',
    ]);
    applyMigration(root, migration);
    expect(openTown(root).problems).toEqual([]);
    for (const file of Object.keys(trial)) {
      expect(readFileSync(join(root, file), 'utf8')).toBe(example(file));
    }
    expect(plan(root).edits.size).toBe(0);
  });

  test.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['GB18030', gb18030],
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 BE', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ])('Windows 的换行原样：%s', (_, save) => {
    const windows = (text: string): string => text.replaceAll('\n', '\r\n');
    const saved = Object.entries(trial).map(([file, text]) => [file, save(windows(text))]);
    const root = changedTown(Object.fromEntries(saved) as Record<keyof typeof trial, Buffer>);
    const { edits } = plan(root);
    for (const file of Object.keys(trial)) {
      expect(edits.get(file)?.text).toBe(windows(example(file)));
    }
  });

  test('新旧名字都写了的不替人定', () => {
    const both = example('powers/P01.md').replace(/^责任主体:/m, '执行主体: 村委会\n责任主体:');
    const root = changedTown({ ...trial, 'powers/P01.md': both });
    expect(says(plan(root))).toEqual(['town.yaml：「格式版本」写成 1']);
  });
});

test('现在的例子不用改', () => {
  expect(plan(exampleTown).edits.size).toBe(0);
});

test('比程序新的、没有 town.yaml 的：说为什么', () => {
  const newer = changedTown({ 'town.yaml': '格式版本: 9\n' });
  expect(planMigration(newer)).toContain('只认到第 1 版');
  expect(planMigration(changedTown({ 'town.yaml': undefined }))).toContain(
    '没有读得出的 town.yaml',
  );
});
