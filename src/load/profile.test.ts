import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exampleTown, townProblems } from '../testing/sample-town.ts';

const file = 'rules/qinghe.yaml';
const rules = readFileSync(join(exampleTown, file), 'utf8');
const own = /^组织生活:\n((?: .*\n)+)/m.exec(rules)?.[1] ?? '';

test('一种会写了两个周期，不知道照哪一个', () => {
  const twice = rules.replace(own, own + own.replace('每月', '每季度'));
  expect(twice).not.toBe(rules);
  expect(townProblems({ [file]: twice }).map((line) => line.replace(/:\d+:\d+/, ''))).toContain(
    `${file} profile/meeting 「主题党日」的周期写了两段。`,
  );
});

test('周期写了程序不认得的', () => {
  const wrong = rules.replace('周期: 每月', '周期: 每旬');
  expect(townProblems({ [file]: wrong })[0]).toContain('field/choice 「周期」写的是「每旬」。');
});
