import { describe, expect, test } from 'vitest';
import { changedTown, openTown } from '../testing/sample-town.ts';
import { judgeLedger } from './ledger-judgement.ts';

/** 给石门沟村的一张表，看页面上怎么说。 */
function judged(table: string): string {
  const lines = [
    '公开日期：2026-04-08,制表：何秀兰,审核：村务监督委员会',
    '日期,凭证号,摘要,收入,支出,余额,经手人',
    ...table.trim().split(/\n\s*/),
  ];
  const folder = 'villages/shimengou/ledger';
  const root = changedTown({ [folder]: undefined, [`${folder}/2026-03.csv`]: lines.join('\n') });
  const ledger = openTown(root).board?.villages.find(({ slug }) => slug === 'shimengou')
    ?.ledgers[0];
  if (!ledger) throw new Error('样例自己要读得通');
  const { state, says, faults } = judgeLedger(ledger, undefined);
  return [state, says, ...faults].join('｜');
}

describe('页面上说账对不对得上', () => {
  test('对得上', () => {
    expect(
      judged(`
        ,,上月结余,,,100.00,
        2026-03-02,记-001,收土地承包费,50.00,,150.00,何秀兰
        2026-03-09,记-002,付路灯电费,,30.00,120.00,何秀兰
        合计,,,50.00,30.00,120.00,
      `),
    ).toBe('satisfied｜账对得上：2笔逐笔相加，与结余一分不差。');
  });

  test('一处余额写错，只说那一处；合计写错，另说一句', () => {
    expect(
      judged(`
        ,,上月结余,,,100.00,
        2026-03-02,记-001,收土地承包费,50.00,,105.00,何秀兰
        2026-03-09,记-002,付路灯电费,,30.00,75.00,何秀兰
        合计,,,50.00,31.00,120.00,
      `),
    ).toBe(
      'failed｜账对不上：｜记-001之后的余额写105.00元，逐笔算是150.00元。｜支出合计写31.00元，逐笔相加是30.00元，差1.00元。',
    );
  });

  test('表上没有写余额和合计，就不说对得上', () => {
    expect(
      judged(`
        ,,上月结余,,,100.00,
        2026-03-02,记-001,收土地承包费,50.00,,,何秀兰
      `),
    ).toBe('unknown｜表上没有写余额和合计，结余由1笔逐笔算出。');
  });
});
