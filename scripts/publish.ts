import { publish, type Outcome } from '../src/desk/publish.ts';
import { CannotRun, contentFolder, exitCodes, readToday, runCommand } from './cli/command.ts';
import { openAsker } from './new/ask.ts';

const help = `
npm run publish -- [选项]

把改过的内容发出去：看一眼，查一遍，问一句，提交，送到托管网站。
有错误就说哪里错，什么也不送。别人先送了，自己接在后面再送。

  --content 文件夹  内容在哪里，默认 content
  --today 日期      把哪一天当作今天，如 2026-03-05
  --yes             不问，直接发
  --help            显示这段话

退出码：0 送出去了或没有要发的，1 内容要改，2 没能送（没有网、和别人撞了、没设好）。
`;

const codes = {
  done: exitCodes.done,
  'fix-content': exitCodes.contentErrors,
  cannot: exitCodes.cannotRun,
} as const satisfies Record<Outcome, number>;

await runCommand(
  help,
  {
    content: { type: 'string', default: 'content' },
    today: { type: 'string' },
    yes: { type: 'boolean', default: false },
  },
  async ({ values: { content, today, yes } }) => {
    const asker = yes ? undefined : openAsker();
    if (!yes && !asker) {
      throw new CannotRun('要有人在终端前回答发不发。不问直接发，加 --yes。');
    }
    try {
      const outcome = await publish({
        content: contentFolder(content),
        today: readToday(today),
        now: new Date(),
        say: console.log,
        confirm: async (question) =>
          !asker ||
          /^(发|是|好|y|yes)$/i.test(
            await asker.ask(`${question}（写「发」就发，写「不」就不发）`),
          ),
      });
      return codes[outcome];
    } finally {
      asker?.close();
    }
  },
);
