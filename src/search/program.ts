import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { IndexFiles } from './pagefind-index.ts';
import { pagefindProgram } from './pagefind-index.ts';

/** 微信内置浏览器的底线。 */
const target = ['chrome89', 'safari14.1'];

/** 浏览器用的程序：画结果的 `show.js`，和找的后台程序 `worker.js`，各是一个文件，少来回几趟。 */
export async function programFiles(): Promise<IndexFiles> {
  const { wasm, ...pagefind } = await pagefindProgram();
  const worker = await workerProgram(clientFile('worker.js'), pagefind);
  return new Map<string, Uint8Array | string>([
    ['worker.js', worker],
    ['show.js', withoutComments(readFileSync(clientFile('show.js'), 'utf8'))],
    ['wasm.unknown.pagefind', wasm],
  ]);
}

/**
 * 后台程序：Pagefind 的装在一个函数里，要什么由我们的给它（见 `client/pagefind.js`）。
 *
 * 几个模块拼成一个：不是所有的浏览器，后台程序都认得 `import`。
 *
 * @param entry 从哪个模块起
 */
export async function workerProgram(
  entry: string,
  { version, script }: { readonly version: string; readonly script: string },
): Promise<string> {
  // 只在程序改了以后用一回，不用就不装。
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target,
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const [bundle] = [built].flat();
  if (!bundle || !('output' in bundle)) throw new Error(`拼不成后台程序：${entry}`);
  return [
    `self.pagefindVersion = ${JSON.stringify(version)};`,
    `self.startPagefind = function (self, fetch, setTimeout) {`,
    script,
    '};',
    bundle.output[0].code,
  ].join('\n');
}

function clientFile(name: string): string {
  return fileURLToPath(new URL(`client/${name}`, import.meta.url));
}

/** 说明是给看源码的人的，手机不必下载；只去掉独占几行的，程序一个字不动。 */
export function withoutComments(code: string): string {
  return code
    .replaceAll(/^[ \t]*\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n/gm, '')
    .replaceAll(/^[ \t]*\/\/.*\n/gm, '');
}
