import { excerpt, pieces } from './matches.js';

/**
 * 把结果写成页面。要找的话只放进 textContent，从不当 HTML。
 *
 * @typedef {import('./engine.js').Page} Page
 * @typedef {import('./matches.js').Cell} Cell
 * @typedef {import('./matches.js').FoundLine} FoundLine
 */

/**
 * @param {string} tag
 * @param {Readonly<Record<string, string>>} attributes
 * @param {...(Node | string)} children
 */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, text] of Object.entries(attributes)) made.setAttribute(name, text);
  made.append(...children);
  return made;
}

/**
 * @param {string} href
 * @param {...(Node | string)} children
 */
export function link(href, ...children) {
  return element('a', { href }, ...children);
}

/**
 * @param {string} text
 * @param {() => void} press
 */
export function button(text, press) {
  const made = /** @type {HTMLButtonElement} */ (
    element('button', { type: 'button', class: 'search-more' }, text)
  );
  made.addEventListener('click', press);
  return made;
}

/** 一页里最多显示几行。 */
const linesShown = 3;

/**
 * 一页：类别、日期、标题，和对上的几行。
 *
 * @param {URL} root 网站根
 * @param {Page} page
 * @param {{ title: Cell, lines: FoundLine[] }} found
 */
export function pageItem(root, page, { title, lines }) {
  const address = new URL(page.path.split('/').map(encodeURIComponent).join('/'), root).href;
  const item = element(
    'li',
    { class: 'search-hit' },
    element(
      'p',
      { class: 'search-meta' },
      element('span', { class: 'search-kind' }, page.kind),
      dateText(page.date),
    ),
    element('h3', {}, link(address, ...marked(title))),
  );
  const shown = lines
    .slice(0, linesShown)
    .map((line) => element('li', {}, lineLink(address, line)));
  if (shown.length > 0) item.append(element('ul', { class: 'search-lines' }, ...shown));
  if (lines.length > linesShown) {
    item.append(
      element('p', { class: 'search-rest' }, `这一页里还有${lines.length - linesShown}处`),
    );
  }
  return item;
}

/**
 * 整行都在链接里，点开就到那一行。
 *
 * @param {string} address
 * @param {FoundLine} line
 */
function lineLink(address, { anchor, cells }) {
  const made = link(`${address}#${anchor || textDirective(cells)}`);
  for (const cell of shownCells(cells))
    made.append(element('span', { class: 'search-cell' }, ...marked(excerpt(cell))), ' ');
  return made;
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

/** @param {Cell} cell */
function marked(cell) {
  return pieces(cell).map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}

/** @param {string} date `2026-03-05`、`2026-03`、`2026`；没有日期的不说 */
function dateText(date) {
  const [year, month, day] = date.split('-').map(Number);
  if (!year) return '';
  return ` ${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
}
