import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import type { Browser, Page } from 'playwright-core';
import { openPrintBrowser } from '../browser/open-browser.ts';
import { leaksIn, plainNumber, type PublicNumbers } from '../privacy/gate.ts';
import { startServer } from '../serve/static-server.ts';
import { qrPng, qrSvg } from '../view/qr-path.ts';
import type { Booklet, ChosenSheet } from './choose.ts';
import { contactSheet } from './contact-sheet.ts';
import { coverHtml, type PrintedSheet } from './cover.ts';
import { printHtml, type PaperChoice } from './print-sheet.ts';
import { printUnits } from './print-units.ts';

export interface PrintOptions extends PaperChoice {
  /** 已经生成好的网站。 */
  readonly site: string;
  /** PDF 写到哪里。 */
  readonly out: string;
  /** 写在封面和文件名里的一期：`{ id: '2026-10', label: '2026年10月' }`。 */
  readonly period: { readonly id: string; readonly label: string };
  /** 只印一种的，写在文件名里，不盖掉整期的那一本；如 `poster`。 */
  readonly only?: string | undefined;
  /** 短的公开事项几份合在一张横放的 A3 上。 */
  readonly combine?: boolean;
  /** 本来就要公开的电话。 */
  readonly phones: readonly string[];
  /** 一本另存一张小样图，每张纸都在上面。 */
  readonly picture?: boolean;
  /** 已经开着的浏览器；不给就自己开一个，用完关掉。 */
  readonly browser?: Browser;
  /** 印好一份说一声。 */
  readonly onSheet?: (done: number, total: number) => void;
}

export interface PrintedBooklet {
  /** 合订本，相对输出文件夹。 */
  readonly file: string;
  readonly sheets: readonly PrintedSheet[];
}

/** 要印的里面有个人号码；`message` 是给人看的一段话。 */
export class PrivateNumberFound extends Error {}

/**
 * 把选好的张贴页印成 PDF：一份一个文件，一个村一本合订本，前面有封面清单。
 *
 * 一个浏览器、一个标签页从头印到尾，印完一份就写盘，几百份也不多占内存。
 * 先写在旁边，一本全好了才换上去；中途出错不留半本。
 *
 * @throws {BrowserMissing} 没有能用的浏览器。
 * @throws {PrivateNumberFound} 印出来的里面有不该公开的号码。
 */
export async function printBooklets(
  booklets: readonly Booklet[],
  options: PrintOptions,
): Promise<PrintedBooklet[]> {
  const { out, site } = options;
  mkdirSync(out, { recursive: true });
  const total = booklets.reduce((sum, { sheets }) => sum + sheets.length, 0);
  let done = 0;
  const browser = options.browser ?? (await openPrintBrowser());
  const context = await browser.newContext({ locale: 'zh-CN' });
  const server = await startServer({ root: site });
  try {
    const page = await context.newPage();
    const printed: PrintedBooklet[] = [];
    for (const booklet of booklets) {
      printed.push(
        await printBooklet(booklet, { ...options, siteUrl: server.url }, page, (count) => {
          done += count;
          options.onSheet?.(done, total);
        }),
      );
    }
    if (options.picture) {
      for (const { file } of printed) {
        const picture = join(out, file.replace(/pdf$/, 'png'));
        writeFileSync(picture, await contactSheet(browser, join(out, file)));
      }
    }
    return printed;
  } finally {
    await server.close();
    if (options.browser === undefined) await browser.close();
    else await context.close();
  }
}

async function printBooklet(
  { slug, owner, sheets }: Booklet,
  options: PrintOptions & { readonly siteUrl: string },
  page: Page,
  onSheet: (count: number) => void,
): Promise<PrintedBooklet> {
  const { out, paper, period, phones } = options;
  const aside = join(out, `.${slug}-${String(process.pid)}`);
  rmSync(aside, { recursive: true, force: true });
  const folder = join(aside, folderName(slug, options));
  mkdirSync(folder, { recursive: true });
  const allowed = new Set(phones.map(plainNumber));
  try {
    const whole = await PDFDocument.create();
    const printed: PrintedSheet[] = [];
    for await (const unit of printUnits(page, sheets, { ...options, owner })) {
      const { bytes } = unit;
      const [first] = unit.sheets;
      await refuseLeaks(unit.sheets, bytes, allowed);
      const pdf = await PDFDocument.load(bytes);
      const number = String(printed.length + 1).padStart(String(sheets.length).length, '0');
      const together = unit.sheets.length > 1;
      const name = join(folder, `${number}-${together ? 'heyin' : basename(first.path, '.html')}`);
      writeFileSync(`${name}.pdf`, bytes);
      await writeCodes(name, first);
      for (const copied of await whole.copyPages(pdf, pdf.getPageIndices())) {
        whole.addPage(copied);
      }
      const titles = unit.sheets.map(({ title }) => title);
      printed.push({
        title: `${titles.join('；')}${together ? '（合在一张 A3 上）' : ''}`,
        pages: pdf.getPageCount(),
      });
      onSheet(titles.length);
    }
    const heading = `${owner}${period.label}张贴清单`;
    const cover = await PDFDocument.load(
      await printHtml(page, coverHtml(heading, `用 ${paper} 纸。`, printed)),
    );
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

function folderName(slug: string, { period, only, paper, large, combine }: PrintOptions): string {
  return [
    slug,
    period.id,
    ...(only === undefined ? [] : [only]),
    ...(paper === 'A3' ? ['A3'] : []),
    ...(large ? ['dazi'] : []),
    ...(combine ? ['heyin'] : []),
  ].join('-');
}

/** 网页发布前查过了，纸上再查一遍：不管从哪里漏进来，都印不出去。 */
async function refuseLeaks(
  sheets: readonly [ChosenSheet, ...ChosenSheet[]],
  bytes: Buffer,
  allowed: PublicNumbers,
): Promise<void> {
  const [leak] = await leaksIn(sheets[0].path.replace(/html$/, 'pdf'), bytes, allowed, true);
  if (!leak) return;
  throw new PrivateNumberFound(
    `「${sheets.map(({ title }) => title).join('」「')}」里有个人号码：${leak.masked}。这一本没有印，先从内容里删掉它。`,
  );
}

/** 二维码另存两个图片，给喷绘、做牌子用。 */
async function writeCodes(name: string, { qr }: ChosenSheet): Promise<void> {
  if (qr === undefined) return;
  writeFileSync(`${name}.svg`, qrSvg(qr));
  writeFileSync(`${name}.png`, await qrPng(qr));
}

/** 一本好了，把散页文件夹和合订本换到输出文件夹里；给出合订本的名字。 */
function publish(folder: string, out: string): string {
  const target = join(out, basename(folder));
  rmSync(target, { recursive: true, force: true });
  renameSync(folder, target);
  renameSync(`${folder}.pdf`, `${target}.pdf`);
  return `${basename(target)}.pdf`;
}
