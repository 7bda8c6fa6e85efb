import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkRules } from './domain/check-rules.ts';
import type { Problem } from './domain/problem.ts';
import { problemText } from './report/text.ts';
import { changedTown, openTown } from './testing/sample-town.ts';

const samples = join(import.meta.dirname, 'samples');
const names = readdirSync(samples);

/**
 * 每个文件夹是一处毛病：说明页里的例子镇，换上文件夹里的几个文件。
 *
 * `report.txt` 就是村里会看到的原话；改了一句话，它就跟着变，改的人看得见全文。
 */
test.each(names)('%s', async (name) => {
  const root = changedTown({});
  cpSync(join(samples, name), root, {
    recursive: true,
    filter: (file) => !file.endsWith('report.txt'),
  });
  const report = openTown(root).problems.map(
    (problem) => `${problemText(problem, line(root, problem))}\n`,
  );
  await expect(report.join('\n')).toMatchFileSnapshot(join(samples, name, 'report.txt'));
});

/** 出毛病的那一行；和命令行一样，个人号码和整个文件的毛病不带原文。 */
function line(root: string, { place, rule }: Problem): string | undefined {
  if (place.line === undefined || /^(privacy|file)\//.test(rule)) return undefined;
  return readFileSync(join(root, place.file), 'utf8').split('\n')[place.line - 1];
}

test('每条规则都有测试或样例真的查出过', () => {
  const tests = ['load', 'check', 'history', 'build'].flatMap((folder) =>
    readdirSync(join(import.meta.dirname, folder))
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => join(import.meta.dirname, folder, file)),
  );
  const reports = names
    .map((name) => join(samples, name, 'report.txt'))
    .filter((file) => existsSync(file));
  // 测试里写「行:列 规则 说的话」，报告里写「错误 规则」；只在测试名里提到的不算。
  const seen = [...tests, ...reports]
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((text) => !/^\s*(describe|test)\(/.test(text))
    .join('\n');
  const uncovered = Object.keys(checkRules).filter(
    (rule) => !seen.includes(`${rule} `) && !seen.includes(` ${rule}\n`),
  );
  expect(uncovered).toEqual([]);
});
