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
import { isWorkingDay } from '../base/working-day.ts';
import { dutyColumns, type DutyRota, type DutyShift } from '../domain/duty.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { ContentFolder } from './files.ts';
import { baseName } from './markdown-record.ts';
import type { Row } from './table-row.ts';
import { readTable } from './table.ts';

/**
 * 读一张值班表 `villages/<slug>/duty/2026-03.csv`；写「星期一」「工作日」的行铺到当月的每一天。
 *
 * 同一天同一班有几行的，写日期的算数，其次「工作日」「节假日」，最后「星期几」；写「放假」的那一天不排班。
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
  const table =
    text === undefined
      ? undefined
      : readTable(file, text, dutyColumns, problems, { notes: folder.notes });
  if (!table) return undefined;
  const read = table.rows.flatMap((row) => readShifts(row, month, problems));
  reportTwice(read, problems);
  const byDay = Map.groupBy(read, ({ date }) => date);
  const shifts = [...byDay.values()].flatMap(shiftsOfDay);
  shifts.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return { month, shifts, file };
}

/** 一行写的是哪一天，还是哪一类日子；越具体的越算数。 */
type Exactness = 'day' | 'kind' | 'weekday';

const rank: Readonly<Record<Exactness, number>> = { day: 2, kind: 1, weekday: 0 };

type WrittenShift = DutyShift & { readonly exact: Exactness };

/** 同一班有几行的，留最具体的；哪一行没写班次，就是整天。 */
function shiftsOfDay(written: readonly WrittenShift[]): DutyShift[] {
  const kept = written.filter(
    (one) =>
      !written.some(
        (other) => rank[other.exact] > rank[one.exact] && sameShift(other.shift, one.shift),
      ),
  );
  return kept.some(isDayOff) ? [] : kept;
}

function sameShift(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b || a === '全天' || b === '全天';
}

/** 写着日期的两行说的是同一班：不知道照哪一行。 */
function reportTwice(read: readonly WrittenShift[], problems: Problem[]): void {
  const first = new Map<string, WrittenShift>();
  for (const one of read.filter(({ exact }) => exact === 'day')) {
    const key = `${one.date} ${one.shift ?? ''}`;
    const other = first.get(key);
    if (!other) {
      first.set(key, one);
      continue;
    }
    const people = `${other.people.join('、')}；${one.people.join('、')}`;
    const message = `${one.date}${one.shift ?? ''}写了两行：${people}。`;
    const fix = '几个人一起值的写在一行，用顿号分开；换班的删掉原来那一行。';
    problems.push(problem('duty/twice', one.at, message, fix));
  }
}

function readShifts(
  row: Row<typeof dutyColumns>,
  month: YearMonth,
  problems: Problem[],
): WrittenShift[] {
  const written = row.read('day');
  const people = row.read('people');
  if (written === undefined || people === undefined) return [];
  const [, day = '', half] = /^(.+?)(上午|下午|夜间|晚上|全天)?$/.exec(written) ?? [];
  const { dates, exact } = datesOf(day, month);
  if (dates.length === 0) {
    const message = `「${written}」不是这个月里的一天，也不是星期几。`;
    problems.push(
      problem(
        'duty/day',
        row.place('day'),
        message,
        `写成 ${month}-05 的样子，或写 星期一、工作日、节假日。`,
      ),
    );
  }
  return dates.map((date) => ({
    date,
    exact,
    shift: row.read('shift') ?? half,
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

function isDayOff({ people }: WrittenShift): boolean {
  return people.length === 1 && people[0] === '放假';
}

function datesOf(
  day: string,
  month: YearMonth,
): { readonly dates: LocalDate[]; readonly exact: Exactness } {
  const clean = day.trim();
  if (clean === '工作日') return { dates: daysOf(month, isWorkingDay), exact: 'kind' };
  if (clean === '节假日') {
    return { dates: daysOf(month, (date) => !isWorkingDay(date)), exact: 'kind' };
  }
  const [, first, last = first] = weekdays.exec(clean) ?? [];
  if (first !== undefined) {
    const from = weekdayNumber(first);
    const to = weekdayNumber(last);
    const inside = (date: LocalDate): boolean => weekdayOf(date) >= from && weekdayOf(date) <= to;
    return { dates: daysOf(month, inside), exact: 'weekday' };
  }
  const date = parseDate(day, yearOf(month));
  return { dates: date?.startsWith(month) ? [date] : [], exact: 'day' };
}

function daysOf(month: YearMonth, wanted: (date: LocalDate) => boolean): LocalDate[] {
  const dates: LocalDate[] = [];
  for (let date = firstDay(month); date <= lastDay(month); date = addDays(date, 1)) {
    if (wanted(date)) dates.push(date);
  }
  return dates;
}
