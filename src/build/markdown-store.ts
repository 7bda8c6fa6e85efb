import { join } from 'node:path';
import type { Rendered, RenderStore } from '../markdown/render.ts';
import { cacheFolder, readJson, writeJson } from './cache.ts';

/** 渲染过的正文，存在缓存里；只留下这次用到的，所以不会越攒越多。 */
export function openMarkdownStore(program: string): { store: RenderStore; save: () => void } {
  const file = join(cacheFolder, 'markdown.json');
  const saved = readJson(file) as
    { readonly program: string; readonly bodies: Record<string, Rendered> } | undefined;
  const old = new Map(saved?.program === program ? Object.entries(saved.bodies) : []);
  const used = new Map<string, Rendered>();
  let fresh = 0;
  return {
    store: {
      get(key) {
        const known = used.get(key) ?? old.get(key);
        if (known) used.set(key, known);
        return known;
      },
      set(key, value) {
        fresh += 1;
        used.set(key, value);
      },
    },
    save() {
      if (fresh > 0 || used.size !== old.size) {
        writeJson(file, { program, bodies: Object.fromEntries(used) });
      }
    },
  };
}
