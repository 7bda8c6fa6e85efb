import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { drawPdf } from './draw-pdf.ts';

/** 一张小样多高，几张一行，中间留多少，像素。 */
const thumb = 460;
const perRow = 6;
const gap = 12;

/** 一本里每张纸的小样拼成一张图：印以前看一眼，有没有空的、歪的、挤的。 */
export async function contactSheet(browser: Browser, file: string): Promise<Buffer> {
  const bytes = readFileSync(file);
  const thumbs: { input: Buffer; width: number }[] = [];
  // 先画大一点再缩，小字不糊。
  for await (const picture of drawPdf(browser, bytes, 1)) {
    const { data, info } = await sharp(picture)
      .resize({ height: thumb })
      .png()
      .toBuffer({ resolveWithObject: true });
    thumbs.push({ input: data, width: info.width });
  }
  const rows: { input: Buffer; width: number }[][] = [];
  for (let at = 0; at < thumbs.length; at += perRow) rows.push(thumbs.slice(at, at + perRow));
  const placed = rows.flatMap((row, line) => {
    let left = gap;
    return row.map(({ input, width }) => {
      const here = { input, left, top: gap + line * (thumb + gap) };
      left += width + gap;
      return { ...here, right: left };
    });
  });
  return sharp({
    create: {
      width: Math.max(...placed.map(({ right }) => right)),
      height: gap + rows.length * (thumb + gap),
      channels: 3,
      background: '#888888',
    },
  })
    .composite(placed.map(({ input, left, top }) => ({ input, left, top })))
    .png()
    .toBuffer();
}
