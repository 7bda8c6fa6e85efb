import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** 用同样的文字让 Hugo 生成同样多的页，量它几秒；没装 Hugo 返回 `undefined`。 */
export function measureHugo(site: string, folder: string): number | undefined {
  if (spawnSync('hugo', ['version']).status !== 0) return undefined;
  writeHugoSite(site, folder);
  const started = performance.now();
  const { status, stderr } = spawnSync('hugo', ['--quiet', '--destination', 'public'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Hugo 没有做成：${stderr}`);
  return (performance.now() - started) / 1000;
}

/** 每页取 `<main>` 里的标签和文字当正文：页数、文字与我们的一样，模板只有一层壳。 */
function writeHugoSite(site: string, folder: string): void {
  const layouts = join(folder, 'layouts', '_default');
  mkdirSync(layouts, { recursive: true });
  writeFileSync(
    join(folder, 'config.toml'),
    'baseURL = "/"\ntitle = "bench"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "section"]\n[markup.goldmark.renderer]\nunsafe = true\n',
  );
  const shell =
    '<!doctype html><html lang="zh-CN"><head><title>{{ .Title }}</title></head><body><main>{{ .Content }}</main></body></html>';
  for (const name of ['single.html', 'list.html']) writeFileSync(join(layouts, name), shell);
  for (const page of globSync('**/*.html', { cwd: site })) {
    const html = readFileSync(join(site, page), 'utf8');
    const [, title = page] = /<title>([^<]*)/.exec(html) ?? [];
    const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
    const text = main.replace(/\n\s*/g, '\n').replace(/^\s+/gm, '');
    const file = join(
      folder,
      'content',
      page.replace(/\.html$/, '.md').replace(/index\.md$/, 'home.md'),
    );
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\ntitle: ${JSON.stringify(title)}\n---\n${text}\n`);
  }
}
