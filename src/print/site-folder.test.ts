import {
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { temporaryFolder } from '../testing/sample-town.ts';
import { claimSiteFolder } from './site-folder.ts';

test('平时都用同一个文件夹，用完留着，下次做得快', () => {
  const shared = join(temporaryFolder(), 'print-site');
  const first = claimSiteFolder(shared, new Date());
  expect(first.folder).toBe(shared);
  mkdirSync(shared);
  first.release();
  expect(existsSync(shared)).toBe(true);
  const second = claimSiteFolder(shared, new Date());
  expect(second.folder).toBe(shared);
  second.release();
});

test('别人正用着，另做一份，用完删掉', () => {
  const shared = join(temporaryFolder(), 'print-site');
  const first = claimSiteFolder(shared, new Date());
  const second = claimSiteFolder(shared, new Date());
  expect(second.folder).not.toBe(shared);
  mkdirSync(second.folder);
  second.release();
  expect(existsSync(second.folder)).toBe(false);
  expect(readFileSync(`${shared}.lock`, 'utf8')).toBe(String(process.pid));
  first.release();
  expect(existsSync(`${shared}.lock`)).toBe(false);
});

test('上一个没来得及收拾就断了的，接过来用', () => {
  const shared = join(temporaryFolder(), 'print-site');
  writeFileSync(`${shared}.lock`, '999999999');
  const { folder, release } = claimSiteFolder(shared, new Date());
  expect(folder).toBe(shared);
  release();
});

test('别的用户开着的，问不着也算开着', () => {
  const shared = join(temporaryFolder(), 'print-site');
  writeFileSync(`${shared}.lock`, '1');
  // 不是管理员的，问 1 号进程就是这个回话；测试常由管理员跑，只好替系统回。
  const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error('kill EPERM'), { code: 'EPERM' });
  });
  try {
    expect(claimSiteFolder(shared, new Date()).folder).not.toBe(shared);
  } finally {
    kill.mockRestore();
  }
  expect(readFileSync(`${shared}.lock`, 'utf8')).toBe('1');
});

test('锁还空着：刚建的是别人正要写号，早先的是断了留下的', () => {
  const shared = join(temporaryFolder(), 'print-site');
  const lock = `${shared}.lock`;
  const now = new Date();
  writeFileSync(lock, '');
  expect(claimSiteFolder(shared, now).folder).not.toBe(shared);
  expect(readFileSync(lock, 'utf8')).toBe('');
  utimesSync(lock, now, new Date(now.getTime() - 60_000));
  expect(claimSiteFolder(shared, now).folder).toBe(shared);
});

test('锁看得见、读不着：另做一份，不出错', () => {
  const shared = join(temporaryFolder(), 'print-site');
  symlinkSync('nowhere', `${shared}.lock`);
  expect(claimSiteFolder(shared, new Date()).folder).not.toBe(shared);
});
