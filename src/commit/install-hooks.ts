import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { git } from './git.ts';

const mark = '阳光公开栏：提交以前查个人信息';

export type HookName = 'pre-commit' | 'commit-msg';
export const hookNames: readonly HookName[] = ['pre-commit', 'commit-msg'];

/**
 * 在仓库里装上两个钩子；已有别人写的钩子就不动它，返回它的名字。
 *
 * 钩子由 git 自带的 sh 运行，Windows 也一样；路径都用正斜线。
 */
export function installHooks(folder: string, node: string, script: string): HookName[] {
  const hooks = resolve(
    folder,
    git(folder, ['rev-parse', '--git-path', 'hooks']).toString().trim(),
  );
  mkdirSync(hooks, { recursive: true });
  const refused: HookName[] = [];
  for (const name of hookNames) {
    const file = join(hooks, name);
    if (existsSync(file) && !readFileSync(file, 'utf8').includes(mark)) refused.push(name);
    else {
      writeFileSync(file, hookText(name, node, script));
      chmodSync(file, 0o755);
    }
  }
  return refused;
}

/** 换了电脑、挪了文件夹，找不到程序就不放行，说怎么办。 */
function hookText(name: HookName, node: string, script: string): string {
  return `#!/bin/sh
# ${mark}。由 npm run setup 装上。
node=${quoted(node)}
script=${quoted(script)}
[ -f "$node" ] || node=node
if [ ! -f "$script" ] || ! command -v "$node" >/dev/null 2>&1; then
  echo '找不到阳光公开栏的程序，没法查个人信息。在程序文件夹里重新运行 npm run setup。' >&2
  exit 1
fi
exec "$node" "$script" ${name} "$@"
`;
}

function quoted(path: string): string {
  return `'${path.replaceAll('\\', '/').replaceAll("'", `'\\''`)}'`;
}
