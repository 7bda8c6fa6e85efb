import { expect, test } from 'vitest';
import { exampleTown, openTown } from '../testing/sample-town.ts';
import { threadsOf, type Thread } from '../domain/thread.ts';
import { fen } from '../base/money.ts';
import { threadChart } from './thread-chart.ts';
import { moneyWords } from './thread-money.ts';

const { board } = openTown(exampleTown);
const village = board!.villages[0]!;
const thread = threadsOf(village).get('2026-01')!;
const [payment] = thread.payments;

/** 换成这几笔钱。 */
function paying(amounts: readonly number[], flow: 'income' | 'expense' = 'expense'): Thread {
  const payments = amounts.map((yuan) => ({
    ...payment!,
    entry: { ...payment!.entry, flow, amount: fen(yuan * 100) },
  }));
  return { ...thread, payments };
}

test('台阶到顶就是决定的数，坐标全是整数', () => {
  const chart = threadChart(paying([4400, 4400]))!;
  expect(chart.goal).toEqual({ y: 38, label: '决定 8,800.00' });
  expect(chart.area).toMatch(/^M6 148H\d+V93H\d+V38H314V148Z$/);
  expect(chart.paid).toBe('已付 8,800.00');
  expect(chart.title).toBe('决定8,800.00元，分2笔一共付了8,800.00元');
});

test('付的比决定的多，台阶高过虚线', () => {
  const chart = threadChart(paying([17_600]))!;
  expect(chart.goal?.y).toBe(93);
  expect(chart.area).toContain('V38');
});

test('一笔也没有的不画', () => {
  expect(threadChart(paying([]))).toBeUndefined();
});

test('只有收进来的，说收，不说已付 0.00', () => {
  const { amount, ...rest } = thread.decision;
  expect(amount).toBeDefined();
  const income = { ...paying([100], 'income'), decision: { ...rest, amount: undefined } };
  expect(moneyWords(income)).toBe('按这件决议收付1笔。');
  expect(moneyWords({ ...paying([]), decision: { ...thread.decision, flow: '收入' } })).toBe(
    '账上还没有按这件决议收钱。',
  );
});
