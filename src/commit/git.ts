import { spawnSync } from 'node:child_process';

/** git 没装、不在仓库里、命令不成；`message` 是给人看的一句话。 */
export class GitFailed extends Error {}

/** 运行一次 git，拿回它写出的字节。 */
export function git(folder: string, args: readonly string[], input = ''): Buffer {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    cwd: folder,
    input,
    maxBuffer: 2 ** 30,
  });
  if (error) throw new GitFailed(`git 没能运行（${error.message}）。先装上 git。`);
  if (status !== 0) throw new GitFailed(`git ${args[0] ?? ''} 没成：${stderr.toString().trim()}`);
  return stdout;
}

/** git 里存着的一个文件。 */
export interface StoredFile {
  readonly path: string;
  /** 内容的编号。 */
  readonly blob: string;
}

/** 这次要提交的文件（不算删掉的、子模块）。 */
export function stagedFiles(folder: string): StoredFile[] {
  const listed = git(folder, ['diff', '--cached', '--raw', '--no-abbrev', '--no-renames', '-z'])
    .toString()
    .split('\0');
  const files: StoredFile[] = [];
  for (let index = 0; index + 1 < listed.length; index += 2) {
    const [, mode = '', , blob = '', kind = ''] = (listed[index] ?? '').split(' ');
    if (kind !== 'D' && mode !== '160000') files.push({ path: listed[index + 1] ?? '', blob });
  }
  return files;
}

/** 各个分支、标签的历史里有过的每一个文件的每一版。 */
export function filesInHistory(folder: string): StoredFile[] {
  return git(folder, ['rev-list', '--objects', '--all'])
    .toString()
    .split('\n')
    .map((line) => /^(\w+) (.+)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, blob = '', path = '']) => ({ path, blob }));
}

/** 一次读几百个，不是一个文件一个进程。文件夹也有编号，跳过。 */
export function* contentsOf(
  folder: string,
  files: readonly StoredFile[],
): Generator<StoredFile & { readonly bytes: Uint8Array }> {
  for (let from = 0; from < files.length; from += 300) {
    const some = files.slice(from, from + 300);
    const wanted = some.map(({ blob }) => `${blob}\n`).join('');
    const output = git(folder, ['cat-file', '--batch'], wanted);
    let at = 0;
    for (const file of some) {
      const end = output.indexOf('\n', at);
      const [, type, size = '0'] = output.subarray(at, end).toString().split(' ');
      at = end + 1;
      if (type === 'missing') continue;
      const bytes = output.subarray(at, at + Number(size));
      at += Number(size) + 1;
      if (type === 'blob') yield { ...file, bytes };
    }
  }
}
