import { join } from 'node:path';
import { BrowserMissing, openPrintBrowser } from '../src/browser/open-browser.ts';
import { git, GitFailed } from '../src/commit/git.ts';
import { installHooks } from '../src/commit/install-hooks.ts';
import { lookBackInHistory } from '../src/commit/look-back.ts';
import { CannotRun, exitCodes, runCommand } from './cli/command.ts';

const help = `
npm run setup -- [选项]

装好一台电脑：看 Node、git、浏览器在不在，装上提交以前查个人信息的钩子，
再看以前提交过的里面有没有个人信息。可以反复运行。

  --repo 文件夹       哪个 git 仓库，默认就在这里
  --without-browser   不试浏览器（不打印张贴页的电脑）
  --help              显示这段话

退出码：0 都好了，1 有一样要人处理，2 没能做。
`;

await runCommand(
  help,
  {
    repo: { type: 'string', default: '.' },
    'without-browser': { type: 'boolean', default: false },
  },
  async ({ values: { repo, 'without-browser': withoutBrowser } }) => {
    console.log(`Node ${process.versions.node}：够用。`);
    const steps = [() => setUpHooks(repo), () => lookBack(repo)];
    if (!withoutBrowser) steps.push(tryBrowser);
    let fine = true;
    for (const step of steps) fine = (await step()) && fine;
    return fine ? exitCodes.done : exitCodes.contentErrors;
  },
);

function setUpHooks(repo: string): Promise<boolean> {
  try {
    console.log(`${git(repo, ['--version']).toString().trim()}：够用。`);
    const refused = installHooks(repo, process.execPath, join(import.meta.dirname, 'hook.ts'));
    for (const name of refused) {
      console.log(
        `仓库里已有别的 ${name} 钩子，没有动它。在它里面加一行，运行 scripts/hook.ts ${name} "$@"。`,
      );
    }
    if (refused.length === 0) console.log('钩子装好了：提交以前查个人信息。');
    return Promise.resolve(refused.length === 0);
  } catch (error) {
    if (error instanceof GitFailed) throw new CannotRun(error.message);
    throw error;
  }
}

async function lookBack(repo: string): Promise<boolean> {
  const { clean, says } = await lookBackInHistory(repo);
  console.log(says);
  return clean;
}

async function tryBrowser(): Promise<boolean> {
  try {
    await (await openPrintBrowser()).close();
    console.log('浏览器打得开，中文字体有：能打印张贴页。');
    return true;
  } catch (error) {
    if (!(error instanceof BrowserMissing)) throw error;
    console.log(error.message);
    return false;
  }
}
