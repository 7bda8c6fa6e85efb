import type { Page } from 'playwright-core';
import { posterHtml } from './poster.ts';
import type { ChosenSheet } from './choose.ts';

export type Paper = 'A4' | 'A3';

export interface PaperChoice {
  readonly paper: Paper;
  /** 大字，最小 16 磅，只有 A3 有。 */
  readonly large: boolean;
}

/** 把一份印成 PDF：网站上的一页，或者一张只有二维码的海报。 */
export async function printSheet(
  page: Page,
  { path, title, qr }: ChosenSheet,
  { site, owner, paper, large }: PaperChoice & { readonly site: string; readonly owner: string },
): Promise<Buffer> {
  if (qr !== undefined) return printHtml(page, posterHtml({ owner, title, url: qr }));
  await page.goto(site + path);
  await page.evaluate(choosePaper, { paper, large });
  return page.pdf({ preferCSSPageSize: true, printBackground: true });
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
