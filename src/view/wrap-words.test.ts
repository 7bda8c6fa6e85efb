import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsWidth, wrapWords } from './wrap-words.ts';

describe('图里的字折行', () => {
  test.each([
    ['一二三四五', 3, ['一二三', '四五']],
    ['一二三，四五', 3, ['一二', '三，', '四五']],
    ['他说（一二）', 3, ['他说', '（一', '二）']],
    ['满2000元以下', 4, ['满2000', '元以下']],
    ['一二三四五六七', 6, ['一二三四', '五六七']],
    ['', 4, []],
  ] as const)('「%s」一行 %i 个字', (text, most, lines) => {
    expect(wrapWords(text, most)).toEqual(lines);
  });

  test('一个字不多，一个字不少；汉字的行不超宽', () => {
    const words = fc.string({
      unit: fc.constantFrom(...Array.from('村民代表会议决定，公开。（一）')),
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 6, max: 16 }), (text, most) => {
        const lines = wrapWords(text, most);
        expect(lines.join('')).toBe(text);
        for (const line of lines) {
          // 一串标点连着的不拆，只有它可能超。
          if (!/[，。（）]{2}/.test(line)) expect(wordsWidth(line)).toBeLessThanOrEqual(most);
        }
      }),
    );
  });
});
