import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Link } from './link.ts';
import { routes } from './routes.ts';

/** 找不到页面时。 */
export interface MissingView {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly villages: readonly Link[];
}

export function missingView(context: Context): MissingView {
  const { board, to } = context;
  const heading = '没有这一页';
  return {
    frame: frameOf(context, { here: heading, description: '没有这一页，可能是地址抄错了。' }),
    heading,
    lead: '可能是地址抄错了，或者这一条挪了地方。从自己的村进去找，或者用搜索。',
    villages: board.villages.map(({ slug, name }) => ({
      text: name,
      href: to(routes.village(slug)),
    })),
  };
}

/** 预览时内容读不成公开栏：没有镇、没有村，只有一页，把毛病摆出来。 */
export function unreadableView(): MissingView {
  const heading = '内容还读不成公开栏';
  return {
    frame: {
      title: heading,
      shareTitle: heading,
      description: heading,
      url: undefined,
      siteUrl: undefined,
      root: '/',
      townName: '预览',
      demo: false,
      nav: { home: `/${routes.town}`, search: `/${routes.search}` },
      doors: [],
      crumbs: [],
      here: undefined,
      village: undefined,
      feed: undefined,
      help: { heading: '', contacts: [], inPerson: undefined, reply: '', questions: undefined },
    },
    heading,
    lead: '照上面写的改好，存盘，这一页会自己变。',
    villages: [],
  };
}
