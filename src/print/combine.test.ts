import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOnSheet } from './combine.ts';

test('先排满左栏，再排右栏', () => {
  expect(placeOnSheet([140, 150, 120, 100])).toEqual([
    { column: 0, top: 0 },
    { column: 0, top: 140 },
    { column: 1, top: 0 },
    { column: 1, top: 120 },
  ]);
});

test('两份整张的并排', () => {
  expect(placeOnSheet([297, 297])).toEqual([
    { column: 0, top: 0 },
    { column: 1, top: 0 },
  ]);
});

test('放不下就说放不下', () => {
  expect(placeOnSheet([297, 297, 40])).toBeUndefined();
  expect(placeOnSheet([298])).toBeUndefined();
});

test('放得下的，谁也不压着谁，不出纸边', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 40, max: 297 }), { maxLength: 8 }), (heights) => {
      const placements = placeOnSheet(heights);
      if (!placements) return;
      const bottoms = [0, 0];
      for (const [at, { column, top }] of placements.entries()) {
        expect(top).toBeGreaterThanOrEqual(bottoms[column]!);
        bottoms[column] = top + heights[at]!;
        expect(bottoms[column]).toBeLessThanOrEqual(297);
      }
    }),
  );
});
