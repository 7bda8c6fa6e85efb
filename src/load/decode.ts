import type { Normalised } from '../domain/normalised.ts';
import { problem, type Problem } from '../domain/problem.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
const gb18030 = new TextDecoder('gb18030', { fatal: true });

/**
 * 把字节读成文字：先看 BOM，再严格按 UTF-8，再严格按 GB18030（WPS、Excel 存 CSV 的默认编码）。
 *
 * 按整个文件判断，不猜；哪种都读不通，或夹着 NUL，就记一处毛病。换行一律变成 `\n`。
 */
export function decodeText(
  file: string,
  bytes: Uint8Array,
  problems: Problem[],
  notes?: Normalised[],
): string | undefined {
  const unicode = attempt(utf8, bytes);
  const odd = unicode === undefined ? mixedLine(bytes) : undefined;
  if (odd) {
    const { line, written, lines } = odd;
    const message = `从这一行起换了一种编码，像是两个文件拼在一起的，网页上会有一半是乱码。这一行是「${written}」。`;
    const fix = '用 WPS 或记事本打开，把乱码的几行重新输入一遍，另存为 UTF-8。';
    problems.push(problem('file/encoding', { file, line }, message, fix));
    return lines.replace(/\r\n?/g, '\n');
  }
  const text = unicode ?? decode(bytes);
  if (text === undefined) {
    problems.push(
      problem(
        'file/encoding',
        { file },
        '这个文件的编码读不通，网页上会是乱码。',
        '用 WPS 或 Excel 打开，另存为「CSV UTF-8」（Markdown 文件用记事本另存为 UTF-8），再放回原处。',
      ),
    );
    return undefined;
  }
  if (text.includes('\0')) {
    problems.push(
      problem(
        'file/binary',
        { file },
        '这个文件里不全是文字，像是改了扩展名的别的文件，或者没存完整。',
        '用原来的程序打开，另存为 CSV 或文本文件；Excel 工作簿不能只改扩展名。',
      ),
    );
    return undefined;
  }
  if (notes) noteEncoding(file, bytes, notes);
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function noteEncoding(file: string, bytes: Uint8Array, notes: Normalised[]): void {
  const [first, second, third] = bytes;
  const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const marked = first === 0xef && second === 0xbb && third === 0xbf;
  if (wide) notes.push({ place: { file }, found: 'UTF-16 编码', read: '照 UTF-16 读' });
  else if (marked) notes.push({ place: { file }, found: '开头有 BOM', read: '去掉' });
  else if (attempt(utf8, bytes) === undefined) {
    notes.push({ place: { file }, found: 'GB18030 编码', read: '照 GB18030 读' });
  }
}

/**
 * UTF-8 和 GB18030 混在一个文件里时，第一处换编码的行，和一行一行分别读出的全文；没有混就是 `undefined`。
 *
 * UTF-8 的汉字整篇按 GB18030 也常常读得通，读出来却全是别的字，所以要先分行看：
 * 有的行按 UTF-8 读得出汉字，有的行按 UTF-8 读不通，就是混了。
 */
function mixedLine(
  bytes: Uint8Array,
): { readonly line: number; readonly written: string; readonly lines: string } | undefined {
  if (bytes[0] === 0xff || bytes[0] === 0xfe) return undefined;
  let kind: 'utf8' | 'other' | undefined;
  let odd: { line: number; written: string } | undefined;
  const lines: string[] = [];
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    const part = bytes.subarray(start, end);
    const text = attempt(utf8, part);
    const written = text ?? attempt(gb18030, part);
    if (written === undefined) return undefined;
    lines.push(written);
    const found = text === undefined ? 'other' : /[\u3000-\u9fff]/.test(text) ? 'utf8' : undefined;
    if (kind && found && kind !== found) odd ??= { line, written: shown(written) };
    kind ??= found;
    start = end;
  }
  return odd && { ...odd, lines: lines.join('') };
}

/** 原文的开头，号码不重复。 */
function shown(written: string): string {
  return written
    .trim()
    .slice(0, 40)
    .replace(/\d{6,}/g, '……');
}

/** 不是 UTF-8 的，还有 UTF-16（有 BOM 才算）和 GB18030 两种。 */
function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return attempt(new TextDecoder('utf-16le', { fatal: true }), bytes);
  if (first === 0xfe && second === 0xff)
    return attempt(new TextDecoder('utf-16be', { fatal: true }), bytes);
  return attempt(gb18030, bytes);
}

function attempt(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
