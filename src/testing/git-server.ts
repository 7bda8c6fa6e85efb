import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
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
  execFileSync('git', ['fast-import', '--quiet', '--date-format=now'], {
    cwd: hub,
    input: firstCommit,
  });
  const clerk = (name: string): string => {
    const folder = join(root, `${name}的 电脑`);
    const who = ['-c', `user.name=${name}`, '-c', 'user.email=clerk@example.cn'];
    gitAs(root, 'clone', '-q', ...who, hub, folder);
    return folder;
  };
  return { hub, clerk };
}

/** 例子镇的一次提交，一个进程写进去。 */
const firstCommit = Buffer.concat([
  Buffer.from(
    'commit refs/heads/main\ncommitter 镇里 <town@example.cn> now\ndata <<完\n起头\n完\n',
  ),
  ...readdirSync(exampleTown, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((file) => {
      const bytes = readFileSync(file);
      const path = `content/${relative(exampleTown, file).replaceAll('\\', '/')}`;
      return [
        Buffer.from(`M 100644 inline ${path}\ndata ${String(bytes.length)}\n`),
        bytes,
        Buffer.from('\n'),
      ];
    }),
]);
