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
 * 网页给两份：去掉标签的（号码拆在几格里也连得上），和属性里的。压缩的搜索片段先解开；
 * PDF、docx、xlsx 取出文字。图片里的字读不了，元数据在写出去以前就去掉了。
 */
export async function textOf(path: string, bytes: Uint8Array): Promise<FileText> {
  if (/\.html$/i.test(path)) return { texts: htmlTexts(utf8(bytes)) };
  if (asText.test(path)) return { texts: [utf8(bytes).replace(digest, '')] };
  if (searchPart.test(path)) return { texts: [utf8(isGzip(bytes) ? gunzipSync(bytes) : bytes)] };
  if (/\.pdf$/i.test(path)) return pdfText(bytes);
  if (/\.(?:docx|xlsx)$/i.test(path)) return officeText(bytes);
  return { texts: [] };
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

const droppedTags = /<(script|style|svg)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi;

function htmlTexts(html: string): string[] {
  const kept = html.replace(droppedTags, '|');
  const attributes = Array.from(
    kept.matchAll(/\s(?:href|alt|title|content|value|aria-label)="([^"]*)"/g),
    ([, value = '']) => value,
  );
  const text = kept
    .replace(/<\/?(?:b|i|em|strong|span|a|mark)\b[^>]*>/gi, '')
    .replace(/<[^>]*>/g, '|');
  return [text.replace(/\|\s*(?:\|\s*)+/g, '|'), ...attributes];
}

async function pdfText(bytes: Uint8Array): Promise<FileText> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const { text } = await extractText(pdf, { mergePages: true });
    return text.trim() === '' ? 'unreadable' : { texts: [text] };
  } catch {
    return 'unreadable';
  }
}

/** Word、Excel 文件是一包 XML；只看装文字的几样。 */
function officeText(bytes: Uint8Array): FileText {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) =>
        /^(?:word|xl|docProps)\/.*\.xml$/.test(name) && originalSize < 50_000_000,
    });
    const texts = Object.values(files).map((file) => strFromU8(file).replace(/<[^>]*>/g, '|'));
    return texts.length === 0 ? 'unreadable' : { texts };
  } catch {
    return 'unreadable';
  }
}
