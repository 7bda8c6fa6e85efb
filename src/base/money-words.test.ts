import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMoneyWords, parseMoneyWords } from './money-words.ts';
import { fen } from './money.ts';

test.each([
  [1_230_000, '壹万贰仟叁佰元整'],
  [0, '零元整'],
  [53, '伍角叁分'],
  [3, '叁分'],
  [50, '伍角整'],
  [10_003, '壹佰元零叁分'],
  [10_050, '壹佰元伍角整'],
  [100_100, '壹仟零壹元整'],
  [10_000_100, '拾万零壹元整'],
  [1_000_000_000, '壹仟万元整'],
  [1_050_000, '壹万零伍佰元整'],
  [100_000_100_000, '拾亿零壹仟元整'],
  [10_000_000_100, '壹亿零壹元整'],
  [-2_000, '负贰拾元整'],
])('%i 分写成「%s」', (value, words) => {
  expect(formatMoneyWords(fen(value)).replaceAll('壹拾', '拾')).toBe(words);
  expect(parseMoneyWords(words)).toBe(value);
});

test.each([
  ['人民币壹万贰仟叁佰圆整', 1_230_000],
  ['人民币（大写）', undefined],
  ['一千二百元', 120_000],
  ['壹仟贰佰元正', 120_000],
  ['拾伍元', 1_500],
  ['壹万贰仟', undefined],
  ['壹佰仟元', undefined],
  ['叁拾贰佰元', undefined],
  ['壹贰叁元', undefined],
  ['12300元', undefined],
  ['壹元贰分叁角', undefined],
  ['', undefined],
])('「%s」读成 %s', (words, value) => {
  expect(parseMoneyWords(words)).toBe(value);
});

test('写出去再读回来，一分不差', () => {
  const amounts = fc.oneof(
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    fc.integer({ min: -100_000_000_000_000, max: 100_000_000_000_000 }),
  );
  fc.assert(
    fc.property(amounts, (value) => parseMoneyWords(formatMoneyWords(fen(value))) === fen(value)),
    { numRuns: 500 },
  );
});
