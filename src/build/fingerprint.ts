import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** 程序自己的文件夹；内容和输出可以在别处。 */
export const programRoot = fileURLToPath(new URL('../..', import.meta.url));

export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url');
}

/**
 * 程序的版本：`src`、`public` 和依赖的摘要。
 *
 * 页面只由程序和它的 view 决定；两样都没变，旧的 HTML 就还能用。
 */
export function programVersion(): string {
  const folders = ['src', 'public'].flatMap((folder) =>
    readdirSync(join(programRoot, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const single = ['astro.config.mjs', 'package-lock.json'].map((file) => join(programRoot, file));
  const hash = createHash('sha256');
  for (const file of [...folders, ...single].sort()) {
    hash.update(file.slice(programRoot.length).replaceAll('\\', '/')).update('\0');
    hash.update(readFileSync(file)).update('\0');
  }
  return hash.digest('base64url');
}
