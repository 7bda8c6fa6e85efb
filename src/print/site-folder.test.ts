import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/sample-town.ts';
import { claimSiteFolder } from './site-folder.ts';

test('平时都用同一个文件夹，用完留着，下次做得快', () => {
  const shared = join(temporaryFolder(), 'print-site');
  const first = claimSiteFolder(shared);
  expect(first.folder).toBe(shared);
  mkdirSync(shared);
  first.release();
  expect(existsSync(shared)).toBe(true);
  const second = claimSiteFolder(shared);
  expect(second.folder).toBe(shared);
  second.release();
});

test('别人正用着，另做一份，用完删掉', () => {
  const shared = join(temporaryFolder(), 'print-site');
  const first = claimSiteFolder(shared);
  const second = claimSiteFolder(shared);
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
  const { folder, release } = claimSiteFolder(shared);
  expect(folder).toBe(shared);
  release();
});
