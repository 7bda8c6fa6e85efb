import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { fillSheet } from './fill-sheet.ts';
import { addPageTotals, printAreas } from './page-totals.ts';
import type { ChosenSheet } from './choose.ts';
import { posterHtml } from './poster.ts';

export type Paper = 'A4' | 'A3';

export interface PaperChoice {
  readonly paper: Paper;
  /** 大字，最小 16 磅，只有 A3 有。 */
  readonly large: boolean;
}

export interface SheetOptions extends PaperChoice {
  /** 网站的地址，以 `/` 结尾。 */
  readonly siteUrl: string;
  readonly owner: string;
}

/** 把一份印成 PDF：网站上的一页，或者一张只有二维码的海报。 */
export async function printSheet(
  page: Page,
  sheet: ChosenSheet,
  options: SheetOptions,
): Promise<Buffer> {
  const { title, qr } = sheet;
  if (qr !== undefined) {
    return printHtml(page, posterHtml({ owner: options.owner, title, url: qr }));
  }
  await openSheet(page, sheet, options);
  await page.evaluate(fillSheet, printAreas);
  const totals = await page.evaluate(addPageTotals, printAreas);
  const bytes = await printPage(page);
  if (totals === 0 || (await totalsInPlace(bytes, totals))) return bytes;
  // 自己分的张和浏览器排的对不上，宁可不写，也不写错的。
  await openSheet(page, sheet, options);
  return printPage(page);
}

/** 打开一页，照要用的纸换好样式。 */
export async function openSheet(
  page: Page,
  { path }: ChosenSheet,
  { siteUrl, paper, large }: SheetOptions,
): Promise<void> {
  // 量行高要照纸上的样式量。
  await page.emulateMedia({ media: 'print' });
  const answer = await page.goto(siteUrl + path);
  if (!answer?.ok()) throw new Error(`网站里没有 ${path}`);
  await page.evaluate(choosePaper, { paper, large });
}

function printPage(page: Page): Promise<Buffer> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true });
}

/** 有「本页合计」的正好这么多张，一张一个。 */
async function totalsInPlace(bytes: Buffer, totals: number): Promise<boolean> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: false });
  const counts = text.map((one) => one.split('本页合计').length - 1).filter((count) => count > 0);
  return counts.length === totals && counts.every((count) => count === 1);
}

/** 印一页自己写的网页。上一页的安全策略不准内嵌的样式，先换一张白纸。 */
export async function printHtml(page: Page, html: string): Promise<Buffer> {
  await page.goto('about:blank');
  await page.setContent(html);
  return page.pdf({ preferCSSPageSize: true });
}

/** 在页面里做的：按纸张换样式，和页面上按「打印 A3 大张」时一样。 */
function choosePaper({ paper, large }: PaperChoice): void {
  document.documentElement.dataset['paper'] = paper;
  document.documentElement.toggleAttribute('data-print-large', large);
}
