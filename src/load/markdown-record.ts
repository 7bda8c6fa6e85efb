import type { Fields, Values } from '../domain/field.ts';
import type { Problem } from '../domain/problem.ts';
import type { Source } from '../domain/source.ts';
import type { ContentFolder } from './files.ts';
import { readFrontMatter } from './front-matter.ts';
import { readRecord } from './record.ts';

/** 读一个「开头信息 + 正文」的 Markdown 文件；读不懂返回 `undefined`，毛病已记下。 */
export function readMarkdownRecord<Table extends Fields>(
  folder: ContentFolder,
  file: string,
  fields: Table,
  problems: Problem[],
): { values: Values<Table>; body: string; source: Source } | undefined {
  const text = folder.read(file);
  const matter = text === undefined ? undefined : readFrontMatter(file, text, fields, problems);
  const values = matter && readRecord(fields, matter.data, matter.source, problems);
  return values && { values, body: matter.body, source: matter.source };
}

/** 文件名去掉文件夹和扩展名。 */
export function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.[a-z]+$/, '');
}
