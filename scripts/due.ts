import { openBoard } from '../src/board.ts';
import { nearest } from '../src/base/nearest.ts';
import type { Board } from '../src/domain/board.ts';
import { rectifyNow } from '../src/domain/rectify.ts';
import type { Village } from '../src/domain/village.ts';
import { rectifyText } from '../src/view/rectify-text.ts';
import { CannotRun, contentFolder, exitCodes, readToday, runCommand } from './cli/command.ts';

const help = `
npm run due -- [选项]

说一说各村还缺什么、快到期的有什么，最迟哪天、凭哪条。打出来的字粘贴就能发到群里。

  --village 村        只看一个村，写村名或地址名，如 石坪村、shiping；不写是全镇
  --within 10d        往后看几天，如 10d、30d；默认 30d
  --content 文件夹    内容在哪里，默认 content
  --today 日期        把哪一天当作今天，如 2026-03-05
  --help              显示这段话

退出码：0 说完了，1 内容读不成，2 没能做。
`;

await runCommand(
  help,
  {
    village: { type: 'string' },
    within: { type: 'string', default: '30d' },
    content: { type: 'string', default: 'content' },
    today: { type: 'string' },
  },
  ({ values }) => {
    const within = readDays(values.within);
    const { board } = openBoard(contentFolder(values.content), readToday(values.today));
    if (!board) {
      console.error('内容读不成公开栏，先用 npm run check 看看毛病在哪里。');
      return exitCodes.contentErrors;
    }
    for (const village of chosenVillages(board, values.village)) {
      console.log(`${rectifyText(board, village, rectifyNow(board, village, within))}\n`);
    }
    return exitCodes.done;
  },
);

function readDays(text: string): number {
  const [, days] = /^(\d{1,3})(?:d|天|日)?$/.exec(text) ?? [];
  if (days === undefined) throw new CannotRun(`--within 写的是「${text}」，写成 10d 的样子。`);
  return Number(days);
}

function chosenVillages({ villages }: Board, wanted: string | undefined): readonly Village[] {
  if (wanted === undefined) return villages;
  const found = villages.filter(({ slug, name }) => slug === wanted || name === wanted);
  if (found.length > 0) return found;
  const like = nearest(
    wanted,
    villages.flatMap(({ slug, name }) => [slug, name]),
  );
  throw new CannotRun(
    `没有「${wanted}」这个村。${like ? `是不是「${like}」？` : '写村名或地址名。'}`,
  );
}
