import { existsSync, watch } from 'node:fs';
import { resolve } from 'node:path';
import { dev } from 'astro';
import { programRoot } from '../src/build/fingerprint.ts';
import { openBoard, type Today } from '../src/board.ts';
import { CannotRun, exitCodes, readToday, runCommand } from './cli/command.ts';
import { printProblems } from './cli/report-problems.ts';

const help = `
npm run dev -- [选项]

边改边看：改了内容，网页自己刷新；内容的毛病显示在网页最上面和终端里。按 Ctrl+C 停下。

  --content 文件夹  内容在哪里，默认 content
  --today 日期      把哪一天当作今天，如 2026-03-05
  --port 端口       默认 4321；被占了就另找一个
  --help            显示这段话

退出码：2 没能打开。
`;

await runCommand(
  help,
  {
    content: { type: 'string', default: 'content' },
    today: { type: 'string' },
    port: { type: 'string', default: '4321' },
  },
  async ({ values: { content, today, port } }) => {
    if (!existsSync(content)) throw new CannotRun(`找不到内容文件夹「${content}」。`);
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    process.env['SUNBOARD_CONTENT'] = resolve(content);
    const day = readToday(today);
    if (day.fixed) process.env['SUNBOARD_TODAY'] = day.fixed;
    const server = await dev({
      root: programRoot,
      logLevel: 'warn',
      server: { port: Number(port) },
    });
    console.log(`用浏览器打开：http://localhost:${String(server.address.port)}/`);
    console.log('改了内容会自己刷新。按 Ctrl+C 停下。');
    reportProblems(content, day);
    watchContent(content, () => {
      reportProblems(content, day);
    });
    return exitCodes.done;
  },
);

function reportProblems(content: string, today: Today): void {
  const { problems } = openBoard(content, today);
  const clock = new Date().toTimeString().slice(0, 8);
  console.error(`\n【${clock}】${problems.length === 0 ? '没有查出毛病。' : ''}`);
  printProblems(content, problems, '网页最上面也列着。');
}

/** 存一次文件常常触发好几下，等安静了再查。 */
function watchContent(content: string, onChange: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  watch(content, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, 300);
  });
}
