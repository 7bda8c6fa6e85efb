import { leafHash } from './merkle.ts';
import { headOf, filesOfLines, logFolder, readHead, tilesOf } from './log-files.ts';

/** 取网站上的一个文件；没有就是 `undefined`。 */
export type Fetch = (path: string) => Promise<Uint8Array | undefined>;

export interface LogReport {
  readonly size: number;
  /** 哪里不对，一处一句；全对是空的。 */
  readonly faults: readonly string[];
}

export interface VerifyOptions {
  /** 以前抄下的记录头，如 `123:9f86…`；给了就看前面那么多条动没动过。 */
  readonly head?: string | undefined;
  /** 以前存下的一份网站（或只存了 `verify` 文件夹）；给了就一条一条比，说得出是哪一份。 */
  readonly old?: Fetch | undefined;
}

/** 把整个记录从头算一遍：每一块、每一层、记录头。哪一份被改、被拿掉、倒签日期，说出题目。 */
export async function verifyLog(
  fetch: Fetch,
  { head, old }: VerifyOptions = {},
): Promise<LogReport> {
  const faults: string[] = [];
  const checkpoint = await fetch(`${logFolder}/checkpoint`);
  const [origin = '', count = '', ...rest] = text(checkpoint).split('\n');
  const size = Number(count);
  if (!checkpoint || !/^\d+$/.test(count) || rest.length !== 3) {
    return { size: 0, faults: ['记录头（checkpoint）没有，或者读不懂。'] };
  }
  const read = await entriesOf(fetch, size);
  if (typeof read === 'string') return { size, faults: [read] };
  const lines = read;
  const nameOf = await titlesOf(fetch, old);
  faults.push(...(await leafFaults(fetch, lines, nameOf)));
  faults.push(...lineFaults(lines, nameOf));
  for (const [path, expected] of filesOfLines(lines, origin)) {
    const found = await fetch(path);
    if (!found || !Buffer.from(found).equals(expected)) {
      faults.push(`${path} 与逐条算出的不一样，记录被改过。`);
    }
  }
  if (head !== undefined) faults.push(...headFaults(lines, head));
  if (old) faults.push(...(await oldFaults(old, lines, nameOf)));
  return { size, faults };
}

type NameOf = (line: string) => string;

/** 一条记录怎么称呼：题目和核验码；查不到题目的只有核验码。 */
async function titlesOf(fetch: Fetch, old: Fetch | undefined): Promise<NameOf> {
  const titles = new Map<string, string>();
  for (const from of [old, fetch]) {
    const bytes = await from?.('verify/titles.json');
    for (const [code, title] of titlesIn(bytes)) titles.set(code, title);
  }
  return (line) => {
    const [, code = ''] = line.split(' ');
    const title = titles.get(code);
    return title === undefined ? `核验码 ${code}` : `「${title}」（核验码 ${code}）`;
  };
}

function titlesIn(bytes: Uint8Array | undefined): [string, string][] {
  try {
    return Object.entries(JSON.parse(text(bytes)) as Record<string, string>);
  } catch {
    return [];
  }
}

/** 全部的条目；读不出是一句话。 */
async function entriesOf(fetch: Fetch, size: number): Promise<string[] | string> {
  const lines: string[] = [];
  for (const { path, from, to } of tilesOf(size)) {
    const bundle = await fetch(`${logFolder}/tile/entries/${path}`);
    const entries = bundle && entriesIn(bundle);
    if (entries?.length !== to - from) {
      return `第 ${String(from + 1)} 到 ${String(to)} 条读不出，记录缺了一块或被截短。`;
    }
    lines.push(...entries);
  }
  return lines;
}

/** 最底下一层的哈希和条目对不上的，就是被改的那一条。 */
async function leafFaults(
  fetch: Fetch,
  lines: readonly string[],
  nameOf: NameOf,
): Promise<string[]> {
  const faults: string[] = [];
  for (const { path, from, to } of tilesOf(lines.length)) {
    const hashes = Buffer.from((await fetch(`${logFolder}/tile/0/${path}`)) ?? []);
    for (let index = from; index < to; index++) {
      const line = lines[index] ?? '';
      const at = (index - from) * 32;
      if (leafHash(Buffer.from(line)).equals(hashes.subarray(at, at + 32))) continue;
      faults.push(`第 ${String(index + 1)} 条 ${nameOf(line)}被改过：和它的哈希对不上。`);
    }
  }
  return faults;
}

