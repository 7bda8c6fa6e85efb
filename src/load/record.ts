import { parseDate, type LocalDate } from '../base/date.ts';
import { nearest } from '../base/nearest.ts';
import type { Field, Fields, Values } from '../domain/field.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { Source } from '../domain/source.ts';
import { readForm } from './forms.ts';

type Path = readonly (string | number)[];

interface Sheet {
  readonly source: Source;
  readonly problems: Problem[];
  /** 正在读的这一段里必填的日期：「即日起」从它算起。 */
  readonly since?: LocalDate | undefined;
}

/**
 * 照字段表读一份 YAML 记录。
 *
 * 不认得的字段、没填的、读不懂的，每处都记下来；有一处就不给出记录，但其余各格照查，让人一次改全。
 */
export function readRecord<Table extends Fields>(
  fields: Table,
  data: unknown,
  source: Source,
  problems: Problem[],
): Values<Table> | undefined {
  const before = problems.length;
  const values = readMap(fields, data, [], { source, problems });
  return problems.length > before ? undefined : (values as Values<Table>);
}

function isMap(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function readMap(fields: Fields, data: unknown, path: Path, sheet: Sheet): Record<string, unknown> {
  const { source, problems } = sheet;
  if (!isMap(data)) {
    problems.push(
      problem(
        'field/shape',
        source.place(...path),
        isBlank(data) ? '这里什么也没写。' : '这里该是一行一项的「名称: 内容」。',
        '照说明页的例子写。',
      ),
    );
    return {};
  }
  const values: Record<string, unknown> = {};
  const entries = Object.entries(fields);
  const names = entries.map(([, field]) => writtenName(field, data));
  const unknown = Object.keys(data).filter((name) => !names.includes(name));
  const suggested = reportUnknown(fields, unknown, path, sheet);
  const inside = { ...sheet, since: requiredDate(fields, data) };
  for (const [index, [key, field]] of entries.entries()) {
    const name = names[index] ?? field.name;
    // 多半就是写错的那一项：说了「是不是」，就不再说没有填。
    if (!(name in data) && suggested.has(name)) continue;
    values[key] = readField(field, data[name], [...path, name], inside);
  }
  return values;
}

/** 这一项写的是哪个名字：正名，或者别名。 */
function writtenName({ name, aliases }: Field, data: Readonly<Record<string, unknown>>): string {
  return name in data ? name : (aliases?.find((one) => one in data) ?? name);
}

function requiredDate(
  fields: Fields,
  data: Readonly<Record<string, unknown>>,
): LocalDate | undefined {
  const field = Object.values(fields).find(({ form, required }) => form === 'date' && required);
  const text = field && data[field.name];
  return typeof text === 'string' ? parseDate(text) : undefined;
}

/** 报出不认得的名字，返回说了「是不是」的那些。 */
function reportUnknown(
  fields: Fields,
  names: readonly string[],
  path: Path,
  sheet: Sheet,
): ReadonlySet<string> {
  const suggested = new Set<string>();
  if (names.length === 0) return suggested;
  const all = Object.values(fields).map(({ name }) => name);
  for (const name of names) {
    const like = nearest(name, all);
    if (like !== undefined) suggested.add(like);
    const fix = like
      ? `是不是「${like}」？改成规定的名字，或删掉这一项。`
      : `删掉这一项；能用的有${all.map((one) => `「${one}」`).join('')}。`;
    sheet.problems.push(
      problem('field/unknown', sheet.source.place(...path, name), `不认得「${name}」这一项。`, fix),
    );
  }
  return suggested;
}

function isBlank(data: unknown): boolean {
  return (
    data === undefined ||
    data === null ||
    data === '' ||
    (typeof data === 'string' && data.trim() === '')
  );
}

function readField(field: Field, data: unknown, path: Path, sheet: Sheet): unknown {
  const { source, problems } = sheet;
  if (isBlank(data)) {
    if (field.required) {
      problems.push(
        problem(
          'field/missing',
          source.place(...path),
          `「${field.name}」没有填。`,
          `写上：${field.help}。`,
        ),
      );
    }
    return undefined;
  }
  if (field.form === 'record') return readMap(field.fields, data, path, sheet);
  if (field.form === 'records' || field.form === 'texts') {
    if (Array.isArray(data)) return readList(field, data, path, sheet);
  }
  if (typeof data !== 'string') {
    const message = `「${field.name}」该是一句话，写成了几段。`;
    problems.push(
      problem('field/shape', source.place(...path), message, `写在一行里：${field.help}。`),
    );
    return undefined;
  }
  const reading = readForm(field, data.trim(), { since: sheet.since });
  if (reading.ok) return reading.value;
  problems.push(problem(reading.rule, source.place(...path), reading.message, reading.fix));
  return undefined;
}

function readList(field: Field, items: readonly unknown[], path: Path, sheet: Sheet): unknown[] {
  if (field.required && items.length === 0) {
    sheet.problems.push(
      problem(
        'field/missing',
        sheet.source.place(...path),
        `「${field.name}」下面是空的。`,
        `写上：${field.help}。`,
      ),
    );
  }
  if (field.form === 'records') {
    return items.map((item, index) => readMap(field.fields, item, [...path, index], sheet));
  }
  return items.flatMap((item, index) => {
    if (typeof item === 'string' && item.trim()) return [item.trim()];
    const message = `「${field.name}」的第 ${String(index + 1)} 条不是一句话。`;
    sheet.problems.push(
      problem(
        'field/shape',
        sheet.source.place(...path, index),
        message,
        '一行一条，内容里有冒号就用引号括起来。',
      ),
    );
    return [];
  });
}
