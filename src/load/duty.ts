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
import { readTable, type Row } from './table.ts';

/** 读一张值班表 `villages/<slug>/duty/2026-03.csv`；写「星期一」的行铺到当月每个星期一。 */
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
  const shifts = table.rows.flatMap((row) => readShifts(row, month, problems));
  shifts.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return { month, shifts, file };
}

function readShifts(
  row: Row<typeof dutyColumns>,
  month: YearMonth,
  problems: Problem[],
): DutyShift[] {
  const day = row.read('day');
  const people = row.read('people');
  if (day === undefined || people === undefined) return [];
  const dates = datesOf(day, month);
  if (dates.length === 0) {
    const message = `「${day}」不是这个月里的一天，也不是星期几。`;
    problems.push(
      problem('duty/day', row.place('day'), message, `写成 ${month}-05 的样子，或写 星期一。`),
    );
  }
  return dates.map((date) => ({
    date,
    shift: row.text('shift') || '全天',
    people: people.split(/[、,，;；\s]+/).filter(Boolean),
    hours: row.read('hours'),
    place: row.read('place'),
    note: row.read('note'),
    at: row.place('people'),
  }));
}

function datesOf(day: string, month: YearMonth): LocalDate[] {
  const [, name] = /^(?:星期|周|礼拜)([一二三四五六日天])$/.exec(day.trim()) ?? [];
  if (name !== undefined) {
    const weekday = weekdayNames.findIndex((one) => one === (name === '天' ? '日' : name)) + 1;
    const dates: LocalDate[] = [];
    for (let date = firstDay(month); date <= lastDay(month); date = addDays(date, 1)) {
      if (weekdayOf(date) === weekday) dates.push(date);
    }
    return dates;
  }
  const date = parseDate(day, yearOf(month));
  return date?.startsWith(month) ? [date] : [];
}
