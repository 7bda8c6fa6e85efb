import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { pagefindProgram } from './pagefind-index.ts';
import { workerProgram } from './program.ts';

/**
 * 在打开的搜索页里装好测试用的后台程序（`all-pages.worker.js`）：给几句话，答每一句全部对上的页的地址。
 */
export async function openAllPages(
  page: Page,
): Promise<(texts: readonly string[], villages?: readonly string[]) => Promise<string[][]>> {
  const entry = fileURLToPath(new URL('all-pages.worker.js', import.meta.url));
  const body = await workerProgram(entry, await pagefindProgram());
  const address = '**/search/all-pages.js';
  await page.route(address, (route) => route.fulfill({ body, contentType: 'text/javascript' }));
  const ask = (texts: readonly string[], villages?: readonly string[]): Promise<string[][]> =>
    page.evaluate<string[][]>(`new Promise((resolve, reject) => {
      const worker = (globalThis.allPages ??= new Worker('search/all-pages.js'));
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(${JSON.stringify({ texts, villages: villages ?? null })});
    })`);
  await ask([]);
  // 装好了就不再拦着看，省得每取一个文件都问一声。
  await page.unroute(address);
  return ask;
}
