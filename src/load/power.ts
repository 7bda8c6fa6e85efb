import {
  negativeColumns,
  overrideFields,
  powerFields,
  type NegativeItem,
  type Power,
  type PowerOverride,
} from '../domain/power.ts';
import { nearest } from '../base/nearest.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { Source } from '../domain/source.ts';
import type { ContentFolder } from './files.ts';
import { baseName, readMarkdownRecord } from './markdown-record.ts';
import { readTable } from './table.ts';

/** 读全部小微权力 `powers/P12.md`，和以前的版本 `powers/old/P12-2025.md`；按编号排列。 */
export function loadPowers(
  folder: ContentFolder,
  files: readonly string[],
  problems: Problem[],
): Power[] {
  const at = (home: RegExp): Power[] =>
    files
      .filter((file) => home.test(file))
      .flatMap((file) => loadPower(folder, file, problems) ?? []);
  const powers = at(/^powers\/[^/]+\.md$/);
  const older = Map.groupBy(at(/^powers\/old\/[^/]+\.md$/), ({ id }) => id);
  const ids = powers.map(({ id }) => id);
  for (const [id, versions] of older) {
    if (ids.includes(id)) continue;
    const like = nearest(id, ids);
    const fix = like ? `是不是「${like}」？` : '这项权力取消了的，把文件移出来。';
    for (const { source } of versions) {
      const message = `小微权力清单里没有「${id}」，旧版本没有地方放。`;
      problems.push(problem('power/old', source.place('编号'), message, fix));
    }
  }
  const newestFirst = (a: Power, b: Power): number => (a.version < b.version ? 1 : -1);
  return powers
    .map((power) => {
      const versions = older.get(power.id)?.toSorted(newestFirst);
      return versions ? { ...power, older: versions } : power;
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function loadPower(folder: ContentFolder, file: string, problems: Problem[]): Power | undefined {
  const record = readMarkdownRecord(folder, file, powerFields, problems);
  if (!record) return undefined;
  const { values, body, source } = record;
  const isOld = file.startsWith('powers/old/');
  const named = isOld ? baseName(file).startsWith(`${values.id}-`) : values.id === baseName(file);
  if (!named) reportId(values.id, file, source, problems, isOld);
  return { ...values, body, source };
}

function reportId(
  id: string,
  file: string,
  source: Source,
  problems: Problem[],
  isOld = false,
): void {
  const message = `编号是「${id}」，文件名是「${baseName(file)}」。`;
  const fix = isOld
    ? `旧版本的文件名写成「${id}-年份」，如 ${id}-2025.md。`
    : `把编号改成 ${baseName(file)}，或给文件改名。`;
  problems.push(problem('power/id', source.place('编号'), message, fix));
}

/** 读一个村对一项权力的不同做法 `villages/<slug>/powers/P12.md`。 */
export function loadOverride(
  folder: ContentFolder,
  file: string,
  problems: Problem[],
): PowerOverride | undefined {
  const record = readMarkdownRecord(folder, file, overrideFields, problems);
  if (!record) return undefined;
  const { values, source } = record;
  if (values.id !== baseName(file)) reportId(values.id, file, source, problems);
  return { ...values, source };
}

/** 读负面清单 `powers/negative.csv`；没有就是空的。 */
export function loadNegatives(folder: ContentFolder, problems: Problem[]): readonly NegativeItem[] {
  const file = 'powers/negative.csv';
  const text = folder.sizes.has(file) ? folder.read(file) : undefined;
  const table =
    text === undefined
      ? undefined
      : readTable(file, text, negativeColumns, problems, { notes: folder.notes });
  return (table?.rows ?? []).flatMap((row): NegativeItem[] => {
    const [id, category, ban, basis] = (['id', 'category', 'ban', 'basis'] as const).map((column) =>
      row.read(column),
    );
    if (!id || !category || !ban || !basis) return [];
    return [{ id, category, ban, basis, power: row.read('power'), at: row.place }];
  });
}
