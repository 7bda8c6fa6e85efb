import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openBoard, type Today } from '../board.ts';
import type { Board } from '../domain/board.ts';
import type { Problem } from '../domain/problem.ts';
import type { Audience } from '../domain/roster-rule.ts';
import { qrImages, siteFiles } from '../output/files.ts';
import { logFiles } from '../proof/log-files.ts';
import { writeSearchIndex } from '../search/write-index.ts';
import { sitePages, type Page } from '../site.ts';
import { pagePatterns } from '../view/routes.ts';
import {
  cacheFolder,
  readBuildRecord,
  writeBuildRecord,
  type BuildRecord,
  type BuiltPage,
} from './cache.ts';
import { digest, programRoot, programVersion } from './fingerprint.ts';
import { inspectSite } from './inspect-site.ts';
import { openMarkdownStore } from './markdown-store.ts';
import { renderPages } from './render-pages.ts';
import { openStaging, type Staging } from './staging.ts';
import { writeAttachments } from './write-attachments.ts';

export interface BuildOptions {
  /** 内容文件夹。 */
  readonly content: string;
  /** 网站写到哪里；成功才换上去，失败时原来的不动。 */
  readonly out: string;
  readonly today: Today;
  /** 印张贴页的写 `wall`，名册上只上墙的列才有；这样的网站不能发布。 */
  readonly audience?: Audience;
  /** 不建搜索索引，量速度时用。 */
  readonly withoutSearch?: boolean;
  /** 不用上次的结果，全部重来。 */
  readonly fresh?: boolean;
  /** 说一声现在做什么。 */
  readonly onProgress?: (says: string) => void;
}

export interface BuildResult {
  readonly problems: readonly Problem[];
  /** 内容有错误时没有：什么也没写。 */
  readonly site: BuiltSite | undefined;
}

export interface BuiltSite {
  readonly pageCount: number;
  /** 这次真正渲染的页数；其余是上次的，一个字节不差。 */
  readonly renderedCount: number;
}

/**
 * 从内容到网站。
 *
 * 一页的 HTML 只由程序和它的 view 决定。两样的指纹都没变，就用上次写出的那份，不再渲染；
 * 所以改一张表只重做用到它的几页，结果与全部重来一个字节不差。
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { content, out, today, audience, onProgress: say = () => undefined } = options;
  say('读内容、查毛病');
  const { board, problems } = openBoard(content, today, { audience });
  if (!board || problems.some(({ severity }) => severity === 'error')) {
    return { problems, site: undefined };
  }
  const staging = openStaging(out);
  try {
    const site = await writeSite(board, options, staging, say);
    say('查要发布的每个文件');
    const leaks = await inspectSite(
      board,
      staging.folder,
      site.record.program,
      join(cacheFolder, 'cleared.json'),
    );
    const found = [...site.spoilt, ...leaks];
    if (found.length > 0) {
      staging.discard();
      return { problems: [...problems, ...found], site: undefined };
    }
    staging.publish();
    writeBuildRecord(out, site.record);
    return { problems, site };
  } catch (error) {
    staging.discard();
    throw error;
  }
}

async function writeSite(
  board: Board,
  { content, out, withoutSearch, fresh }: BuildOptions,
  staging: Staging,
  say: (says: string) => void,
): Promise<BuiltSite & { readonly record: BuildRecord; readonly spoilt: readonly Problem[] }> {
  const program = programVersion();
  const markdown = openMarkdownStore(program);
  const pages = sitePages(board, markdown.store);
  refuseSameAddress(pages);
  say(`排出 ${String(pages.length)} 页`);
  const previous = fresh ? undefined : readBuildRecord(out);
  const usable = previous?.program === program ? previous.pages : {};
  const fingerprints = new Map(
    pages.map((page) => [page.path, digest(JSON.stringify(page.view()))]),
  );
  markdown.save();

  const kept = new Map<string, BuiltPage>();
  const stale: Page[] = [];
  for (const page of pages) {
    const old = usable[page.path];
    if (
      old &&
      old.fingerprint === fingerprints.get(page.path) &&
      copyKept(out, page.path, old, staging)
    ) {
      kept.set(page.path, old);
    } else stale.push(page);
  }

  cpSync(join(programRoot, 'public'), staging.folder, { recursive: true });
  if (stale.length > 0) {
    say(
      `渲染 ${String(stale.length)} 页${kept.size > 0 ? `，其余 ${String(kept.size)} 页没变` : ''}`,
    );
    await renderPages(withSinglePages(stale, pages), staging.folder);
  }
  const paths = pages.map(({ path }) => path);
  for (const [path, text] of siteFiles(board, paths)) staging.write(path, text);
  for (const [path, bytes] of await qrImages(board)) staging.write(path, bytes);
  const spoilt = await writeAttachments(board, content, staging);
  const origin = board.town.address ?? board.town.name;
  for (const [path, bytes] of logFiles(board.history, origin)) staging.write(path, bytes);
  if (!withoutSearch) {
    say('建搜索索引');
    await writeSearchIndex(board, staging.folder, join(cacheFolder, 'search'), program);
  }
  const built = paths.map((path): [string, BuiltPage] => {
    const old = kept.get(path);
    if (old) return [path, old];
    const html = digest(readFileSync(join(staging.folder, path)));
    return [path, { fingerprint: fingerprints.get(path) ?? '', html }];
  });
  return {
    pageCount: pages.length,
    renderedCount: stale.length,
    record: { program, pages: Object.fromEntries(built) },
    spoilt,
  };
}

/** 两页同一个地址，后写的会盖掉先写的。检查该拦住，拦不住就是程序的错；大小写不同的，有的磁盘上也算同一个。 */
function refuseSameAddress(pages: readonly Page[]): void {
  const taken = new Set<string>();
  for (const { path } of pages) {
    const address = path.toLowerCase();
    if (taken.has(address)) throw new Error(`有两页都用了地址 ${path}`);
    taken.add(address);
  }
}

/** 首页、搜索这些独一页的路由，Astro 每次都要渲染；没变的渲染出来也还是原样。 */
function withSinglePages(stale: readonly Page[], pages: readonly Page[]): readonly Page[] {
  const wanted = new Set(stale);
  return pages.filter((page) => wanted.has(page) || !pagePatterns[page.kind].includes('['));
}

/** 把上次的一页搬过来；文件不在了、被人改过，就说搬不成，重新渲染。 */
function copyKept(out: string, path: string, { html }: BuiltPage, staging: Staging): boolean {
  const file = join(resolve(out), path);
  if (!existsSync(file)) return false;
  const bytes = readFileSync(file);
  if (digest(bytes) !== html) return false;
  staging.write(path, bytes);
  return true;
}
