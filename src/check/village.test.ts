import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exampleTown, townProblems } from '../testing/sample-town.ts';

test('两个村在首页抢同一个位置', () => {
  const village = readFileSync(join(exampleTown, 'villages/jiguan/village.md'), 'utf8');
  expect(
    townProblems({ 'villages/jiguan/village.md': village.replace('电话:', '顺序: 1\n电话:') }),
  ).toEqual(['villages/jiguan/village.md:4:1 village/order 「顺序」是 1，和石门沟村一样。']);
});

test('值班的人不在名单里，一张表只说一次', () => {
  expect(
    townProblems({
      'villages/shimengou/duty/2026-05.csv': '日期,值班人\n星期一,何秀芝、赵长河\n星期二,何秀芝\n',
    }),
  ).toEqual([
    'villages/shimengou/duty/2026-05.csv:2:2 duty/person 值班人「何秀芝」不在班子名单里。',
  ]);
});