/** 和以前存下的一份比：少了哪几份、哪几份被改、哪几份是后来补进前面的。 */
async function oldFaults(old: Fetch, lines: readonly string[], nameOf: NameOf): Promise<string[]> {
  const [, count = ''] = text(await old(`${logFolder}/checkpoint`)).split('\n');
  const before = /^\d+$/.test(count) ? await entriesOf(old, Number(count)) : undefined;
  if (before === undefined || typeof before === 'string') {
    return ['--old 的文件夹里没有读得懂的核验记录。'];
  }
  const [now, past] = [new Set(lines), new Set(before)];
  const dayNow = new Map(lines.map((line) => [undated(line), dayOf(line)]));
  const kin = new Set(before.map(undated));
  const lost = before.filter((line) => !now.has(line));
  const redated = lost.filter((line) => dayNow.has(undated(line)));
  const gone = lost.filter((line) => !dayNow.has(undated(line)));
  const added = lines
    .slice(0, before.length)
    .filter((line) => !past.has(line) && !kin.has(undated(line)));
  const kept = before.filter((line) => now.has(line));
  const order = lines.filter((line) => past.has(line));
  return [
    ...redated.map(
      (line) =>
        `${nameOf(line)}的日期改过：以前是 ${dayOf(line)}，现在是 ${dayNow.get(undated(line)) ?? ''}。`,
    ),
    ...gone.map((line) => `${nameOf(line)}以前在记录里，现在没有了：被改过或拿掉了。`),
    ...added.map(
      (line) => `${nameOf(line)}写在前面，以前存的那份里没有：是后来补进去的，倒签日期。`,
    ),
    ...(kept.some((line, index) => line !== order[index]) ? ['记录的先后被重排过。'] : []),
  ];
}

/** 一条记录写的哪一天。 */
function dayOf(line: string): string {
  return line.split(' ', 1)[0] ?? '';
}

/** 一条记录去掉日期：核验码、摘要、村。 */
function undated(line: string): string {
  return line.slice(dayOf(line).length);
}

function text(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString();
}

function entriesIn(bundle: Uint8Array): string[] | undefined {
  const bytes = Buffer.from(bundle);
  const entries: string[] = [];
  for (let at = 0; at < bytes.length;) {
    if (at + 2 > bytes.length) return undefined;
    const end = at + 2 + bytes.readUInt16BE(at);
    if (end > bytes.length) return undefined;
    entries.push(bytes.toString('utf8', at + 2, end));
    at = end;
  }
  return entries;
}

/** 日期往回走的，是补记在后面的，或者倒签的。 */
function lineFaults(lines: readonly string[], nameOf: NameOf): string[] {
  let latest = '';
  return lines.flatMap((line, index) => {
    const [day = ''] = line.split(' ');
    // 没有开留痕的镇，决策记录不写日子。
    if (!/^\d{4}-\d\d-\d\d$/.test(day)) return [];
    if (day >= latest) {
      latest = day;
      return [];
    }
    return [
      `第 ${String(index + 1)} 条 ${nameOf(line)}写的是 ${day}，比前一条 ${latest} 还早：日期倒签。`,
    ];
  });
}

function headFaults(lines: readonly string[], head: string): string[] {
  const known = readHead(head);
  if (!known) return [`--head 写的是「${head}」，看不懂；写成 123:9f86d081884c7d65。`];
  const { size, root } = known;
  const count = String(size);
  if (size > lines.length) {
    return [`以前有 ${count} 条，现在只有 ${String(lines.length)} 条：有的被拿掉了。`];
  }
  return headOf(lines.slice(0, size)).root.startsWith(root)
    ? []
    : [`前 ${count} 条与抄下的记录头对不上：以前公开过的被改过、拿掉过或重排过。`];
}
