import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shownFile, shownNow } from './picture-views.ts';

test('帮助里的截图没有过时；过时了的，运行 node scripts/pictures.ts 重照', () => {
  const shown = JSON.parse(readFileSync(shownFile, 'utf8')) as Record<string, string>;
  const now = shownNow();
  const stale = Object.keys(now).filter((file) => shown[file] !== now[file]);
  expect(stale).toEqual([]);
});
