import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cacheFolder } from './cache-folder.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sunboard-cache-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

test('第二次直接用，不再展开', async () => {
  let fills = 0;
  const fill = async (folder: string) => {
    fills += 1;
    await writeFile(join(folder, 'file'), '在');
  };
  const first = await cacheFolder('thing-1', fill, root);

  expect(await cacheFolder('thing-1', fill, root)).toBe(first);
  expect(fills).toBe(1);
  expect(await readFile(join(first, 'file'), 'utf8')).toBe('在');
});

test('两边同时展开，都拿到完整的一份，不留多余', async () => {
  const fill = async (folder: string) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    await writeFile(join(folder, 'file'), '在');
  };
  const folders = await Promise.all([
    cacheFolder('thing-1', fill, root),
    cacheFolder('thing-1', fill, root),
  ]);

  expect(new Set(folders).size).toBe(1);
  expect(readdirSync(root)).toEqual(['thing-1']);
});

test('展开失败就报出来，不留半成品', async () => {
  const fail = () => Promise.reject(new Error('磁盘满了'));

  await expect(cacheFolder('thing-1', fail, root)).rejects.toThrow('磁盘满了');
  expect(readdirSync(root)).toEqual([]);
});
