import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Problem } from '../domain/problem.ts';
import { decodeText } from '../load/decode.ts';
import {
  changedTown,
  exampleToday,
  exampleTown,
  temporaryFolder,
  writeFiles,
} from '../testing/sample-town.ts';
import { gb18030 } from '../testing/gb18030.ts';
import { gitAs as git, gitServer as server } from '../testing/git-server.ts';
import { sheetOf, workbook, type Rows } from '../testing/workbook.ts';
import { lookOver } from './look.ts';
import { publish } from './publish.ts';
import { takeIn } from './take-in.ts';

const rota = 'villages/shimengou/duty/2026-04.csv';
const organ = 'villages/jiguan/village.md';
const bad = 'villages/shimengou/ledger/2026-04.csv';

/** 像文书一样双击「发布」；答「发」或「不」。给出结果和说过的话。 */
async function press(
  folder: string,
  answer = true,
  now = new Date(),
  meanwhile = (): void => undefined,
): Promise<string> {
  const said: string[] = [];
  const outcome = await publish({
    content: join(folder, 'content'),
    today: { fixed: exampleToday, fallback: exampleToday },
    now,
    say: (line) => said.push(line),
    confirm: (question) => {
      said.push(question);
      meanwhile();
      return Promise.resolve(answer);
    },
  });
  return [outcome, ...said].join('\n');
}

