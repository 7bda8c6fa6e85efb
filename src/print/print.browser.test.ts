import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import jsQR from 'jsqr';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parsePeriod } from '../base/period.ts';
import { formatYuan } from '../base/money.ts';
import { openBoard } from '../board.ts';
import { publicPhones } from '../domain/public-phones.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { demoSite, runScript } from '../testing/demo-site.ts';
import { readPdf } from '../testing/paper-page.ts';
import { chooseSheets } from './choose.ts';
import { printBooklets, type PrintedBooklet } from './print-booklets.ts';
import type { Paper } from './print-sheet.ts';

const scratch = mkdtempSync(join(tmpdir(), 'sunboard-print-'));
const today = { fallback: '2026-01-01' as never };
const { board } = openBoard('content', today);
const village = board!.villages.find(({ slug }) => slug === 'shiping')!;

async function print(
  period: string,
  paper: Paper = 'A4',
  large = false,
): Promise<{ out: string; booklet: PrintedBooklet }> {
  const out = mkdtempSync(join(scratch, 'out-'));
  const found = parsePeriod(period)!;
  const booklets = chooseSheets(board!, { village: 'shiping', period: found });
  const [booklet] = await printBooklets(booklets, {
    site: demoSite,
    out,
    paper,
    large,
    period: found,
    phones: publicPhones(board!),
  });
  return { out, booklet: booklet! };
}

let month: Awaited<ReturnType<typeof print>>;

beforeAll(async () => {
  month = await print('2026-10');
});

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

const loose = (name: string): string => {
  const folder = join(month.out, 'shiping-2026-10');
  return join(folder, readdirSync(folder).find((file) => file.includes(name)) ?? name);
};

describe('石坪村 10 月的张贴页', () => {
  test('一份一个文件，合订本前面有清单，每份都在清单上', async () => {
    const { out, booklet } = month;
    expect(readdirSync(join(out, 'shiping-2026-10'))).toHaveLength(booklet.sheets.length);
    expect(readdirSync(out).sort()).toEqual(['shiping-2026-10', 'shiping-2026-10.pdf']);
    const pages = await readPdf(join(out, booklet.file));
    const printed = booklet.sheets.reduce((sum, sheet) => sum + sheet.pages, 0);
    const cover = pages
      .slice(0, pages.length - printed)
      .map(({ text }) => text)
      .join('');
    expect(cover).toContain('石坪村2026年10月张贴清单');
    for (const { title } of booklet.sheets) expect(cover).toContain(title.replaceAll(/\s/g, ''));
  });

  test('收支表每一笔都在，只一次，先后不乱，数字和表上一样', async () => {
    const ledger = village.ledgers.find((one) => one.month === ('2026-10' as never))!;
    const pages = await readPdf(loose('2026-10.pdf'));
    const text = pages.map((page) => page.text).join('');
    let at = 0;
    for (const { voucher, summary, statedBalance } of ledger.entries) {
      expect(text.split(voucher)).toHaveLength(2);
      for (const part of [voucher, summary.replaceAll(/\s/g, ''), formatYuan(statedBalance!)]) {
        const found = text.indexOf(part, at);
        expect(found, `${voucher} ${part}`).toBeGreaterThanOrEqual(at);
        at = found;
      }
    }
  });

  test('每张纸都有页码、村名，表接到下一张时表头重印；没有字印到页边上，没有只几行字的纸', async () => {
    for (const file of readdirSync(join(month.out, 'shiping-2026-10'))) {
      const pages = await readPdf(join(month.out, 'shiping-2026-10', file));
      pages.forEach(({ text, boxes, width, height }, index) => {
        const where = `${file} 第 ${String(index + 1)} 页`;
        expect(text, where).toContain(`第${String(index + 1)}页共${String(pages.length)}页`);
        expect(text, where).toContain('石坪村');
        for (const box of boxes) {
          expect(box.x, `${where} ${box.text}`).toBeGreaterThan(28);
          expect(box.right, `${where} ${box.text}`).toBeLessThan(width - 28);
          expect(box.y, `${where} ${box.text}`).toBeGreaterThan(20);
          expect(box.y, `${where} ${box.text}`).toBeLessThan(height - 28);
        }
        expect(new Set(boxes.map(({ y }) => Math.round(y))).size, where).toBeGreaterThan(5);
      });
    }
    const ledger = await readPdf(loose('13-2026-10.pdf'));
    for (const { text } of ledger.filter((page) => /记-\d{3}/.test(page.text))) {
      expect(text).toContain('日期凭证号摘要收入支出余额');
    }
  });

  test('签字、盖章、找谁问在最后一张，上面还有正文', async () => {
    for (const file of readdirSync(join(month.out, 'shiping-2026-10'))) {
      const last = (await readPdf(join(month.out, 'shiping-2026-10', file))).at(-1)!;
      expect(last.text, file).toMatch(/村党支部书记：.*村务监督委员会主任：.*盖章/);
      expect(last.text.indexOf('有疑问、有意见'), file).toBeGreaterThan(10);
    }
  });

  test('字体都嵌在里面', async () => {
    const pdf = await PDFDocument.load(readFileSync(join(month.out, month.booklet.file)));
    const dicts = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
    const name = (text: string): PDFName => PDFName.of(text);
    // Type3 的字形就画在文件里，没有另外的字体文件。
    const fonts = dicts.filter(
      (dict) => dict.has(name('FontDescriptor')) && dict.get(name('Subtype')) !== name('Type3'),
    );
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      const descriptor = font.lookup(name('FontDescriptor'), PDFDict);
      expect(['FontFile', 'FontFile2', 'FontFile3'].some((one) => descriptor.has(name(one)))).toBe(
        true,
      );
    }
  });
});

