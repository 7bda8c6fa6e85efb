import { parseDate } from '../base/date.ts';
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

const badDate = bad('field/date', '写成 2026-03-05 的样子；看看日历上有没有这一天。');
const badDates = bad('field/dates', '写成「2026-03-05 至 2026-03-11」，先起后止。');
const badYuan = bad('field/money', '只写数字，最多两位小数，如 1200.00。');
const badCount = bad('field/count', '只写整数，如 35；不写「人」，不写比例。');
const badYes = bad('field/choice', '写「是」或「否」。');
const badPeriod = bad('field/period', '写成 2026年3月、2026年第一季度、2026年上半年 或 2026年。');

function orElse(value: unknown, fault: (text: string, name: string) => Reading): Reader {
  return (text, name) => (value === undefined ? fault(text, name) : good(value));
}

const readers: Record<Exclude<ScalarForm, 'texts'>, Reader> = {
  text: (text) => good(text),
  date: (text, name, { year }) => orElse(parseDate(text, year), badDate)(text, name, {}),
  dates: (text, name, { year }) => orElse(parseDates(text, year), badDates)(text, name, {}),
  period: (text, name) => orElse(parsePeriod(text), badPeriod)(text, name, {}),
  yuan: (text, name) => orElse(parseYuan(text), badYuan)(text, name, {}),
  count: (text, name) => orElse(parseCount(text), badCount)(text, name, {}),
  yes: (text, name) => orElse({ 是: true, 否: false }[text], badYes)(text, name, {}),
};

/** 按规定的样子读一格文字；`text` 已去掉两头空白，不是空的。 */
export function readForm(field: Field, text: string, context: ReadingContext = {}): Reading {
  if (field.form === 'choice') return readChoice(field.choices, text, field.name);
  if (field.form === 'texts') return good([text]);
  if (field.form === 'records' || field.form === 'record') {
    const message = `「${field.name}」下面该是一段一段的记录，写的是「${text}」。`;
    return { ok: false, rule: 'field/shape', message, fix: '照说明页的例子，换行缩进写。' };
  }
  return readers[field.form](text, field.name, context);
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
