import { powerFields, type Power } from '../domain/power.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { ContentFolder } from './files.ts';
import { baseName, readMarkdownRecord } from './markdown-record.ts';

/** 读一项小微权力 `powers/P12.md`。 */
export function loadPower(
  folder: ContentFolder,
  file: string,
  problems: Problem[],
): Power | undefined {
  const record = readMarkdownRecord(folder, file, powerFields, problems);
  if (!record) return undefined;
  const { values, body, source } = record;
  if (values.id !== baseName(file)) {
    const message = `编号是「${values.id}」，文件名是「${baseName(file)}」。`;
    problems.push(
      problem(
        'power/id',
        source.place('编号'),
        message,
        `把编号改成 ${baseName(file)}，或给文件改名。`,
      ),
    );
  }
  return { ...values, body, source };
}
