import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fastImport, filesIn, writes } from './fast-import.ts';
import { exampleTown, temporaryFolder } from './sample-town.ts';

export interface GitServer {
  readonly hub: string;
  /** 又一台电脑，照服务器上的抄一份下来；给出文件夹。 */
  readonly clerk: (name: string) => string;
}

export function gitAs(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
}

/** 一台真的 git 服务器（裸仓库）和它的头一次提交。路径里有空格和中文。 */
export function gitServer(): GitServer {
  const root = temporaryFolder();
  const hub = join(root, '托管 网站.git');
  gitAs(root, 'init', '-q', '--bare', '-b', 'main', '--template=', hub);
  fastImport(hub, firstCommit, 'now');
  const clerk = (name: string): string => {
    const folder = join(root, `${name}的 电脑`);
    const who = ['-c', `user.name=${name}`, '-c', 'user.email=clerk@example.cn'];
    gitAs(root, 'clone', '-q', ...who, hub, folder);
    return folder;
  };
  return { hub, clerk };
}

/** 例子镇的一次提交。 */
const firstCommit = [
  'commit refs/heads/main\ncommitter 镇里 <town@example.cn> now\ndata <<完\n起头\n完\n',
  ...writes(
    Object.fromEntries(
      Object.entries(filesIn(exampleTown)).map(([file, content]) => [`content/${file}`, content]),
    ),
  ),
];
