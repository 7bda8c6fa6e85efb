import { nearest } from '../base/nearest.ts';
import type { Fields } from '../domain/field.ts';
import { headAliasColumns, namesOf, normalHead, type HeadAliases } from '../domain/head-alias.ts';
import { ledgerColumns } from '../domain/ledger.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { statementKinds } from '../domain/statement-kinds.ts';
import type { ContentFolder } from './files.ts';
import { readTable } from './table.ts';

/** 读表头别名 `heads.csv`；没有这个文件，就只认程序里的表头和别名。 */
export function loadHeadAliases(folder: ContentFolder, problems: Problem[]): HeadAliases {
  const file = 'heads.csv';
  const aliases = new Map<string, string>();
  if (!folder.sizes.has(file)) return aliases;
  const text = folder.read(file);
  const table =
    text === undefined
      ? undefined
      : readTable(file, text, headAliasColumns, problems, { notes: folder.notes });
  const known = knownHeads();
  for (const row of table?.rows ?? []) {
    const head = row.read('head');
    const also = row.read('also');
    if (!head || !also) continue;
    const formal = normalHead(head);
    if (!known.formal.has(formal)) {
      const like = nearest(formal, known.formal);
      const message = `收支表、财务表里没有「${head}」这一列。`;
      const fix = like ? `是不是「${like}」？` : '看说明页上各种表的表头，写规定的名字。';
      problems.push(problem('heads/alias', row.place('head'), message, fix));
      continue;
    }
    for (const one of also
      .split(/[、;；]/)
      .map(normalHead)
      .filter(Boolean)) {
      const other = aliases.get(one);
      if (known.all.has(one) || (other !== undefined && other !== formal)) {
        const message = `「${one}」程序已经认得${other === undefined ? '' : `，上面写的是「${other}」`}，不能再指别的列。`;
        problems.push(problem('heads/alias', row.place('also'), message, '删掉这个写法。'));
      } else aliases.set(one, formal);
    }
  }
  return aliases;
}

/** 收支表和各种财务表的表头：规定的名字，和连别名在内的全部。 */
function knownHeads(): { formal: ReadonlySet<string>; all: ReadonlySet<string> } {
  const tables: readonly Fields[] = [
    ledgerColumns,
    ...statementKinds.map(({ columns }) => columns),
  ];
  const fields = tables.flatMap((table) => Object.values(table));
  return {
    formal: new Set(fields.map(({ name }) => normalHead(name))),
    all: new Set(fields.flatMap(namesOf)),
  };
}
