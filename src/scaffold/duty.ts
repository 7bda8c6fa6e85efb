import {
  addMonths,
  formatMonth,
  monthOfDate,
  weekdayNames,
  type LocalDate,
  type YearMonth,
} from '../base/date.ts';
import { dutyColumns } from '../domain/duty.ts';
import type { Draft } from './draft.ts';
import type { ExistingVillage } from './existing.ts';
import { csvText } from './csv-text.ts';

/** 排一个月的值班表：星期一到星期五各一行；给了人就轮着填。 */
export function dutyDraft(
  village: ExistingVillage,
  input: { readonly month?: YearMonth | undefined; readonly people: readonly string[] },
  today: LocalDate,
): Draft {
  const months = village.files.flatMap(
    (file) => /^duty\/(\d{4}-\d{2})\.csv$/.exec(file)?.[1] ?? [],
  );
  const last = months.sort().at(-1) as YearMonth | undefined;
  const month = input.month ?? (last ? addMonths(last, 1) : monthOfDate(today));
  const { day, shift, people, hours, place, note } = dutyColumns;
  const rows = weekdayNames.slice(0, 5).map((name, index) => {
    const person = input.people[index % Math.max(1, input.people.length)] ?? '';
    return [`星期${name}`, '', person, '', '', ''];
  });
  const file = `villages/${village.slug}/duty/${month}.csv`;
  const head = [day, shift, people, hours, place, note].map(({ name }) => name);
  const cadres = village.cadres.map(({ name }) => name).join('、');
  return {
    files: new Map([[file, csvText([head, ...rows])]]),
    blanks: input.people.length > 0 ? [] : [`${file} 每一行的「值班人」`],
    notes: [
      `这是${formatMonth(month)}的表。班子成员有：${cadres}。`,
      '写「星期一」的一行管当月每个星期一；某一天换班的，另加一行写日期；上班的日子都一样的写「工作日」，周末和放假的写「节假日」。',
    ],
  };
}
