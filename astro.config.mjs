import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'astro/config';
import { minifySync, transformWithOxc } from 'vite';

/**
 * 预览时，内容文件夹里一有改动就重读、重画。
 *
 * @returns {import('vite').Plugin}
 */
function contentReload() {
  const content = resolve(process.env['SUNBOARD_CONTENT'] ?? 'content');
  return {
    name: 'sunboard-content-reload',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add(content);
      server.watcher.on('all', (_, file) => {
        if (!resolve(file).startsWith(content)) return;
        for (const environment of Object.values(server.environments)) {
          environment.moduleGraph.invalidateAll();
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

/**
 * 写在页面里的小脚本：去掉类型、压缩，当作一段文字引入。
 *
 * @returns {import('vite').Plugin}
 */
function shippedScript() {
  const suffix = '?shipped';
  return {
    name: 'sunboard-shipped-script',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(suffix)) return undefined;
      const file = id.slice(0, -suffix.length);
      const target = 'chrome89';
      const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file, { target });
      const shipped = minifySync(file, code, { compress: { target }, module: false });
      return `export default ${JSON.stringify(shipped.code)}`;
    },
  };
}

export default defineConfig({
  // 目录首页写成 shiping/index.html，别的写成 x.html；站内链接都带文件名，U 盘里也点得开。
  build: { format: 'preserve', inlineStylesheets: 'always' },
  trailingSlash: 'ignore',
  scopedStyleStrategy: 'where',
  devToolbar: { enabled: false },
  vite: {
    // 微信内置浏览器的底线；压缩器据此不写它们不认得的新写法。
    build: { cssTarget: ['chrome89', 'safari14.1'] },
    plugins: [contentReload(), shippedScript()],
  },
});
