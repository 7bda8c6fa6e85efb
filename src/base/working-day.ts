import chineseDays from 'chinese-days';
import { addDays, weekdayOf, type LocalDate } from './date.ts';

const calendars = new Map<string, boolean>();

/** 这一年国务院办公厅的放假安排，程序里有没有。没有的年份按周末算。 */
export function hasHolidayCalendar(year: number): boolean {
  const key = String(year);
  const known = calendars.get(key);
  if (known !== undefined) return known;
  const found = chineseDays.getHolidaysInRange(`${key}-01-01`, `${key}-12-31`, false).length > 0;
  calendars.set(key, found);
  return found;
}

/** 是不是工作日：周末调休要上班的算，放假的不算。 */
export function isWorkingDay(date: LocalDate): boolean {
  return hasHolidayCalendar(Number(date.slice(0, 4)))
    ? chineseDays.isWorkday(date)
    : weekdayOf(date) <= 5;
}

/** 法定节日的名字，如「春节」；放假和调休上班的日子才有，平常的日子没有。 */
export function holidayName(date: LocalDate): string | undefined {
  const [, name] = chineseDays.getDayDetail(date).name.split(',');
  return name;
}

const counted = new Map<string, LocalDate>();

/** 从第二天数起，第几个工作日。 */
export function addWorkingDays(date: LocalDate, count: number): LocalDate {
  const key = `${date}+${String(count)}`;
  const known = counted.get(key);
  if (known) return known;
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left--;
  }
  counted.set(key, day);
  return day;
}
