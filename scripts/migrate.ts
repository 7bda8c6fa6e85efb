import { applyMigration, planMigration } from '../src/migrate/migrate.ts';
import { CannotRun, contentFolder, exitCodes, runCommand } from './cli/command.ts';

const help = `
npm run migrate -- [选项]

程序升级以后，把内容改成新的格式：先说改哪些文件、改什么，再写。
已经是新格式的，一个字也不动；意思不变，只改写法。

  --content 文件夹  内容在哪里，默认 content
  --dry-run         只看看，不写
  --help            显示这段话

退出码：0 改好了或不用改，2 没能运行。
`;

await runCommand(
  help,
  {
    content: { type: 'string', default: 'content' },
    'dry-run': { type: 'boolean', default: false },
  },
  ({ values }) => {
    const root = contentFolder(values.content);
    const plan = planMigration(root);
    if (typeof plan === 'string') throw new CannotRun(plan);
    const { from, to, edits } = plan;
    if (edits.size === 0) {
      console.log(`内容已经是第 ${String(to)} 版格式，不用改。`);
      return exitCodes.done;
    }
    console.log(
      `内容从第 ${String(from)} 版格式改成第 ${String(to)} 版，${String(edits.size)} 个文件：`,
    );
    for (const [file, { says }] of edits) console.log(`  ${file}：${says.join('，')}`);
    if (values['dry-run']) console.log('只看看，没有写。');
    else {
      applyMigration(root, plan);
      console.log('改好了。运行 npm run check 查一遍，再提交。');
    }
    return exitCodes.done;
  },
);
