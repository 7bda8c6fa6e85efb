import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'astro/config';

/**
 * 预览时，内容文件夹里一有改动就重读、重画。
 *
 * @returns {import('vite').Plugin}
 */
function contentReload() {
  const content = resolve(process.env.SUNBOARD_CONTENT ?? 'content');
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

const pageScript = readFileSync(new URL('src/components/page-script.js', import.meta.url));

export default defineConfig({
  // 目录首页写成 shiping/index.html，别的写成 x.html；站内链接都带文件名，U 盘里也点得开。
  build: { format: 'preserve', inlineStylesheets: 'always' },
  trailingSlash: 'ignore',
  scopedStyleStrategy: 'where',
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "object-src 'none'",
      ],
      scriptDirective: {
        hashes: [`sha256-${createHash('sha256').update(pageScript).digest('base64')}`],
      },
    },
  },
  vite: {
    // 微信内置浏览器的底线；压缩器据此不写它们不认得的新写法。
    build: { cssTarget: ['chrome89', 'safari14.1'] },
    plugins: [contentReload()],
  },
});
