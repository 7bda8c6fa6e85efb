import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '../site.ts';
import { programRoot } from './fingerprint.ts';

/** 与 `current.ts` 约好的交接处：这次要渲染的页面。 */
const handOver = Symbol.for('sunboard.site');

/** 让 Astro 把这些页面渲染成 HTML，写进 `folder`。 */
export async function renderPages(pages: readonly Page[], folder: string): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // 环境里写着 test，Astro 会照预览来做；写着 DEV（vitest 就写），Astro 拿它顶替 import.meta.env.DEV，
  // 页面就没有安全策略了。正式构建不看这几样。
  process.env['NODE_ENV'] = 'production';
  delete process.env['DEV'];
  delete process.env['PROD'];
  // Astro 启动要近一秒；一页也不用渲染时就不请它。
  const { build } = await import('astro');
  const place = globalThis as { [handOver]?: { readonly pages: readonly Page[] } | undefined };
  place[handOver] = { pages };
  try {
    await build({
      root: programRoot,
      outDir: folder,
      logLevel: 'error',
      mode: 'production',
      // 文件夹里已经放好了没变的页，Astro 不能先清空它。
      vite: { build: { emptyOutDir: false } },
    });
  } finally {
    place[handOver] = undefined;
  }
  const missing = pages.find(({ path }) => !existsSync(join(folder, path)));
  if (missing) throw new Error(`Astro 没有写出 ${missing.path}`);
}
