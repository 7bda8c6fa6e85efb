import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { digest, programRoot } from './fingerprint.ts';

/** 缓存都放在这里；删掉它只会慢一点，结果一个字节不变。 */
export const cacheFolder = join(programRoot, 'node_modules', '.cache', 'sunboard');

/** 上一次构建写出的一页：当时的指纹，和 HTML 的摘要。 */
export interface BuiltPage {
  readonly fingerprint: string;
  readonly html: string;
}

/** 上一次往某个输出文件夹构建的记录。 */
export interface BuildRecord {
  readonly program: string;
  readonly pages: Readonly<Record<string, BuiltPage>>;
}

function recordFile(out: string): string {
  return join(cacheFolder, 'builds', `${digest(resolve(out)).slice(0, 16)}.json`);
}

export function readBuildRecord(out: string): BuildRecord | undefined {
  return readJson(recordFile(out)) as BuildRecord | undefined;
}

export function writeBuildRecord(out: string, record: BuildRecord): void {
  writeJson(recordFile(out), record);
}

/** 读不到、读不懂都当没有：缓存从来不是必需的。 */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** 先写到旁边再改名，半路断电也不会留下半个文件。 */
export function writeJson(file: string, value: unknown): void {
  mkdirSync(join(file, '..'), { recursive: true });
  const aside = `${file}.${String(process.pid)}`;
  writeFileSync(aside, JSON.stringify(value));
  renameSync(aside, file);
}
