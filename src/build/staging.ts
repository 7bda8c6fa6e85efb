import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

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
