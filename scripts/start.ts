import { startServer } from '../src/serve/static-server.ts';
import { buildAndReport } from './cli/build.ts';
import { CannotRun, exitCodes, readToday, runCommand } from './cli/command.ts';

const help = `
npm start -- [选项]

生成网站，并在这台电脑上打开服务，给出网址。按 Ctrl+C 停下。

  --content 文件夹  内容在哪里，默认 content
  --out 文件夹      网站写到哪里，默认 dist
  --today 日期      把哪一天当作今天，如 2026-03-05
  --port 端口       默认 4321；被占了就另找一个
  --host 地址       默认只有本机能看；写 0.0.0.0，同一个网络里的手机也能看
  --help            显示这段话

退出码：1 内容有错误，2 没能做。
`;

await runCommand(
  help,
  {
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: 'dist' },
    today: { type: 'string' },
    port: { type: 'string', default: '4321' },
    host: { type: 'string', default: '127.0.0.1' },
  },
  async ({ values: { content, out, today, port, host } }) => {
    if (!/^\d{1,5}$/.test(port))
      throw new CannotRun(`--port 写的是「${port}」，要写一个数，如 4321。`);
    const site = await buildAndReport({ content, out, today: readToday(today) });
    if (!site) return exitCodes.contentErrors;
    const server = await startServer({ root: out, port: Number(port), host });
    console.log(`公开栏做好了，共 ${String(site.pageCount)} 页。用浏览器打开：${server.url}`);
    console.log('按 Ctrl+C 停下。');
    return exitCodes.done;
  },
);
