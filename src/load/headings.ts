import { parseDate, yearOf, type LocalDate } from '../base/date.ts';
import type { Fields, Values } from '../domain/field.ts';
import type { Normalised } from '../domain/normalised.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { readForm } from './forms.ts';
import { noteCell } from './note-cell.ts';
import type { Table } from './table.ts';

/**
 * 读表头上面、表尾下面用「名字：内容」写的话，如「公开日期：2026年4月10日」。
 *
 * 只写月日的日期，年份从 `since` 那天往后找：十二月的表一月公开，是下一年。
 * 该写的没写、写了读不懂，各记一处毛病，整个不给出。
 */
export function readHeadings<Headings extends Fields>(
  file: string,
  { headings }: Pick<Table<Fields>, 'headings'>,
  fields: Headings,
  problems: Problem[],
  since?: LocalDate,
  notes?: Normalised[],
): Values<Headings> | undefined {
  const values: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    const cell = [field.name, ...(field.aliases ?? [])]
      .map((name) => headings.get(name))
      .find(Boolean);
    if (!cell?.text) {
      if (!field.required) continue;
      const place = cell?.place ?? { file, line: 1, column: 1, field: field.name };
      const fix = `在表头上面的一行里加一格「${field.name}：…」，${field.help}。`;
      problems.push(problem('field/missing', place, `没有写「${field.name}」。`, fix));
      continue;
    }
    const year = since && yearFrom(since, cell.text);
    const reading = readForm(field, cell.text, { year });
    if (reading.ok) {
      values[key] = reading.value;
      const { place, text } = cell;
      if (notes) noteCell(notes, { place, field, text, value: reading.value, wan: false });
    } else problems.push(problem(reading.rule, cell.place, reading.message, reading.fix));
  }
  const complete = Object.entries(fields).every(
    ([key, { required }]) => !required || key in values,
  );
  return complete ? (values as Values<Headings>) : undefined;
}

function yearFrom(since: LocalDate, text: string): number {
  const sameYear = parseDate(text, yearOf(since)) ?? since;
  return yearOf(since) + (sameYear < since ? 1 : 0);
}
