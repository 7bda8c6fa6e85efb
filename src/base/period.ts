import {
  addDays,
  firstDay,
  lastDay,
  monthOf,
  monthOfDate,
  yearMonth,
  yearOf,
  type LocalDate,
  type YearMonth,
} from './date.ts';

/** 一段账期：一个月、一季、半年或一年。 */
export interface Period {
  readonly kind: 'month' | 'quarter' | 'half' | 'year';
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** 页面上的写法，如「2026年第一季度」。 */
  readonly label: string;
  /** 写进文件名和地址的编号，如 `2026Q1`。 */
  readonly id: string;
}

const quarterNames = ['第一季度', '第二季度', '第三季度', '第四季度'] as const;
const halfNames = ['上半年', '下半年'] as const;

function months(
  kind: Period['kind'],
  year: number,
  first: number,
  count: number,
  label: string,
  id: string,
): Period | undefined {
  const start = yearMonth(year, first);
  const end = yearMonth(year, first + count - 1);
  if (!start || !end) return undefined;
  return { kind, from: firstDay(start), to: lastDay(end), label: `${String(year)}年${label}`, id };
}

export function monthPeriod(month: YearMonth): Period {
  const number = Number(month.slice(5));
  const label = `${month.slice(0, 4)}年${String(number)}月`;
  return { kind: 'month', from: firstDay(month), to: lastDay(month), label, id: month };
}

/** 某一天在哪一个月、哪一季、哪半年、哪一年。 */
export function periodAt(kind: Period['kind'], date: LocalDate): Period {
  const year = yearOf(date);
  const month = monthOf(date);
  const found =
    kind === 'month'
      ? monthPeriod(monthOfDate(date))
      : kind === 'quarter'
        ? quarterPeriod(year, Math.ceil(month / 3))
        : kind === 'half'
          ? halfPeriod(year, month <= 6 ? 1 : 2)
          : yearPeriod(year);
  if (!found) throw new RangeError(`没有 ${date} 这一期`);
  return found;
}

/** 同样长短的下一期。 */
export function nextPeriod({ kind, to }: Period): Period {
  return periodAt(kind, addDays(to, 1));
}

function yearPeriod(year: number): Period | undefined {
  return months('year', year, 1, 12, '', String(year));
}

function quarterPeriod(year: number, number: number): Period | undefined {
  const label = quarterNames[number - 1] ?? '';
  return months('quarter', year, number * 3 - 2, 3, label, `${String(year)}Q${String(number)}`);
}

function halfPeriod(year: number, number: number): Period | undefined {
  const label = halfNames[number - 1] ?? '';
  return months('half', year, number * 6 - 5, 6, label, `${String(year)}H${String(number)}`);
}

/**
 * 读一段账期；读不懂返回 `undefined`。
 *
 * 认得 `2026-03`、`2026年3月`、`2026年第一季度`、`2026年1季度`、`2026Q1`、`2026年上半年`、`2026H1`、`2026年`、`2026`、`2026年度`。
 */
export function parsePeriod(text: string): Period | undefined {
  const clean = text.normalize('NFKC').replace(/\s/g, '');
  const [, yearText = '', rest = ''] = /^(\d{4})[年-]?(.*)$/.exec(clean) ?? [];
  const year = Number(yearText);
  if (!year) return undefined;
  if (rest === '' || rest === '度') return yearPeriod(year);

  const quarter = /^(?:Q([1-4])|第?([1-4一二三四])季度?)$/i.exec(rest);
  if (quarter) {
    const digit = quarter[1] ?? quarter[2] ?? '';
    const number = '一二三四'.includes(digit) ? '一二三四'.indexOf(digit) + 1 : Number(digit);
    return quarterPeriod(year, number);
  }
  const half = halfNames.findIndex((name, at) => [name, `H${String(at + 1)}`].includes(rest));
  if (half >= 0) return halfPeriod(year, half + 1);
  const [, monthText] = /^(\d{1,2})月?$/.exec(rest) ?? [];
  const month = monthText === undefined ? undefined : yearMonth(year, Number(monthText));
  return month && monthPeriod(month);
}
