import { execFile } from 'node:child_process';
import { symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changedTown, exampleTown } from '../testing/sample-town.ts';

/** 真的跑一次 `npm run check`，看屏幕上说什么、退出码是几。 */
async function check(...args: string[]): Promise<{ code: number; says: string }> {
  const script = join(import.meta.dirname, '../../scripts/check.ts');
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), says: stdout + stderr });
    });
  });
}

const today = ['--today', '2026-04-20'];

test('没有毛病：退出码 0', async () => {
  expect(await check('--content', exampleTown, ...today)).toEqual({
    code: 0,
    says: '查了 43 个文件。没有查出毛病。\n',
  });
});

test('一堆坏东西：每样一句话，退出码 1，没有调用栈', async () => {
  const root = changedTown({
    'town.yaml': undefined,
    'catalogue.csv': Buffer.from('编号,类别\n'),
    'villages/shimengou/village.md': undefined,
    'villages/shimengou/ledger/2026-04.csv': '',
    'villages/shimengou/duty/2026-05.csv': Buffer.from([0x50, 0x4b, 0, 0]),
    'villages/jiguan/notices/2026/a.md': '---js\nprocess.exit(3)\n---\n',
    'powers/P02.md': Buffer.from([0xff, 0x80, 0x0a]),
  });
  truncateSync(join(root, 'villages/shimengou/ledger/2026-04.csv'), 40 * 1024 * 1024);
  symlinkSync('/etc', join(root, 'villages/etc'));
  const { code, says } = await check('--content', root, ...today);
  expect(code).toBe(1);
  expect(says).not.toMatch(/\bat .*\.ts:\d+|Error:/);
  expect(says.match(/^\S+ .*(错误|提醒) \S+$/gm)).toEqual([
    'catalogue.csv:1:1 单元格 A1 错误 csv/header',
    'powers/P02.md 错误 file/encoding',
    'town.yaml 错误 file/missing',
    'villages/etc 错误 file/link-outside',
    'villages/jiguan/notices/2026/a.md:1:1 错误 markdown/code',
    'villages/shimengou/duty/2026-05.csv 错误 file/binary',
    'villages/shimengou/ledger/2026-04.csv 错误 file/too-large',
    'villages/shimengou/village.md 错误 file/missing',
  ]);
  expect(says.match(/ {2}改法：.+/g)).toHaveLength(8);
});

test('给程序看的：一个数组', async () => {
  const root = changedTown({ 'villages/shimengou/village.md': undefined });
  const { code, says } = await check('--content', root, ...today, '--format', 'json');
  expect(code).toBe(1);
  expect(JSON.parse(says)).toEqual([
    {
      rule: 'file/missing',
      severity: 'error',
      file: 'villages/shimengou/village.md',
      line: null,
      column: null,
      field: null,
      message: '这个村的文件夹里没有 village.md。',
      fix: '加上 village.md 写明村名、电话和班子；npm run new -- village 会建好一份。',
      basis: '本站约定',
    },
  ]);
});

test('用法不对：退出码 2', async () => {
  expect(await check('--today', '2026-02-30')).toEqual({
    code: 2,
    says: '--today 写的是「2026-02-30」，不是日历上的一天。写成 2026-03-05 的样子。\n',
  });
});

test('内容文件夹写错了：说是哪个，退出码 2', async () => {
  expect(await check('--content', '没有这个')).toEqual({
    code: 2,
    says: '找不到内容文件夹「没有这个」。看看 --content 后面的路径对不对。\n',
  });
});
