import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDate, todayInChina, type LocalDate } from '../base/date.ts';
import {
  contentOf,
  headValue,
  type History,
  type ItemHistory,
  type LoggedVersion,
  type Version,
} from '../domain/history.ts';
import { canonicalText, digestOf, isTracked } from './canonical.ts';
import { findRepository, readBlobs, readCommits, type Commit } from './git.ts';

interface Thread {
  file: string;
  versions: Version[];
  removedOn: LocalDate | undefined;
}

export interface HistoryOptions {
  readonly root: string;
  /** 内容文件夹里现在的文件。 */
  readonly files: readonly string[];
  readonly today: LocalDate;
  /** 镇里写的「留痕起始」；没写就不读 git，只有现在这一版。 */
  readonly since: LocalDate | undefined;
}

/** 每份内容的每一版。读不到 git 历史的，只有现在这一版，并说明为什么。 */
export function readHistory(options: HistoryOptions): History {
  const { root, today, since } = options;
  const notes: string[] = [];
  const repository = since === undefined ? undefined : findRepository(root);
  const commits = repository && readCommits(root);
  if (since !== undefined && !repository) {
    notes.push('内容没有放在 git 里，或者这台电脑没装 git：只有现在这一版，以前改过什么看不到。');
  }
  if (repository?.shallow) {
    notes.push('这份 git 历史取得不全（浅克隆），更早的改动看不到；取全要 git fetch --unshallow。');
  }
  if (repository?.detached) {
    notes.push('眼下不在任何一个分支上，历史算到现在检出的这一次提交。');
  }
  if (repository && (commits ?? []).length === 0) notes.push('内容还没有提交过，历史是空的。');
  const future = (commits ?? []).filter(
    ({ committed, authored }) => dayOf(committed) > today || dayOf(authored) > today,
  );
  if (future.length > 0) {
    notes.push(
      `有 ${String(future.length)} 次提交的时间比今天还晚，是那台电脑的钟不准；先后按提交的次序算。`,
    );
  }
  const threads = threadsOf(root, commits ?? [], since);
  return settle(threads, options, notes, (commits ?? []).length > 0);
}

function dayOf(moment: string): LocalDate {
  return todayInChina(new Date(moment));
}

interface Threads {
  readonly current: Map<string, Thread>;
  readonly removed: Map<string, Thread>;
  readonly log: { readonly thread: Thread; readonly version: Version }[];
}

function threadsOf(
  root: string,
  commits: readonly Commit[],
  since: LocalDate | undefined,
): Threads {
  const texts = canonicalTexts(root, commits);
  const current = new Map<string, Thread>();
  const removed = new Map<string, Thread>();
  const log: { thread: Thread; version: Version }[] = [];
  for (const { id, committed, changes } of commits) {
    const on = dayOf(committed);
    for (const { kind, file, from, blob } of inOrder(changes)) {
      if (kind === 'delete') {
        const gone = current.get(file);
        if (!gone) continue;
        gone.removedOn = on;
        current.delete(file);
        removed.set(file, gone);
        continue;
      }
      const moved = from === undefined ? undefined : current.get(from);
      if (moved && from !== undefined) current.delete(from);
      if (!isTracked(file)) continue;
      const thread: Thread = moved ??
        current.get(file) ??
        removed.get(file) ?? { file, versions: [], removedOn: undefined };
      thread.file = file;
      thread.removedOn = undefined;
      removed.delete(file);
      current.set(file, thread);
      const found = texts.get(blob);
      const text = found && inUnit(found, file);
      const digest = text === undefined ? undefined : digestOf(text);
      if (text === undefined || digest === undefined) continue;
      if (thread.versions.at(-1)?.digest === digest) continue;
      const version = { digest, text, commit: id, on };
      if (since !== undefined && on < since) thread.versions.length = 0;
      thread.versions.push(version);
      log.push({ thread, version });
    }
  }
  return { current, removed, log };
}

/** 先改名，再删，再写：两个文件互换名字也不乱。 */
function inOrder(changes: Commit['changes']): Commit['changes'] {
  const rank = ({ kind, from }: Commit['changes'][number]): number =>
    kind === 'delete' ? 0 : from === undefined ? 2 : 1;
  return [...changes].sort((a, b) => rank(a) - rank(b) || (a.file < b.file ? -1 : 1));
}

/** 每个文件内容只读一遍；同样的内容放在两个村，只差一个村名。 */
function canonicalTexts(root: string, commits: readonly Commit[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { changes } of commits) {
    for (const { kind, file, blob } of changes) {
      if (kind === 'write' && isTracked(file)) files.set(blob, file);
    }
  }
  const texts = new Map<string, string>();
  for (const [blob, bytes] of readBlobs(root, [...files.keys()])) {
    const text = canonicalText(files.get(blob) ?? '', bytes);
    if (text !== undefined) texts.set(blob, text);
  }
  return texts;
}

function inUnit(text: string, file: string): string {
  const [, unit = ''] = file.split('/');
  return text.replace(/^\{"unit":"[^"]*"/, `{"unit":${JSON.stringify(unit)}`);
}

function settle(
  { current, removed, log }: Threads,
  { root, files }: HistoryOptions,
  notes: readonly string[],
  traced: boolean,
): History {
  const items = new Map<string, ItemHistory>();
  const settled = new Map<Thread, ItemHistory>();
  const pending: LoggedVersion[] = [];
  for (const file of files.filter(isTracked)) {
    const text = canonicalText(file, readFileSync(join(root, file)));
    if (text === undefined) continue;
    const thread = current.get(file) ?? removed.get(file);
    const digest = digestOf(text);
    const known = publicVersions(thread?.versions ?? []);
    const fresh = { digest, text, commit: undefined, on: undefined };
    const versions = known.at(-1)?.digest === digest ? known : [...known, fresh];
    const item = { file, versions: publicVersions(versions), removedOn: undefined };
    items.set(file, item);
    if (thread) settled.set(thread, item);
    if (!traced) pending.push({ item, version: fresh });
  }
  const gone: ItemHistory[] = [];
  for (const thread of [...current.values(), ...removed.values()]) {
    if (settled.has(thread) || thread.versions.length === 0) continue;
    const { file, versions, removedOn } = thread;
    const item = { file, versions: publicVersions(versions), removedOn };
    settled.set(thread, item);
    gone.push(item);
  }
  pending.sort((a, b) => (dateIn(a.version) < dateIn(b.version) ? -1 : 1));
  gone.sort((a, b) => (a.file < b.file ? -1 : 1));
  const logged = log.flatMap(({ thread, version }) => {
    const item = settled.get(thread);
    return item && thread.versions.includes(version) ? [{ item, version }] : [];
  });
  return { traced, notes, items, removed: gone, log: [...logged, ...pending] };
}

function dateIn(version: Version): string {
  const published = parseDate(headValue(contentOf(version), '公开日期') ?? '') ?? '';
  return `${published} ${version.digest}`;
}

/** 公开日期还没到就又改了的一版，谁也没看到过，不算。 */
function publicVersions(versions: readonly Version[]): Version[] {
  return versions.filter((version, index) => {
    const next = versions[index + 1];
    const published = parseDate(headValue(contentOf(version), '公开日期') ?? '');
    return !next?.on || !published || next.on >= published;
  });
}
