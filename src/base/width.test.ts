import { expect, test } from 'vitest';
import { displayWidth } from './width.ts';

test.each([
  ['', 0],
  ['abc', 3],
  ['余额', 4],
  ['「余额」F9', 10],
  ['１２', 4],
])('%j 占 %i 格', (text, expected) => {
  expect(displayWidth(text)).toBe(expected);
});
