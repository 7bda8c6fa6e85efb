import type { Board } from '../domain/board.ts';
import { linkTarget, type LinkTarget } from '../domain/link-target.ts';
import type { Village } from '../domain/village.ts';
import { renderMarkdown, type Rendered, type RenderStore } from '../markdown/render.ts';
import { linksFrom, type LinkTo } from './link.ts';
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
  { path, to, store }: Context,
  source: string,
  village?: Village,
  topHeading: 2 | 3 = 2,
): Rendered {
  const later = village ? laterIn(source, village) : [];
  return renderMarkdown(source, {
    // 指的内容公开了，同样的正文渲染出来就不一样，存货也要分开。
    scope: [path, ...later].join(' '),
    topHeading,
    resolve: (address) => {
      const target = linkTarget(address);
      if (target && later.includes(targetName(target))) return undefined;
      const route = targetRoute(target, village?.slug);
      return route === undefined ? undefined : to(route);
    },
    ...(store && { store }),
  });
}

/** 正文里提到的公开事项、收支表，公开日期还没到的：先不做成链接。 */
function laterIn(source: string, village: Village): readonly string[] {
  const { notices } = villageIndex(village);
  const written = source.match(/(?:notices\/\d{4}|ledger)\/[\w.-]+\.(?:md|csv)/g) ?? [];
  return written.flatMap((address) => {
    const target = linkTarget(address);
    const shown =
      target?.kind === 'notice'
        ? notices.has(target.id)
        : target?.kind !== 'ledger' || village.ledgers.some(({ month }) => month === target.month);
    return target && !shown ? [targetName(target)] : [];
  });
}

function targetName(target: LinkTarget): string {
  if (target.kind === 'notice') return `notice ${target.id}`;
  return target.kind === 'ledger' ? `ledger ${target.month}` : '';
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
    case 'ledger':
      return routes.ledger(slug, target.month);
    case 'outside':
    case 'anchor':
      return undefined;
  }
}
