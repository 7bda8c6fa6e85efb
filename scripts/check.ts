import { openBoard } from '../src/board.ts';
import { sortNormalised, type Normalised } from '../src/domain/normalised.ts';
import type { Problem } from '../src/domain/problem.ts';
import { githubAnnotations } from '../src/report/github.ts';
import { gitlabIssues } from '../src/report/gitlab.ts';
import { jsonProblems } from '../src/report/json.ts';
import { markdownReport } from '../src/report/markdown.ts';
import { normalisedText } from '../src/report/normalised.ts';
import { problemText, summaryText } from '../src/report/text.ts';
import { CannotRun, contentFolder, exitCodes, readToday, runCommand } from './cli/command.ts';
import { sourceLine } from './cli/source-line.ts';

const help = `
npm run check -- [选项]

检查内容文件夹，不生成网站。每处毛病说明在哪个文件、哪一行、怎么改。

  --content 文件夹    内容在哪里，默认 content
  --today 日期        把哪一天当作今天，如 2026-03-05；默认用「演示日期」，再没有用今天
  --format 样子       text 给人看（默认），json 给程序看，
                      github 批注（GitHub、Gitea），gitlab 代码质量报告，markdown 评论
  --errors-only       只列错误，不列提醒
  --history           再把 git 历史里的每一版查一遍：以前提交过的个人号码，删了也还在
  --verbose           读的时候换过写法的也列出来：哪一格、原来怎么写、读成什么
  --help              显示这段话

退出码：0 没有错误（可以有提醒），1 内容有错误，2 没能检查。
`;

await runCommand(
  help,
  {
    content: { type: 'string', default: 'content' },
    today: { type: 'string' },
    format: { type: 'string', default: 'text' },
    'errors-only': { type: 'boolean', default: false },
    history: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
  async ({ values }) => {
    const root = contentFolder(values.content);
    if (values.verbose && values.format !== 'text') {
      throw new CannotRun('--verbose 是给人看的，不能和 --format 一起用。');
    }
    const notes: Normalised[] | undefined = values.verbose ? [] : undefined;
    const { problems, files } = openBoard(root, readToday(values.today), { notes });
    if (notes) console.log(`${normalisedText(sortNormalised(notes))}\n`);
    const shown = values['errors-only']
      ? problems.filter(({ severity }) => severity === 'error')
      : problems;
    const summary = `查了 ${String(files.length)} 个文件。${summaryText(problems)}`;
    console.log(render(values.format, shown, root, summary));
    const fine = !values.history || (await lookBack(root));
    return !fine || problems.some(({ severity }) => severity === 'error')
      ? exitCodes.contentErrors
      : exitCodes.done;
  },
);

/** 查历史的程序不小，要查才装进来；说的话不掺进给程序看的报告里。 */
async function lookBack(root: string): Promise<boolean> {
  const [{ GitFailed }, { lookBackInHistory }] = await Promise.all([
    import('../src/commit/git.ts'),
    import('../src/commit/look-back.ts'),
  ]);
  try {
    const { clean, says } = await lookBackInHistory(root);
    console.error(says);
    return clean;
  } catch (error) {
    if (error instanceof GitFailed) throw new CannotRun(error.message);
    throw error;
  }
}

function render(
  format: string,
  problems: readonly Problem[],
  root: string,
  summary: string,
): string {
  switch (format) {
    case 'text':
      return [
        ...problems.map((problem) => `${problemText(problem, sourceLine(root, problem))}\n`),
        summary,
      ].join('\n');
    case 'json':
      return JSON.stringify(jsonProblems(problems), null, 2);
    case 'github':
      return [githubAnnotations(problems, root), summary].filter(Boolean).join('\n');
    case 'gitlab':
      return JSON.stringify(gitlabIssues(problems, root), null, 2);
    case 'markdown':
      return markdownReport(problems);
    default:
      throw new CannotRun(
        `--format 写的是「${format}」，只能是 text、json、github、gitlab 或 markdown。`,
      );
  }
}
