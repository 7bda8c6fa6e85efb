import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createIndex, type PagefindIndex } from 'pagefind';
import { border, searchableParts } from './client/text.js';
import { recordKinds, type SearchRecord } from './records.ts';

/** 路径（相对索引文件夹）→ 内容。 */
export type IndexFiles = ReadonlyMap<string, Uint8Array | string>;

const language = 'zh-CN';
const signature = 'pagefind_dcd';

/**
 * 索引切成多大一块（Pagefind 默认两万）。一个字在哪块就只取哪块：小块省流量，
 * 块表大不了多少。名字里虽有 UNSTABLE，版本是锁定的，不认了也只是块大些。
 */
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= '500';

/**
 * 给一批记录建 Pagefind 索引。
 *
 * 一字一词：中文、数字、字母都拆开，查的时候按「一串字连着出现」去找，词里任何一段都找得到。
 * 索引只管找；找到以后显示的文字，换进 Pagefind 的片段文件里，一页一个。
 */
export async function indexRecords(records: readonly SearchRecord[]): Promise<IndexFiles> {
  const files = await withIndex(async (index) => {
    // 一条一条来：同时送进去，页的次序就不定，索引的字节也就不定。
    for (const record of records) {
      const { errors } = await index.addCustomRecord({
        url: `${record.path}#${contentDigest(record)}`,
        language,
        content: indexText(record),
      });
      if (errors.length > 0) throw new Error(`建不成搜索索引：${errors.join('；')}`);
    }
    return allFiles(index);
  });
  const byPath = new Map(records.map((record) => [record.path, record]));
  const kept = new Map<string, Uint8Array | string>();
  const pages: unknown[] = [];
  for (const [path, content] of files) {
    const [, id] = /^fragment\/.+_(\w+)\.pf_fragment$/.exec(path) ?? [];
    if (id === undefined) {
      if (/^(pagefind\..*\.pf_meta|index\/)/.test(path)) kept.set(path, content);
      continue;
    }
    const fragment = unpack(content) as { url: string };
    const record = byPath.get(fragment.url.replace(/#.*$/, ''));
    if (!record) throw new Error(`Pagefind 的片段 ${path} 对不上任何一页。`);
    kept.set(path, pack(shownFragment(record)));
    pages.push([id, recordKinds.indexOf(record.kind), record.date ?? '']);
  }
  kept.set('pages.json', JSON.stringify(pages));
  return kept;
}

/** Pagefind 在浏览器里用的程序；自带的界面等等都不要。 */
export async function pagefindProgram(): Promise<{
  readonly version: string;
  readonly script: string;
  readonly wasm: Uint8Array;
}> {
  const files = await withIndex(async (index) => {
    await index.addCustomRecord({ url: 'x', language, content: border });
    return allFiles(index);
  });
  const read = (name: string): Uint8Array => {
    const content = files.get(name);
    if (!content) throw new Error(`Pagefind 没有给 ${name}。`);
    return content;
  };
  const text = (name: string): string => Buffer.from(read(name)).toString('utf8');
  const { version } = JSON.parse(text('pagefind-entry.json')) as { version: string };
  return { version, script: text('pagefind-worker.js'), wasm: read('wasm.unknown.pagefind') };
}

async function withIndex<Value>(use: (index: PagefindIndex) => Promise<Value>): Promise<Value> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind 打不开：${errors.join('；')}`);
  try {
    return await use(index);
  } finally {
    await index.deleteIndex();
  }
}

async function allFiles(index: PagefindIndex): Promise<Map<string, Uint8Array>> {
  const { files, errors } = await index.getFiles();
  const empty = files.filter(({ content }) => content.length === 0).map(({ path }) => path);
  if (errors.length > 0 || empty.length > 0 || files.length === 0) {
    throw new Error(`Pagefind 没有写全索引：${[...errors, ...empty].join('；')}`);
  }
  return new Map(
    files
      .map(({ path, content }): [string, Uint8Array] => [path, content])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** 送去建索引的字：一字一词。同一页里重复的格（地点、科目、经手人）只收一次，找到这一页就够了。 */
function indexText({ title, lines }: SearchRecord): string {
  const parts = new Set(searchableParts([title, ...lines.flatMap(({ cells }) => cells)]));
  return [...[...parts].join(border)].join(' ');
}

function contentDigest(record: SearchRecord): string {
  return createHash('sha256').update(JSON.stringify(record)).digest('hex').slice(0, 16);
}

/** 浏览器里 Pagefind 取回的一页：一行一行，格之间是制表符，最前面是锚点。 */
function shownFragment({ path, kind, title, date = '', lines }: SearchRecord): object {
  const content = lines.map(({ anchor = '', cells }) => [anchor, ...cells].join('\t')).join('\n');
  const meta = { title, kind, date };
  return { url: path, content, word_count: 0, filters: {}, meta, anchors: [] };
}

function unpack(content: Uint8Array): unknown {
  const text = gunzipSync(content).toString('utf8');
  return JSON.parse(text.slice(signature.length));
}

function pack(value: unknown): Uint8Array {
  const packed = gzipSync(signature + JSON.stringify(value), { level: 9 });
  // gzip 头里写着在哪种系统上压的；抹掉，哪里建的都一样。
  packed[9] = 255;
  return packed;
}
