import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { cacheFolder } from './cache-folder.ts';

/** npm 包里带来的 Chromium：程序在哪，启动时要哪些环境变量。 */
export interface PackedChromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * 展开 `@sparticuz/chromium` 带的 Chromium（只有 Linux x64）。
 *
 * 不用它自己的 `executablePath()`：那个解到 /tmp，不分版本，两个进程同时解会撞。
 * 系统可能缺 nss、nspr，就用包里给 Amazon Linux 2023 备的那份，哪台机器都一样。
 */
export async function packedChromium(): Promise<PackedChromium> {
  const packageRoot = join(
    dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
    '..',
  );
  const packageFile = await readFile(join(packageRoot, 'package.json'), 'utf8');
  const { version } = JSON.parse(packageFile) as { version: string };
  const folder = await cacheFolder(`chromium-${version}`, (target) =>
    unpack(join(packageRoot, 'bin'), target),
  );
  const libraries = [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']];
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries.filter(Boolean).join(delimiter) },
  };
}

async function unpack(source: string, target: string): Promise<void> {
  await pipeline(
    createReadStream(join(source, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(target, 'chromium'), { mode: 0o755 }),
  );
  const libraries = brotliDecompressSync(await readFile(join(source, 'al2023.tar.br')));
  execFileSync('tar', ['-xf', '-', '-C', target], { input: libraries });
}
