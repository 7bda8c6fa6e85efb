import { expect, test } from 'vitest';
import { powerDifferences } from './power-difference.ts';
import type { Power } from './power.ts';

const step = (actor: string, limit: string) => ({
  actor,
  action: '办',
  papers: ['表'],
  limit,
  risk: undefined,
});
const power = {
  id: 'P01',
  owner: '村委会',
  fee: '不收费',
  version: '2026',
  steps: [step('甲', '5日内'), step('乙', '7日内')],
} as unknown as Power;

test('没写的项照原来的，不算不同；编号、版本不比', () => {
  expect(powerDifferences(power, { id: 'P02', version: '2025', owner: '村委会' })).toEqual([]);
});

test('一句话的两边都摆；步骤只摆不一样的那一段', () => {
  const after = { owner: '村文书', steps: [step('甲', '5日内'), step('乙', '3日内')] };
  expect(powerDifferences(power, after)).toEqual([
    { name: '责任主体', from: ['村委会'], to: ['村文书'] },
    { name: '步骤', from: ['乙，办，表，7日内'], to: ['乙，办，表，3日内'] },
  ]);
});

test('少了一步，另一边是空的；只换了先后，全摆', () => {
  const [first, second] = power.steps;
  expect(powerDifferences(power, { steps: [first] })).toEqual([
    { name: '步骤', from: ['乙，办，表，7日内'], to: [] },
  ]);
  expect(powerDifferences(power, { steps: [second, first] })[0]?.from).toHaveLength(2);
});
