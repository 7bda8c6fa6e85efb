import { readFileSync } from 'node:fs';
import { stagedFiles } from '../src/commit/git.ts';
import { leaksInFiles, leaksInMessage, leakText } from '../src/commit/private-commits.ts';
import { exitCodes, runCommand } from './cli/command.ts';

const help = `
node scripts/hook.ts pre-commit | commit-msg 文件

提交以前查个人信息，git 自己会运行它；由 npm run setup 装上。

退出码：0 可以提交，1 有个人信息，2 没能查。
`;

await runCommand(help, {}, async ({ positionals: [name, file = ''] }) => {
  const folder = process.cwd();
  const leaks =
    name === 'commit-msg'
      ? leaksInMessage(readFileSync(file, 'utf8'))
      : await leaksInFiles(folder, stagedFiles(folder));
  if (leaks.length === 0) return exitCodes.done;
  console.error('没有提交：里面有个人信息，提交了就留在历史里，删不干净。');
  for (const leak of leaks.slice(0, 20)) console.error(leakText(leak));
  if (leaks.length > 20) console.error(`  还有 ${String(leaks.length - 20)} 处。`);
  console.error('删掉号码，再 git add、提交一次。');
  return exitCodes.contentErrors;
});
