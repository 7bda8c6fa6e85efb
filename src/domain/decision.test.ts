import { expect, test } from 'vitest';
import { findStep } from './decision.ts';

test.each([
  ['表(一)党支部提议', 'propose'],
  ['表（二）村"两委"会商议', 'consult'],
  ['表(三)党员大会或党员议事会审议', 'review'],
  ['（四）村民代表会议或村民会议决议', 'resolve'],
  ['决议过程公开', 'publishResolution'],
  ['表(六)实施结果公开', 'publishResult'],
])('登记表上的步骤名「%s」认得', (written, step) => {
  expect(findStep(written)).toBe(step);
});

test('别的不认', () => {
  expect(findStep('表(一)')).toBeUndefined();
  expect(findStep('党员投票')).toBeUndefined();
});
