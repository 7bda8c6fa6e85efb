import type { Board } from '../domain/board.ts';
import type { Village } from '../domain/village.ts';
import { renderMarkdown, type Rendered, type RenderStore } from '../markdown/render.ts';
import { linksFrom, type LinkTo } from './link.ts';
import { routes } from './routes.ts';

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

/** 这一页上的一段正文；正文里相对地址从本村文件夹算起，只认 `files/` 里的。 */
export function bodyHtml(
  { path, to, store }: Context,
  source: string,
  village?: Village,
  topHeading: 2 | 3 = 2,
): Rendered {
  return renderMarkdown(source, {
    scope: path,
    topHeading,
    resolve: (address) => {
      if (!village) return undefined;
      const [, file] = /^(?:\.{0,2}\/)*(files\/[^?#]+)$/.exec(address) ?? [];
      return file === undefined ? undefined : to(routes.file(village.slug, file));
    },
    ...(store && { store }),
  });
}
