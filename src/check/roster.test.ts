import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exampleTown, townProblems } from '../testing/sample-town.ts';

const roster = 'villages/shimengou/money/roster-2026-04-dili.csv';
const notice = 'villages/shimengou/notices/2026/2026-04-02-dibao.md';
const rules = 'rules/qinghe.yaml';

const read = (file: string): string => readFileSync(join(exampleTown, file), 'utf8');

/** 例子镇的规则方案，名册这一段换成给的。 */
function withRosters(...lines: readonly string[]): Record<string, string> {
  const rest = read(rules).replace(/^名册:[^]*/m, '');
  return { [rules]: `${rest}名册:\n${lines.map((line) => `  ${line}\n`).join('')}` };
}

const rest = ['  说明: 试一试', '  依据: 本镇约定'];

test('不公开的列，内容里有就不让发布', () => {
  const never = withRosters(
    ...['- 表: 补贴救助发放名册', '  不公开: 备注', '  姓名: 全名', ...rest],
    ...['- 表: 公开事项', '  不公开: 致贫原因', '  姓名: 全名', ...rest],
  );
  const table = read(roster)
    .replace('标准,金额', '标准,金额,备注')
    .replace('615.00', '615.00,大户');
  const list = read(notice).replace('| 享受人数 |', '| 致贫原因 |');
  expect(townProblems({ ...never, [roster]: table, [notice]: list })).toEqual([
    `${roster}:4:6 privacy/never 名册里有「备注」一列，青禾镇规则方案写着不公开。`,
    `${notice}:17 privacy/never 名册里有「致贫原因」一列，青禾镇规则方案写着不公开。`,
  ]);
});

test('名册的规则写错了，说得出哪里', () => {
  const problems = townProblems(
    withRosters(
      ...['- 表: 补贴名册', '  姓名: 全名', ...rest],
      ...[
        '- 表: 补贴救助发放名册',
        '  只上墙: [金额, 姓名, 面积]',
        '  姓名: 留姓',
        '  几日后: 9',
        ...rest,
      ],
    ),
  );
  expect(problems.map((line) => line.replace(/^\S+ /, ''))).toEqual([
    'profile/roster 不认得「补贴名册」这种表。',
    'profile/roster 「金额」是钱，钱要公开，不能只上墙。',
    'profile/roster 「姓名」是一行的名字，不能只上墙。',
    'profile/roster 补贴救助发放名册里没有「面积」这一列。',
    'profile/roster 写了「几日后」，没有写「过后姓名」。',
  ]);
});
