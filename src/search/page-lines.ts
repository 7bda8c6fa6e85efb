/** 页面上的一行：表里的一行、一段话、清单里的一条，或者一项「名字：内容」。搜到的就是它。 */
export interface SearchLine {
  /** 这一行在页面上的锚点；没有的，链接指到页面，由浏览器按文字去找。 */
  readonly anchor?: string | undefined;
  readonly cells: readonly string[];
}

interface LineOptions {
  /** 不要指到别的页去的行：主页、目录上的清单，各页自己都收了。 */
  readonly withoutLinks?: boolean;
}

/** 不是正文的：导航、按钮、图、只给屏幕看的动作。 */
const skipped = /^(?:nav|button|form|svg|script|style|noscript|select)$/;
const voids = /^(?:area|br|col|hr|img|input|link|meta|source|wbr)$/;
/** 自成一行。在行里面再碰到，就只是另一格。 */
const rows = /^(?:tr|li|p|h[1-6]|caption|figcaption|summary|blockquote|pre)$/;
/** 里面是一行一行的，自己不成行。 */
const boxes =
  /^(?:main|section|article|header|footer|div|dl|ul|ol|table|thead|tbody|tfoot|details|figure|fieldset|br|hr)$/;
const cells = /^(?:td|th|dt|dd)$/;

const token = /<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|([^<]+)/gi;

/**
 * 一页 HTML 正文（`<main>`）里的每一行。
 *
 * 从写好的页面里取：印出来的就都有，印不出来的一个没有，页面怎么改都跟得上。
 */
export function pageLines(
  html: string,
  { withoutLinks = false }: LineOptions = {},
): readonly SearchLine[] {
  const [, main = ''] = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html) ?? [];
  const lines: SearchLine[] = [];
  let line:
    { tag: string; anchor: string | undefined; cells: string[]; linked: boolean } | undefined;
  let skip: { tag: string; depth: number } | undefined;

  const finish = (): void => {
    const filled = (line?.cells ?? [])
      .map((cell) => cell.replaceAll(/\s+/g, ' ').trim())
      .filter((cell) => cell !== '');
    if (line && filled.length > 0 && !(withoutLinks && line.linked)) {
      lines.push({ cells: filled, ...(line.anchor !== undefined && { anchor: line.anchor }) });
    }
    line = undefined;
  };
  const write = (text: string): void => {
    line ??= { tag: '', anchor: undefined, cells: [''], linked: false };
    line.cells.push((line.cells.pop() ?? '') + text);
  };

  for (const [, slash, name = '', attributes = '', text] of main.matchAll(token)) {
    if (text !== undefined) {
      if (!skip && (line ?? text.trim() !== '')) write(decode(text));
      continue;
    }
    const tag = name.toLowerCase();
    const opens = slash === '';
    if (skip) {
      if (tag === skip.tag) skip.depth += opens ? 1 : -1;
      if (skip.depth === 0) skip = undefined;
    } else if (opens && isSkipped(tag, attributes)) {
      if (!voids.test(tag)) skip = { tag, depth: 1 };
    } else if (tag === 'img') {
      write(` ${decode(attribute(attributes, 'alt') ?? '')} `);
    } else if (rows.test(tag) || cells.test(tag)) {
      const inside = line !== undefined && /^(?:tr|li|dl)$/.test(line.tag) && tag !== line.tag;
      if (inside) line?.cells.push('');
      else {
        finish();
        if (opens)
          line = {
            tag: cells.test(tag) ? 'dl' : tag,
            anchor: attribute(attributes, 'id'),
            cells: [''],
            linked: false,
          };
      }
      // 一个名字开一行，内容接在后面。
      if (opens && tag === 'dt' && line?.cells.some((cell) => cell.trim() !== '')) {
        finish();
        line = { tag: 'dl', anchor: undefined, cells: [''], linked: false };
      }
    } else if (boxes.test(tag)) {
      if (line && /^(?:tr|li)$/.test(line.tag)) line.cells.push('');
      else finish();
    } else {
      // 行内的标签：显示时隔开一点，找的时候连着。
      if (line && /\bclass=/.test(attributes)) write(' ');
      if (
        line &&
        tag === 'a' &&
        opens &&
        !/^(?:tel|mailto):/.test(attribute(attributes, 'href') ?? '')
      )
        line.linked = true;
      else if (!line && tag === 'a' && opens)
        line = { tag: '', anchor: undefined, cells: [''], linked: true };
    }
  }
  finish();
  return lines;
}

function isSkipped(tag: string, attributes: string): boolean {
  return (
    skipped.test(tag) ||
    /\b(?:data-screen-only|data-print-only|data-code|aria-hidden="true"|hidden)(?=[\s/=]|$)/.test(
      attributes,
    )
  );
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decode(html: string): string {
  return html.replaceAll(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, digits?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(digits) : Number.parseInt(hex, 16));
    },
  );
}
