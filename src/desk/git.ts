import { spawnSync } from 'node:child_process';

export interface GitAnswer {
  readonly ok: boolean;
  readonly out: string;
  readonly error: string;
}

/** 网断在半路，对面不吭声，git 自己会一直等；一分钟没有动静就算断了。 */
const patience = { GIT_HTTP_LOW_SPEED_LIMIT: '1', GIT_HTTP_LOW_SPEED_TIME: '60' };

/** 在一个文件夹里跑 git；说的话一律英文，好认是哪种毛病，不给文书看。 */
export type Git = (...args: readonly string[]) => GitAnswer;

export function gitIn(folder: string): Git {
  return (...args) => {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...patience, ...process.env, LC_ALL: 'C', GIT_EDITOR: 'true' },
      maxBuffer: 64 * 1024 * 1024,
    });
    return { ok: status === 0, out: stdout, error: stderr };
  };
}

/** 内容文件夹里动过、还没提交的文件，从内容文件夹算起；删掉的也算。 */
export function changedFiles(git: Git): string[] {
  const { out } = git('status', '--porcelain=v1', '-z', '-uall', '--no-renames', '--', '.');
  const prefix = git('rev-parse', '--show-prefix').out.trim();
  return out
    .split('\0')
    .filter(Boolean)
    .map((line) => line.slice(3))
    .filter((file) => file.startsWith(prefix))
    .map((file) => file.slice(prefix.length));
}

/** 提交了还没送出去的有几次；没有连着托管网站就是 `undefined`。 */
export function unsentCommits(git: Git): number | undefined {
  const { ok, out } = git('rev-list', '--count', '@{upstream}..HEAD');
  return ok ? Number(out) : undefined;
}
