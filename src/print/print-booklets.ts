import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import type { Browser, Page } from 'playwright-core';
import { openPrintBrowser } from '../browser/open-browser.ts';
import { startServer } from '../serve/static-server.ts';
import type { Booklet } from './choose.ts';
import { coverHtml, type PrintedSheet } from './cover.ts';

export type Paper = 'A4' | 'A3';

export interface PrintOptions {
  /** 已经生成好的网站。 */
  readonly site: string;
  /** PDF 写到哪里。 */
  readonly out: string;
  readonly paper: Paper;
  /** 大字，最小 16 磅，只有 A3 有。 */
  readonly large: boolean;
  /** 写在封面和文件名里的一期：`{ id: '2026-10', label: '2026年10月' }`。 */
  readonly period: { readonly id: string; readonly label: string };
  /** 印好一份说一声。 */
  readonly onSheet?: (done: number, total: number) => void;
}

export interface PrintedBooklet {
  /** 合订本，相对输出文件夹。 */
  readonly file: string;
  readonly sheets: readonly PrintedSheet[];
}

/**
 * 把选好的张贴页印成 PDF：一份一个文件，一个村一本合订本，前面有封面清单。
 *
 * 一个浏览器、一个标签页从头印到尾，印完一份就写盘，几百份也不多占内存。
 * 先写在旁边，一本全好了才换上去；中途出错不留半本。
 *
 * @throws {BrowserMissing} 没有能用的浏览器。
 */
export async function printBooklets(
  booklets: readonly Booklet[],
  options: PrintOptions,
): Promise<PrintedBooklet[]> {
  const { out, site } = options;
  mkdirSync(out, { recursive: true });
  const total = booklets.reduce((sum, { sheets }) => sum + sheets.length, 0);
  let done = 0;
  const browser = await openPrintBrowser();
  const server = await startServer({ root: site });
  try {
    const page = await openTab(browser);
    const printed: PrintedBooklet[] = [];
    for (const booklet of booklets) {
      printed.push(
        await printBooklet(booklet, options, page, server.url, () => {
          done += 1;
          options.onSheet?.(done, total);
        }),
      );
    }
    return printed;
  } finally {
    await server.close();
    await browser.close();
  }
}

async function openTab(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  return context.newPage();
}

async function printBooklet(
  { slug, owner, sheets }: Booklet,
  { out, paper, large, period }: PrintOptions,
  page: Page,
  siteUrl: string,
  onSheet: () => void,
): Promise<PrintedBooklet> {
  const aside = join(out, `.${slug}-${String(process.pid)}`);
  rmSync(aside, { recursive: true, force: true });
  const name = [slug, period.id, ...(paper === 'A3' ? ['A3'] : []), ...(large ? ['dazi'] : [])];
  const folder = join(aside, name.join('-'));
  mkdirSync(folder, { recursive: true });
  try {
    const whole = await PDFDocument.create();
    const printed: PrintedSheet[] = [];
    for (const [index, { path, title }] of sheets.entries()) {
      await page.goto(siteUrl + path);
      await page.evaluate(choosePaper, { paper, large });
      const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      const sheet = await PDFDocument.load(bytes);
      const number = String(index + 1).padStart(String(sheets.length).length, '0');
      writeFileSync(join(folder, `${number}-${basename(path, '.html')}.pdf`), bytes);
      for (const copied of await whole.copyPages(sheet, sheet.getPageIndices())) {
        whole.addPage(copied);
      }
      printed.push({ title, pages: sheet.getPageCount() });
      onSheet();
    }
    const heading = `${owner}${period.label}张贴清单`;
    // 上一页的安全策略不准内嵌的样式，先换一张白纸。
    await page.goto('about:blank');
    await page.setContent(coverHtml(heading, `用 ${paper} 纸。`, printed));
    const cover = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
    for (const [at, copied] of (await whole.copyPages(cover, cover.getPageIndices())).entries()) {
      whole.insertPage(at, copied);
    }
    whole.setTitle(heading);
    writeFileSync(`${folder}.pdf`, await whole.save());
    return { file: publish(folder, out), sheets: printed };
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** 在页面里做的：按纸张换样式，和页面上按「打印 A3 大张」时一样。 */
function choosePaper({ paper, large }: { paper: Paper; large: boolean }): void {
  document.documentElement.dataset['paper'] = paper;
  document.documentElement.toggleAttribute('data-print-large', large);
}

/** 一本好了，把散页文件夹和合订本换到输出文件夹里；给出合订本的名字。 */
function publish(folder: string, out: string): string {
  const target = join(out, basename(folder));
  rmSync(target, { recursive: true, force: true });
  renameSync(folder, target);
  renameSync(`${folder}.pdf`, `${target}.pdf`);
  return `${basename(target)}.pdf`;
}
