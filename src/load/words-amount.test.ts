import { expect, test } from 'vitest';
import { changedTown, openTown } from '../testing/sample-town.ts';

const head = '公开日期：2026-04-20,制表：何秀兰,审核：赵长河';
const columns = '日期,凭证号,摘要,收入,支出,余额,经手人';
const rows = [
  ',,上月结余,,,10843.50,',
  '4月2日,记-001,收水费,500.00,,11343.50,何秀兰',
  '4月6日,记-002,付电费,,300.00,11043.50,何秀兰',
];

function told(file: string, ...lines: string[]): string[] {
  const path = `villages/shimengou/${file}`;
  return openTown(changedTown({ [path]: lines.join('\n') })).problems.map(
    ({ place, rule, message, fix }) =>
      `${String(place.line)}:${String(place.column)} ${rule} ${message}${fix}`,
  );
}

const april = (...lines: string[]): string[] => told('ledger/2026-04.csv', head, columns, ...lines);

test('大写和数字一样，不报；合计行照样对', () => {
  expect(april(...rows, '支出合计（大写）：叁佰元整,,,500.00,300.00,11043.50,')).toEqual([]);
  expect(april(...rows, '支出合计（大写）：叁佰元整,,,500.00,310.00,11043.50,')).toEqual([
    '6:1 field/words 大写「叁佰元整」是 300.00 元，数字是「支出」310.00 元。对着票据核对；数字没错，大写写成 叁佰壹拾元整。',
    '6:5 ledger/totals 「支出」合计写的是 310.00 元，逐笔算出来是 300.00 元，多 10.00 元。先看有没有漏行、错行；逐笔没错，就改合计。',
  ]);
});

test('大写写在后面一格、写在签字行里，和各列的合计对', () => {
  expect(april(...rows, '支出合计（大写）,叁佰元整,,,,,')).toEqual([]);
  expect(april(...rows, '支出（大写）：叁佰元整,,,记账：何秀兰,,,')).toEqual([]);
  expect(april(...rows, '本月支出人民币（大写）：叁仟元整')).toEqual([
    '6:1 field/words 大写「叁仟元整」是 3,000.00 元，数字是「支出」300.00 元。对着票据核对；数字没错，大写写成 叁佰元整。',
  ]);
  expect(april(...rows, '合计（大写）：叁仟元整')).toEqual([
    '6:1 field/words 大写「叁仟元整」是 3,000.00 元，数字是「收入」500.00 元、「支出」300.00 元。对着票据，看是大写错了还是数字错了。',
  ]);
});

test('写在表头上面', () => {
  const title = '支出金额大写：叁佰伍拾元整';
  expect(told('ledger/2026-04.csv', title, head, columns, ...rows)).toEqual([
    '1:1 field/words 大写「叁佰伍拾元整」是 350.00 元，数字是「支出」300.00 元。对着票据核对；数字没错，大写写成 叁佰元整。',
  ]);
});

test('「金额（大写）」一列：一行一行对；读不懂的说出来', () => {
  const roster = (words: string): string[] =>
    told(
      'money/roster-2026-04-shi.csv',
      `名称：试,${head},发放条件：种地的,资金来源：中央`,
      '户主,村民小组,面积,标准,金额,金额（大写）',
      `马家,二组,8,75,600.00,${words}`,
      '周家,二组,1,75,75.00,柒拾伍元整',
    );
  expect(roster('陆佰元整')).toEqual([]);
  expect(roster('六百元')).toEqual([]);
  expect(roster('陆拾元整')).toEqual([
    '3:6 field/words 大写「陆拾元整」是 60.00 元，数字是「金额」600.00 元。对着票据核对；数字没错，大写写成 陆佰元整。',
  ]);
  expect(roster('陆佰')).toEqual([
    '3:6 field/words 「金额（大写）」写的是「陆佰」，读不懂。照票据写，如 壹万贰仟叁佰元整。',
  ]);
});
