import type { Problem } from '../domain/problem.ts';
import { ventureFields, type Venture } from '../domain/venture.ts';
import type { ContentFolder } from './files.ts';
import { baseName, readMarkdownRecord } from './markdown-record.ts';

/** 读一个集体经济项目或合作社 `villages/<slug>/projects/xiaochijie.md`。 */
export function loadVenture(
  folder: ContentFolder,
  file: string,
  problems: Problem[],
): Venture | undefined {
  const record = readMarkdownRecord(folder, file, ventureFields, problems);
  if (!record) return undefined;
  const { values, body, source } = record;
  return { ...values, id: baseName(file), body, source };
}
