import { createHash } from 'node:crypto';
import pageScript from './page-script.ts?shipped';

/** 样式要等 Astro 拼进页面才知道摘要，先占个位置，由 `middleware.ts` 填上。 */
const styleSlot = "'sha256-STYLE'";

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const scriptHash = hash(pageScript);

/**
 * 这一页准许什么：默认一样也不许。
 *
 * 不用 Astro 自带的：它把全站每一块样式的摘要都写进每一页，三十几条，压不动，比样式本身还重。
 */
export function contentPolicy({ search }: { readonly search: boolean }): string {
  const script = search ? `'self' 'wasm-unsafe-eval' ${scriptHash}` : scriptHash;
  return [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${styleSlot}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

const known = new Map<string, string>();

/** 把页面里各块样式的摘要填进占好的位置。样式就那么几种，摘要只算一次。 */
export function fillStyleHashes(html: string): string {
  const hashes = Array.from(html.matchAll(/<style>([\s\S]*?)<\/style>/g), ([, style = '']) => {
    const before = known.get(style);
    if (before !== undefined) return before;
    const fresh = hash(style);
    known.set(style, fresh);
    return fresh;
  });
  return html.replace(styleSlot, hashes.join(' ') || "'none'");
}
