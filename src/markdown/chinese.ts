import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';

/**
 * 补上 Markdown 在中文里认不出的几样写法。
 *
 * `**公示期：**自…` 的后一对星号紧挨着标点和汉字，按规范不算收尾，星号会原样露出来；
 * 任务列表的方框在公开栏上不能点，换成 ☑、☐；从 WPS 贴过来的字一行一个回车，
 * 按规范会连成一行、中间多出空格，这里照样换行。
 */
export function mendChinese(tree: Root): void {
  mend(tree);
}

function mend(node: Nodes): void {
  if (!('children' in node)) return;
  if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    const [first] = node.children;
    if (first?.type === 'paragraph') {
      first.children.unshift({ type: 'text', value: node.checked ? '☑ ' : '☐ ' });
    }
    node.checked = null;
  }
  for (const child of node.children) mend(child);
  if (node.children.some(hasLines)) mendLines(node);
  if (node.children.some(hasStars)) mendStars(node);
}

function hasLines(node: Nodes): boolean {
  return node.type === 'text' && node.value.includes('\n');
}

function mendLines(parent: Parents): void {
  parent.children = parent.children.flatMap((child): PhrasingContent[] => {
    if (child.type !== 'text') return [child as PhrasingContent];
    return child.value.split('\n').flatMap((value, index): PhrasingContent[] => {
      const text: PhrasingContent = { type: 'text', value };
      return index === 0 ? [text] : [{ type: 'break' }, text];
    });
  });
}

function hasStars(node: Nodes): boolean {
  return node.type === 'text' && /\*\*[^*]+\*\*/.test(node.value);
}

function mendStars(parent: Parents): void {
  parent.children = parent.children.flatMap((child): PhrasingContent[] => {
    if (child.type !== 'text') return [child as PhrasingContent];
    return child.value.split(/(\*\*[^*]+\*\*)/).flatMap((part): PhrasingContent[] => {
      if (part === '') return [];
      if (!/^\*\*[^*]+\*\*$/.test(part)) return [{ type: 'text', value: part }];
      return [{ type: 'strong', children: [{ type: 'text', value: part.slice(2, -2) }] }];
    });
  });
}
