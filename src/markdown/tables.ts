import type { Element, Root } from 'hast';
import { displayWidth } from '../base/width.ts';
import { childrenOf, eachElement, plainText } from './tree.ts';

/** 这么多列的表一定叠；三列的，一行放不下这么多格（一个汉字两格）才叠；两列的不叠。 */
const stackColumns = 4;
const stackWidth = 30;

const figure = /^[-−+]?[¥￥]?\d[\d,]*(?:\.\d+)?\s*(?:%|元|亩|人|户|平方米|万元)?$/;

/**
 * 给正文里的表做手机上也能读的打扮，不用脚本。
 *
 * 数字列靠右对齐；宽表的每一格带上自己的表头（`data-label`），样式据此把它叠成一块一块。
 */
export function dressTables(tree: Root): void {
  eachElement(tree, (table) => {
    if (table.tagName === 'table') dressTable(table);
  });
}

function dressTable(table: Element): void {
  const heads = childrenOf(table, 'thead')
    .flatMap((head) => childrenOf(head, 'tr'))
    .flatMap((row) => childrenOf(row, 'th', 'td'));
  const rows = childrenOf(table, 'tbody')
    .flatMap((body) => childrenOf(body, 'tr'))
    .map((row) => childrenOf(row, 'td', 'th'));

  const stacked = isWide(heads, rows);
  heads.forEach((head, column) => {
    const cells = rows.map((row) => row[column]).filter((cell) => cell !== undefined);
    const figures = isFigureColumn(head, cells);
    const label = plainText(head);
    for (const cell of [head, ...cells]) {
      delete cell.properties.align;
      if (figures) cell.properties.className = ['figure'];
    }
    head.properties.scope = 'col';
    if (!stacked) return;
    for (const cell of cells) if (label !== '') cell.properties['dataLabel'] = label;
  });
  if (stacked) table.properties.className = ['stack'];
}

function isWide(heads: readonly Element[], rows: readonly (readonly Element[])[]): boolean {
  if (heads.length >= stackColumns) return true;
  if (heads.length < stackColumns - 1) return false;
  const widths = heads.map((head, column) =>
    Math.max(
      ...[head, ...rows.flatMap((row) => row[column] ?? [])].map((cell) =>
        displayWidth(plainText(cell)),
      ),
    ),
  );
  return widths.reduce((sum, width) => sum + width, 0) > stackWidth;
}

/** 写明靠右的，或者每一格不是空就是数的。 */
function isFigureColumn(head: Element, cells: readonly Element[]): boolean {
  if (head.properties.align === 'right') return true;
  const texts = cells.map(plainText).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => figure.test(text));
}
