import { expect, test } from 'vitest';
import { fromPinyin, likeWords, simplify, wordsInside } from './client/guess.js';
import { kinds } from './client/engine.js';
import { amountsIn, excerpt, matchPage, pieces } from './client/matches.js';
import { readQuery } from './client/query.js';
import { syllablesOf } from './pinyin.ts';
import { recordKinds } from './records.ts';
import { synonymGroups } from './vocabulary.ts';

const letters = {
  traditional: '們们戶户',
  pinyin: { di: '低地', bao: '保', cun: '村', zhang: '长', chang: '长' },
  words: ['低保', '低保边缘', '村长', '地保'],
};

test('类别在页表里写成数，两边要一致', () => {
  expect(kinds).toEqual(recordKinds);
});

test('繁体换简体', () => {
  expect(simplify('低保戶們', letters)).toBe('低保户们');
});

test.each([
  ['dibao', '低保'],
  ['di bao', '低保'],
  ['DB', '低保'],
  ['cunzhang', '村长'],
])('拼音 %s → %s', (typed, word) => {
  expect(fromPinyin(typed, letters)[0]).toBe(word);
});

test('不是拼音的不猜', () => {
  expect(fromPinyin('记001', letters)).toEqual([]);
  expect(fromPinyin('zzz', letters)).toEqual([]);
});

test.each([
  ['低', ['di']],
  ['村', ['cun']],
  ['长', ['chang', 'zhang']],
  ['岚', []],
])('%s 的音', (char, syllables) => {
  expect(syllablesOf(char)).toEqual(syllables);
});

test('一句话里认得的词，最像的词', () => {
  expect(wordsInside('我家的低保边缘户呢', letters.words)).toEqual(['低保边缘']);
  expect(likeWords('低宝', letters.words)).toContain('低保');
});

test('同义词表：每行至少两种说法，没有重的', () => {
  const groups = synonymGroups();
  for (const group of groups) expect(group.length).toBeGreaterThan(1);
  for (const group of groups) expect(new Set(group).size).toBe(group.length);
});

const page = {
  path: 'a.html',
  title: '三月收支',
  kind: '财务',
  date: '2026-03',
  lines: [
    { anchor: 'r1', cells: ['3月5日', '付张三工资', '−1,200.00', '8,000.00'] },
    { anchor: 'r2', cells: ['3月6日', '付张三路费', '−80.00', '7,920.00'] },
  ],
};

test('几个词在同一行的排前面；对不上的页不要', () => {
  expect(matchPage(page, readQuery('张三 路费'), {})?.lines.map(({ anchor }) => anchor)).toEqual([
    'r2',
    'r1',
  ]);
  expect(matchPage(page, readQuery('李四'), {})).toBeUndefined();
  expect(matchPage(page, readQuery('收支'), {})?.lines).toEqual([]);
});

test('金额范围只看收付的数，不看余额', () => {
  const inRange = (min: number, max: number): string[] | undefined =>
    matchPage(page, [], { min, max })?.lines.map(({ anchor }) => anchor);
  expect(inRange(100_000, 200_000)).toEqual(['r1']);
  expect(inRange(700_000, 900_000)).toBeUndefined();
});

test('一格里的金额', () => {
  expect(amountsIn('共31,206元，每亩210元，1.5万元，第3笔，12.50')).toEqual([
    3_120_600, 21_000, 1_500_000, 1250,
  ]);
});

test('长段落只留有标记的那一句，标记跟着走', () => {
  const text = `${'前面的话。'.repeat(30)}这一句里有低保。后面的话。`;
  const at = text.indexOf('低保');
  const short = excerpt({ text, marks: [[at, at + 2]] });
  expect(short.text).toBe('…这一句里有低保。…');
  expect(pieces(short).filter(({ marked }) => marked)).toEqual([{ text: '低保', marked: true }]);
});
