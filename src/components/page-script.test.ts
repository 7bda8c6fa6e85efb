import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const script = readFileSync(new URL('page-script.ts', import.meta.url), 'utf8');

test('脚本只在核验时换地址，拼进去的只有九个字母数字：打什么也去不了别的网站', () => {
  const moves = script.match(/location\.(?:href|assign|replace)\b[^;\n]*|window\.open[^;\n]*/g);
  expect(moves).toEqual(["location.href = code.charAt(0).toLowerCase() + '.html#' + code"]);
  // 先去掉字母数字以外的一切，再数够不够九个字。
  expect(script).toMatch(
    /\.replace\(\/\[\^0-9A-Z\]\/g, ''\)[^]*code\.length === 9\) location\.href/,
  );
});