test('A3 大字：纸是 A3，最小的字 16 磅', async () => {
  const { out, booklet } = await print('2026-09', 'A3', true);
  const pages = await readPdf(join(out, booklet.file));
  const [, second] = pages;
  expect(Math.round(second!.width)).toBe(842);
  expect(booklet.file).toBe('shiping-2026-09-A3-dazi.pdf');
});

describe('二维码', () => {
  let browser: Browser;
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    browser = await openBrowser();
    const pdfjs = fileURLToPath(import.meta.resolve('unpdf/pdfjs'));
    server = createServer((request, response) => {
      const isCode = request.url === '/pdfjs.mjs';
      response.setHeader('content-type', isCode ? 'text/javascript' : 'text/html');
      response.end(isCode ? readFileSync(pdfjs) : '<!doctype html>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  /** 把第一页按一英寸多少点画出来，像扫描仪那样。 */
  async function scan(file: string, dpi: number): Promise<string | undefined> {
    const page = await browser.newPage();
    await page.goto(origin);
    const bytes = readFileSync(file).toString('base64');
    const picture = await page.evaluate<{ data: string; width: number; height: number }>(
      `(async (base64, scale) => {
        const { getDocument } = await import('/pdfjs.mjs');
        const data = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        const pdf = await getDocument({ data }).promise;
        const page = await pdf.getPage(1);
        const viewport = page.getViewport({ scale });
        const canvas = document.createElement('canvas');
        canvas.width = viewport.width;
        canvas.height = viewport.height;
        const canvasContext = canvas.getContext('2d');
        await page.render({ canvasContext, viewport }).promise;
        const side = Math.round(canvas.width / 3);
        const { data: pixels } = canvasContext.getImageData(canvas.width - side, 0, side, side);
        let text = '';
        for (let at = 0; at < pixels.length; at += 4) text += pixels[at] < 128 ? '1' : '0';
        return { data: text, width: side, height: side };
      })(${JSON.stringify(bytes)}, ${String(dpi / 72)})`,
    );
    await page.close();
    const pixels = new Uint8ClampedArray(picture.data.length * 4);
    [...picture.data].forEach((dot, at) => {
      pixels.set(dot === '1' ? [0, 0, 0, 255] : [255, 255, 255, 255], at * 4);
    });
    return jsQR(pixels, picture.width, picture.height)?.data;
  }

  test.each([150, 300])('%i dpi 扫得出，指到那一页的那一版', async (dpi) => {
    const address = board!.town.address!;
    const page = new URL('shiping/ledger/2026-10.html', address.replace(/\/?$/, '/')).href;
    const { text } = (await readPdf(loose('2026-10.pdf'))).at(-1)!;
    const [, code = ''] = /核验码([-0-9A-Z]+)/.exec(text) ?? [];
    // 末尾是印在纸上的核验码：扫了就知道手里这张后来改过没有。
    expect(await scan(loose('2026-10.pdf'), dpi)).toBe(`${page}#${code.replaceAll('-', '')}`);
  });
});

describe('印不成的时候，一句话，退出码 2', () => {
  test.each([
    [['--village', 'shipin'], '没有「shipin」这个村，是不是「shiping」？'],
    [['--period', '13月'], '--period 写的是「13月」，写成 2026-03、2026Q1 或 2026。'],
    [['--period', '1999'], '1999年没有要印的'],
    [['--kind', '照片'], '--kind 写的是「照片」，只有 公开事项、'],
    [['--paper', 'B5'], '--paper 写的是「B5」，只有 A4 和 A3。'],
    [['--large'], '大字要用 A3 纸'],
    [['--out', 'package.json'], '写不进「package.json」文件夹'],
  ])('%j', (args, says) => {
    const result = runScript('print', ...args);
    expect(result.said).toContain(says);
    expect(result.status).toBe(2);
  });
});
