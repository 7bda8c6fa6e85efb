import { createHash } from 'node:crypto';
import { parseDate } from '../base/date.ts';
import { contentOf, headValue, type History } from '../domain/history.ts';
import { leafHash, nodeHash, treeRoot } from './merkle.ts';
import { registerOf } from './register.ts';

/** 记录文件放在网站的这个文件夹。 */
export const logFolder = 'verify/log';

const tileWidth = 256;

/** 记录里的每一条，一行文字：哪天、核验码、内容摘要、哪个村。 */
export function logLines(history: History): string[] {
  const { codes } = registerOf(history);
  return history.log.map(({ version: { digest, text, on } }) => {
    const content = contentOf({ digest, text, on, commit: undefined });
    const day = on ?? parseDate(headValue(content, '公开日期') ?? '') ?? '';
    return `${day} ${codes.get(digest) ?? ''} ${digest} ${content.unit}`;
  });
}

/**
 * 记录写成静态文件，照 tlog-tiles 的样子：`checkpoint`、`tile/<层>/<第几块>`、`tile/entries/<第几块>`。
 *
 * 没有签名：没有一把谁都信得过的钥匙。防改靠把记录头抄在别处（纸上、村民手机里）。
 */
export function logFiles(history: History, origin: string): Map<string, Uint8Array> {
  return filesOfLines(logLines(history), origin);
}

export function filesOfLines(lines: readonly string[], origin: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const entries = lines.map((line) => Buffer.from(line));
  const leaves = entries.map(leafHash);
  files.set(`${logFolder}/checkpoint`, Buffer.from(checkpointText(origin, leaves)));
  for (const { path, from, to } of tilesOf(entries.length)) {
    const bundle = entries.slice(from, to).map((entry) => {
      const size = Buffer.alloc(2);
      size.writeUInt16BE(entry.length);
      return Buffer.concat([size, entry]);
    });
    files.set(`${logFolder}/tile/entries/${path}`, Buffer.concat(bundle));
  }
  for (let level = 0, hashes = leaves; hashes.length > 0; level++) {
    for (const { path, from, to } of tilesOf(hashes.length)) {
      const name = `${logFolder}/tile/${String(level)}/${path}`;
      files.set(name, Buffer.concat(hashes.slice(from, to)));
    }
    hashes = tilesOf(hashes.length)
      .filter(({ from, to }) => to - from === tileWidth)
      .map(({ from, to }) => fullTile(hashes.slice(from, to)));
  }
  return files;
}

function checkpointText(origin: string, leaves: readonly Uint8Array[]): string {
  const root = Buffer.from(treeRoot(leaves)).toString('base64');
  const head = `${origin}\n${String(leaves.length)}\n${root}\n`;
  // 第四行是前三行的摘要（格式许可另加几行）：名字那一行改一个字也看得出。
  return `${head}${createHash('sha256').update(head).digest('hex')}\n`;
}

function fullTile(hashes: readonly Buffer[]): Buffer {
  const [only] = hashes;
  if (hashes.length === 1 && only) return only;
  const half = hashes.length / 2;
  return nodeHash(fullTile(hashes.slice(0, half)), fullTile(hashes.slice(half)));
}

/** 一层分成几块：满 256 个一块，最后不满的写明几个。 */
export function tilesOf(count: number): { path: string; from: number; to: number }[] {
  return Array.from({ length: Math.ceil(count / tileWidth) }, (_, index) => {
    const from = index * tileWidth;
    const to = Math.min(count, from + tileWidth);
    const part = to - from < tileWidth ? `.p/${String(to - from)}` : '';
    return { path: tileName(index) + part, from, to };
  });
}

function tileName(index: number): string {
  const low = String(index % 1000).padStart(3, '0');
  if (index < 1000) return low;
  return `${tileName(Math.floor(index / 1000)).replace(/(\d{3})$/, 'x$1')}/${low}`;
}

/** 记录头：共几条，和树根。抄下来，以后就能看出前面的动没动过。 */
export interface LogHead {
  readonly size: number;
  readonly root: string;
}

export function headOf(lines: readonly string[]): LogHead {
  const leaves = lines.map((line) => leafHash(Buffer.from(line)));
  return { size: lines.length, root: Buffer.from(treeRoot(leaves)).toString('hex') };
}

/** 读抄下来的 `123:9f86d081884c7d65`；树根可以只抄前面 8 位以上。 */
export function readHead(text: string): LogHead | undefined {
  const [, count = '', root = ''] = /^(\d+):([0-9a-f]{8,64})$/i.exec(text.trim()) ?? [];
  return root === '' ? undefined : { size: Number(count), root: root.toLowerCase() };
}

/** 印在纸上的记录头：`123:9f86d081884c7d65`，取树根前 16 位。 */
export function shortHead({ size, root }: LogHead): string {
  return `${String(size)}:${root.slice(0, 16)}`;
}
