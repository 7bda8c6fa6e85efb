import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Board } from '../domain/board.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { publicPhones } from '../domain/public-phones.ts';
import { attachmentFiles } from '../output/files.ts';
import { leaksIn, plainNumber, type Leak } from '../privacy/gate.ts';
import { routes } from '../view/routes.ts';
import { readJson, writeJson } from './cache.ts';

interface Cleared {
  readonly key: string;
  /** 查过、没有漏的文件，内容的摘要。 */
  readonly files: readonly string[];
}

/**
 * 发布以前的最后一道门：要发布的每一个文件、每一个字节都查一遍，有个人号码就不发布。
 *
 * 上次查过、一个字节没变的不再查；程序变了、公开电话变了，就都重新查。
 */
export async function inspectSite(
  board: Board,
  folder: string,
  program: string,
  cacheFile: string,
): Promise<Problem[]> {
  const allowed = new Set(publicPhones(board).map(plainNumber));
  const seen = new Set(seenByPerson(board));
  const key = digest(`${program}\n${[...allowed].sort().join()}\n${[...seen].sort().join()}`);
  const saved = readJson(cacheFile) as Cleared | undefined;
  const cleared = new Set(saved?.key === key ? saved.files : []);
  const clean: string[] = [];
  const leaks: Leak[] = [];
  for (const path of filesIn(folder)) {
    const bytes = readFileSync(join(folder, path));
    const mark = digest(`${path}\n`, bytes);
    const found = cleared.has(mark) ? [] : await leaksIn(path, bytes, allowed, seen.has(path));
    if (found.length === 0) clean.push(mark);
    leaks.push(...found);
  }
  writeJson(cacheFile, { key, files: clean });
  const sources = attachmentFiles(board);
  return leaks.map((leak) => leakProblem(leak, sources.get(leak.path)));
}

function leakProblem({ path, kind, masked }: Leak, source: string | undefined): Problem {
  const file = source ?? path;
  if (kind === 'unreadable') {
    const message = '这个附件读不出字，多半是扫描件，程序查不了里面有没有个人信息。';
    const fix = '逐页看过，没有身份证号、卡号、电话、住址，就在附件那一项下面写「人工看过: 是」。';
    return problem('privacy/unreadable', { file }, message, fix);
  }
  const message = `要发布的文件里有个人号码：${masked}。`;
  const fix =
    source === undefined
      ? `网站里的 ${path} 上有它；在内容文件夹里搜一搜，删掉。搜不到就告诉维护的人。`
      : '从这个附件里删掉号码，重新存一份再放进来。';
  return problem('privacy/output', { file }, message, fix);
}

/** 写了「人工看过: 是」的附件，在网站里的路径。 */
function seenByPerson({ villages }: Board): string[] {
  return villages.flatMap(({ slug, notices }) =>
    notices.flatMap(({ attachments }) =>
      attachments.filter(({ seen }) => seen === true).map(({ file }) => routes.file(slug, file)),
    ),
  );
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url').slice(0, 22);
}
