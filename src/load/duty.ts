import {
  addDays,
  firstDay,
  lastDay,
  parseDate,
  parseYearMonth,
  weekdayNames,
  weekdayOf,
  yearOf,
  type LocalDate,
  type YearMonth,
} from '../base/date.ts';
import { dutyColumns, type DutyRota, type DutyShift } from '../domain/duty.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { ContentFolder } from './files.ts';
import { baseName } from './markdown-record.ts';
import type { Row } from './table-row.ts';
import { readTable } from './table.ts';

/**
 * 读一张值班表 `villages/<slug>/duty/2026-03.csv`；写「星期一」的行铺到当月每个星期一。
 *
 * 某一天值班人写「放假」，那一天就不排班。
 */
export function loadDuty(
  folder: ContentFolder,
  file: string,
  problems: Problem[],
): DutyRota | undefined {
  const month = parseYearMonth(baseName(file));
  if (!month) {
    problems.push(problem('duty/month', { file }, '文件名不是月份。', '改成 2026-03.csv 的样子。'));
    return undefined;
  }
  const text = folder.read(file);
  const table = text === undefined ? undefined : readTable(file, text, dutyColumns, problems);
  if (!table) return undefined;
  const read = table.rows.flatMap((row) => readShifts(row, month, problems));
  const daysOff = new Set(read.filter(isDayOff).map(({ date }) => date));
  const shifts = read.filter(({ date }) => !daysOff.has(date));
  shifts.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return { month, shifts, file };
}

function readShifts(
  row: Row<typeof dutyColumns>,
  month: YearMonth,
  problems: Problem[],
): DutyShift[] {
  const written = row.read('day');
  const people = row.read('people');
  if (written === undefined || people === undefined) return [];
  const [, day = '', half] = /^(.+?)(上午|下午|夜间|晚上|全天)?$/.exec(written) ?? [];
  const dates = datesOf(day, month);
  if (dates.length === 0) {
    const message = `「${written}」不是这个月里的一天，也不是星期几。`;
    problems.push(
      problem('duty/day', row.place('day'), message, `写成 ${month}-05 的样子，或写 星期一。`),
    );
  }
  return dates.map((date) => ({
    date,
    shift: row.text('shift') || (half ?? '全天'),
    people: people.split(/[、,，;；\s]+/).filter(Boolean),
    hours: row.read('hours'),
    place: row.read('place'),
    note: row.read('note'),
    at: row.place('people'),
  }));
}

/** 「星期一」「周一至周五」。 */
const weekdays =
  /^(?:星期|周|礼拜)([一二三四五六日天])(?:\s*(?:至|到|—+|–|-|~|～)\s*(?:星期|周|礼拜)?([一二三四五六日天]))?$/;

function weekdayNumber(name: string | undefined): number {
  return weekdayNames.findIndex((one) => one === (name === '天' ? '日' : name)) + 1;
}

function isDayOff({ people }: DutyShift): boolean {
  return people.length === 1 && people[0] === '放假';
}

function datesOf(day: string, month: YearMonth): LocalDate[] {
  const [, first, last = first] = weekdays.exec(day.trim()) ?? [];
  if (first !== undefined) {
    const dates: LocalDate[] = [];
    for (let date = firstDay(month); date <= lastDay(month); date = addDays(date, 1)) {
      const weekday = weekdayOf(date);
      if (weekday >= weekdayNumber(first) && weekday <= weekdayNumber(last)) dates.push(date);
    }
    return dates;
  }
  const date = parseDate(day, yearOf(month));
  return date?.startsWith(month) ? [date] : [];
}
