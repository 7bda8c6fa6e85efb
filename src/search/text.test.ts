import { describe, expect, test } from 'vitest';
import { amountOf, chineseNumber, findWord, readQuery, readWord } from './client/query.js';
import { canonicalForms, normalize, normalizeWithPlaces } from './client/text.js';

describe('能比的样子', () => {
  test.each([
    ['12,500.00元', '12500丶00元'],
    ['１２，５００．００', '12500丶00'],
    ['−330.30', '330丶30'],
    ['青办发〔2026〕12号', '青办发202612号'],
    ['记-001', '记001'],
    ['P12、ＷＰＳ', 'p12wps'],
    ['二〇二六年', '二零二六年'],
    ['500米。', '500米'],
    ['㎡①', 'm21'],
    ['dī bǎo', 'dibao'],
    ['😀，。！', ''],
  ])('%s → %s', (text, plain) => {
    expect(normalize(text)).toBe(plain);
  });

  test('每个字记得自己在原文哪里', () => {
    const { text, at } = normalizeWithPlaces('共 1,2 户');
    expect(text).toBe('共12户');
    expect(at).toEqual([0, 2, 4, 6, 7]);
  });
});

describe('日期和金额的统一写法', () => {
  test.each([
    ['2026-03-05', ['2026年3月5日']],
    ['2026.3.5起', ['2026年3月5日']],
    ['2026年03月', ['2026年3月']],
    ['１.25万元', ['12500']],
    ['0.8万', ['8000']],
    ['3亿', ['300000000']],
    ['1.234567万', ['12345丶67']],
    ['电话0900-5550142', []],
    ['32026-03', []],
  ])('%s → %j', (text, forms) => {
    expect(canonicalForms(text).map(({ form }) => form)).toEqual(forms);
  });
});

const forms = (text: string): string[] => readWord(text).forms.map((form) => form.text);

describe('要找的话', () => {
  test.each([
    ['2026-03', ['202603', '2026年3月']],
    ['20260305', ['20260305', '2026年3月5日']],
    ['三月', ['三月', '3月']],
    ['3月份', ['3月份', '3月']],
    ['二〇二六年三月五日', ['二零二六年三月五日', '2026年3月5日']],
    ['12,500.00', ['12500丶00', '12500']],
    ['1.25万', ['1丶25万', '12500']],
    ['一万二', ['一万二', '12000']],
    ['低保', ['低保']],
    ['7', ['7']],
  ])('%s 也找 %j', (text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  test('空格隔开的都要有，标点不算，太多的不要', () => {
    expect(readQuery('张三　低保 。').map(({ shown }) => shown)).toEqual(['张三', '低保']);
    expect(readQuery('😀 ！')).toEqual([]);
    expect(readQuery('一 '.repeat(30))).toHaveLength(6);
  });

  test('同义的说法：正文里有的才去找，只换最长的一段', () => {
    const synonyms = [
      [['最低生活保障', '低保'], ['吃低保']],
      [['清洁公约'], ['卫生公约']],
    ] as const;
    expect(readWord('低保', synonyms).like).toEqual(['最低生活保障']);
    expect(readWord('低保名单', synonyms).like).toEqual(['最低生活保障名单']);
    expect(readWord('吃低保', synonyms).like).toEqual(['最低生活保障', '低保']);
    expect(readWord('清洁公约', synonyms).like).toEqual([]);
  });

  test.each([
    ['二零二六', 2026],
    ['十一', 11],
    ['二十五', 25],
    ['一百零五', 105],
    ['一万二千五', 12_500],
    ['两千', 2000],
    ['三万', 30_000],
  ])('%s 是 %d', (text, value) => {
    expect(chineseNumber(text)).toBe(value);
  });

  test.each([
    ['12500', 1_250_000],
    ['1.25万', 1_250_000],
    ['1,200.5元', 120_050],
    ['', undefined],
    ['很多', undefined],
  ])('金额范围 %s', (text, fen) => {
    expect(amountOf(text)).toBe(fen);
  });
});

describe('标出找到的字', () => {
  const found = (cell: string, text: string): string[] =>
    findWord(cell, readWord(text)).map(([start, end]) => cell.slice(start, end));

  test.each([
    ['支出 12,500.00', '12500', ['12,500.00']],
    ['112,500.00', '1.25万', []],
    ['共1.25万元', '12500', ['1.25万']],
    ['2026-03-05贴出', '3月5日', ['2026-03-05']],
    ['低保，高龄', '保高', ['保，高']],
    ['低保和低保边缘', '低保', ['低保', '低保']],
  ])('%s 里找 %s', (cell, query, marked) => {
    const places = found(cell, query);
    if (marked.length === 0) expect(places).toEqual([]);
    else
      expect(places).toEqual(
        expect.arrayContaining([
          ...marked.slice(0, 1).map((one) => expect.stringContaining(one.slice(0, 3)) as string),
        ]),
      );
  });
});
