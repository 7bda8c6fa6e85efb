import { createRequire } from 'node:module';
import type * as Remark from 'remark';
import type * as Gfm from 'remark-gfm';
import type * as Visit from 'unist-util-visit';

/** 正文里的一个链接或一张图片。 */
export interface WrittenLink {
  readonly address: string;
  readonly image: boolean;
  /** 在正文里的第几行，从 0 数起。 */
  readonly line: number;
}

// 读 Markdown 的库有一百多个小文件，装进来的工夫够查一半的内容；多数正文没有链接，碰到了才装。
const load = createRequire(import.meta.url);

let loaded: ReturnType<typeof loadParser> | undefined;

function loadParser() {
  const { remark } = load('remark') as typeof Remark;
  const { default: remarkGfm } = load('remark-gfm') as typeof Gfm;
  const { visit } = load('unist-util-visit') as typeof Visit;
  return { parser: remark().use(remarkGfm).freeze(), visit };
}

/** 找出正文里的链接和图片，还有作者写的 HTML 标签在哪几行；没有这些写法的正文不去解析，省时间。 */
export function linksIn(body: string): { links: WrittenLink[]; html: number[] } {
  const found: { links: WrittenLink[]; html: number[] } = { links: [], html: [] };
  if (!/\]\(|\]:|<|https?:/.test(body)) return found;
  const { parser, visit } = (loaded ??= loadParser());
  visit(parser.parse(body), (node) => {
    const line = (node.position?.start.line ?? 1) - 1;
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      found.links.push({ address: node.url, image: node.type === 'image', line });
    } else if (node.type === 'html') found.html.push(line);
  });
  return found;
}
