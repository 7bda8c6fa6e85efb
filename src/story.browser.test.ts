import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parsePeriod } from './base/period.ts';
import { openBoard } from './board.ts';
import { publish } from './desk/publish.ts';
import { publicPhones } from './domain/public-phones.ts';
import { chooseSheets } from './print/choose.ts';
import { printBooklets } from './print/print-booklets.ts';
import { ciDraft } from './scaffold/repository.ts';
import { writeDraft } from './scaffold/draft.ts';
import { startServer } from './serve/static-server.ts';
import { runScript } from './testing/demo-site.ts';
import { gb18030 } from './testing/gb18030.ts';
import { gitAs, gitServer } from './testing/git-server.ts';
import { readPdf } from './testing/paper-page.ts';
import { exampleToday, temporaryFolder, writeFiles } from './testing/sample-town.ts';
import { sheetOf, workbook } from './testing/workbook.ts';

const home = 'villages/shimengou';
const april = `${home}/ledger/2026-04.csv`;

/** 文书在 WPS 里存的 CSV：GB18030，余额抄错了一百元。 */
const ledger = gb18030(`石门沟村2026年4月财务收支明细表
公开日期：2026年4月18日,制表：何秀兰,审核：赵长河
日期,凭证号,摘要,收入,支出,余额,经手人
,,上月结余,,,10843.50,
4月6日,记-001,付三月路灯电费,,300.00,10443.50,何秀兰
`);

/** 做好的资产表，直接是工作簿，多一列不该有的。 */
const assets = workbook({
  资产: sheetOf([
    ['石门沟村2025年集体资产'],
    ['公开日期：2026年4月18日', '制表：何秀兰', '审核：赵长河'],
    ['名称', '数量', '原值', '净值', '使用状况', '身份证号'],
    ['村部办公房', '1处', 120000, 80000, '自用', null],
  ]),
});

const today = { fixed: exampleToday, fallback: exampleToday };

test('从文书的文件夹到墙上：导入、报错、改好、提交、生成、发布、看见、印出来', async () => {
  const { hub, clerk } = gitServer();
  const pc = clerk('何秀兰');
  const content = join(pc, 'content');
  const press = async (): Promise<string> => {
    const said: string[] = [];
    const say = (line: string): void => {
      said.push(line);
    };
    const confirm = (): Promise<boolean> => Promise.resolve(true);
    const outcome = await publish({ content, today, now: new Date(), say, confirm });
    return [outcome, ...said].join('\n');
  };

  // 放进来，双击「发布」：收下，说哪一行不对，什么也没送。
  writeFiles(content, {
    [`${home}/四月账.csv`]: ledger,
    [`${home}/money/assets-2025.csv`]: undefined,
    [`${home}/资产.xlsx`]: assets,
  });
  const first = await press();
  expect(first).toMatch(/^fix-content\n/);
  expect(first).toContain('没取：F 列「身份证号」认不得');
  expect(first).toMatch(/ledger\/2026-04\.csv:5:6.*\n.*余额接不上/);
  expect(gitAs(hub, 'log', '--format=%s', 'main').trim()).toBe('起头');

  // 在 WPS 里改好那一格，再双击。
  const file = join(content, april);
  writeFileSync(file, readFileSync(file, 'utf8').replace('10443.50', '10543.50'));
  expect(await press()).toMatch(/^done\n[^]*送出去了/);

  // 托管网站的任务机：取下来，查，做，放上去。
  const machine = clerk('任务机');
  expect(readFileSync(join(machine, 'content', april), 'utf8')).toContain('10543.50');
  expect(existsSync(join(machine, 'content/~原件'))).toBe(false);
  writeDraft(machine, ciDraft('gitea'));
  const site = join(machine, 'dist');
  const from = ['--content', join(machine, 'content'), '--today', exampleToday];
  const built = runScript('build', ...from, '--out', site);
  expect(built.said).toContain('做好了');
  const server = temporaryFolder();
  const sent = spawnSync('sh', [join(machine, 'deploy/publish.sh'), site], {
    encoding: 'utf8',
    env: { ...process.env, PUBLISH_TO: server },
  });
  expect(sent.stdout).toContain('发布好了');

  // 村民打开看见；没取的那一列哪里也没有。
  const web = await startServer({ root: join(server, 'current') });
  try {
    const page = await (await fetch(`${web.url}/shimengou/ledger/2026-04.html`)).text();
    expect(page).toContain('付三月路灯电费');
    expect(page).toContain('10,543.50');
  } finally {
    await web.close();
  }

  // 印出来上墙。
  const { board } = openBoard(join(machine, 'content'), today);
  const period = parsePeriod('2026-04')!;
  const [booklet] = chooseSheets(board!, { village: 'shimengou', period });
  const sheets = booklet!.sheets.filter(({ path }) => path.includes('ledger'));
  const out = temporaryFolder();
  const [printed] = await printBooklets([{ ...booklet!, sheets }], {
    ...{ site: join(server, 'current'), out, period, phones: publicPhones(board!) },
    ...{ paper: 'A4', large: false },
  });
  const pages = await readPdf(join(out, printed!.file));
  const words = pages.map(({ text }) => text).join('');
  expect(words.replace(/\s/g, '')).toContain('付三月路灯电费');
});
