import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Board } from '../domain/board.ts';
import { exampleTown, openTown, temporaryFolder } from '../testing/sample-town.ts';
import { withoutComments } from './program.ts';
import { townPages, villagePages } from './records.ts';
import { writeSearchIndex } from './write-index.ts';

const { board } = openTown(exampleTown);

/** 例子镇的网站：每页只有标题和一句话。 */
function makeSite(town: Board): string {
  const site = temporaryFolder();
  for (const { path, title } of [...townPages(town), ...town.villages.flatMap(villagePages)]) {
    const file = join(site, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `<main><h1>${title}</h1><p>付张三工资1,200.00元。</p></main>`);
  }
  return site;
}

function searchFiles(site: string): Map<string, string> {
  return new Map(
    readdirSync(join(site, 'search'), { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(site, 'search', name)).isFile())
      .sort()
      .map((name) => [
        name.replaceAll('\\', '/'),
        readFileSync(join(site, 'search', name), 'base64'),
      ]),
  );
}

test('同样的页面，同样的字节；没有一个空文件，没有用不着的', async () => {
  if (!board) throw new Error('例子镇打不开');
  const sites = [makeSite(board), makeSite(board)] as const;
  for (const site of sites) await writeSearchIndex(board, site, temporaryFolder(), 'x');
  const [first, second] = sites.map(searchFiles);

  expect(second).toEqual(first);
  expect([...(first ?? [])].filter(([, content]) => content === '')).toEqual([]);
  expect([...(first?.keys() ?? [])].filter((name) => /ui|highlight|filter/.test(name))).toEqual([]);
});

test('改了一个村的页，只重做那个村的；缓存里的和新做的一样', async () => {
  if (!board) throw new Error('例子镇打不开');
  const [village] = board.villages;
  const cache = temporaryFolder();
  const [before, after] = [makeSite(board), makeSite(board)];
  const changed = join(after, village?.slug ?? '', 'index.html');
  writeFileSync(changed, '<main><p>新修了一条路。</p></main>');
  await writeSearchIndex(board, before, cache, 'x');
  const kept = readdirSync(cache).length;
  await writeSearchIndex(board, after, cache, 'x');

  expect(readdirSync(cache).length).toBe(kept + 1);
  const fresh = makeSite(board);
  writeFileSync(
    join(fresh, village?.slug ?? '', 'index.html'),
    '<main><p>新修了一条路。</p></main>',
  );
  await writeSearchIndex(board, fresh, temporaryFolder(), 'x');
  expect(searchFiles(after)).toEqual(searchFiles(fresh));
});

test('只改了全镇共用的页，「哪些村有」也换一版', async () => {
  if (!board) throw new Error('例子镇打不开');
  const cache = temporaryFolder();
  const [before, after] = [makeSite(board), makeSite(board)];
  writeFileSync(join(after, townPages(board)[0]?.path ?? ''), '<main><p>新办了食堂。</p></main>');
  const [old, now] = await Promise.all(
    [before, after].map(async (site) => {
      await writeSearchIndex(board, site, cache, 'x');
      const text = readFileSync(join(site, 'search/board.json'), 'utf8');
      return (JSON.parse(text) as { where: [version: string, shards: number] }).where;
    }),
  );

  expect(searchFiles(after).get('where/0.json')).not.toBe(searchFiles(before).get('where/0.json'));
  expect(now?.[0]).not.toBe(old?.[0]);
});

test('去掉说明，程序一个字不动', () => {
  const code =
    "/** 说明 */\n  // 说\nconst a = 1;\n  /** @type {A} */ (b).c(\n    'x',\n  );\n/**\n * 又\n */\nf();\n";
  expect(withoutComments(code)).toBe(
    "const a = 1;\n  /** @type {A} */ (b).c(\n    'x',\n  );\nf();\n",
  );
});
