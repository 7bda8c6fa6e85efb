import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';

/** 正文里的一个链接或一张图片。 */
export interface WrittenLink {
  readonly address: string;
  readonly image: boolean;
  /** 在正文里的第几行，从 0 数起。 */
  readonly line: number;
}

const parser = remark().use(remarkGfm).freeze();

/** 找出正文里的链接和图片，还有作者写的 HTML 标签在哪几行；没有这些写法的正文不去解析，省时间。 */
export function linksIn(body: string): { links: WrittenLink[]; html: number[] } {
  const found: { links: WrittenLink[]; html: number[] } = { links: [], html: [] };
  if (!/\]\(|\]:|<|https?:/.test(body)) return found;
  visit(parser.parse(body), (node) => {
    const line = (node.position?.start.line ?? 1) - 1;
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      found.links.push({ address: node.url, image: node.type === 'image', line });
    } else if (node.type === 'html') found.html.push(line);
  });
  return found;
}
