import type { Board } from '../domain/board.ts';
import { linkTarget, type LinkTarget } from '../domain/link-target.ts';
import type { Village } from '../domain/village.ts';
import { renderMarkdown, type Rendered, type RenderStore } from '../markdown/render.ts';
import { linksFrom, type LinkTo } from './link.ts';
import { publishedFiles } from './published-files.ts';
import { routes } from './routes.ts';
import { villageIndex } from './village-index.ts';

export type { RenderStore };

/** 做一页要用的：整个公开栏、这一页的地址、从这一页出发的链接。 */
export interface Context {
  readonly board: Board;
  readonly path: string;
  readonly to: LinkTo;
  readonly store: RenderStore | undefined;
}

export function contextOf(board: Board, path: string, store?: RenderStore): Context {
  return { board, path, to: linksFrom(path, board.town.address), store };
}

/** 这一页上的一段正文；正文里写内容文件的路径，从本村文件夹算起，变成那一页的地址。 */
export function bodyHtml(
  { board, path, to, store }: Context,
  source: string,
  village?: Village,
  topHeading: 2 | 3 = 2,
): Rendered {
  const without = unshownIn(source, board, village);
  return renderMarkdown(source, {
    // 指的内容公开了，同样的正文渲染出来就不一样，存货也要分开。
    scope: [path, ...without].join(' '),
    topHeading,
    resolve: (address) => {
      const target = linkTarget(address);
      if (target && !isShown(target, board, village)) return undefined;
      const route = targetRoute(target, village?.slug);
      return route === undefined ? undefined : to(route);
    },
    ...(store && { store }),
  });
}

const written =
  /(?:(?:notices\/\d{4}|ledger|decisions|projects|powers)\/[\w.-]+\.(?:md|csv)|files\/[\w./-]+)/g;

/** 正文里提到的、网站上没有的：公开日期还没到的，改以前的一版提到、后来拿掉的。不做成链接。 */
function unshownIn(source: string, board: Board, village: Village | undefined): readonly string[] {
  return (source.match(written) ?? []).filter((address) => {
    const target = linkTarget(address);
    return target !== undefined && !isShown(target, board, village);
  });
}

function isShown(target: LinkTarget, board: Board, village: Village | undefined): boolean {
  if (target.kind === 'power') {
    const id = target.id.toLowerCase();
    return board.powers.some((power) => power.id.toLowerCase() === id);
  }
  if (!village) return true;
  switch (target.kind) {
    case 'file':
      return publishedFiles(village).has(target.file);
    case 'notice':
      return villageIndex(village).notices.has(target.id);
    case 'decision':
      return villageIndex(village).decisions.has(target.id);
    case 'venture':
      return village.ventures.some(({ id }) => id === target.id);
    case 'ledger':
      return village.ledgers.some(({ month }) => month === target.month);
    case 'outside':
    case 'anchor':
      return true;
  }
}

/** 站内的链接指到哪一页；有没有这一页，检查时查过。站外的、本页的锚点照原样，不归这里管。 */
function targetRoute(target: LinkTarget | undefined, slug: string | undefined): string | undefined {
  if (target?.kind === 'power') return routes.power(target.id);
  if (!target || slug === undefined) return undefined;
  switch (target.kind) {
    case 'file':
      return routes.file(slug, target.file);
    case 'notice':
      return routes.notice(slug, target.id);
    case 'decision':
      return routes.decision(slug, target.id);
    case 'venture':
      return routes.venture(slug, target.id);
    case 'ledger':
      return routes.ledger(slug, target.month);
    case 'outside':
    case 'anchor':
      return undefined;
  }
}
