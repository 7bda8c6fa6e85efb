import { expect, test } from 'vitest';
import { decisionProblems, ledgerProblems, noticeProblems } from '../testing/sample-town.ts';

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
