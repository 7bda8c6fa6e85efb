import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { checkRules } from '../domain/check-rules.ts';
import { programRoot } from '../testing/demo-site.ts';
import { jobPage, jobSlugs } from './jobs.ts';
import { pictures } from './pictures.ts';
import { ruleTopic } from './topics.ts';

const guide = import.meta.dirname;
const pages = globSync(['*.md', 'jobs/*.md', 'format/*.md'], { cwd: guide })
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

function textOf(page: string): string {
  return readFileSync(join(guide, page), 'utf8');
}

const { scripts } = JSON.parse(readFileSync(join(programRoot, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

/** 说明里写到的命令：`npm run new -- notice --village …` → new，notice，[village…]。 */
const commands = pages.flatMap((page) =>
  [...textOf(page).matchAll(/npm (?:run )?([a-z]+)((?: -- [^`\n]*)?)/g)]
    .filter(([, name = '']) => name !== 'run' && name !== 'ci')
    .map(([, name = '', rest = '']) => ({
      page,
      name,
      words: rest.replace(/^ -- /, '').split(/\s+/).filter(Boolean),
    })),
);

test('每一份说明都在清单里，清单上的都有一份', () => {
  const listed = jobSlugs.map((slug) => `jobs/${slug}.md`).sort();
  expect(pages.filter((page) => page.startsWith('jobs/'))).toEqual(listed);
});

test.each(jobSlugs)('%s 有标题，有第一句话，有小标题', (slug) => {
  const { title, body } = jobPage(slug);
  expect(title).not.toBe('');
  expect(body).toMatch(/^[^#|\n]/);
  expect(body).toContain('\n## ');
});

test('说明里的链接都指到另一份说明', () => {
  const broken = pages.flatMap((page) =>
    [
      ...textOf(page)
        .replace(/`[^`]*`/g, '')
        .matchAll(/(?<!!\[[^\]]*)\]\(([^)]+)\)/g),
    ]
      .map(([, target = '']) => join(guide, page, '..', target))
      .filter((target) => !existsSync(target))
      .map((target) => `${page} → ${target}`),
  );
  expect(broken).toEqual([]);
});

test('说明里的截图都有，清单上的都用上了，一张不超过 60 KB', async () => {
  const readme = readFileSync(join(programRoot, 'README.md'), 'utf8');
  const used = [...pages.map(textOf), readme].flatMap((text) =>
    [...text.matchAll(/!\[([^\]]+)\]\((?:public\/help\/)?pictures\/([^)]+)\)/g)].map(
      ([, , file = '']) => file,
    ),
  );
  expect(new Set(used)).toEqual(new Set(pictures.map(({ file }) => file)));
  for (const { file, width, height } of pictures) {
    const bytes = readFileSync(join(programRoot, 'public/help/pictures', file));
    expect(bytes.length, file).toBeLessThan(60 * 1024);
    expect(await sharp(bytes).metadata(), file).toMatchObject({ format: 'png', width, height });
  }
});

describe('说明里的命令照着打就行', () => {
  test('命令都有', () => {
    expect(commands.length).toBeGreaterThan(20);
    const missing = commands.filter(({ name }) => !(name in scripts));
    expect(missing).toEqual([]);
  });

  test.each([...new Set(commands.map(({ name }) => name))])('npm run %s 的选项都认得', (name) => {
    const [, script = ''] = /^node (?:.* )?(\S+)$/.exec(scripts[name] ?? '') ?? [];
    const { stdout } = spawnSync(process.execPath, [join(programRoot, script), '--help'], {
      encoding: 'utf8',
      cwd: programRoot,
    });
    const known = new Set(stdout.match(/--[a-z-]+/g));
    const kinds = stdout.match(/^ {2}[a-z][a-z-]*(?= )/gm)?.map((kind) => kind.trim()) ?? [];
    const used = commands.filter((command) => command.name === name);
    const wrong = used.flatMap(({ page, words }) => [
      ...words
        .filter((word) => word.startsWith('--') && !known.has(word))
        .map((word) => [page, word]),
      ...(name === 'new' && words[0] && !kinds.includes(words[0]) ? [[page, words[0]]] : []),
    ]);
    expect(known.size).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});

test('每条检查规则都有一组、一页可看', () => {
  const lost = Object.keys(checkRules).filter((rule) => {
    const { name, guide: page } = ruleTopic(rule);
    return name === rule.split('/')[0] || !existsSync(join(guide, page));
  });
  expect(lost, '在 src/guide/topics.ts 里给这一组写一行').toEqual([]);
});
