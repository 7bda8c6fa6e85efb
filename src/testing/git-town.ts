import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { changedTown, writeFiles, exampleTown, type Changes } from './sample-town.ts';

/** 例子镇的 town.yaml，从 2026-04-01 起留痕。 */
export const tracing: Changes = {
  'town.yaml': `${readFileSync(join(exampleTown, 'town.yaml'), 'utf8')}留痕起始: 2026-04-01\n`,
};

/** 例子镇放进一个真的 git 仓库，从 2026-04-01 起留痕，已经提交过一次。 */
export function gitTown(changes: Changes = {}): string {
  const root = changedTown({ ...tracing, ...changes });
  git(root, 'init', '-q', '-b', 'main');
  commit(root, '2026-04-14');
  return root;
}

/** 改几个文件，提交一次。 */
export function commit(root: string, day: string, changes: Changes = {}): void {
  writeFiles(root, changes);
  git(root, 'add', '-A');
  gitOn(root, day, 'commit', '-q', '--allow-empty', '-m', day);
}

export function git(root: string, ...args: string[]): string {
  return gitOn(root, '2026-04-14', ...args);
}

/** 在某一天做一件 git 的事；不看这台电脑自己的 git 设置。 */
export function gitOn(root: string, day: string, ...args: string[]): string {
  const moment = `${day}T09:00:00+08:00`;
  return execFileSync('git', ['-C', root, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: devNull,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: '村文书',
      GIT_AUTHOR_EMAIL: 'clerk@example.cn',
      GIT_COMMITTER_NAME: '村文书',
      GIT_COMMITTER_EMAIL: 'clerk@example.cn',
      GIT_AUTHOR_DATE: moment,
      GIT_COMMITTER_DATE: moment,
    },
  });
}
