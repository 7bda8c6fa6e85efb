import { openBoard } from '../src/board.ts';
import { jsonProblems } from '../src/report/json.ts';
import { problemText, summaryText } from '../src/report/text.ts';
import { CannotRun, contentFolder, exitCodes, readToday, runCommand } from './cli/command.ts';
import { sourceLine } from './cli/source-line.ts';

const help = `
npm run check -- [选项]

检查内容文件夹，不生成网站。每处毛病说明在哪个文件、哪一行、怎么改。

  --content 文件夹    内容在哪里，默认 content
  --today 日期        把哪一天当作今天，如 2026-03-05；默认用「演示日期」，再没有用今天
  --format text|json  给人看，还是给程序看；默认 text
  --errors-only       只列错误，不列提醒
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
  },
  ({ values }) => {
    const root = contentFolder(values.content);
    const { problems, files } = openBoard(root, readToday(values.today));
    const shown = values['errors-only']
      ? problems.filter(({ severity }) => severity === 'error')
      : problems;
    if (values.format === 'json') {
      console.log(JSON.stringify(jsonProblems(shown), null, 2));
    } else if (values.format === 'text') {
      for (const problem of shown)
        console.log(`${problemText(problem, sourceLine(root, problem))}\n`);
      console.log(`查了 ${String(files.length)} 个文件。${summaryText(problems)}`);
    } else {
      throw new CannotRun(`--format 写的是「${values.format}」，只能是 text 或 json。`);
    }
    return problems.some(({ severity }) => severity === 'error')
      ? exitCodes.contentErrors
      : exitCodes.done;
  },
);
