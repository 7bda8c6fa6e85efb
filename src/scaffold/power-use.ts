import { yearOf, type LocalDate } from '../base/date.ts';
import { powerUseColumns } from '../domain/power-use.ts';
import { csvText } from './csv-text.ts';
import type { Draft } from './draft.ts';
import type { ExistingVillage } from './existing.ts';

/** 建当年的权力行使记录表：只有表头，和一行样子。 */
export function powerUseDraft({ slug }: ExistingVillage, today: LocalDate): Draft {
  const year = String(yearOf(today));
  const heads = Object.values(powerUseColumns).map(({ name }) => name);
  const sample: Readonly<Record<string, string>> = {
    [powerUseColumns.id.name]: `${year}-001`,
    [powerUseColumns.step.name]: '1',
    [powerUseColumns.date.name]: today,
  };
  const file = `villages/${slug}/power-use/${year}.csv`;
  return {
    files: new Map([[file, csvText([heads, heads.map((name) => sample[name] ?? '')])]]),
    blanks: [`${file} 「权力编号」「事项」`],
    notes: ['一件事的头一行写全；办一步加一行，编号、权力编号、事项空着。'],
  };
}
