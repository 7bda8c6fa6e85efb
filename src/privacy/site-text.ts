import { gunzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';

/** 一个文件里的字；读不出字的是 `unreadable`，要人看过才放行。 */
export type FileText = { readonly texts: readonly string[] } | 'unreadable';

const asText = /\.(?:html|csv|xml|json|js|mjs|css|txt|ics|svg|webmanifest|map)$|(?:^|\/)[^./]+$/i;
/** 核验记录里的摘要，十六进制的长串；里面碰巧连着十一个数字的，不是手机号。 */
const digest = /(?=\d*[a-f])[0-9a-f]{40,}/g;
const searchPart = /\.pf_(?:fragment|index|meta)$|\.pagefind$/;

/**
 * 网站里一个文件印得出、搜得到、下得来的字。
 *
 * 网页给几份：去掉标签的（号码拆在几格里也连得上）、每个属性里的、脚本样式图形和注释里的。压缩的搜索片段先解开；
 * PDF、docx、xlsx 取出文字。图片、字体这些别的文件，
 * 看每个字节里有没有连着写的号码；画在图里的字读不了，元数据在写出去以前就去掉了。
 */
export async function textOf(path: string, bytes: Uint8Array): Promise<FileText> {
  if (/\.html$/i.test(path)) return { texts: htmlTexts(utf8(bytes)) };
  if (asText.test(path)) return { texts: [utf8(bytes).replace(digest, '')] };
  if (searchPart.test(path)) return { texts: [utf8(isGzip(bytes) ? gunzipSync(bytes) : bytes)] };
  if (/\.pdf$/i.test(path)) return pdfText(bytes);
  if (/\.(?:docx|xlsx)$/i.test(path)) return officeText(bytes);
  return { texts: [longRuns(latin(bytes))] };
}

/** 只看连着的长数字，一串一行，互不相连。 */
function longRuns(text: string): string {
  return (text.match(longRun) ?? []).join('。\n。');
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

const droppedTags = /<(script|style|svg)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi;
/** 连着写的一长串数字；脚本、坐标、图片里的短数字连起来不是号码。 */
const longRun = /(?<![\d.])\d{11,19}[Xx]?(?![\d.])/g;

function htmlTexts(html: string): string[] {
  const dropped = html.match(droppedTags) ?? [];
  const kept = html.replace(droppedTags, '|');
  const attributes = Array.from(kept.matchAll(/\s[\w:-]+="([^"]*)"/g), ([, value = '']) => value);
  const text = kept
    .replace(/<\/?(?:b|i|em|strong|span|a|mark)\b[^>]*>/gi, '')
    .replace(/<[^>]*>/g, '|');
  const drawn = dropped.map((one) => one.replace(/<[^>]*>/g, '|'));
  return [
    text.replace(/\|\s*(?:\|\s*)+/g, '|'),
    ...attributes,
    ...drawn.filter((one) => /\p{Script=Han}/u.test(one)),
    longRuns(dropped.join('\n')),
  ];
}

/** PDF 的题目、作者这些用十六进制写汉字：照字读，不拿汉字的编码当号码。 */
const hexWords = /<FEFF((?:[0-9A-F]{4})*)>/gi;

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

async function pdfText(bytes: Uint8Array): Promise<FileText> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const { text } = await extractText(pdf, { mergePages: true });
    if (text.trim() === '') return 'unreadable';
    const raw = latin(bytes);
    const titles = Array.from(raw.matchAll(hexWords), ([, hex = '']) => utf16(hex));
    return { texts: [text, ...titles, longRuns(raw.replace(hexWords, ''))] };
  } catch {
    return 'unreadable';
  }
}

/** Word、Excel 文件是一包 XML；只看装文字的几样。 */
function officeText(bytes: Uint8Array): FileText {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => /\.(?:xml|rels)$/.test(name) && originalSize < 50_000_000,
    });
    const texts = Object.values(files).map((file) => strFromU8(file).replace(/<[^>]*>/g, '|'));
    return texts.length === 0 ? 'unreadable' : { texts };
  } catch {
    return 'unreadable';
  }
}
