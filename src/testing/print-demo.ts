import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { parsePeriod } from '../base/period.ts';
import { openBoard } from '../board.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { publicPhones } from '../domain/public-phones.ts';
import { chooseSheets, type SheetKind } from '../print/choose.ts';
import { printBooklets, type PrintedBooklet } from '../print/print-booklets.ts';
import type { Paper } from '../print/print-sheet.ts';
import { demoSite } from './demo-site.ts';

const { board } = openBoard('content', { fallback: '2026-01-01' as never });
if (!board) throw new Error('示范镇打不开');

export const demoBoard = board;

const village = board.villages.find(({ slug }) => slug === 'shiping');
if (!village) throw new Error('没有石坪村');

/** 测试里印的都是石坪村的。 */
export const shiping = village;

export interface Wanted {
  readonly kind?: SheetKind;
  readonly paper?: Paper;
  readonly large?: boolean;
  readonly combine?: boolean;
}

export interface Printed {
  readonly out: string;
  /** 散页的文件夹；合订本同名。 */
  readonly folder: string;
  readonly booklet: PrintedBooklet;
}

/** 一个浏览器，印好几回；测试完 `close`，印出来的也删掉。 */
export async function openPrinter(): Promise<{
  readonly browser: Browser;
  readonly print: (period: string, wanted?: Wanted) => Promise<Printed>;
  readonly close: () => Promise<void>;
}> {
  const browser = await openBrowser();
  const scratch = mkdtempSync(join(tmpdir(), 'sunboard-print-'));
  return {
    browser,
    print: async (text, { kind, paper = 'A4', large = false, combine = false } = {}) => {
      const out = mkdtempSync(join(scratch, 'out-'));
      const period = parsePeriod(text);
      if (!period) throw new Error(`读不懂 ${text}`);
      const booklets = chooseSheets(demoBoard, { village: 'shiping', period, kind });
      const phones = publicPhones(demoBoard);
      const paperOptions = { paper, large, combine };
      const options = { site: demoSite, out, period, phones, browser, ...paperOptions };
      const [booklet] = await printBooklets(booklets, options);
      if (!booklet) throw new Error(`${text}没有要印的`);
      return { out, folder: join(out, booklet.file.replace(/\.pdf$/, '')), booklet };
    },
    close: async () => {
      await browser.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}
