import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleToday, exampleTown, temporaryFolder, writeFiles } from '../testing/sample-town.ts';
import { publish } from './publish.ts';

const rota = 'villages/shimengou/duty/2026-04.csv';
const organ = 'villages/jiguan/village.md';
const bad = 'villages/shimengou/ledger/2026-04.csv';

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
}

/** 一台真的 git 服务器（裸仓库）和它的头一次提交。路径里有空格和中文。 */
function server(): { readonly hub: string; readonly clerk: (name: string) => string } {
  const root = temporaryFolder();
  const hub = join(root, '托管 网站.git');
  git(root, 'init', '-q', '--bare', '-b', 'main', hub);
  const clerk = (name: string): string => {
    const folder = join(root, `${name}的 电脑`);
    git(root, 'clone', '-q', hub, folder);
    git(folder, 'config', 'user.name', name);
    git(folder, 'config', 'user.email', 'clerk@example.cn');
    return folder;
  };
  const first = clerk('镇里');
  git(first, 'checkout', '-q', '-B', 'main');
  cpSync(exampleTown, join(first, 'content'), { recursive: true });
  git(first, 'add', '-A');
  git(first, 'commit', '-qm', '起头');
  git(first, 'push', '-qu', 'origin', 'main');
  return { hub, clerk };
}

/** 像文书一样双击「发布」；答「发」或「不」。给出结果和说过的话。 */
async function press(folder: string, answer = true, now = new Date()): Promise<string> {
  const said: string[] = [];
  const outcome = await publish({
    content: join(folder, 'content'),
    today: { fixed: exampleToday, fallback: exampleToday },
    now,
    say: (line) => said.push(line),
    confirm: (question) => {
      said.push(question);
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
    expect(await press(pc)).toContain(`放在石门沟村的文件夹里，表头上写的却是${other}。`);
  });

  test('电脑的日期比上一次提交还早', async () => {
    const { clerk } = server();
    const pc = clerk('何秀兰');
    expect(await press(pc, true, new Date('2008-01-01'))).toMatch(
      /^cannot\n电脑上的日期是 2008-01-01/,
    );
  });

  test('不是连着托管网站的文件夹', async () => {
    const folder = temporaryFolder();
    cpSync(exampleTown, join(folder, 'content'), { recursive: true });
    expect(await press(folder)).toMatch(/^cannot\n这个文件夹没有连着代码托管网站/);
    rmSync(join(folder, 'content'), { recursive: true });
  });
});
