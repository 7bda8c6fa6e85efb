import type { Element, ElementContent, Nodes, Root } from 'hast';

/** 走遍每个元素，先父后子。 */
export function eachElement(node: Root | Element, visit: (element: Element) => void): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    visit(child);
    eachElement(child, visit);
  }
}

export function isTag(node: Nodes | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && names.includes(node.tagName);
}

export function childrenOf(node: Element, ...names: string[]): Element[] {
  return node.children.filter((child): child is Element => isTag(child, ...names));
}

export function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

const blocks = new Set([
  ...['p', 'li', 'tr', 'th', 'td', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['blockquote', 'pre', 'br', 'hr'],
]);

/** 元素里的文字；一段、一格之间隔一个空格，好让搜索不把两格连起来。 */
export function plainText(node: Nodes): string {
  return collect(node).replace(/\s+/g, ' ').trim();
}

function collect(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'img') return ` ${String(node.properties.alt)} `;
  if (node.type !== 'element' && node.type !== 'root') return '';
  const text = node.children.map(collect).join('');
  return node.type === 'element' && blocks.has(node.tagName) ? `${text} ` : text;
}
