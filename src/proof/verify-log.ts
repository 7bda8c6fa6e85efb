import { headOf, filesOfLines, logFolder, tilesOf } from './log-files.ts';

/** 取网站上的一个文件；没有就是 `undefined`。 */
export type Fetch = (path: string) => Promise<Uint8Array | undefined>;

export interface LogReport {
  readonly size: number;
  /** 哪里不对，一处一句；全对是空的。 */
  readonly faults: readonly string[];
}

/**
 * 把整个记录从头算一遍：每一块、每一层、记录头。
 *
 * `head` 是以前抄下的记录头，如 `123:9f86…`；给了就看前面那么多条动没动过。
 */
export async function verifyLog(fetch: Fetch, head?: string): Promise<LogReport> {
  const faults: string[] = [];
  const checkpoint = await fetch(`${logFolder}/checkpoint`);
  const [origin = '', count = '', ...rest] = text(checkpoint).split('\n');
  const size = Number(count);
  if (!checkpoint || !/^\d+$/.test(count) || rest.length !== 2) {
    return { size: 0, faults: ['记录头（checkpoint）没有，或者读不懂。'] };
  }
  const lines: string[] = [];
  for (const { path, from, to } of tilesOf(size)) {
    const bundle = await fetch(`${logFolder}/tile/entries/${path}`);
    const entries = bundle && entriesIn(bundle);
    if (entries?.length !== to - from) {
      faults.push(`第 ${String(from + 1)} 到 ${String(to)} 条读不出，记录缺了一块或被截短。`);
      return { size, faults };
    }
    lines.push(...entries);
  }
  faults.push(...lineFaults(lines));
  for (const [path, expected] of filesOfLines(lines, origin)) {
    const found = await fetch(path);
    if (!found || !Buffer.from(found).equals(expected)) {
      faults.push(`${path} 与逐条算出的不一样，记录被改过。`);
    }
  }
  if (head !== undefined) faults.push(...headFaults(lines, head));
  return { size, faults };
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
function lineFaults(lines: readonly string[]): string[] {
  let latest = '';
  return lines.flatMap((line, index) => {
    const [day = '', code = ''] = line.split(' ');
    if (day >= latest) {
      latest = day;
      return [];
    }
    return [
      `第 ${String(index + 1)} 条（核验码 ${code}）写的是 ${day}，比前一条 ${latest} 还早：日期倒签。`,
    ];
  });
}

function headFaults(lines: readonly string[], head: string): string[] {
  const [, count = '', root = ''] = /^(\d+):([0-9a-f]{8,64})$/i.exec(head.trim()) ?? [];
  if (!root) return [`--head 写的是「${head}」，看不懂；写成 123:9f86d081884c7d65。`];
  const size = Number(count);
  if (size > lines.length) {
    return [`以前有 ${count} 条，现在只有 ${String(lines.length)} 条：有的被拿掉了。`];
  }
  return headOf(lines.slice(0, size)).root.startsWith(root.toLowerCase())
    ? []
    : [`前 ${count} 条与抄下的记录头对不上：以前公开过的被改过、拿掉过或重排过。`];
}
