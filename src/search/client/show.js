/**
 * 把结果写成页面。要找的话只放进 textContent，从不当 HTML。
 *
 * 这个文件照原样送到浏览器，页面自己取；找的事在后台程序里。
 *
 * @typedef {import('./find.js').Answer} Answer
 * @typedef {import('./find.js').Help} Help
 * @typedef {import('./shown-page.js').Pieces} Pieces
 * @typedef {import('./find.js').ShownGroup} ShownGroup
 * @typedef {import('./shown-page.js').ShownPage} ShownPage
 */

/**
 * @param {string} tag
 * @param {Readonly<Record<string, string>>} attributes
 * @param {...(Node | string)} children
 */
function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, text] of Object.entries(attributes)) made.setAttribute(name, text);
  made.append(...children);
  return made;
}

/**
 * @param {string} href
 * @param {...(Node | string)} children
 */
function link(href, ...children) {
  return element('a', { href }, ...children);
}

/** @param {() => void} press */
function button(press) {
  const made = element('button', { type: 'button', class: 'search-more' });
  made.addEventListener('click', press);
  return made;
}

/**
 * 一回搜索画出来的：再看几页、接着找别的村，都往里添，已经画的不动。
 *
 * @param {URL} root 网站根
 * @param {{ more: (at: number) => void, goOn: () => void }} press
 */
export function openResults(root, press) {
  const body = element('div', {});
  const goOn = button(press.goOn);
  /** @type {{ heading: HTMLElement, list: HTMLElement, more: HTMLElement }[]} */
  const groups = [];

  /** @param {number} at */
  function openGroup(at) {
    const heading = element('h2', {});
    const list = element('ol', { class: 'search-list' });
    const more = button(() => {
      press.more(at);
    });
    body.append(element('section', { class: 'search-group' }, heading, list, more));
    return { heading, list, more };
  }

  return {
    body,
    /** @param {NonNullable<Answer['found']>} found */
    add: (found) => {
      for (const { at, name, count, pages, left } of found.groups) {
        const group = (groups[at] ??= openGroup(at));
        group.heading.textContent = count > 0 ? `${name}（${count}）` : name;
        group.list.append(...pages.map((page) => pageItem(root, page)));
        group.more.hidden = left === 0;
        group.more.textContent = `${name}再看几页`;
      }
      goOn.hidden = found.left === 0;
      goOn.textContent = `在其他${found.left}个村接着找`;
      body.append(goOn);
    },
  };
}

/**
 * 一页：类别、日期、标题，和对上的几行。整行都在链接里，点开就到那一行。
 *
 * @param {URL} root
 * @param {ShownPage} page
 */
function pageItem(root, { path, kind, date, title, lines, rest }) {
  const address = new URL(path.split('/').map(encodeURIComponent).join('/'), root).href;
  const meta = element('span', { class: 'search-kind' }, kind);
  const item = element(
    'li',
    { class: 'search-hit' },
    element('p', { class: 'search-meta' }, meta, dateText(date)),
    element('h3', {}, link(address, ...marked(title))),
  );
  const shown = lines.map(({ hash, cells }) => {
    const spans = cells.map((cell) => element('span', { class: 'search-cell' }, ...marked(cell)));
    return element('li', {}, link(`${address}#${hash}`, ...spans.flatMap((span) => [span, ' '])));
  });
  if (shown.length > 0) item.append(element('ul', { class: 'search-lines' }, ...shown));
  if (rest > 0) item.append(element('p', { class: 'search-rest' }, `这一页里还有${rest}处`));
  return item;
}

/** @param {Pieces} cell */
function marked(cell) {
  return cell.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}

/** @param {string} date `2026-03-05`、`2026-03`、`2026`；没有日期的不说 */
function dateText(date) {
  const [year, month, day] = date.split('-').map(Number);
  if (!year) return '';
  return ` ${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
}

/**
 * 一页也没有：给出最像的词、目录和电话，不留空白。
 *
 * @param {string} text 要找的话
 * @param {Help} help
 */
export function helpFor(text, { narrowed, like, office, phone }) {
  const body = element('div', { class: 'search-help' });
  if (narrowed && text !== '') {
    body.append(element('p', {}, '现在只找了一部分。', link(askAgain(text), '去掉筛选，全镇都找')));
  }
  if (like.length > 0) {
    const items = like.map((word) => element('li', {}, link(askAgain(word), word)));
    body.append(
      element('p', {}, '是不是要找：'),
      element('ul', { class: 'search-like' }, ...items),
    );
  }
  body.append(
    element('p', {}, '少写几个字，或者换个说法。也可以从下面的目录里找。'),
    element('p', {}, `还找不到，打电话问${office}：`),
    element('p', {}, link(`tel:${phone.replace(/[^\d+-]/g, '')}`, phone)),
  );
  return body;
}

/** @param {string} text */
function askAgain(text) {
  return `?${new URLSearchParams({ q: text })}`;
}
