import { spawnSync } from 'node:child_process';

/** 一次提交里变了的一个文件。 */
export interface Change {
  readonly kind: 'write' | 'delete';
  readonly file: string;
  /** 改名以前的路径。 */
  readonly from: string | undefined;
  readonly blob: string;
}

export interface Commit {
  readonly id: string;
  /** 提交的时刻，`2026-04-12T08:30:00+08:00`。 */
  readonly committed: string;
  readonly authored: string;
  readonly changes: readonly Change[];
}

export interface Repository {
  readonly shallow: boolean;
  readonly detached: boolean;
}

const largest = 1024 * 1024 * 1024;

function git(root: string, args: readonly string[], input?: string): Buffer | undefined {
  const { status, stdout, error } = spawnSync(
    'git',
    ['-C', root, '-c', 'core.quotepath=off', ...args],
    { input, maxBuffer: largest, stdio: ['pipe', 'pipe', 'ignore'] },
  );
  return error || status !== 0 ? undefined : stdout;
}

/** 内容文件夹在哪个仓库里；没装 git、不在仓库里都是 `undefined`。 */
export function findRepository(root: string): Repository | undefined {
  const answer = git(root, ['rev-parse', '--is-inside-work-tree', '--is-shallow-repository']);
  if (!answer?.toString().startsWith('true')) return undefined;
  return {
    shallow: answer.toString().trim().endsWith('true\ntrue'),
    detached: git(root, ['symbolic-ref', '-q', 'HEAD']) === undefined,
  };
}

/**
 * 从第一次提交到现在，一趟读完。
 *
 * 只走主线（合并算一次改动）：公开栏上先后出现过什么，就是主线上的次序。
 */
export function readCommits(root: string): Commit[] | undefined {
  const output = git(root, [
    'log',
    '--first-parent',
    '-m',
    '--raw',
    '-z',
    '-M',
    '-l0',
    '--no-abbrev',
    '--reverse',
    '--relative',
    '--no-show-signature',
    '--format=commit %H %cI %aI',
    '--',
    '.',
  ]);
  if (!output) return undefined;
  const commits: { id: string; committed: string; authored: string; changes: Change[] }[] = [];
  const tokens = output.toString().split('\0');
  for (let at = 0; at < tokens.length; at++) {
    const token = (tokens[at] ?? '').trim();
    if (token.startsWith('commit ')) {
      const [, id = '', committed = '', authored = ''] = token.split(' ');
      commits.push({ id, committed, authored, changes: [] });
    } else if (token.startsWith(':')) {
      const [, mode = '', , blob = '', status = ''] = token.split(' ');
      const from = /^[RC]/.test(status) ? tokens[++at] : undefined;
      const file = tokens[++at] ?? '';
      const kind = status === 'D' ? 'delete' : 'write';
      // 160000 是别的仓库，120000 是快捷链接，都不是内容。
      if (kind === 'delete' || mode.startsWith('100')) {
        commits.at(-1)?.changes.push({ kind, file, from, blob });
      }
    }
  }
  return commits;
}

const batch = 4000;

/** 按编号取文件内容，几千个一批，一批一个进程。 */
export function* readBlobs(
  root: string,
  ids: readonly string[],
): Generator<readonly [id: string, bytes: Uint8Array]> {
  for (let start = 0; start < ids.length; start += batch) {
    const wanted = ids.slice(start, start + batch);
    const output = git(root, ['cat-file', '--batch'], `${wanted.join('\n')}\n`);
    if (!output) return;
    for (let at = 0; at < output.length;) {
      const end = output.indexOf(0x0a, at);
      const [id = '', kind = '', size = '0'] = output.toString('latin1', at, end).split(' ');
      at = end + 1;
      if (kind !== 'blob') continue;
      yield [id, output.subarray(at, at + Number(size))];
      at += Number(size) + 1;
    }
  }
}
