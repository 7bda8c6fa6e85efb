import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { fastImport, filesIn, writes } from './fast-import.ts';
import { changedTown, writeFiles, exampleTown, type Changes } from './sample-town.ts';

/** 例子镇的 town.yaml，从 2026-04-01 起留痕。 */
export const tracing: Changes = {
  'town.yaml': `${readFileSync(join(exampleTown, 'town.yaml'), 'utf8')}留痕起始: 2026-04-01\n`,
};

/** 例子镇放进一个真的 git 仓库，从 2026-04-01 起留痕，已经提交过一次。 */
export function gitTown(changes: Changes = {}): string {
  const root = changedTown({ ...tracing, ...changes });
  git(root, 'init', '-q', '-b', 'main', '--template=');
  commit(root, '2026-04-14');
  return root;
}

/** 一次提交：哪天，改了哪几个文件。 */
export interface Step {
  readonly day: string;
  readonly changes: Changes;
  /** 作者写的日子；不写和提交是一天。 */
  readonly authored?: string;
  /** 在哪个分支上；不写是 main。新分支写明从哪里分出来。 */
  readonly branch?: string;
  readonly from?: string;
  /** 合并哪个分支进来。 */
  readonly merge?: string;
}

/** 改几个文件，把文件夹现在的样子提交到 main。用 fast-import，一个进程，不动暂存区。 */
export function commit(root: string, day: string, changes: Changes = {}): void {
  writeFiles(root, changes);
  fastImport(root, [
    ...header({ day, changes }, hasCommits(root)),
    'deleteall\n',
    ...writes(filesIn(root)),
  ]);
}

/** 一口气提交许多次，一个进程；文件夹里留下最后的样子。 */
export function commits(root: string, steps: readonly Step[]): void {
  const stream = steps.flatMap((step, index) => [
    ...header(step, index === 0 && step.from === undefined && hasCommits(root)),
    ...writes(step.changes),
  ]);
  fastImport(root, stream);
  for (const { changes } of steps) writeFiles(root, changes);
}

function hasCommits(root: string): boolean {
  return readdirSync(join(root, '.git/refs/heads')).includes('main');
}

function header(
  { day, authored = day, branch = 'main', from, merge }: Step,
  continues: boolean,
): string[] {
  const before = from ?? (continues ? `${branch}^0` : undefined);
  const moment = (on: string): string =>
    `村文书 <clerk@example.cn> ${String(Date.parse(`${on}T09:00:00+08:00`) / 1000)} +0800`;
  return [
    `commit refs/heads/${branch}\nauthor ${moment(authored)}\ncommitter ${moment(day)}\ndata <<完\n${day}\n完\n`,
    before === undefined ? '' : `from refs/heads/${before}\n`,
    merge === undefined ? '' : `merge refs/heads/${merge}\n`,
  ];
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
