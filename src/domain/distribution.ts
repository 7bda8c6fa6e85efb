/** 收益分配表里的一行是哪一项。 */
export type DistributionLine =
  'income' | 'expense' | 'profit' | 'brought' | 'available' | 'reserve' | 'shared' | 'left';

/** 先认窄的：「可分配收益」「年初未分配」里都有「分配」两个字。 */
const patterns: readonly (readonly [RegExp, DistributionLine])[] = [
  [/年初未分配/, 'brought'],
  [/年末未分配|期末未分配|结转/, 'left'],
  [/可分配/, 'available'],
  [/总收入|收入合计/, 'income'],
  [/总支出|支出合计/, 'expense'],
  [/本年收益|收益总额|本年利润|净收益/, 'profit'],
  [/提取|公积|公益金/, 'reserve'],
  [/分配|分红/, 'shared'],
];

/** 照项目的字认；「（代码）」「一、」都不妨碍。认不出的行只照登，不参加核对。 */
export function distributionLine(name: string): DistributionLine | undefined {
  return patterns.find(([pattern]) => pattern.test(name))?.[1];
}
