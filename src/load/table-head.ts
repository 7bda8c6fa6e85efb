import { nearest } from '../base/nearest.ts';
import type { RuleId } from '../domain/check-rules.ts';
import type { Field, Fields } from '../domain/field.ts';
import {
  columnsByName,
  formalHead,
  namesOf,
  normalHead,
  type HeadAliases,
} from '../domain/head-alias.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { columnLetter, type CsvRow } from './csv.ts';
import type { ReadingContext } from './forms.ts';
import { isWordsHead } from './words-amount.ts';

/** 表头写的是本地的写法，换成规定的名字；后面的「（万元）」留着。 */
export function renameHeads(line: CsvRow, aliases: HeadAliases | undefined): CsvRow {
  if (!aliases || aliases.size === 0) return line;
  const cells = line.cells.map((cell) => {
    const formal = formalHead(cell, aliases);
    return formal === undefined ? cell : formal + (/[(（]万?元[)）]$/.exec(cell)?.[0] ?? '');
  });
  return { line: line.line, cells };
}

/** 认得的列名最多的一行是表头；要认得两个以上（单列的表一个）。 */
export function findHead(lines: readonly CsvRow[], columns: Fields): number {
  const names = columnsByName(columns);
  const needed = Math.min(2, Object.values(columns).filter((field) => field.required).length);
  const scores = lines
    .slice(0, 12)
    .map(({ cells }) => cells.filter((cell) => names.has(normalHead(cell))).length);
  const best = Math.max(...scores);
  return best >= needed ? scores.indexOf(best) : -1;
}

export function usesChineseCommas(lines: readonly CsvRow[], columns: Fields): boolean {
  const split = lines.map(({ line, cells }) => ({
    line,
    cells: cells.flatMap((cell) => cell.split('，')),
  }));
  return findHead(split, columns) >= 0;
}

/** 这一行有字的格子全是列名：表头写成两行、半路又写一遍时才有。 */
export function isAllHeads({ cells }: CsvRow, names: ReadonlyMap<string, string>): boolean {
  let count = 0;
  for (const cell of cells) {
    if (cell === '' || cell === '序号') continue;
    if (!names.has(normalHead(cell))) return false;
    count++;
  }
  return count >= 2;
}

/**
 * 表头写成了两行（合并的格子拆开以后）：合成一行给出，好接着往下读，另报一处毛病。
 *
 * 下面一行有字的用下面的，没有字的用上面的。只有一行就原样给出。
 */
export function joinHeads(
  file: string,
  upper: CsvRow,
  lower: CsvRow | undefined,
  names: ReadonlyMap<string, string>,
  problems: Problem[],
): CsvRow {
  if (!lower || !isAllHeads(lower, names)) return upper;
  const cells = upper.cells.map((cell, index) => {
    const below = lower.cells[index] ?? '';
    return below === '' ? cell : below;
  });
  const message = `表头写了两行：第 ${String(upper.line)} 行，和第 ${String(lower.line)} 行的${quoted(lower.cells)}。`;
  const fix = `合成一行「${cells.join(',')}」，另一行删掉。`;
  problems.push(problem('csv/header', { file, line: lower.line, column: 1 }, message, fix));
  return { line: lower.line, cells };
}

/** 表里半路又写了一遍表头，多半是分页打印时留下的。 */
export function repeatedHead(file: string, { line, cells }: CsvRow): Problem {
  const message = `这一行又是表头：${quoted(cells)}。`;
  return problem('csv/header', { file, line, column: 1 }, message, '删掉这一行。');
}

function quoted(cells: readonly string[]): string {
  const filled = cells.filter(Boolean).map((cell) => `「${cell}」`);
  return filled.slice(0, 3).join('') + (filled.length > 3 ? '等' : '');
}

/**
 * 每一项在第几列。缺列、重列、不认得的列各报一次；写错的一列，照最像的读，好把下面的格子也查了。
 *
 * 必备的列认不出一半，多半不是这种表，就不往下读。
 */
export function readHead(
  file: string,
  head: CsvRow,
  columns: Fields,
  problems: Problem[],
  { spareColumns }: ReadingContext,
): Map<string, number> | undefined {
  const positions = new Map<string, number>();
  // 多半就是写错的那一列：说了「是不是」，就不再说少了它。
  const suggested = new Set<string>();
  const report = (
    index: number,
    message: string,
    fix: string,
    rule: RuleId = 'csv/header',
  ): void => {
    const place = {
      file,
      line: head.line,
      column: index + 1,
      cell: `${columnLetter(index + 1)}${String(head.line)}`,
    };
    problems.push(problem(rule, place, message, fix));
  };
  const byName = columnsByName(columns);
  const written = new Set(head.cells.map((cell) => byName.get(normalHead(cell))));
  const unfilled = () => Object.entries(columns).filter(([key]) => !written.has(key));
  for (const [index, cell] of head.cells.entries()) {
    const name = normalHead(cell);
    if (name === '' || name === '序号' || isWordsHead(name)) continue;
    const key = byName.get(name);
    if (key === undefined) {
      const like = nearestField(name, unfilled());
      const message = `不认得表头「${cell}」。`;
      if (like && (like.field.required || spareColumns === undefined)) {
        suggested.add(like.key);
        if (!positions.has(like.key)) positions.set(like.key, index);
        report(index, message, `是不是「${like.field.name}」？改成规定的表头，或删掉这一列。`);
      } else if (spareColumns !== undefined) {
        report(index, message, '这一列不读；用不到就删掉。', spareColumns);
      } else report(index, message, '删掉这一列，或把内容写进「备注」。');
    } else if (positions.has(key)) {
      report(index, `表头「${cell}」出现了两次。`, '留下对的一列，删掉另一列。');
    } else positions.set(key, index);
  }
  const required = Object.entries(columns).filter(([, field]) => field.required);
  const missing = required.filter(([key]) => !positions.has(key));
  if (missing.length > 0) {
    const labels = missing.map(([, field]) => `「${field.name}」`).join('');
    report(0, `表头少了${labels}。`, `在表头补上${labels}，每行照着填。`);
  }
  const known = required.length - missing.length - suggested.size;
  return known * 2 < required.length ? undefined : positions;
}

/** 还没有对上的列里，名字或别名最像的一列。 */
function nearestField(
  name: string,
  fields: readonly (readonly [string, Field])[],
): { readonly key: string; readonly field: Field } | undefined {
  const like = nearest(
    name,
    fields.flatMap(([, field]) => namesOf(field)),
  );
  for (const [key, field] of fields) {
    if (like !== undefined && namesOf(field).includes(like)) return { key, field };
  }
  return undefined;
}
