import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path/posix';
import ts from 'typescript';
import { expect, test } from 'vitest';

/**
 * 谁可以引用谁。下面的可以用上面的，上面的不知道有下面的，所以层与层不会成环。
 *
 * 一层是 `src/` 下的一个文件夹或一个文件；`scripts/` 也算一层。加一层，先在这里写一行。
 */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  styles: [],
  base: [],
  markdown: ['base'],
  domain: ['base'],
  load: ['base', 'domain'],
  history: ['base', 'domain', 'load'],
  proof: ['base', 'domain'],
  privacy: ['base'],
  check: ['base', 'domain', 'markdown', 'privacy'],
  report: ['base', 'domain'],
  'board.ts': ['base', 'domain', 'load', 'history', 'proof', 'check'],
  guide: ['base', 'domain'],
  view: ['base', 'domain', 'markdown', 'proof', 'guide'],
  search: ['base', 'domain', 'markdown', 'view'],
  output: ['base', 'domain', 'markdown', 'proof', 'view'],
  'site.ts': ['base', 'domain', 'board.ts', 'guide', 'view'],
  'current.ts': ['base', 'domain', 'board.ts', 'view', 'site.ts'],
  components: ['base', 'domain', 'view', 'styles'],
  'middleware.ts': ['components'],
  pages: ['base', 'domain', 'view', 'components', 'styles', 'current.ts', 'site.ts'],
  serve: ['base'],
  browser: [],
  print: ['base', 'domain', 'privacy', 'view', 'search', 'serve', 'browser'],
  import: ['base', 'domain', 'load'],
  migrate: ['base', 'domain', 'load'],
  scaffold: ['base', 'domain', 'load'],
  desk: ['base', 'domain', 'load', 'report', 'import', 'board.ts'],
  commit: ['base', 'privacy'],
  testing: ['base', 'domain', 'load', 'board.ts', 'serve', 'browser', 'print'],
};
const layers = [...Object.keys(mayUse), 'build', 'scripts'];

function allowedFor(layer: string): readonly string[] {
  if (layer === 'build') return without('pages', 'components', 'testing', 'scripts');
  if (layer === 'scripts') return without('pages', 'components');
  return [layer, ...(mayUse[layer] ?? [])];
}

function without(...names: string[]): readonly string[] {
  return layers.filter((layer) => !names.includes(layer));
}

/** `src/load/csv.ts` 属于 `load`，`src/board.ts` 属于 `board.ts`，`scripts/check.ts` 属于 `scripts`。 */
function layerOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'src' ? second : top;
}

const isTest = (file: string) => file.endsWith('.test.ts');
const files = globSync('{src,scripts}/**/*')
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const sources = files.filter((file) => /\.(ts|astro|css|js)$/.test(file) && !isTest(file));
const imports = new Map(
  sources.filter((file) => /\.(ts|astro)$/.test(file)).map((file) => [file, importsOf(file)]),
);
const everyImport = [...imports].flatMap(([file, targets]) =>
  targets.map((target) => ({ file, target })),
);

/** 一个文件引用的项目内文件：类型引用、`export … from`、动态 `import()` 都算。 */
function importsOf(file: string): string[] {
  return scriptsIn(file)
    .flatMap((code) => ts.preProcessFile(code, true, true).importedFiles)
    .filter(({ fileName }) => /^[./]/.test(fileName))
    .map(({ fileName }) => join(dirname(file), fileName.replace(/\?.*$/, '')));
}

/** `.astro` 里的代码：开头 `---` 之间的，和 `<script>` 里的。 */
function scriptsIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.astro')) return [text];
  const [, frontmatter = ''] = /^\s*---\r?\n(.*?)^---/ms.exec(text) ?? [];
  const scripts = [...text.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(
    ([, code = '']) => code,
  );
  return [frontmatter, ...scripts];
}

test('每个文件都属于一层', () => {
  const strays = [...imports.keys()].filter(
    (file) => !layers.includes(layerOf(file)) && !file.endsWith('.d.ts'),
  );
  expect(strays).toEqual([]);
});

test('只引用允许的层', () => {
  const wrong = everyImport.filter(
    ({ file, target }) => !allowedFor(layerOf(file)).includes(layerOf(target)),
  );
  expect(wrong.map(({ file, target }) => `${file} 引用了 ${target}`)).toEqual([]);
});

test('上面的不知道有下面的；ARCHITECTURE 的「各层」和这里一样', () => {
  const names = Object.keys(mayUse);
  const upward = Object.entries(mayUse).flatMap(([layer, uses]) =>
    uses.filter((used) => names.indexOf(used) >= names.indexOf(layer)),
  );
  expect(upward).toEqual([]);

  const [, part = ''] = /^## 各层$(.*?)^## /ms.exec(readFileSync('ARCHITECTURE.md', 'utf8')) ?? [];
  const rows = [...part.matchAll(/^\| `(\S+)` \| .+ \| (.+) \|$/gm)].map(
    ([, layer = '', uses = '']) => `${layer}：${uses}`,
  );
  const mayNotUse = (layer: string): string =>
    `除 ${layers.filter((other) => !allowedFor(layer).includes(other)).join('、')}`;
  expect(rows).toEqual([
    ...Object.entries(mayUse).map(([layer, uses]) => `${layer}：${uses.join(' ') || '无'}`),
    ...['build', 'scripts'].map((layer) => `${layer}：${mayNotUse(layer)}`),
  ]);
});

test('README 的命令表里，npm 的命令一个不少', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
  const table = readFileSync('README.md', 'utf8');
  const listed = [...table.matchAll(/^\| `npm (?:run )?(\w+)/gm)].map(([, name]) => name);
  expect(listed.toSorted()).toEqual(Object.keys(scripts).toSorted());
});

test('引用写全文件名（Node 直接运行，不会补扩展名），不引用测试', () => {
  const wrong = everyImport.filter(({ target }) => !existsSync(target) || isTest(target));
  expect(wrong.map(({ file, target }) => `${file} 引用了 ${target}`)).toEqual([]);
});

test('没有循环引用，同一层里也没有', () => {
  const done = new Set<string>();
  const cycles: string[] = [];
  function visit(file: string, trail: readonly string[]): void {
    if (trail.includes(file)) {
      cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    } else if (!done.has(file)) {
      for (const target of imports.get(file) ?? []) visit(target, [...trail, file]);
      done.add(file);
    }
  }
  for (const file of imports.keys()) visit(file, []);
  expect(cycles).toEqual([]);
});

test('没有 index.ts 转手文件', () => {
  expect(files.filter((file) => basename(file) === 'index.ts')).toEqual([]);
});

test('没有叫 utils、helpers、common 的杂物间', () => {
  const junk = /(^|\/)(utils?|helpers?|common)(\.[^/]*)?(\/|$)/i;
  expect(files.filter((file) => junk.test(file))).toEqual([]);
});

test('一个文件不超过 300 行', () => {
  const long = sources
    .map((file) => ({ file, lines: readFileSync(file, 'utf8').trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > 300);
  expect(long.map(({ file, lines }) => `${file} 有 ${lines} 行`)).toEqual([]);
});
