import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  changedTown,
  decisionProblems,
  exampleTown,
  ledgerProblems,
  noticeProblems,
  openTown,
  townProblems,
  unindent,
} from '../testing/sample-town.ts';

test('收支表里的决议编号、权力编号找不到，指到格子', () => {
  expect(
    ledgerProblems(`
      公开日期：2026-04-20,制表：何秀兰,审核：赵长河
      日期,凭证号,摘要,收入,支出,余额,经手人,决议编号,权力编号
      ,,上月结余,,,10843.50,,,
      4月2日,记-001,付修渠尾款,,100.00,10743.50,何秀兰,2026-1,P10
    `),
  ).toEqual([
    '4:8 link/decision 本村没有决议「2026-1」。',
    '4:9 link/power 小微权力清单里没有「P10」。',
  ]);
});

test('公开事项里的也一样', () => {
  expect(
    noticeProblems(`
      ---
      标题: 修渠完工
      类型: 公告
      类别: 村务
      目录编号: B09
      公开日期: 2026-04-15
      责任主体: 石门沟村民委员会
      审核: 赵长河
      决议编号: 2025-01
      权力编号: P1
      ---

      完工了。
    `),
  ).toEqual([
    '9:1 link/decision 本村没有决议「2025-01」。',
    '10:1 link/power 小微权力清单里没有「P1」。',
  ]);
});

test('决策记录里的权力编号', () => {
  expect(
    decisionProblems(`
      ---
      编号: 2026-03
      标题: 修路
      事项类别: 村内公益事业
      动议事由: 村干部提议
      权力编号: 小型工程
      步骤:
        - 步骤: 村党支部会提议
          日期: 2026-03-01
          应到: 3
          实到: 3
          同意: 3
      ---
    `),
  ).toEqual(['6:1 link/power 小微权力清单里没有「小型工程」。']);
});

describe('编号不跟着题目、文件夹变', () => {
  const notice = 'villages/shimengou/notices/2026/2026-03-31-qudao.md';
  const decided = 'villages/shimengou/decisions/2026-01.md';
  const textOf = (file: string): string => readFileSync(join(exampleTown, file), 'utf8');

  test('决议换了题目，公开事项挪了文件夹：都还连得上，公开事项的编号也没变', () => {
    const changes = {
      [decided]: textOf(decided).replace(/^标题: .*$/m, '标题: 三组渠道抢修'),
      [notice]: undefined,
      [notice.replace('/2026/', '/2025/')]: textOf(notice),
    };
    expect(townProblems(changes)).toEqual([expect.stringContaining('notice/year-folder')]);
    const [village] = openTown(changedTown(changes)).board?.villages ?? [];
    const moved = village?.notices.find(({ id }) => id === '2026-03-31-qudao');
    expect(moved?.decision).toBe('2026-01');
  });

  test('决议文件改了名，编号没改：照文件名算，连到旧编号的都说像哪一件', () => {
    const renamed = { [decided]: undefined, [decided.replace('01.md', '09.md')]: textOf(decided) };
    const lines = townProblems(renamed);
    expect(lines.filter((line) => line.includes('decision/id'))).toEqual([
      'villages/shimengou/decisions/2026-09.md:2:1 decision/id 编号是「2026-01」，文件名是「2026-09」。',
    ]);
    expect(lines.filter((line) => line.includes('link/decision')).length).toBeGreaterThan(2);
  });

  test('编号和别的文件重了，说重在哪里，那一件的钱不受影响', () => {
    const twin = textOf('villages/shimengou/decisions/2026-02.md').replace('2026-02', '2026-01');
    expect(townProblems({ 'villages/shimengou/decisions/2026-02.md': twin })).toEqual([
      'villages/shimengou/decisions/2026-02.md:2:1 decision/id 编号是「2026-01」，2026-01.md 已经用了；这个文件名是「2026-02」。',
    ]);
  });
});

describe('正文里的链接', () => {
  const opened = (day: string): string => `
    ---
    标题: 修渠完工
    类型: 公告
    类别: 村务
    目录编号: B09
    公开日期: ${day}
    责任主体: 石门沟村民委员会
    审核: 赵长河
    ---

    见[另一条](notices/2026/2026-04-28-wangong.md)。
  `;
  const later = 'villages/shimengou/notices/2026/2026-04-28-wangong.md';
  const problemsOf = (day: string, shown: string): string[] =>
    noticeProblems(opened(day), {
      [later]: unindent(opened(shown))
        .replace(/^见.*$/m, '完工了。')
        .replace('修渠完工', '渠道完工'),
    }).filter((line) => line.includes('markdown/'));

  test('指的内容还没到公开日期，提醒；今天公开的不说', () => {
    expect(problemsOf('2026-04-15', '2026-04-28')).toEqual([
      '11 markdown/later 链接「notices/2026/2026-04-28-wangong.md」指的内容2026年4月28日才公开，那天以前点不开。',
    ]);
    expect(problemsOf('2026-04-15', '2026-04-20')).toEqual([]);
  });

  test('自己也是那天才公开的，不提醒', () => {
    expect(problemsOf('2026-04-28', '2026-04-28')).toEqual([]);
  });

  test('编号写错了，说像哪一份', () => {
    const { problems } = openTown(
      changedTown({
        'villages/shimengou/notices/2026/2026-04-15-shiyan.md': unindent(
          opened('2026-04-15').replace('2026-04-28-wangong', '2026-03-31-qudoa'),
        ),
      }),
    );
    expect(problems.map(({ fix }) => fix)).toEqual([
      '是不是「notices/2026/2026-03-31-qudao.md」？',
    ]);
  });
});
