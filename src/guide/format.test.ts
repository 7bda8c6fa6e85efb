import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleTown, openTown } from '../testing/sample-town.ts';
import { formatPage, formatSlugs } from './format.ts';
import { clerkPage } from './jobs.ts';

const source = join(import.meta.dirname, '..');

test('例子合起来是一个没有错误也没有提醒的小镇', () => {
  expect(openTown(exampleTown).problems).toEqual([]);
});

test('每个例子文件都在哪一页上', () => {
  const shown = formatSlugs.flatMap((slug) => formatPage(slug).examples.map(({ file }) => file));
  const files = globSync('**/*.{md,csv,yaml}', { cwd: exampleTown });
  expect(shown.toSorted()).toEqual(files.map((file) => file.replaceAll('\\', '/')).sort());
});

test('每份说明都有一页，每页都有说明', () => {
  const files = readdirSync(join(import.meta.dirname, 'format'));
  expect(files.sort()).toEqual(formatSlugs.map((slug) => `${slug}.md`).toSorted());
});

/** 一个文件里写到的名字：YAML 的字段名，CSV 的表头，表头上面「名字：内容」的名字。 */
function namesIn(file: string, text: string): string[] {
  if (!file.endsWith('.csv')) {
    const [, front = text] = /^---\n([^]*?)\n---\n/.exec(text) ?? [];
    return front.split('\n').flatMap((line) => /^[\s-]*([^\s:：-][^:：]*):/.exec(line)?.[1] ?? []);
  }
  const lines = text.split('\n').map((line) => line.split(',').filter(Boolean));
  const head = lines.find((cells) => cells.length > 2 && !cells.some((cell) => /[：:]/.test(cell)));
  const said = lines.flatMap((cells) =>
    cells.flatMap((cell) => /^([^：]{2,4})：/.exec(cell)?.[1] ?? []),
  );
  return [...(head ?? []), ...said];
}

describe.each(formatSlugs.filter((slug) => slug !== 'folder'))('%s', (slug) => {
  const page = formatPage(slug);
  const documented = page.fieldTables.flatMap(({ rows }) => rows.map(({ name }) => name));

  test('有标题、说明、字段表和例子', () => {
    expect(page.title).not.toBe('');
    expect(page.body).toContain('## 怎么做');
    expect(page.body).toContain('## 常见的毛病');
    expect(page.examples.length).toBeGreaterThan(0);
  });

  test('例子里写到的名字，字段表里都有', () => {
    const names = page.examples.flatMap(({ file, text }) => namesIn(file, text));
    // 表头别名一共就三列，只写要写的。
    expect(names.length).toBeGreaterThan(slug === 'heads' ? 2 : 3);
    const known = [...documented, '单位'];
    expect([...new Set(names)].filter((name) => !known.includes(name))).toEqual([]);
  });

  test('每一项都写了怎么填', () => {
    const rows = page.fieldTables.flatMap((table) => table.rows);
    expect(rows.filter(({ form, help }) => form === '' || help === '')).toEqual([]);
  });

  test('每一个必填项，例子里都填了', () => {
    const names = page.examples.flatMap(({ file, text }) => namesIn(file, text));
    const ids = page.examples.map(({ text }) => text).join('\n');
    const required = page.fieldTables.flatMap(({ rows }) => rows.filter((row) => row.required));
    const missing = required.filter(({ name }) => !names.includes(name) && !ids.includes(name));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});

test('说明里引的话，程序真会这么说', () => {
  const quoted = formatSlugs.flatMap((slug) =>
    [...formatPage(slug).body.matchAll(/^> (.+)$/gm)].map(([, says = '']) => says),
  );
  const spoken = globSync(['{load,check,history}/*.test.ts', 'samples/*/report.txt'], {
    cwd: source,
  })
    .map((file) => readFileSync(join(source, file), 'utf8'))
    .join('\n');
  expect(quoted.length).toBeGreaterThan(20);
  expect(quoted.filter((says) => !spoken.includes(says))).toEqual([]);
});

test('文书那一页上的报告，就是样例「余额接不上」的原话', () => {
  const report = readFileSync(join(source, 'samples/balance-broken/report.txt'), 'utf8');
  expect(clerkPage().body).toContain(`\`\`\`\n${report}\`\`\`\n`);
});
