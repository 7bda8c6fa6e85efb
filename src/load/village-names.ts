import { villageFields, type Village } from '../domain/village.ts';
import type { ContentFolder } from './files.ts';
import { readFrontMatter } from './front-matter.ts';
import { readRecord } from './record.ts';

export type VillageName = Pick<Village, 'slug' | 'name'>;

/**
 * 内容文件夹里有哪些村，叫什么名字。只看名称这一项：村情里别处写错了，名字照样认得。
 *
 * 名称读不出的，拿文件夹名当名字：没有一个村的名字是空的。
 */
export function villageNames(folder: ContentFolder): VillageName[] {
  const slugs = [...folder.sizes.keys()].flatMap(
    (file) => /^villages\/([^/]+)\//.exec(file)?.[1] ?? [],
  );
  return [...new Set(slugs)].map((slug) => ({ slug, name: nameOf(folder, slug) ?? slug }));
}

function nameOf(folder: ContentFolder, slug: string): string | undefined {
  const file = `villages/${slug}/village.md`;
  const text = folder.sizes.has(file) ? folder.read(file) : undefined;
  const matter = text === undefined ? undefined : readFrontMatter(file, text, villageFields, []);
  if (!matter) return undefined;
  const { name } = villageFields;
  const written = (matter.data as Readonly<Record<string, unknown>> | null)?.[name.name];
  return readRecord({ name }, { [name.name]: written }, matter.source, [])?.name;
}
