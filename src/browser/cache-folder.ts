import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

const cacheRoot = join(import.meta.dirname, '../../node_modules/.cache/sunboard');

/**
 * 大件（浏览器、字体）只展开一次，以后直接用；`name` 里带上版本号，换版本就另展开一份。
 * 改了展开的办法，先删掉 node_modules/.cache/sunboard 才会重来。
 *
 * 先在旁边展开，再整个改名过去：中途断了不留半成品，两个进程同时来也只认先到的那份。
 */
export async function cacheFolder(
  name: string,
  fill: (folder: string) => Promise<void>,
  root = cacheRoot,
): Promise<string> {
  const folder = join(root, name);
  if (existsSync(folder)) return folder;

  await mkdir(root, { recursive: true });
  const aside = await mkdtemp(`${folder}.`);
  try {
    await fill(aside);
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
