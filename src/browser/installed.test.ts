import { expect, test } from 'vitest';
import { BrowserMissing, openInstalled } from './open-browser.ts';

test('一个浏览器也打不开：说装什么，每个试过的为什么不行，不带一堆行号', async () => {
  const opening = openInstalled([
    { executablePath: '/没有/chrome' },
    { executablePath: '/没有/msedge' },
  ]);
  await expect(opening).rejects.toThrow(BrowserMissing);
  await expect(opening).rejects.toThrow(
    /装上 Edge、Chrome 或 Chromium 再运行。\n试过：\n {2}\/没有\/chrome：.+\n {2}\/没有\/msedge：/,
  );
  await expect(opening).rejects.not.toThrow(/\n\s+at /);
});
