import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Board } from '../domain/board.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { publicPhones } from '../domain/public-phones.ts';
import { attachmentFiles } from '../output/files.ts';
import { codesIn, isCodeHead } from '../privacy/code-columns.ts';
import { findPrivateNumbers } from '../privacy/numbers.ts';
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
  const allowed = new Set([...publicPhones(board).map(plainNumber), ...publicCodes(board)]);
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

/** 地块编码、凭证号、合同编号这些列里，长得像卡号的编码；内容检查放过的，这里也放过。 */
function publicCodes({ villages }: Board): string[] {
  const written = villages.flatMap(({ notices, decisions, ledgers, statements }) => [
    ...[...notices, ...decisions].flatMap(({ body }) => codesIn(body)),
    ...ledgers.flatMap(({ entries }) =>
      entries.flatMap(({ voucher, contract }) => [voucher, contract ?? '']),
    ),
    ...statements.flatMap(({ kind, columns, rows }) =>
      columns
        .filter((column) => isCodeHead(kind.columns[column]?.name ?? ''))
        .flatMap((column) => rows.map(({ texts }) => texts[column] ?? '')),
    ),
  ]);
  const alike = (code: string): boolean =>
    findPrivateNumbers(code).every(({ kind }) => kind === 'bank-card' || kind === 'id-like');
  return [...new Set(written)].filter((code) => /^\d{15,20}$/.test(code) && alike(code));
}

/** 改以前的各版放在这里：原来的写在 git 历史里，改现在的文件没有用。 */
const oldVersions = routes.oldVersion('').replace('.html', '');

function leakProblem({ path, kind, masked }: Leak, source: string | undefined): Problem {
  const file = source ?? path;
  if (kind === 'unreadable') {
    const message = '这个附件读不出字，多半是扫描件，程序查不了里面有没有个人信息。';
    const fix = '逐页看过，没有身份证号、卡号、电话、住址，就在附件那一项下面写「人工看过: 是」。';
    return problem('privacy/unreadable', { file }, message, fix);
  }
  const message = `要发布的文件里有个人号码：${masked}。`;
  if (path.startsWith(oldVersions)) {
    const fix =
      '它在改以前的一版里。照 SECURITY.md 从 git 历史里抹掉；一时抹不掉的，在 removed.csv 里写上那一版的核验码，先不显示。';
    return problem('privacy/output', { file }, message, fix);
  }
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
