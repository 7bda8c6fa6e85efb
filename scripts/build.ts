import { buildAndReport } from './cli/build.ts';
import { contentFolder, exitCodes, readToday, runCommand } from './cli/command.ts';

const help = `
npm run build -- [选项]

检查内容，生成网站。内容有错误时什么也不写，原来的网站不动。

  --content 文件夹  内容在哪里，默认 content
  --out 文件夹      网站写到哪里，默认 dist
  --today 日期      把哪一天当作今天，如 2026-03-05；默认用「演示日期」，再没有用今天
  --fresh           不用上次的结果，全部重新生成（结果一样，只是慢）
  --without-search  不建搜索索引（量速度时用）
  --help            显示这段话

退出码：0 做好了，1 内容有错误，2 没能做。
`;

await runCommand(
  help,
  {
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: 'dist' },
    today: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    'without-search': { type: 'boolean', default: false },
  },
  async ({ values }) => {
    const { content, out, today, fresh, 'without-search': withoutSearch } = values;
    const site = await buildAndReport({
      content: contentFolder(content),
      out,
      fresh,
      withoutSearch,
      today: readToday(today),
    });
    if (!site) return exitCodes.contentErrors;
    const { pageCount, renderedCount } = site;
    console.log(
      `做好了：${String(pageCount)} 页（这次重做 ${String(renderedCount)} 页），在 ${out} 文件夹。`,
    );
    return exitCodes.done;
  },
);
