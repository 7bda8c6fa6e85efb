import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Changes } from './sample-town.ts';

/** 送给 `git fast-import` 的话，一段一段。 */
export type Stream = readonly (string | Uint8Array)[];

/** 一个进程写进许多次提交，不动暂存区。 */
export function fastImport(root: string, stream: Stream, dates: 'raw' | 'now' = 'raw'): void {
  execFileSync('git', ['-C', root, 'fast-import', '--quiet', `--date-format=${dates}`], {
    input: Buffer.concat(stream.map((part) => Buffer.from(part))),
    stdio: ['pipe', 'ignore', 'inherit'],
  });
}

/** 一次提交里改的文件。 */
export function writes(changes: Changes): Stream {
  return Object.entries(changes).flatMap(([file, content]) => {
    if (content === undefined) return [`D ${file}\n`];
    const bytes = Buffer.from(content);
    return [`M 100644 inline ${file}\ndata ${String(bytes.length)}\n`, bytes, '\n'];
  });
}

/** 一个文件夹里现在的全部文件，不算 `.git`；路径一律用斜杠。 */
export function filesIn(root: string): Changes {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(root, path).replaceAll('\\', '/'), path] as const)
    .filter(([file]) => !/(^|\/)\.git\//.test(file));
  return Object.fromEntries(files.map(([file, path]) => [file, readFileSync(path)]));
}
