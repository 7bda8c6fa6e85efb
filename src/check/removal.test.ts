import { expect, test } from 'vitest';
import { gitTown } from '../testing/git-town.ts';
import { openTown, townProblems } from '../testing/sample-town.ts';

const file = 'villages/shimengou/removed.csv';
const head = '内容,标题,撤下日期,经办,原因\n';

function removalProblems(...rows: readonly string[]): string[] {
  const table = head + rows.map((row) => `${row}\n`).join('');
  return townProblems({ [file]: table }).map((line) => line.replace(`${file}:`, ''));
}

test('撤下的一份，删了、写了为什么，没有毛病', () => {
  const row = 'notices/2026/2026-03-20-fenhong.md,分红名单,2026-03-21,何秀兰,有不该公开的个人信息';
  expect(removalProblems(row, 'nf6-yyo-932,改以前的一版,2026-03-21,何秀兰,同上')).toEqual([]);
});

test('核验码抄错了一个字、记录里没有这个码：该藏的没藏住，要说', () => {
  const rest = '改以前的一版,2026-03-21,何秀兰,有不该公开的';
  expect(removalProblems(`nf6-yy0-933,${rest}`)).toEqual([
    '2:1 removal/what 「nf6-yy0-933」看不出撤下的是哪一份。',
  ]);
  const root = gitTown({ [file]: `${head}nf6-yy0-932,${rest}\n` });
  expect(openTown(root).problems.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
    'removal/what 核验记录里没有「nf6-yy0-932」这个核验码，什么也没有藏。',
  ]);
});

test('还在的、看不出是哪一份的、写两行的、日子在以后的', () => {
  const rest = '低保公示,2026-04-17,何秀兰,登错了村';
  expect(
    removalProblems(
      `notices/2026/2026-04-02-dibao.md,${rest}`,
      `低保公示,${rest}`,
      `ledger/2025-01.csv,${rest}`,
      `ledger/2025-01.csv,${rest.replace('04-17', '05-17')}`,
    ),
  ).toEqual([
    '2:1 removal/present 写着撤下了，「notices/2026/2026-04-02-dibao.md」还在文件夹里。',
    '3:1 removal/what 「低保公示」看不出撤下的是哪一份。',
    '5:1 removal/repeated 「ledger/2025-01.csv」写了两行。',
    '5:3 removal/future 撤下日期 2026-05-17 比今天还晚。',
  ]);
});
