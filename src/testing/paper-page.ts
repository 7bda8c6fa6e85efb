import { readFileSync } from 'node:fs';
import { getDocumentProxy } from 'unpdf';

/** 一段字：左下角在哪里、右边到哪里、字有多大（单位：磅）。 */
export interface PaperText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly size: number;
}

/** 一张纸上的字，和每段字在哪里（单位：磅，原点在左下角）。 */
export interface PaperPage {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PaperText[];
}

/** 印出来的 PDF 里有什么字、在哪里。 */
export async function readPdf(file: string): Promise<PaperPage[]> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(file)));
  const pages: PaperPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const boxes = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
      return [{ text: item.str, x, y, right: x + item.width, size: Math.hypot(a, b) }];
    });
    pages.push({
      text: boxes
        .map(({ text }) => text)
        .join('')
        .replaceAll(/\s/g, ''),
      width,
      height,
      boxes,
    });
  }
  return pages;
}
