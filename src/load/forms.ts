import { parseDate, parseExcelSerial, type LocalDate } from '../base/date.ts';
import { parseYuan } from '../base/money.ts';
import { parsePeriod } from '../base/period.ts';
import type { RuleId } from '../domain/check-rules.ts';
import type { DateRange, Field, ScalarForm } from '../domain/field.ts';

export type Reading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly rule: RuleId; readonly message: string; readonly fix: string };

const good = (value: unknown): Reading => ({ ok: true, value });

/** 日期只写月日时，从文件名得来的年份。 */
export interface ReadingContext {
  readonly year?: number | undefined;
}

type Reader = (text: string, name: string, context: ReadingContext) => Reading;

const bad = (rule: RuleId, fix: string): ((text: string, name: string) => Reading) => {
  return (text, name) => ({
    ok: false,
    rule,
    message: `「${name}」写的是「${text}」，读不懂。`,
    fix,
  });
};

const unreadableDate = bad('field/date', '写成 2026-03-05 的样子，年份写四位。');
const badDates = bad('field/dates', '写成「2026-03-05 至 2026-03-11」，先起后止。');

/** 样子像日期、日历上却没有的，和根本看不出是哪天的，话不一样。 */
function badDate(text: string, name: string, { year }: ReadingContext): Reading {
  const full = /^\d{4}\D{1,3}\d{1,2}\D{1,3}\d{1,2}\s*日?$/.test(text.normalize('NFKC'));
  const short = year !== undefined && /^\d{1,2}月\d{1,2}日$/.test(text.normalize('NFKC'));
  if (!full && !short) return unreadableDate(text, name);
  const message = `「${name}」写的是「${text}」，日历上没有这一天。`;
  return { ok: false, rule: 'field/date', message, fix: '对着原件核对是哪一天。' };
}
const badYuan = bad('field/money', '只写数字，最多两位小数，如 1200.00。');
const badCount = bad('field/count', '只写整数，如 35；不写「人」，不写比例。');
const badYes = bad('field/choice', '写「是」或「否」。');
const badPeriod = bad('field/period', '写成 2026年3月、2026年第一季度、2026年上半年 或 2026年。');

type Form = Exclude<ScalarForm, 'texts'>;

const parsers: Record<Form, (text: string, context: ReadingContext) => unknown> = {
  text: (text) => text,
  date: (text, { year }) => parseTableDate(text, year),
  dates: (text, { year }) => parseDates(text, year),
  period: parsePeriod,
  yuan: parseYuan,
  count: parseCount,
  yes: (text) => ({ 是: true, 否: false })[text],
};

const faults: Record<Exclude<Form, 'text'>, Reader> = {
  date: badDate,
  dates: badDates,
  period: badPeriod,
  yuan: badYuan,
  count: badCount,
  yes: badYes,
};

/** 按规定的样子读一格文字；`text` 已去掉两头空白，不是空的。 */
export function readForm(field: Field, text: string, context: ReadingContext = {}): Reading {
  if (field.form === 'choice') return readChoice(field.choices, text, field.name);
  if (field.form === 'texts') return good([text]);
  if (field.form === 'records' || field.form === 'record') {
    const message = `「${field.name}」下面该是一段一段的记录，写的是「${text}」。`;
    return { ok: false, rule: 'field/shape', message, fix: '照说明页的例子，换行缩进写。' };
  }
  const value = parsers[field.form](text, context);
  if (value !== undefined || field.form === 'text') return good(value);
  return faults[field.form](text, field.name, context);
}

function readChoice(choices: readonly string[], text: string, name: string): Reading {
  if (choices.includes(text)) return good(text);
  const options = choices.map((choice) => `「${choice}」`).join('、');
  return {
    ok: false,
    rule: 'field/choice',
    message: `「${name}」写的是「${text}」。`,
    fix: `从${options}里选一个。`,
  };
}

/** 表里的日期还可能是 Excel 的日期序号；和文件名是同一年的才认，别的数不当日期。 */
function parseTableDate(text: string, year: number | undefined): LocalDate | undefined {
  const serial = year === undefined ? undefined : parseExcelSerial(text);
  return parseDate(text, year) ?? (serial?.startsWith(`${String(year)}-`) ? serial : undefined);
}

function parseCount(text: string): number | undefined {
  const clean = text.normalize('NFKC').replace(/(?<=\d),(?=\d{3})/g, '');
  return /^\d{1,9}$/.test(clean) ? Number(clean) : undefined;
}

function parseDates(text: string, year: number | undefined): DateRange | undefined {
  const parts = text.split(/\s*(?:至|到|—+|–|~|～)\s*/);
  if (parts.length !== 2) return undefined;
  const from = parseDate(parts[0] ?? '', year);
  const to = parseDate(parts[1] ?? '', from ? Number(from.slice(0, 4)) : year);
  return from && to && from <= to ? { from, to } : undefined;
}
