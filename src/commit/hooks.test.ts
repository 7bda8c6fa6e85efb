import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installHooks } from './install-hooks.ts';
import { lookBackInHistory } from './look-back.ts';

// 都是按校验规则现编的号码，不是谁的。
const idNumber = '110101199001011237';
const mobile = '13800001234';
const script = join(import.meta.dirname, '../../scripts/hook.ts');

let repo = '';
beforeEach(() => {
  repo = mkdtempSync(join(tmpdir(), '公开 栏-'));
  run('init', '-q');
  expect(installHooks(repo, process.execPath, script)).toEqual([]);
});
afterEach(() => {
  rmSync(repo, { recursive: true, force: true });
});

function run(...args: string[]): { status: number | null; says: string } {
  const identity = ['-c', 'user.name=何秀兰', '-c', 'user.email=he@example.com'];
  const { status, stderr, stdout } = spawnSync('git', [...identity, ...args], {
    cwd: repo,
    encoding: 'utf8',
  });
  return { status, says: stdout + stderr };
}

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(repo, path)), { recursive: true });
  writeFileSync(join(repo, path), content);
  run('add', '-A');
}

test('平常的内容照常提交', () => {
  put('content/ledger/2026-04.csv', '日期,摘要,支出\n4月2日,修水渠,1200.00\n');
  expect(run('commit', '-m', '石门沟村四月的账').status).toBe(0);
});

test('有身份证号的提交不了，说在哪个文件、第几行，不重复号码', () => {
  put('content/名单.csv', `姓名,号码\n王有田,${idNumber}\n`);
  const { status, says } = run('commit', '-m', '名单');
  expect(status).not.toBe(0);
  expect(says).toContain('content/名单.csv 第 2 行：像是身份证号码 110***********1237');
  expect(says).not.toContain(idNumber);
});

test('看的是要提交的那一份：放进去以后才改的文件，还是提交不了', () => {
  put('名单.md', `王有田 ${idNumber}\n`);
  writeFileSync(join(repo, '名单.md'), '王有田\n');
  expect(run('commit', '-m', '名单').status).not.toBe(0);
  run('add', '-A');
  expect(run('commit', '-m', '名单').status).toBe(0);
});

test('UTF-16、Word 文件、文件名、提交说明里的也查', () => {
  const wide = Buffer.from(`\ufeff王有田,${idNumber}\n`, 'utf16le');
  const word = zipSync({ 'word/document.xml': strToU8(`<w:t>${idNumber}</w:t>`) });
  const cases: [string, string | Uint8Array][] = [
    ['宽.csv', wide],
    ['名单.docx', word],
    [`${idNumber}.md`, '王有田\n'],
  ];
  for (const [path, content] of cases) {
    put(path, content);
    const { status, says } = run('commit', '-m', '名单');
    expect([path, status]).not.toEqual([path, 0]);
    expect(says).not.toContain(idNumber);
    rmSync(join(repo, path));
    run('add', '-A');
  }
  put('a.md', '值班\n');
  expect(run('commit', '-m', `王有田 ${mobile} 来电`).status).not.toBe(0);
});

test('「公开电话」是本人同意公开的', () => {
  put('village.md', `---\n班子:\n  - 姓名: 陈立新\n    公开电话: ${mobile}\n---\n`);
  expect(run('commit', '-m', '班子').status).toBe(0);
});

test('以前提交过、后来删了的，历史里查得到，说怎么抹掉', async () => {
  put('名单.md', `王有田 ${idNumber}\n`);
  run('commit', '--no-verify', '-m', '名单');
  put('名单.md', '王有田\n');
  run('commit', '-m', '删号码');
  const { clean, says } = await lookBackInHistory(repo);
  expect(clean).toBe(false);
  expect(says).toContain('（1 处）：\n  名单.md 第 1 行：像是身份证号码 110***********1237\n');
  expect(says).toContain('git filter-repo --replace-text');
  expect(says).not.toContain(idNumber);
});

test('别人写的钩子不动；自己的可以再装一遍；程序不在了就不放行', () => {
  const hook = join(repo, '.git/hooks/pre-commit');
  expect(installHooks(repo, process.execPath, join(repo, '没有.ts'))).toEqual([]);
  put('a.md', '值班\n');
  expect(run('commit', '-m', '值班').says).toContain('npm run setup');
  writeFileSync(hook, '#!/bin/sh\nexit 0\n');
  expect(installHooks(repo, process.execPath, script)).toEqual(['pre-commit']);
  expect(existsSync(hook) && readFileSync(hook, 'utf8')).toBe('#!/bin/sh\nexit 0\n');
});
