import { expect, test } from 'vitest';
import { openTown, changedTown } from '../testing/sample-town.ts';
import { plainLabel, recurringItems } from './recurring.ts';

test.each([
  ['付公厕12月电费（1处）', '付公厕电费'],
  ['付公厕1月份电费', '付公厕电费'],
  ['收镇拨第一季度办公经费', '收镇拨办公经费'],
  ['付2026年报刊费', '付报刊费'],
])('%s 是「%s」', (summary, label) => {
  expect(plainLabel(summary)).toBe(label);
});

/** 公厕电费几个月，二月忽然多出来。 */
function toilet(amounts: readonly number[]): ReturnType<typeof recurringItems> {
  const changes = Object.fromEntries(
    amounts.map((amount, index) => {
      const month = `2025-0${String(index + 1)}`;
      const note = amount > 500 ? '水管电伴热' : '';
      return [
        `villages/shimengou/ledger/${month}.csv`,
        `公开日期：${month}-28,制表：甲,审核：乙\n日期,凭证号,摘要,收入,支出,经手人,备注,余额\n,,上月结余,,,,,0\n${month}-05,记-001,付公厕${String(index + 1)}月电费,,${String(amount)},甲,${note},\n`,
      ];
    }),
  );
  const { board } = openTown(
    changedTown({
      'villages/shimengou/ledger/2026-02.csv': undefined,
      'villages/shimengou/ledger/2026-03.csv': undefined,
      ...changes,
    }),
  );
  return recurringItems(board!.villages[0]!.ledgers, board!.subjects, 2);
}

test('多出一倍以上的月份单列，说是平常的几倍，带上备注', () => {
  const [item] = toilet([200, 520, 210, 190, 205]);
  expect(item).toMatchObject({ label: '付公厕电费', usual: 205_00 });
  expect(item?.unusual).toEqual([
    { month: '2025-02', amount: 520_00, count: 1, notes: ['水管电伴热'], tenths: 25 },
  ]);
});

test('刚好两倍不算；不到四个月，说不上平常', () => {
  expect(toilet([200, 400, 200, 200])[0]?.unusual).toEqual([]);
  expect(toilet([200, 900, 200])).toEqual([]);
});
