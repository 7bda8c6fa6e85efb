import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { addMonths, monthOfDate } from '../src/base/date.ts';
import { nearest } from '../src/base/nearest.ts';
import { monthPeriod, parsePeriod, type Period } from '../src/base/period.ts';
import { openBoard } from '../src/board.ts';
import { BrowserMissing } from '../src/browser/open-browser.ts';
import { cacheFolder } from '../src/build/cache.ts';
import type { Board } from '../src/domain/board.ts';
import { publicPhones } from '../src/domain/public-phones.ts';
import { chooseSheets, sheetKinds, type SheetKind } from '../src/print/choose.ts';
import {
  printBooklets,
  PrivateNumberFound,
  type PrintedBooklet,
} from '../src/print/print-booklets.ts';
import type { Paper } from '../src/print/print-sheet.ts';
import { buildAndReport } from './cli/build.ts';
import { CannotRun, contentFolder, exitCodes, readToday, runCommand } from './cli/command.ts';

const kinds = Object.keys(sheetKinds) as SheetKind[];

const help = `
npm run print -- [选项]

把一期的张贴页印成 PDF，拿去打印、贴上公开栏。一份一个文件，一个村一本合订本，前面有张贴清单。

  --village 村      只印一个村，写村文件夹的名字，如 shiping；不写就是各村
  --period 期间     2026-03、2026Q1 或 2026；不写就是上个月
  --kind 种类       只印一种：${kinds.join('、')}；
                    登记表、整改清单、村情、小微权力、二维码不点名不印
  --paper A4|A3     用什么纸，默认 A4
  --large           大字，最小 16 磅，要用 A3
  --out 文件夹      PDF 放哪里，默认 print
  --content 文件夹  内容在哪里，默认 content
  --today 日期      把哪一天当作今天，如 2026-03-05
  --help            显示这段话

用本机的 Edge、Chrome 或 Chromium 来印；Linux 上没有就用自带的。
退出码：0 印好了，1 内容有错误，2 没能印。
`;

await runCommand(
  help,
  {
    village: { type: 'string' },
    period: { type: 'string' },
    kind: { type: 'string' },
    paper: { type: 'string', default: 'A4' },
    large: { type: 'boolean', default: false },
    out: { type: 'string', default: 'print' },
    content: { type: 'string', default: 'content' },
    today: { type: 'string' },
  },
  async ({ values }) => {
    const { out, large } = values;
    const content = contentFolder(values.content);
    const today = readToday(values.today);
    const paper = readPaper(values.paper, large);
    const kind = readKind(values.kind);
    const { board } = openBoard(content, today);
    const period = readPeriod(values.period, board);
    if (board) refuseUnknownVillage(values.village, board);
    const choice = { village: values.village, period, kind };
    const booklets = board ? chooseSheets(board, choice) : [];
    if (board && booklets.length === 0) {
      throw new CannotRun(nothingToPrint(board, kind, period));
    }
    refuseUnwritable(out);

    const site = join(cacheFolder, 'print-site');
    const built = await buildAndReport({
      content,
      out: site,
      today,
      audience: 'wall',
      withoutSearch: true,
    });
    if (!built) return exitCodes.contentErrors;
    const printed = await printBooklets(booklets, {
      site,
      out,
      paper,
      large,
      period,
      only: kind && sheetKinds[kind],
      phones: board ? publicPhones(board) : [],
      onSheet: (done, total) => {
        if (process.stderr.isTTY)
          process.stderr.write(`\r印好 ${String(done)}／${String(total)} 份`);
        else if (done % 50 === 0)
          process.stderr.write(`印好 ${String(done)}／${String(total)} 份\n`);
      },
    }).catch((error: unknown) => {
      const known = error instanceof BrowserMissing || error instanceof PrivateNumberFound;
      throw known ? new CannotRun(error.message) : error;
    });
    if (process.stderr.isTTY) process.stderr.write('\n');
    report(printed, out);
    return exitCodes.done;
  },
);

function report(booklets: readonly PrintedBooklet[], out: string): void {
  for (const { file, sheets } of booklets) {
    const pages = sheets.reduce((sum, sheet) => sum + sheet.pages, 0);
    console.log(`${join(out, file)}：${String(sheets.length)} 份，${String(pages)} 张`);
  }
  console.log('合订本第一页是张贴清单；散页在同名的文件夹里。');
}

function nothingToPrint({ town }: Board, kind: SheetKind | undefined, { label }: Period): string {
  if (kind === '二维码' && town.address === undefined) {
    return '二维码没有地方指：town.yaml 里还没有写「网址」。';
  }
  return `${label}没有要印的。换一个 --period、--village 或 --kind。`;
}

function readPaper(text: string, large: boolean): Paper {
  const paper = text.toUpperCase();
  if (paper !== 'A4' && paper !== 'A3') {
    throw new CannotRun(`--paper 写的是「${text}」，只有 A4 和 A3。`);
  }
  if (large && paper === 'A4') throw new CannotRun('大字要用 A3 纸：加上 --paper A3。');
  return paper;
}

function readKind(text: string | undefined): SheetKind | undefined {
  if (text === undefined) return undefined;
  const kind = kinds.find((one) => one === text);
  if (!kind) throw new CannotRun(`--kind 写的是「${text}」，只有 ${kinds.join('、')}。`);
  return kind;
}

function readPeriod(text: string | undefined, board: Board | undefined): Period {
  if (text === undefined && board) return monthPeriod(addMonths(monthOfDate(board.today), -1));
  const period = parsePeriod(text ?? '');
  if (!period && text !== undefined) {
    throw new CannotRun(`--period 写的是「${text}」，写成 2026-03、2026Q1 或 2026。`);
  }
  // 内容读不成公开栏，期间用不上；后面会把错误一样样列出来。
  return period ?? monthPeriod(monthOfDate(readToday(undefined).fallback));
}

function refuseUnknownVillage(slug: string | undefined, { villages }: Board): void {
  if (slug === undefined || villages.some((village) => village.slug === slug)) return;
  const slugs = villages.map((village) => village.slug);
  const like = nearest(slug, slugs);
  const hint = like === undefined ? `有 ${slugs.join('、')}。` : `是不是「${like}」？`;
  throw new CannotRun(`没有「${slug}」这个村，${hint}`);
}

function refuseUnwritable(out: string): void {
  try {
    mkdirSync(out, { recursive: true });
    accessSync(out, constants.W_OK);
  } catch {
    throw new CannotRun(
      `写不进「${out}」文件夹。看看是不是只读、是不是同名的文件，或换一个 --out。`,
    );
  }
}
