import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { dev } from 'astro';
import { programRoot } from '../src/build/fingerprint.ts';
import { CannotRun, exitCodes, readToday, runCommand } from './cli/command.ts';

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
    const { fixed } = readToday(today);
    if (fixed) process.env['SUNBOARD_TODAY'] = fixed;
    const server = await dev({
      root: programRoot,
      logLevel: 'warn',
      server: { port: Number(port) },
    });
    console.log(`用浏览器打开：http://localhost:${String(server.address.port)}/`);
    console.log('改了内容会自己刷新。按 Ctrl+C 停下。');
    return exitCodes.done;
  },
);
