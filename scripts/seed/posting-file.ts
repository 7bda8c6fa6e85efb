import { addDays, type LocalDate } from '../../src/base/date.ts';
import { noticeId } from './notice-file.ts';
import type { NoticeScript, VillageScript } from './script.ts';
import { csvRow } from './text-files.ts';

const heads = ['事项', '公开栏', '贴出日期', '取下日期', '经手人', '照片', '照片看过'];

/** 从这一天起记张贴。 */
const since = '2026-09-15' as LocalDate;
/** 最近几天公开的，还没来得及贴。 */
const notYet = 3;
/** 贴够十日，留两日富余。 */
const kept = 12;

/** 一个村的张贴记录：公开当天贴，贴够日子、公示期满才取下；公示一件不漏。 */
export function postingFile(
  { cadres }: VillageScript,
  notices: readonly NoticeScript[],
  until: LocalDate,
): string | undefined {
  const by = cadres.at(-1)?.name ?? '';
  const rows = notices
    .filter(({ on, type }) => on >= since && (type === '公示' || on <= addDays(until, -notYet)))
    .toSorted((a, b) => (a.on + a.slug < b.on + b.slug ? -1 : 1))
    .map((notice) => {
      const on = notice.on as LocalDate;
      const down = addDays(on, Math.max(kept, (notice.days ?? 0) + 1));
      const board = notice.type === '公示' ? '村委会门口' : '文化广场';
      return [`notices/${noticeId(notice)}`, board, on, down <= addDays(until, -5) ? down : '', by];
    });
  if (rows.length === 0) return undefined;
  return `${[heads, ...rows.map((row) => [...row, '', ''])].map(csvRow).join('\n')}\n`;
}
