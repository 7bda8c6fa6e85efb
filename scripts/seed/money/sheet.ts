import { formatDate, type LocalDate } from '../../../src/base/date.ts';
import type { VillageScript } from '../script.ts';
import type { SeedFile } from '../seed-file.ts';
import { csvRow } from '../text-files.ts';

/** 一张财务表：`id` 是文件名，`says` 是表头上面添的「名字：内容」。 */
export interface Sheet {
  readonly id: string;
  readonly title: string;
  readonly on: LocalDate;
  readonly says?: readonly string[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** 写成村里交来的样子；公开日期在这一段以外的不写。 */
export function moneyFile(village: VillageScript, sheet: Sheet): SeedFile {
  const { id, title, on, says = [], heads, rows } = sheet;
  const reviewer = `村务监督委员会 ${village.supervisors[0]?.name ?? ''}`;
  const lines = [
    [`${village.name}${title}`],
    [
      '单位：元',
      `公开日期：${formatDate(on)}`,
      `制表：${village.ledger.maker}`,
      `审核：${reviewer}`,
      ...says,
    ],
    heads,
    ...rows,
  ];
  return { path: `money/${id}.csv`, content: `${lines.map(csvRow).join('\n')}\n` };
}
