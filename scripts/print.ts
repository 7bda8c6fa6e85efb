import { join } from 'node:path';
import { openBoard } from '../src/board.ts';
import { BrowserMissing } from '../src/browser/open-browser.ts';
import { cacheFolder } from '../src/build/cache.ts';
import { publicPhones } from '../src/domain/public-phones.ts';
import { sheetKinds } from '../src/print/choose.ts';
import {
  printBooklets,
  PrivateNumberFound,
  type PrintedBooklet,
} from '../src/print/print-booklets.ts';
import { claimSiteFolder } from '../src/print/site-folder.ts';
import { CannotPrint, planPrinting, refuseUnwritable } from '../src/print/read-options.ts';
import { buildAndReport } from './cli/build.ts';
import { CannotRun, contentFolder, exitCodes, readToday, runCommand } from './cli/command.ts';

const help = `
npm run print -- [选项]

把一期的张贴页印成 PDF，拿去打印、贴上公开栏。一份一个文件，一个村一本合订本，前面有张贴清单。

  --village 村      只印一个村，写村文件夹的名字，如 shiping；不写就是各村
  --period 期间     2026-03、2026Q1、2026H1 或 2026；不写就是上个月
  --kind 种类       只印一种：${Object.keys(sheetKinds).join('、')}；
                    登记表、整改清单、村情、小微权力、二维码不点名不印
  --paper A4|A3     用什么纸，默认 A4
  --large           大字，最小 16 磅，要用 A3
  --combine         短的公开事项几份合在一张横放的 A3 上，省纸、省地方
  --contact-sheet   一本另存一张小样图，每张纸都在上面，印以前看一眼
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
    combine: { type: 'boolean', default: false },
    'contact-sheet': { type: 'boolean', default: false },
    out: { type: 'string', default: 'print' },
    content: { type: 'string', default: 'content' },
    today: { type: 'string' },
  },
  async ({ values }) => {
    const { out, combine, 'contact-sheet': picture } = values;
    const content = contentFolder(values.content);
    const today = readToday(values.today);
    const { board } = openBoard(content, today);
    const { folder: site, release } = claimSiteFolder(join(cacheFolder, 'print-site'), new Date());
    try {
      const plan = board && planPrinting(values, board);
      if (plan) refuseUnwritable(out);
      const built = await buildAndReport({
        content,
        out: site,
        today,
        audience: 'wall',
        withoutSearch: true,
      });
      if (!built || !plan) return exitCodes.contentErrors;
      const { booklets, kind, ...paper } = plan;
      const only = kind && sheetKinds[kind];
      const options = { ...paper, site, out, combine, only, phones: publicPhones(board), picture };
      const printed = await printBooklets(booklets, { ...options, onSheet: sayProgress });
      report(printed, out);
      return exitCodes.done;
    } catch (error) {
      const known = [BrowserMissing, PrivateNumberFound, CannotPrint];
      if (error instanceof Error && known.some((kind) => error instanceof kind)) {
        throw new CannotRun(error.message);
      }
      throw error;
    } finally {
      release();
    }
  },
);

function sayProgress(done: number, total: number): void {
  const says = `印好 ${String(done)}／${String(total)} 份`;
  if (process.stderr.isTTY) process.stderr.write(`\r${says}${done === total ? '\n' : ''}`);
  else if (done % 50 === 0) process.stderr.write(`${says}\n`);
}

function report(booklets: readonly PrintedBooklet[], out: string): void {
  for (const { file, sheets } of booklets) {
    const pages = sheets.reduce((sum, sheet) => sum + sheet.pages, 0);
    console.log(`${join(out, file)}：${String(sheets.length)} 份，${String(pages)} 张`);
  }
  console.log('合订本第一页是张贴清单；散页在同名的文件夹里。');
}
