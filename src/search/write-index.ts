import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Board } from '../domain/board.ts';
import { searchableParts } from './client/text.js';
import { indexRecords, type IndexFiles } from './pagefind-index.ts';
import { programFiles } from './program.ts';
import {
  readRecord,
  townPages,
  villagePages,
  type SearchPage,
  type SearchRecord,
} from './records.ts';
import { lettersOf, synonymsFor, wordsPresent } from './vocabulary.ts';
import { gramsIn, whereFiles } from './write-where.ts';

/** 一份索引是哪一版，它的页表叫什么。 */
type IndexName = readonly [version: string, table: string];

/** 各自建索引的一份：全镇共用的，或者一个村的。 */
interface Part {
  /** 在 `search/` 下的哪个文件夹。 */
  readonly folder: string;
  readonly pages: readonly SearchPage[];
}

/**
 * 把搜索索引写到 `<网站>/search/`；页面要先写好，搜的就是页面上印的字。
 *
 * 全镇共用的一份在 `search/`，各村一份在 `search/<村>/`，手机只取用得着的。
 * 一份里的字和程序都没变，就用缓存里上次建好的，一个字节不差。
 */
export async function writeSearchIndex(
  board: Board,
  siteFolder: string,
  cacheFolder: string,
  program: string,
): Promise<void> {
  const target = join(siteFolder, 'search');
  const indexes: IndexName[] = [];
  const present = new Set<string>();
  const grams: (readonly string[])[] = [];
  for (const { folder, pages } of partsOf(board)) {
    // 页面没变，索引就没变：只比摘要，不必再拆一遍页面。
    const read = ({ path }: SearchPage): Buffer => readFileSync(join(siteFolder, path));
    const version = digest(
      program,
      JSON.stringify(pages),
      ...pages.map((page) => digest(read(page))),
    );
    const cached = join(cacheFolder, version);
    if (!existsSync(cached)) {
      const records = pages.map((page) => readRecord(page, read(page).toString('utf8')));
      await keep(cached, () => makePart(records));
    }
    cpSync(join(cached, 'files'), join(target, folder), { recursive: true });
    for (const word of readWords(cached, 'words.json')) present.add(word);
    grams.push(readWords(cached, 'grams.json'));
    indexes.push([version, tableName(cached)]);
  }
  const where = whereFiles(grams);
  writeFiles(target, where.files);

  const cached = join(cacheFolder, `program-${digest(program)}`);
  if (!existsSync(cached)) await keep(cached, programFiles);
  cpSync(cached, target, { recursive: true });
  writeFiles(
    target,
    new Map([
      ['board.json', JSON.stringify(boardFile(board, indexes, present, where))],
      ['letters.json', JSON.stringify(lettersOf(board))],
    ]),
  );
}

function partsOf(board: Board): readonly Part[] {
  const villages = board.villages.map((village) => ({
    folder: village.slug,
    pages: villagePages(village),
  }));
  return [{ folder: '', pages: townPages(board) }, ...villages];
}

async function makePart(records: readonly SearchRecord[]): Promise<IndexFiles> {
  const files = await indexRecords(records);
  const parts = records.flatMap(({ title, lines }) =>
    searchableParts([title, ...lines.flatMap(({ cells }) => cells)]),
  );
  return new Map<string, Uint8Array | string>([
    ...[...files].map(([path, content]) => [join('files', path), content] as const),
    ['words.json', JSON.stringify(wordsPresent(parts))],
    ['grams.json', JSON.stringify(gramsIn(parts))],
  ]);
}

/** Pagefind 起的名字：`pagefind.zh-CN_423e1cb.pf_meta`，要的是中间一段。 */
function tableName(cached: string): string {
  const [name] = readdirSync(join(cached, 'files')).filter((file) => file.endsWith('.pf_meta'));
  const [, table] = /^pagefind\.(.+)\.pf_meta$/.exec(name ?? '') ?? [];
  if (table === undefined) throw new Error(`${cached} 里的索引没有页表。`);
  return table;
}

function readWords(folder: string, name: string): readonly string[] {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as string[];
}

function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** 浏览器最先取的一份：有哪些村，各村索引是哪一版、同义的说法、搜不到时打哪个电话。 */
function boardFile(
  { town, villages }: Board,
  [townIndex, ...indexes]: readonly IndexName[],
  present: ReadonlySet<string>,
  where: ReturnType<typeof whereFiles>,
): object {
  return {
    town: townIndex,
    office: town.office,
    phone: town.phone,
    villages: villages.map(({ slug, name }, index) => [slug, name, ...(indexes[index] ?? [])]),
    // 全镇共用的那份变了，这些也跟着变：版本从它们自己的字来。
    where: [digest(...where.files.values()), where.count],
    synonyms: synonymsFor(present),
  };
}

/** 先写到旁边再改名：半路停下，也不会留下半份缓存。 */
async function keep(cached: string, make: () => Promise<IndexFiles>): Promise<void> {
  const aside = `${cached}.${String(process.pid)}`;
  rmSync(aside, { recursive: true, force: true });
  writeFiles(aside, await make());
  try {
    renameSync(aside, cached);
  } catch (error) {
    // 另一次构建先写好了同一份，用它的。
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(cached)) throw error;
  }
}

function writeFiles(folder: string, files: IndexFiles): void {
  for (const [path, content] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
