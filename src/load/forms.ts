import { localDate, parseDate, parseExcelSerial, yearOf, type LocalDate } from '../base/date.ts';
import { parseDecimal } from '../base/decimal.ts';
import { parseWan, parseYuan } from '../base/money.ts';
import { parsePercent } from '../base/percent.ts';
import { parsePeriod } from '../base/period.ts';
import type { RuleId } from '../domain/check-rules.ts';
import type { DateRange, Field, ScalarForm } from '../domain/field.ts';
import type { HeadAliases } from '../domain/head-alias.ts';
import type { Normalised } from '../domain/normalised.ts';

export type Reading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly rule: RuleId; readonly message: string; readonly fix: string };

const good = (value: unknown): Reading => ({ ok: true, value });

/** 一格之外要知道的事。 */
export interface ReadingContext {
  /** 日期只写月日时，从文件名得来的年份。 */
  readonly year?: number | undefined;
  /** 「即日起」从哪天算起：同一份记录里必填的那个日期。 */
  readonly since?: LocalDate | undefined;
  /** 不认得的列只提醒、不读，记在这条规则下；没写就是错误。 */
  readonly spareColumns?: RuleId | undefined;
  /** 照「单位：万元」和表头里的「（万元）」读金额；没写就一律是元。 */
  readonly units?: boolean;
  /** 这一格以万元计。 */
  readonly wan?: boolean;
  /** 本地的表头写法。 */
  readonly aliases?: HeadAliases | undefined;
  /** 换过写法的记在这里；没人要看就没有。 */
  readonly notes?: Normalised[] | undefined;
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
const unreadableDates = bad('field/dates', '写成「2026-03-05 至 2026-03-11」，先起后止。');

function badDates(text: string, name: string, context: ReadingContext): Reading {
  const range = splitDates(text, context);
  if (!range) return unreadableDates(text, name);
  const message = `「${name}」写的是「${text}」，起止写反了。`;
  return { ok: false, rule: 'field/dates', message, fix: `写成「${range.to} 至 ${range.from}」。` };
}

/** 样子像日期、日历上却没有的，和根本看不出是哪天的，话不一样。 */
function badDate(text: string, name: string, { year }: ReadingContext): Reading {
  const full = /^\d{4}\D{1,3}\d{1,2}\D{1,3}\d{1,2}\s*日?$/.test(text.normalize('NFKC'));
  const short = year !== undefined && /^\d{1,2}月\d{1,2}日$/.test(text.normalize('NFKC'));
  const [, month, day] = /^(\d{1,2})[-./](\d{1,2})$/.exec(text.normalize('NFKC')) ?? [];
  if (year !== undefined && localDate(year, Number(month), Number(day))) {
    const fix = `写成 ${String(Number(month))}月${String(Number(day))}日。`;
    return bad('field/date', fix)(text, name);
  }
  if (!full && !short) return unreadableDate(text, name);
  const message = `「${name}」写的是「${text}」，日历上没有这一天。`;
  return { ok: false, rule: 'field/date', message, fix: '对着原件核对是哪一天。' };
}
const unreadableYuan = bad('field/money', '只写数字，最多两位小数，如 1200.00。');

function badYuan(text: string, name: string, { wan }: ReadingContext): Reading {
  if (wan === true)
    return bad('field/money', '以万元计，只写数字，最多六位小数，如 12.50。')(text, name);
  const mistyped = amountFault(text.normalize('NFKC').replace(/\s/g, ''));
  if (mistyped) return { ok: false, rule: 'field/money', ...mistyped(text, name) };
  const [, amount = ''] = /^(.+)万元?$/.exec(text.normalize('NFKC')) ?? [];
  const yuan = /^\d{1,6}(\.\d{1,6})?$/.test(amount) ? (Number(amount) * 10_000).toFixed(2) : '';
  return yuan === ''
    ? unreadableYuan(text, name)
    : bad('field/money', `${text}写 ${yuan}。`)(text, name);
}
type Fault = (text: string, name: string) => { readonly message: string; readonly fix: string };

/** 几种常见的打错，说出错在哪里、写成什么；不替人挑一个。 */
function amountFault(clean: string): Fault | undefined {
  const says =
    (what: string, fix: string): Fault =>
    (text, name) => ({ message: `「${name}」写的是「${text}」，${what}。`, fix });
  const bare = clean.replace(/^[¥￥]|元$/g, '');
  const [, whole = '', decimals = ''] = /^[-−]?(\d{1,3})\.(\d{3})$/.exec(bare) ?? [];
  if (whole !== '') {
    const cents = `${whole}.${decimals.slice(0, 2)}`;
    return says(
      '小数点后面有三位，分不清是千分位还是小数',
      `点是千分位的，写 ${whole}${decimals}.00；是小数点的，写到分，如 ${cents}。`,
    );
  }
  if (/^[-−]?\d+\.\d{3,}$/.test(bare)) return says('分以下还有数', '写到分，最多两位小数。');
  if (/\..*\./.test(bare)) return says('有两个小数点', '对着票据，只留一个小数点。');
  if (/[-−+].*[-−+]|\(.*[-−+].*\)/.test(bare)) {
    return says('正负号写了两个', '收进来的、付出去的都写正数；冲销的只写一个减号，如 -80.00。');
  }
  return undefined;
}
const badPhone = bad(
  'field/phone',
  '只写一个号码，如 0900-5560100；有分机的写 0900-5560100 转 8。',
);
const badAddress = bad('field/address', '要写全，以 https:// 开头。');
const badDecimal = bad('field/decimal', '只写数字，最多四位小数，如 12.5；不写「亩」「元」。');
const unreadableCount = bad('field/count', '只写整数，如 35；不写「人」，不写比例。');

function badCount(text: string, name: string): Reading {
  if (!/[%％‰]|百分之|分之|成$/.test(text)) return unreadableCount(text, name);
  const message = `「${name}」写的是比例「${text}」，看不出多少人。`;
  return { ok: false, rule: 'field/count', message, fix: '写人数、票数，如 34；比例由程序算。' };
}
const badPercent = bad('field/percent', '写成 42% 的样子，要有百分号。');
const badYes = bad('field/choice', '写「是」或「否」。');
const badPeriod = bad('field/period', '写成 2026年3月、2026年第一季度、2026年上半年 或 2026年。');

type Form = Exclude<ScalarForm, 'texts'>;

const parsers: Record<Form, (text: string, context: ReadingContext) => unknown> = {
  text: (text) => text,
  date: (text, { year }) => parseTableDate(text, year),
  dates: parseDates,
  phone: (text) => (isPhone(text) ? text : undefined),
  address: (text) => (/^https?:\/\/\S+$/.test(text) && URL.canParse(text) ? text : undefined),
  period: parsePeriod,
  yuan: (text, { wan }) => (wan === true ? parseWan(text) : parseYuan(text)),
  decimal: parseDecimal,
  percent: parsePercent,
  count: parseCount,
  yes: (text) => ({ 是: true, 否: false })[text],
};

const faults: Record<Exclude<Form, 'text'>, Reader> = {
  date: badDate,
  dates: badDates,
  period: badPeriod,
  phone: badPhone,
  address: badAddress,
  yuan: badYuan,
  decimal: badDecimal,
  percent: badPercent,
  count: badCount,
  yes: badYes,
};

/** 按规定的样子读一格文字；`text` 已去掉两头空白，不是空的。 */
export function readForm(field: Field, text: string, context: ReadingContext = {}): Reading {
  if (field.form === 'choice') return readChoice(field.choices, text, field.name);
  if (field.form === 'texts') return good([text]);
  if (field.form === 'records' || field.form === 'record') {
    const message = `「${field.name}」下面该是一段一段的记录，写的是「${text}」。`;
    const [first = '', ...more] = Object.values(field.fields)
      .filter(({ required }) => required)
      .map(({ name }) => name);
    const rest = more.map((name) => `，再一行「    ${name}: …」`).join('');
    const fix =
      field.form === 'records'
        ? `下面另起一行写「  - ${first}: …」${rest}，左边空格照着空。`
        : '照说明页的例子，换行缩进写。';
    return { ok: false, rule: 'field/shape', message, fix };
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

function isPhone(text: string): boolean {
  const clean = text.normalize('NFKC');
  return /^[\d\s()转—–-]+$/.test(clean) && /\d{3}/.test(clean);
}

function parseDates(text: string, context: ReadingContext): DateRange | undefined {
  const range = splitDates(text, context);
  return range && range.from <= range.to ? range : undefined;
}

/** 「即日起至5月16日」「即日起，5月16日结束」，或「某日 至 某日」；先后不管。 */
function splitDates(text: string, { year, since }: ReadingContext): DateRange | undefined {
  const [, until] =
    /^即日起[\s,，]*(?:至|到|—+|–|~|～)?\s*(.+?)(?:结束|截止|止)?$/.exec(text) ?? [];
  if (until !== undefined) {
    const to = since && parseDate(until, yearOf(since));
    // 只写月日、跨了年的：十二月公开，一月结束。
    const next = since && to && to < since ? parseDate(until, yearOf(since) + 1) : undefined;
    return since && to ? { from: since, to: next ?? to } : undefined;
  }
  const parts = text.split(/\s*(?:至|到|—+|–|~|～)\s*/);
  if (parts.length !== 2) return undefined;
  const from = parseDate(parts[0] ?? '', year);
  const to = parseDate(parts[1] ?? '', from ? yearOf(from) : year);
  return from && to && { from, to };
}
