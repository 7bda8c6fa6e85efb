import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import type { Root as Mdast } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { mendChinese } from './chinese.ts';
import { bodySchema } from './schema.ts';
import { dressTables } from './tables.ts';
import { eachElement, plainText } from './tree.ts';

/** 正文渲染出来的样子。 */
export interface Rendered {
  /** 消过毒的 HTML，可以直接放进页面。 */
  readonly html: string;
  /** 纯文字，给搜索和摘要用。 */
  readonly text: string;
  /** 正文里写的链接和图片地址，原样。 */
  readonly links: readonly string[];
}

/** 正文里一个相对地址指到哪里；没有这个东西返回 `undefined`，链接就只剩文字。 */
export type Resolve = (address: string) => string | undefined;

/** 渲染结果的存放处；构建时换成存盘的。 */
export interface RenderStore {
  get(key: string): Rendered | undefined;
  set(key: string, value: Rendered): unknown;
}

export interface RenderOptions {
  readonly resolve?: Resolve;
  /** 同样的正文、同样的 `scope`，`resolve` 的答案一定一样：结果凭它和正文的摘要存取。 */
  readonly scope?: string;
  /** 正文里最大的标题变成几级。 */
  readonly topHeading?: 2 | 3;
  readonly store?: RenderStore;
}

/** 渲染办法变了就加一，旧的存货自然不用。 */
const version = '2';

const processor = remark()
  .use(remarkGfm)
  .use(() => (tree: Mdast) => {
    mendChinese(tree);
  })
  .use(remarkRehype, { allowDangerousHtml: false })
  .use(rehypeSanitize, bodySchema)
  .use(rehypeStringify)
  .freeze();

const kept = new Map<string, Rendered>();

/**
 * 把一段 Markdown 变成安全的 HTML。
 *
 * 先消毒，再做我们自己的打扮（标题级别、表格、图片、链接），所以打扮用的属性不必向消毒表开口子。
 */
export function renderMarkdown(source: string, options: RenderOptions = {}): Rendered {
  const { resolve = () => undefined, scope = '', topHeading = 2, store = kept } = options;
  const key = createHash('sha256')
    .update([version, topHeading, scope, source].join('\0'))
    .digest('base64url');
  const known = store.get(key);
  if (known) return known;

  const tree = processor.runSync(processor.parse(source));
  const links = placeLinks(tree, resolve);
  shiftHeadings(tree, topHeading);
  dressTables(tree);
  const rendered = { html: processor.stringify(tree), text: plainText(tree), links };
  store.set(key, rendered);
  return rendered;
}

/** 正文最大的标题正好接在页面标题下面：作者从 `#` 写起还是从 `##` 写起都一样。 */
function shiftHeadings(tree: Root, top: number): void {
  const headings: Element[] = [];
  eachElement(tree, (element) => {
    if (/^h[1-6]$/.test(element.tagName)) headings.push(element);
  });
  const largest = Math.min(...headings.map(({ tagName }) => Number(tagName[1])));
  for (const heading of headings) {
    const level = Number(heading.tagName[1]) - largest + top;
    heading.tagName = `h${String(Math.min(level, 6))}`;
  }
}

function placeLinks(tree: Root, resolve: Resolve): string[] {
  const links: string[] = [];
  eachElement(tree, (element) => {
    if (element.tagName === 'a') placeLink(element, links, resolve);
    if (element.tagName === 'img') placeImage(element, links, resolve);
  });
  return links;
}

function placeLink(element: Element, links: string[], resolve: Resolve): void {
  const href = element.properties.href;
  if (typeof href !== 'string' || href === '') {
    makeText(element);
    return;
  }
  links.push(decode(href));
  if (/^[a-z]+:/i.test(href)) {
    if (/^https?:/i.test(href)) element.properties.rel = ['external', 'noreferrer'];
    return;
  }
  const target = resolve(decode(href));
  if (target === undefined) makeText(element);
  else element.properties.href = target;
}

function placeImage(element: Element, links: string[], resolve: Resolve): void {
  const src = element.properties.src;
  const alt = element.properties.alt;
  const target = typeof src === 'string' ? resolve(decode(src)) : undefined;
  if (typeof src === 'string') links.push(decode(src));
  if (target === undefined) {
    makeText(element);
    element.children = [{ type: 'text', value: typeof alt === 'string' ? alt : '' }];
    return;
  }
  element.properties = { src: target, alt: alt ?? '', loading: 'lazy', decoding: 'async' };
}

/** 指不到地方的链接和图片：留下文字，去掉空架子。 */
function makeText(element: Element): void {
  element.tagName = 'span';
  element.properties = {};
}

function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
