import { join } from 'node:path';
import { parsePeriod } from '../../src/base/period.ts';
import { openBoard } from '../../src/board.ts';
import { publicPhones } from '../../src/domain/public-phones.ts';
import { chooseSheets } from '../../src/print/choose.ts';
import { printBooklets } from '../../src/print/print-booklets.ts';
import { measureScript } from './measure.ts';

export interface PrintFigures {
  readonly sheets: number;
  readonly pages: number;
  /** 每份平均，毫秒；开浏览器的时间也算在里面。 */
  readonly milliseconds: number;
  /** 印好 25 份时、印完时，本进程占的内存，MB。 */
  readonly early: number;
  readonly late: number;
}

/** 一个村一年的张贴页一次印完：每份多久，内存长不长。 */
export async function measurePrint(content: string, scratch: string): Promise<PrintFigures> {
  const site = join(scratch, 'print-site');
  measureScript('build', '--content', content, '--out', site, '--without-search');
  const { board } = openBoard(content, { fallback: '2026-01-01' as never });
  const period = parsePeriod('2026');
  const [village] = board?.villages ?? [];
  if (!board || !period || !village) throw new Error('示范镇打不开。');
  const booklets = chooseSheets(board, { village: village.slug, period });
  const megabytes = (): number => process.memoryUsage().rss / 1024 / 1024;
  let early = Number.NaN;
  const started = performance.now();
  const printed = await printBooklets(booklets, {
    site,
    out: join(scratch, 'print'),
    paper: 'A4',
    large: false,
    period,
    phones: publicPhones(board),
    onSheet: (done) => {
      if (done === 25) early = megabytes();
    },
  });
  const all = printed.flatMap(({ sheets }) => sheets);
  return {
    sheets: all.length,
    pages: all.reduce((sum, { pages }) => sum + pages, 0),
    milliseconds: (performance.now() - started) / all.length,
    early,
    late: megabytes(),
  };
}
