import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { codeOf, codeShelves, readCode, spacedCode } from './code.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

test('九个字，怎么打都认得', () => {
  const code = codeOf(digest('一张表'));
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{9}$/);
  expect(spacedCode(code)).toMatch(/^.{3}-.{3}-.{3}$/);
  expect(readCode(` ${spacedCode(code).toLowerCase()} `)).toBe(code);
  expect(readCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
  expect(readCode('')).toBeUndefined();
});

test('打错任何一个字都看得出来', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(8), fc.constantFrom(...codeShelves), (text, at, letter) => {
      const code = codeOf(digest(text));
      const typed = code.slice(0, at) + letter + code.slice(at + 1);
      expect(readCode(typed)).toBe(typed === code ? code : undefined);
    }),
  );
});

test('同码的另挑一段摘要', () => {
  expect(codeOf(digest('甲'), 1)).not.toBe(codeOf(digest('甲')));
});