function edit(folder: string, file: string, from: string, to: string): void {
  const path = join(folder, 'content', file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} 里没有「${from}」`);
  writeFileSync(path, text.replace(from, to));
}

function served(hub: string, file: string): string {
  return git(hub, 'show', `main:content/${file}`);
}

// 一个用例要跑十几次 git；机器忙的时候慢。
const slow = { timeout: 90_000 };

describe('发布', slow, () => {
  test('改一张表，答「发」，就到了托管网站；再按一次，没有要发的', async () => {
    const { hub, clerk } = server();
    const pc = clerk('何秀兰');
    edit(pc, rota, '何秀兰', '周德林');
    expect(await press(pc)).toBe(
      `done\n这一次要发 1 个文件：\n  ${rota}\n发吗？\n送出去了。过几分钟用手机打开公开栏看一眼。`,
    );
    expect(served(hub, rota)).toBe(readFileSync(join(pc, 'content', rota), 'utf8'));
    expect(git(hub, 'log', '-1', '--format=%an %s', 'main').trim()).toBe(
      `何秀兰 石门沟村：${rota}`,
    );
    expect(await press(pc)).toBe('done\n没有改过的文件，不用发。');
  });

  test('答「不」，什么也不动', async () => {
    const { clerk } = server();
    const pc = clerk('何秀兰');
    edit(pc, rota, '何秀兰', '周德林');
    expect(await press(pc, false)).toMatch(/没有发。文件都在/);
    expect(git(pc, 'status', '--porcelain').trim()).toBe(`M content/${rota}`);
  });

  test('有错误：说哪一行，什么也不送；改好再发', async () => {
    const { hub, clerk } = server();
    const pc = clerk('何秀兰');
    const table = (balance: string): string =>
      `公开日期：2026-04-18,制表：何秀兰,审核：赵长河\n日期,凭证号,摘要,收入,支出,余额,经手人\n,,上月结余,,,10843.50,\n4月6日,记-001,付三月路灯电费,,300,${balance},何秀兰\n`;
    writeFiles(join(pc, 'content'), { [bad]: table('10453.50') });
    expect(await press(pc)).toMatch(/^fix-content\n.*2026-04\.csv:4:6.*\n.*余额接不上/);
    expect(git(hub, 'log', '--format=%s', 'main').trim()).toBe('起头');
    writeFiles(join(pc, 'content'), { [bad]: table('10543.50') });
    expect(await press(pc)).toMatch(/^done/);
  });

  test('两个文书改不同的村，后发的自动接在后面', async () => {
    const { hub, clerk } = server();
    const [a, b] = [clerk('何秀兰'), clerk('李敏')];
    edit(a, rota, '何秀兰', '周德林');
    edit(b, organ, '---', '---\n# 改');
    expect(await press(a)).toMatch(/^done/);
    expect(await press(b)).toMatch(/刚才别人也发了，已经把这一次的接在后面。\n送出去了/);
    expect(served(hub, rota)).toContain('周德林');
    expect(served(hub, organ)).toContain('# 改');
  });

  test('改了同一行：不替人定，自己的改动还在', async () => {
    const { hub, clerk } = server();
    const [a, b] = [clerk('何秀兰'), clerk('李敏')];
    edit(a, rota, '何秀兰', '周德林');
    edit(b, rota, '何秀兰', '赵长河');
    await press(a);
    const said = await press(b);
    expect(said).toMatch(/^cannot/);
    expect(said).toContain(`同一个文件：content/${rota}。`);
    expect(readFileSync(join(b, 'content', rota), 'utf8')).toContain('赵长河');
    expect(git(b, 'status', '--porcelain')).toBe('');
    expect(served(hub, rota)).not.toContain('赵长河');
  });

  test('断网：改动存好了，网通了再按一次就送到', async () => {
    const { hub, clerk } = server();
    const pc = clerk('何秀兰');
    edit(pc, rota, '何秀兰', '周德林');
    renameSync(hub, `${hub}.断`);
    expect(await press(pc)).toMatch(/^cannot[^]*没有连上托管网站/);
    renameSync(`${hub}.断`, hub);
    expect(await press(pc)).toMatch(/^done\n上一次的改动还没有送出去，现在送。\n送出去了/);
    expect(served(hub, rota)).toContain('周德林');
  });

  test('提交前的检查不放行：原话转告，没有提交', async () => {
    const { clerk } = server();
    const pc = clerk('何秀兰');
    const hook = '#!/bin/sh\necho 这里像是身份证号码 >&2\nexit 1\n';
    writeFileSync(join(pc, '.git/hooks/pre-commit'), hook, { mode: 0o755 });
    edit(pc, rota, '何秀兰', '周德林');
    expect(await press(pc)).toMatch(/^fix-content[^]*没有过，没有发出去：\n[^]*身份证号码/);
    expect(git(pc, 'log', '--format=%s').trim()).toBe('起头');
  });
});

describe('发以前看一眼', slow, () => {
  test('表正在 WPS 里开着', async () => {
    const { clerk } = server();
    const pc = clerk('何秀兰');
    edit(pc, rota, '何秀兰', '周德林');
    writeFiles(join(pc, 'content'), { 'villages/shimengou/duty/~$2026-04.csv': '' });
    expect(await press(pc)).toMatch(/^fix-content\n.*「2026-04.csv」正在 WPS 里开着/);
  });

  test('同一个文件放了两份', async () => {
    const { clerk } = server();
    const pc = clerk('何秀兰');
    const files = 'villages/shimengou/files';
    const photo = readFileSync(join(pc, 'content', files, '2026-03-qudao.png'));
    writeFiles(join(pc, 'content'), { [`${files}/2026-03-qudao-2.png`]: photo });
    expect(await press(pc)).toContain('和「2026-03-qudao.png」一模一样');
  });

  test('表头上写着别的单位的名字', async () => {
    const { clerk } = server();
    const pc = clerk('何秀兰');
    const other = /^名称: (.+)$/m.exec(readFileSync(join(pc, 'content', organ), 'utf8'))?.[1] ?? '';
    const text = `${other}4月收支表\n公开日期：2026-04-18,制表：何秀兰,审核：赵长河\n日期,摘要,收入,支出,余额\n,上月结余,,,10843.50\n`;
    writeFiles(join(pc, 'content'), { [bad]: text });
    expect(await press(pc)).toContain(`放在石门沟村的文件夹里，表上写的却是${other}。`);
  });

  test('30 MB 的照片', async () => {
    const { clerk } = server();
    const pc = clerk('何秀兰');
    const photo = new Uint8Array(30 * 1024 * 1024);
    writeFiles(join(pc, 'content'), { 'villages/shimengou/files/2026-04-qu.jpg': photo });
    expect(await press(pc)).toMatch(/^fix-content\n.*有 30 MB，超过 20 MB.*用微信发给自己/);
  });

  test('电脑的日期比上一次提交还早', async () => {
    const { clerk } = server();
    const pc = clerk('何秀兰');
    expect(await press(pc, true, new Date('2001-01-01'))).toMatch(
      /^cannot\n电脑上的日期是 2001-01-01/,
    );
  });

  test('电脑的日期拨到了后头：问的时候提一句，答「不」就没有发', async () => {
    const { clerk } = server();
    const pc = clerk('何秀兰');
    edit(pc, rota, '何秀兰', '周德林');
    const said = await press(pc, false, new Date('2099-12-31'));
    expect(said).toMatch(/电脑上今天是 2099-12-31，上一次发是 [^]*\n发吗？\n没有发。/);
    expect(git(pc, 'log', '--format=%s').trim()).toBe('起头');
  });

  test('问「发吗」的工夫里，WPS 又存了一遍：不发没查过的', async () => {
    const { clerk } = server();
    const pc = clerk('何秀兰');
    edit(pc, rota, '何秀兰', '周德林');
    const resave = (): void => edit(pc, rota, '周德林', '赵长河');
    expect(await press(pc, true, new Date(), resave)).toMatch(
      /发吗？\n查过以后又存过：villages\/shimengou\/duty\/2026-04\.csv。/,
    );
    expect(git(pc, 'log', '--format=%s').trim()).toBe('起头');
    expect(await press(pc)).toMatch(/^done/);
  });

  test('上一次发到一半断电，留下了锁：说文件都在，一样没丢', async () => {
    const { hub, clerk } = server();
    const pc = clerk('何秀兰');
    edit(pc, rota, '何秀兰', '周德林');
    writeFileSync(join(pc, '.git/index.lock'), '');
    expect(await press(pc)).toMatch(/^fix-content[^]*上一次发到一半断了/);
    expect(readFileSync(join(pc, 'content', rota), 'utf8')).toContain('周德林');
    rmSync(join(pc, '.git/index.lock'));
    expect(await press(pc)).toMatch(/^done/);
    expect(served(hub, rota)).toContain('周德林');
  });

  test('git 存不进去的（里面套着另一个仓库）：转告原话，没有提交一半', async () => {
    const { clerk } = server();
    const pc = clerk('何秀兰');
    edit(pc, rota, '何秀兰', '周德林');
    git(pc, 'init', '-q', join(pc, 'content/villages/shimengou/~拷来的'));
    expect(await press(pc)).toMatch(/^fix-content[^]*有文件存不进去[^]*does not have a commit/);
    expect(git(pc, 'log', '--format=%s').trim()).toBe('起头');
  });

  test('不是连着托管网站的文件夹', async () => {
    const folder = temporaryFolder();
    cpSync(exampleTown, join(folder, 'content'), { recursive: true });
    expect(await press(folder)).toMatch(/^cannot\n这个文件夹没有连着代码托管网站/);
    rmSync(join(folder, 'content'), { recursive: true });
  });
});

/** 石门沟村四月的账，像文书在 WPS 里做的。 */
function april(balance: number): Rows {
  return [
    ['石门沟村2026年4月财务收支明细表'],
    ['公开日期：2026年4月18日', '制表：何秀兰', '审核：赵长河'],
    ['日期', '凭证号', '摘要', '收入', '支出', '余额', '经手人'],
    [null, null, '上月结余', null, null, 10843.5, null],
    ['4月6日', '记-001', '付三月路灯电费', null, 300, balance, '何秀兰'],
  ];
}

function aprilBook(balance: number): Uint8Array {
  return workbook({ 四月: sheetOf(april(balance)) });
}

/** 石门沟村四月的账，像 WPS 存的 CSV。 */
const cutTable = `石门沟村2026年4月收支表\r\n公开日期：2026-04-18,制表：何秀兰,审核：赵长河\r\n日期,凭证号,摘要,收入,支出,余额,经手人\r\n,,上月结余,,,10843.50,\r\n4月6日,记-001,付三月路灯电费,,300,10543.50,何秀兰\r\n`;

describe('WPS 存到一半的 CSV', slow, () => {
  const [whole, local] = [Buffer.from(cutTable), Buffer.from(gb18030(cutTable))];

  test.each([
    ['UTF-8', whole],
    ['GB18030', local],
  ])('%s：最后两行截在哪里都发不出去，除非正好截在行尾', (_, bytes) => {
    const root = changedTown({});
    const from = bytes.lastIndexOf('\n', bytes.length - 2) - 20;
    const passed = Array.from({ length: bytes.length - from }, (_, index) => from + index).filter(
      (length) => {
        const unreadable: Problem[] = [];
        writeFiles(root, { [bad]: bytes.subarray(0, length) });
        decodeText(bad, bytes.subarray(0, length), unreadable);
        return lookOver(root, [bad], []).length + unreadable.length === 0;
      },
    );
    expect(passed.map((length) => bytes[length - 1])).toEqual([0x0d, 0x0a, 0x0d]);
  });

  test('双击「发布」：说像是没存完，存好再发就送到', async () => {
    const { hub, clerk } = server();
    const pc = clerk('何秀兰');
    writeFiles(join(pc, 'content'), { [bad]: whole.subarray(0, -5) });
    expect(await press(pc)).toMatch(/^fix-content\n.*像是没存完。.*看看最后一行「.*何秀」全不全/);
    writeFiles(join(pc, 'content'), { [bad]: whole });
    expect(await press(pc)).toMatch(/^done/);
    expect(served(hub, bad)).toBe(cutTable);
  });
});

describe('把 WPS 里的表放进村文件夹', slow, () => {
  const home = 'villages/shimengou';

  test('变成内容文件、发出去；原表挪开，不跟着走', async () => {
    const { hub, clerk } = server();
    const pc = clerk('何秀兰');
    writeFiles(join(pc, 'content'), { [`${home}/四月 收支.xlsx`]: aprilBook(10543.5) });
    const said = await press(pc);
    expect(said).toMatch(
      /^done\nvillages\/shimengou\/四月 收支.xlsx 「四月」是2026年4月的收支表 → villages/,
    );
    expect(said).toContain('  支出：转以前 300.00 元，转以后 300.00 元，一样。');
    expect(said).toContain('原表挪到了 ~原件/四月 收支.xlsx，不会送出去。');
    expect(served(hub, bad)).toContain('4月6日,记-001,付三月路灯电费,,300,10543.5,何秀兰');
    expect(git(hub, 'ls-tree', '-r', '--name-only', '-z', 'main')).not.toMatch(/原件|xlsx/);
    expect(git(pc, 'status', '--porcelain')).toBe('');
    // 同一张表又放一遍：说一声，不用再发。
    writeFiles(join(pc, 'content'), { [`${home}/四月.xlsx`]: aprilBook(10543.5) });
    expect(await press(pc)).toMatch(/^done\n.*是同一张表，没有再放。[^]*不用发/);
    // 改了数的又放一遍：不替人换掉。
    writeFiles(join(pc, 'content'), { [`${home}/四月.xlsx`]: aprilBook(10543.6) });
    expect(await press(pc)).toMatch(
      /^fix-content\n.*已经有 .*和这一份不一样。[^]*《发错了怎么改》/,
    );
  });

  test.each<[string, string, () => Uint8Array, string]>([
    ['放错了村', 'villages/jiguan/四月.xlsx', () => aprilBook(0), '表上写的却是石门沟村'],
    [
      '月份对不上',
      `${home}/三月.xlsx`,
      () => aprilBook(0),
      '文件名写的是三月，表里写的是2026年4月',
    ],
    ['老的 .xls', `${home}/ledger/2026-04.xls`, () => Buffer.from('老'), '这是老的 .xls'],
    ['.et', `${home}/四月.et`, () => Buffer.from('老'), '这是 WPS 自己的表格（.et）'],
    ['没存完', `${home}/四月.xlsx`, () => aprilBook(0).slice(0, 900), '没存完整'],
    [
      '加了打开密码',
      `${home}/四月.xlsx`,
      () =>
        Buffer.concat([
          Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
      '这个工作簿加了打开密码',
    ],
    ['改了扩展名', `${home}/四月.xlsx`, () => Buffer.from('日期,摘要\n'), '只改了扩展名'],
    ['CSV 没存完', `${home}/四月.csv`, () => Buffer.from(cutTable.slice(0, -3)), '像是没存完'],
    ['别的表', `${home}/电话.csv`, () => Buffer.from('姓名,电话\n甲,1\n'), '看不出是哪种表'],
  ])('%s：说是什么、怎么办，原样不动', (_, file, make, says) => {
    const folder = changedTown({ [file]: make() });
    const { faults } = takeIn(folder, [file]);
    expect(faults).toEqual([expect.stringContaining(says)]);
    expect(faults[0]).toContain(file);
    expect(existsSync(join(folder, file))).toBe(true);
  });

  test('打不开的（被别的程序占着）：不报程序出错，原样不动', async () => {
    const file = `${home}/四月.xlsx`;
    const folder = changedTown({});
    const busy = createServer();
    await new Promise<void>((resolve) => busy.listen(join(folder, file), resolve));
    onTestFinished(() => void busy.close());
    expect(takeIn(folder, [file])).toEqual({
      told: [],
      faults: [`${file}：打不开，像是正被别的程序占着。关掉再试。`],
    });
  });

  test('标题没写哪一期，看放在哪个文件夹；本地的表头照 heads.csv；村名存成 GB18030 也认得', () => {
    const file = `${home}/inbox/2024年/资产.xlsx`;
    const rows: Rows = [
      ['东西', '数量', '原值', '净值', '使用状况'],
      ['村部', '1处', 100, 60, '自用'],
    ];
    const folder = changedTown({
      [file]: workbook({ 集体资产: sheetOf(rows) }),
      'heads.csv': '表头,也写作\n名称,东西\n',
      [organ]: gb18030(readFileSync(join(exampleTown, organ), 'utf8')),
    });
    expect(takeIn(folder, [file]).faults).toEqual([]);
    expect(readFileSync(join(folder, home, 'money/assets-2024.csv'), 'utf8')).toBe(
      '名称,数量,原值,净值,使用状况\n村部,1处,100,60,自用\n',
    );
  });

  test('正在 WPS 里开着的，不读', async () => {
    const { clerk } = server();
    const pc = clerk('何秀兰');
    writeFiles(join(pc, 'content'), {
      [`${home}/四月.xlsx`]: aprilBook(10543.5),
      [`${home}/~$四月.xlsx`]: '',
    });
    expect(await press(pc)).toMatch(/^fix-content\n.*「四月.xlsx」正在 WPS 里开着/);
  });
});
