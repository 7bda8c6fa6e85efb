import { parsePeriod, type Period } from '../base/period.ts';
import type { Fields } from '../domain/field.ts';
import type { HeadAliases } from '../domain/head-alias.ts';
import { ledgerColumns, ledgerHeadings } from '../domain/ledger.ts';
import { statementKinds } from '../domain/statement-kinds.ts';
import { statementHeadings } from '../domain/statement.ts';
import { namesOf, normalHead } from '../domain/head-alias.ts';
import type { Grid } from './grid.ts';

/** 认得的一种表：收支表，或一种财务表。 */
export interface Target {
  readonly slug: string;
  readonly name: string;
  readonly columns: Fields;
  readonly headings: Fields;
}

const targets: readonly Target[] = [
  { slug: 'ledger', name: '收支表', columns: ledgerColumns, headings: ledgerHeadings },
  ...statementKinds.map(({ slug, name, columns, headings }) => ({
    slug,
    name,
    columns,
    headings: { ...statementHeadings, ...headings },
  })),
];

/** 认出来的表头：在第几行（从 0 数起），占几行，每一列是哪一项。 */
export interface Recognised {
  readonly target: Target;
  readonly head: number;
  readonly height: 1 | 2;
  /** 列的次序 → 字段；认不得的没有。 */
  readonly fields: ReadonlyMap<number, string>;
  readonly unknown: readonly { readonly column: number; readonly text: string }[];
}

/** 看表头像哪一种：认得的列多、必备的列齐的那一种；标题里写了名字的优先。 */
export function recognise(
  { rows }: Grid,
  title: string,
  aliases?: HeadAliases,
): Recognised | undefined {
  let best: (Recognised & { score: number }) | undefined;
  for (const [index, row] of rows.slice(0, 12).entries()) {
    for (const height of [1, 2] as const) {
      const heads = height === 1 ? row.cells : joinHeads(row.cells, rows[index + 1]?.cells ?? []);
      if (height === 2 && !looksLikeHead(rows[index + 1]?.cells ?? [])) continue;
      for (const target of targets) {
        const { fields, unknown } = matchHeads(heads, target.columns, aliases);
        const required = Object.entries(target.columns).filter(([, field]) => field.required);
        const found = required.filter(([key]) => [...fields.values()].includes(key)).length;
        if (fields.size < 2 || found * 2 < required.length) continue;
        const named = isNamed(title, target) ? 3 : 0;
        const missing = required.length - found;
        const score = fields.size * 2 - missing * 3 - unknown.length + named - (height - 1) / 2;
        if (best && best.score >= score) continue;
        best = { target, head: index, height, fields, unknown, score };
      }
    }
  }
  return best;
}

/** 标题、页名、文件名、放在哪个文件夹，写了这种表的名字。 */
function isNamed(title: string, { name, slug }: Target): boolean {
  return title.includes(name.slice(-4)) || new RegExp(`(^|[/ ])${slug}([/ -]|$)`, 'i').test(title);
}

/** 表头上面那半行表头（合并的格子拆开以后）：也认得两列以上。 */
export function isHalfHead(cells: readonly string[], { columns }: Target): boolean {
  return matchHeads(cells, columns).fields.size >= 2;
}

/** 第二行表头是字，不是数据：有两个以上的格子，没有一个是数。 */
function looksLikeHead(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length >= 2 && filled.every((cell) => !/\d/.test(cell));
}

/** 两行表头：下面一行有字用下面的，没有用上面的；下面的认不出来时，上下连起来再认一遍。 */
function joinHeads(upper: readonly string[], lower: readonly string[]): string[] {
  let group = '';
  return upper.map((cell, index) => {
    if (cell !== '') group = cell;
    const below = lower[index] ?? '';
    return below === '' || below === cell ? cell : below === group ? below : `${group}\n${below}`;
  });
}

function matchHeads(
  heads: readonly string[],
  columns: Fields,
  aliases?: HeadAliases,
): Pick<Recognised, 'fields' | 'unknown'> {
  const byName = new Map<string, string>();
  for (const [key, field] of Object.entries(columns)) {
    for (const name of namesOf(field)) if (!byName.has(name)) byName.set(name, key);
  }
  const fields = new Map<number, string>();
  const unknown: { column: number; text: string }[] = [];
  for (const [column, head] of heads.entries()) {
    const [upper = '', lower] = head.split('\n');
    const tries = lower === undefined ? [upper] : [lower, upper + lower, upper];
    const key = tries
      .map(normalHead)
      .map((name) => byName.get(name) ?? byName.get(aliases?.get(name) ?? ''))
      .find(Boolean);
    const text = head.replace('\n', '／');
    if (key !== undefined && ![...fields.values()].includes(key)) fields.set(column, key);
    else if (text !== '' && normalHead(upper) !== '序号') unknown.push({ column, text });
  }
  return { fields, unknown };
}

const periodPattern =
  /\d{4}\s*年\s*(?:第?[一二三四1-4]\s*季度|[上下]半年|\d{1,2}\s*月|度)?|\d{4}-\d{2}(?!\d)|\d{4}[qQ][1-4]/g;

/** 从标题、页名、文件名里找账期：头一个读得懂的。 */
export function findPeriod(texts: readonly string[]): Period | undefined {
  for (const text of texts) {
    for (const [found] of text.normalize('NFKC').matchAll(periodPattern)) {
      const period = parsePeriod(found.replace(/\s/g, ''));
      if (period) return period;
    }
  }
  return undefined;
}
