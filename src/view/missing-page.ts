import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Link } from './link.ts';
import { routes } from './routes.ts';

/** 找不到页面时。 */
export interface MissingView {
  readonly frame: Frame;
  readonly villages: readonly Link[];
}

export function missingView(context: Context): MissingView {
  const { board, to } = context;
  return {
    frame: frameOf(context, { here: '没有这一页', description: '没有这一页，可能是地址抄错了。' }),
    villages: board.villages.map(({ slug, name }) => ({
      text: name,
      href: to(routes.village(slug)),
    })),
  };
}
