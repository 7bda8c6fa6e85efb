import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Village } from '../domain/village.ts';

export type VillageName = Pick<Village, 'slug' | 'name'>;

/** 内容文件夹里有哪些村；只看名称，不读别的。 */
export function readVillageNames(root: string): VillageName[] {
  return globSync('villages/*/village.md', { cwd: root }).map((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const name = /^名称[:：]\s*(.+)$/m.exec(text)?.[1]?.trim() ?? '';
    return { slug: basename(dirname(file)), name };
  });
}
