import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';

/** 画 PDF 用的一页：全由这里应答，不上网。 */
const origin = 'http://paper.localhost/';

/** 把 PDF 的每一页画成 PNG；`scale` 是 1 时一磅一个点。 */
export async function* drawPdf(
  browser: Browser,
  bytes: Uint8Array,
  scale: number,
): AsyncGenerator<Buffer> {
  const page = await browser.newPage();
  try {
    await page.route(`${origin}**`, (route) => {
      const isCode = route.request().url().endsWith('.mjs');
      return route.fulfill(
        isCode
          ? {
              contentType: 'text/javascript',
              body: readFileSync(fileURLToPath(import.meta.resolve('unpdf/pdfjs'))),
            }
          : { contentType: 'text/html', body: '<!doctype html>' },
      );
    });
    await page.goto(origin);
    const base64 = Buffer.from(bytes).toString('base64');
    const count = await page.evaluate<number>(`(async (base64) => {
      const { getDocument } = await import('/pdfjs.mjs');
      const data = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      globalThis.pdf = await getDocument({ data }).promise;
      return globalThis.pdf.numPages;
    })(${JSON.stringify(base64)})`);
    for (let number = 1; number <= count; number += 1) {
      const url = await page.evaluate<string>(`(async (number, scale) => {
        const page = await globalThis.pdf.getPage(number);
        const viewport = page.getViewport({ scale });
        const canvas = document.createElement('canvas');
        canvas.width = viewport.width;
        canvas.height = viewport.height;
        await page.render({ canvasContext: canvas.getContext('2d'), viewport }).promise;
        return canvas.toDataURL('image/png');
      })(${String(number)}, ${String(scale)})`);
      yield Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
    }
  } finally {
    await page.close();
  }
}
