import {
  addDays,
  firstDay,
  formatMonthDay,
  lastDay,
  monthOf,
  weekdayNames,
  weekdayOf,
  type LocalDate,
  type YearMonth,
} from '../../src/base/date.ts';
import type { VillageScript } from './script.ts';
import type { Row } from './year-script.ts';
import { csvRow } from './text-files.ts';

const heads = ['日期', '班次', '值班人', '时间', '备注'];

/** 一个村一个月的值班表。 */
export function dutyFile(village: VillageScript, month: YearMonth, swaps: readonly Row[]): string {
  const rows =
    village.duty.by === 'day' ? byDay(village, month, swaps) : byWeekday(village, month, swaps);
  return `${[heads, ...rows].map(csvRow).join('\n')}\n`;
}

/** 一天一行，村干部轮着来，每个月从不同的人起头。 */
function byDay(
  { cadres, duty }: VillageScript,
  month: YearMonth,
  swaps: readonly Row[],
): string[][] {
  const rows: string[][] = [];
  let next = monthOf(month) * 2;
  for (let date = firstDay(month); date <= lastDay(month); date = addDays(date, 1)) {
    if (!duty.weekend && weekdayOf(date) > 5 && !isNationalDay(date)) continue;
    for (const [index, [shift = '', hours = '']] of duty.shifts.entries()) {
      const swap = index === 0 ? swaps.find(([on]) => on === date) : undefined;
      const person = cadres[next++ % cadres.length]?.name ?? '';
      const note = swap?.[2] ?? (isNationalDay(date) ? '国庆节值班' : '');
      rows.push([date, shift, swap?.[1] ?? person, hours, note]);
    }
  }
  return rows;
}

/** 每周都一样的，写星期几；替班写在备注里。 */
function byWeekday(
  { cadres, duty }: VillageScript,
  month: YearMonth,
  swaps: readonly Row[],
): string[][] {
  return weekdayNames.slice(0, 5).flatMap((name, index) =>
    duty.shifts.map(([shift = '', hours = '']) => {
      const notes = swaps
        .filter(([on = '']) => on.startsWith(month) && weekdayOf(on as LocalDate) === index + 1)
        .map(([on = '', , note = '']) => `${formatMonthDay(on as LocalDate)}：${note}`);
      const person = cadres[index % cadres.length]?.name ?? '';
      return [`星期${name}`, shift, person, hours, notes.join('；')];
    }),
  );
}

function isNationalDay(date: LocalDate): boolean {
  return /-10-0[1-3]$/.test(date);
}
