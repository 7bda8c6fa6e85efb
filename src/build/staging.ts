import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { siteMark } from '../output/files.ts';

/** 写在旁边的半成品文件夹；成了才换上去，不成就扔掉，旧的一点不动。 */
export interface Staging {
  readonly folder: string;
  write(path: string, content: string | Uint8Array): void;
  /** 把旧的换成新的。 */
  publish(): void;
  discard(): void;
}

/** 半成品和旧成品放在输出文件夹旁边、同一个磁盘上，这样换上去只是改名。 */
export function openStaging(out: string): Staging {
  const target = resolve(out);
  const aside = (suffix: string): string =>
    join(dirname(target), `.${basename(target)}.${suffix}-${String(process.pid)}`);
  const folder = aside('new');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return {
    folder,
    write(path, content) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    },
    publish() {
      const old = aside('old');
      if (existsSync(target)) renameSync(target, old);
      try {
        renameSync(folder, target);
      } catch (error) {
        if (existsSync(old)) renameSync(old, target);
        throw error;
      }
      rmSync(old, { recursive: true, force: true });
    },
    discard() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** 这个文件夹能不能拿来放网站；不能的话是一句话，说清为什么、怎么办。 */
export function refuseFolder(content: string, out: string): string | undefined {
  const target = resolve(out);
  if (overlap(resolve(content), target)) {
    return `输出文件夹「${out}」和内容文件夹「${content}」套在一起，生成网站会盖掉内容，没有动它。换一个文件夹。`;
  }
  if (!existsSync(target)) return undefined;
  const inside = readdirSync(target);
  if (inside.length === 0 || inside.includes(siteMark)) return undefined;
  const [first = ''] = inside;
  return `输出文件夹「${out}」里有别的文件（${first}……），不是本程序生成的网站，没有动它。换一个空文件夹。`;
}

function overlap(a: string, b: string): boolean {
  const inside = (outer: string, inner: string): boolean => {
    const path = relative(outer, inner);
    return path === '' || (!path.startsWith('..') && path !== inner);
  };
  return inside(a, b) || inside(b, a);
}
