import { addDays, type LocalDate } from '../../src/base/date.ts';

/** 各年春节放假的头一天，一放八天。 */
const springFestivals: Readonly<Record<string, string>> = {
  2020: '2020-01-24',
  2021: '2021-02-11',
  2022: '2022-01-31',
  2023: '2023-01-21',
  2024: '2024-02-10',
  2025: '2025-01-28',
  2026: '2026-02-15',
  2027: '2027-02-05',
};

/** 元旦、清明、劳动节、国庆节，年年一样的几天。 */
const fixed = /-(01-0[1-3]|04-0[4-6]|05-0[1-5]|10-0[1-7])$/;

export function inSpringFestival(date: LocalDate): boolean {
  const first = springFestivals[date.slice(0, 4)] as LocalDate | undefined;
  return first !== undefined && first <= date && date <= addDays(first, 8);
}

export function isHoliday(date: LocalDate): boolean {
  return fixed.test(date) || inSpringFestival(date);
}

/** 春节里不开会：挪到节后。 */
export function afterSpringFestival(date: LocalDate): LocalDate {
  return inSpringFestival(date) ? afterSpringFestival(addDays(date, 1)) : date;
}
