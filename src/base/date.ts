declare const dateBrand: unique symbol;
declare const monthBrand: unique symbol;

/** 日历上的一天，写成 `2026-03-05`。没有时区，可以直接比大小。 */
export type LocalDate = string & { readonly [dateBrand]: true };

/** 一个月，写成 `2026-03`。 */
export type YearMonth = string & { readonly [monthBrand]: true };

const dayMs = 86_400_000;

function two(value: number): string {
  return value < 10 ? `0${String(value)}` : String(value);
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2200 || !(month >= 1 && month <= 12)) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day >= 1 && day <= last;
}

/** 有这一天才返回；2 月 30 日、13 月都是 `undefined`。 */
export function localDate(year: number, month: number, day: number): LocalDate | undefined {
  if (!isDay(year, month, day)) return undefined;
  return `${String(year)}-${two(month)}-${two(day)}` as LocalDate;
}

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const fullDate = /^(\d{4})\s*([-./年])\s*(\d{1,2})\s*([-./月])\s*(\d{1,2})\s*日?$/;
const monthDay = /^(\d{1,2})月(\d{1,2})日$/;

/**
 * 读一个日期；读不懂、没有这一天都返回 `undefined`。
 *
 * 认得 `2026-03-05`、`2026/3/5`、`2026.3.5`、`2026年3月5日`、`20260305`；
 * 给出 `year` 时还认 `3月5日`。不认两位数的年份：`23-1-5` 可以有三种读法。
 */
export function parseDate(text: string, year?: number): LocalDate | undefined {
  // 绝大多数已经是规定的写法，先认它。
  const [, isoYear, isoMonth, isoDay] = isoDate.exec(text) ?? [];
  if (isoYear !== undefined) {
    const real = isDay(Number(isoYear), Number(isoMonth), Number(isoDay));
    return real ? (text as LocalDate) : undefined;
  }
  const clean = text.normalize('NFKC').trim();
  const full = fullDate.exec(clean);
  if (full) {
    const consistent = full[2] === '年' ? full[4] === '月' : full[2] === full[4];
    return consistent ? localDate(Number(full[1]), Number(full[3]), Number(full[5])) : undefined;
  }
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(clean);
  if (compact) return localDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const short = monthDay.exec(clean);
  if (short && year !== undefined) return localDate(year, Number(short[1]), Number(short[2]));
  return undefined;
}

/** 读 Excel 的日期序号，如 46086；只在 1954 年到 2119 年之间认。 */
export function parseExcelSerial(text: string): LocalDate | undefined {
  const serial = /^\d{5}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (!(serial >= 20_000 && serial <= 80_000)) return undefined;
  return fromMs(Date.UTC(1899, 11, 30) + serial * dayMs);
}

function toMs(date: LocalDate): number {
  return Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date));
}

function fromMs(ms: number): LocalDate {
  const date = new Date(ms);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  return `${String(year)}-${two(month)}-${two(date.getUTCDate())}` as LocalDate;
}

export function yearOf(date: LocalDate | YearMonth): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: LocalDate | YearMonth): number {
  return Number(date.slice(5, 7));
}

export function dayOf(date: LocalDate): number {
  return Number(date.slice(8, 10));
}

/** 1 是星期一，7 是星期日。 */
export function weekdayOf(date: LocalDate): number {
  return new Date(toMs(date)).getUTCDay() || 7;
}

export const weekdayNames = ['一', '二', '三', '四', '五', '六', '日'] as const;

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromMs(toMs(date) + days * dayMs);
}

/** `to` 比 `from` 晚几天。 */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (toMs(to) - toMs(from)) / dayMs;
}

export function yearMonth(year: number, month: number): YearMonth | undefined {
  return localDate(year, month, 1)?.slice(0, 7) as YearMonth | undefined;
}

/** 读 `2026-03` 或 `2026年3月`。 */
export function parseYearMonth(text: string): YearMonth | undefined {
  const [, year, month] = /^(\d{4})(?:-|年)(\d{1,2})月?$/.exec(text.normalize('NFKC').trim()) ?? [];
  return year === undefined ? undefined : yearMonth(Number(year), Number(month));
}

export function monthOfDate(date: LocalDate): YearMonth {
  return date.slice(0, 7) as YearMonth;
}

export function addMonths(month: YearMonth, count: number): YearMonth {
  const index = yearOf(month) * 12 + monthOf(month) - 1 + count;
  return `${String(Math.floor(index / 12))}-${two((index % 12) + 1)}` as YearMonth;
}

export function firstDay(month: YearMonth): LocalDate {
  return `${month}-01` as LocalDate;
}

export function lastDay(month: YearMonth): LocalDate {
  return addDays(firstDay(addMonths(month, 1)), -1);
}

/** `2026年3月5日` */
export function formatDate(date: LocalDate): string {
  return `${String(yearOf(date))}年${formatMonthDay(date)}`;
}

/** `3月5日`；年份已在标题里时用。 */
export function formatMonthDay(date: LocalDate): string {
  return `${String(monthOf(date))}月${String(dayOf(date))}日`;
}

/** `2026年3月` */
export function formatMonth(month: YearMonth): string {
  return `${String(yearOf(month))}年${String(monthOf(month))}月`;
}

/** 此刻在中国是哪一天。全程序只有命令行入口看钟。 */
const chineseDigits = '〇一二三四五六七八九';

/** 落款的写法：`二〇二六年十一月四日`。 */
export function formatChineseDate(date: LocalDate): string {
  const year = [...String(yearOf(date))].map((digit) => chineseDigits[Number(digit)]).join('');
  return `${year}年${chineseNumber(monthOf(date))}月${chineseNumber(dayOf(date))}日`;
}

/** 一到三十一。 */
function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const unit = ones === 0 ? '' : (chineseDigits[ones] ?? '');
  if (tens === 0) return unit;
  return `${tens === 1 ? '' : (chineseDigits[tens] ?? '')}十${unit}`;
}

export function todayInChina(now: Date): LocalDate {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10) as LocalDate;
}
