import { excerpt, pieces } from './matches.js';

/**
 * 找到的一页里，画出来哪几行、哪几格，链接指到哪里。
 *
 * @typedef {ReturnType<typeof pieces>} Pieces
 * @typedef {{ hash: string, cells: Pieces[] }} ShownLine
 * @typedef {{ path: string, kind: string, date: string, title: Pieces, lines: ShownLine[], rest: number }} ShownPage
 * @typedef {import('./matches.js').Cell} Cell
 */

/** 一页里最多显示几行。 */
const linesShown = 3;

/**
 * @param {import('./engine.js').Page} page
 * @param {NonNullable<ReturnType<typeof import('./matches.js').matchPage>>} found
 * @returns {ShownPage}
 */
export function shownPage({ path, kind, date }, { title, lines }) {
  const shown = lines.slice(0, linesShown).map(({ anchor, cells }) => ({
    hash: anchor || textDirective(cells),
    cells: shownCells(cells).map((cell) => pieces(excerpt(cell))),
  }));
  return {
    path,
    kind,
    date,
    title: pieces(title),
    lines: shown,
    rest: lines.length - shown.length,
  };
}

/**
 * 表里的行整行显示；一条里有好几段长话的，只显示名目和对上的几段。
 *
 * @param {Cell[]} cells
 */
function shownCells(cells) {
  const length = cells.reduce((sum, { text }) => sum + text.length, 0);
  return length <= 160
    ? cells
    : cells.filter(({ marks }, index) => index === 0 || marks.length > 0);
}

/**
 * 没有锚点的行，请浏览器按文字找到那里；不认得这种写法的浏览器，就停在页面开头。
 *
 * 要从一小句的开头写到结尾：浏览器不在词的中间认。
 *
 * @param {Cell[]} cells
 */
function textDirective(cells) {
  const { text, marks } = cells.find((cell) => cell.marks.length > 0) ??
    cells[0] ?? { text: '', marks: [] };
  const at = marks[0]?.[0] ?? 0;
  const edge = /[，。；：！？、（）“”\s]/;
  let start = at;
  while (start > 0 && !edge.test(text[start - 1] ?? '')) start--;
  let end = at + 1;
  while (end < text.length && !edge.test(text[end] ?? '')) end++;
  return `:~:text=${encodeURIComponent(text.slice(start, end)).replace(/-/g, '%2D')}`;
}
