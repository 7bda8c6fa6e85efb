import { PDFDocument } from 'pdf-lib';
import type { Page } from 'playwright-core';
import { printAreas } from './page-totals.ts';

/** 一张横放的 A3 分两栏，一栏正好是 A4 那么宽，毫米。 */
const sheet = { width: 420, height: 297 };
const columnWidth = 210;
/** A4 的页边，上下加起来；和 `styles/print.css` 对得上。 */
const margins = 36;
/** 量出来的高度留一点余地。 */
const spare = 3;

const points = (millimetres: number): number => (millimetres / 25.4) * 72;

/** 一份短的放在哪一栏、离顶上多远，毫米。 */
export interface Placement {
  readonly column: 0 | 1;
  readonly top: number;
}

/** 按先后从左栏排到右栏；一张放不下是 `undefined`。 */
export function placeOnSheet(heights: readonly number[]): Placement[] | undefined {
  const placements: Placement[] = [];
  let column: 0 | 1 = 0;
  let top = 0;
  for (const height of heights) {
    if (top + height > sheet.height) {
      if (column === 1) return undefined;
      column = 1;
      top = 0;
    }
    if (height > sheet.height) return undefined;
    placements.push({ column, top });
    top += height;
  }
  return placements;
}

/** 一份短的：一张 A4 用不满，裁成内容那么高。 */
export interface ShortPiece {
  readonly bytes: Buffer;
  /** 毫米，连页边。 */
  readonly height: number;
}

/** 把浏览器里正打开的一页印成短的一份；一张 A4 放不下的是 `undefined`。 */
export async function printShort(page: Page): Promise<ShortPiece | undefined> {
  const width = printAreas['auto']?.width ?? 0;
  const content = await page.evaluate(measure, width);
  const height = Math.ceil(content + margins + spare);
  if (height > sheet.height) return undefined;
  await page.evaluate(cutPaper, `${String(columnWidth)}mm ${String(height)}mm`);
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const pdf = await PDFDocument.load(bytes);
  return pdf.getPageCount() === 1 ? { bytes, height } : undefined;
}

/** 在页面里做的：照纸上的宽量一量内容多高，毫米。横过来的纸不算短的。 */
function measure(width: number): number {
  const { body } = document;
  if (!['auto', ''].includes(getComputedStyle(body).getPropertyValue('page'))) return Infinity;
  body.style.width = `${String(width)}mm`;
  const { height } = body.getBoundingClientRect();
  body.style.width = '';
  return (height / 96) * 25.4;
}

/** 在页面里做的：换一张纸的大小。页面的安全策略不准内嵌样式，这样加的准。 */
function cutPaper(size: string): void {
  const style = new CSSStyleSheet();
  style.replaceSync(`@page { size: ${size} }`);
  document.adoptedStyleSheets = [style];
}

/** 几份短的合在一张横放的 A3 上。 */
export async function drawCombined(pieces: readonly ShortPiece[]): Promise<Buffer> {
  const placements = placeOnSheet(pieces.map(({ height }) => height));
  if (!placements) throw new Error('一张 A3 放不下。');
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([points(sheet.width), points(sheet.height)]);
  for (const [at, { bytes, height }] of pieces.entries()) {
    const { column, top } = placements[at] ?? { column: 0, top: 0 };
    const [embedded] = await pdf.embedPdf(bytes);
    if (!embedded) continue;
    page.drawPage(embedded, {
      x: points(column * columnWidth),
      y: points(sheet.height - top - height),
    });
    if (top > 0) {
      const y = points(sheet.height - top);
      const x = points(column * columnWidth + 15);
      page.drawLine({ start: { x, y }, end: { x: x + points(180), y }, thickness: 0.5 });
    }
  }
  return Buffer.from(await pdf.save());
}
