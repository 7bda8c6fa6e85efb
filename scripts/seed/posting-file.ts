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

/** 要贴上墙的一份。 */
export interface WallSheet {
  readonly item: string;
  readonly on: LocalDate;
  /** 公示几日；不是公示的没有。 */
  readonly objection?: number | undefined;
}

export function noticeSheet(notice: NoticeScript): WallSheet {
  const objection = notice.type === '公示' ? (notice.days ?? 0) : undefined;
  return { item: `notices/${noticeId(notice)}`, on: notice.on as LocalDate, objection };
}

/** 一个村的张贴记录：公开当天贴，贴够日子、公示期满才取下；公示一件不漏。 */
export function postingFile(
  { cadres }: VillageScript,
  sheets: readonly WallSheet[],
  until: LocalDate,
): string | undefined {
  const by = cadres.at(-1)?.name ?? '';
  const rows = sheets
    .filter(
      ({ on, objection }) =>
        on >= since && (objection !== undefined || on <= addDays(until, -notYet)),
    )
    .toSorted((a, b) => (a.on + a.item < b.on + b.item ? -1 : 1))
    .map(({ item, on, objection }) => {
      const down = addDays(on, Math.max(kept, (objection ?? 0) + 1));
      const board = objection === undefined ? '文化广场' : '村委会门口';
      return [item, board, on, down <= addDays(until, -5) ? down : '', by];
    });
  if (rows.length === 0) return undefined;
  return `${[heads, ...rows.map((row) => [...row, '', ''])].map(csvRow).join('\n')}\n`;
}
