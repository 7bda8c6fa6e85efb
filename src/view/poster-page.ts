import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import { frameOf, publicUrl, type Frame } from './frame.ts';
import type { Link } from './link.ts';
import { listKinds } from './list-page.ts';
import { routes } from './routes.ts';

/** 一个村的二维码海报：村名大字，一个长年不变的二维码，贴在公开栏边上。 */
export interface PosterView {
  readonly frame: Frame;
  readonly heading: string;
  readonly name: string;
  readonly says: string;
  /** 二维码是什么，给读屏软件。 */
  readonly label: string;
  /** 扫出来的地址：村的公开栏。 */
  readonly url: string;
  readonly downloads: readonly (Link & { readonly download: boolean })[];
  readonly village: Link;
}

export function posterView(context: Context, village: Village): PosterView {
  const { board, to } = context;
  const url = publicUrl(board.town.address, routes.village(village.slug));
  if (url === undefined) throw new Error('没有网址，做不了二维码。');
  const heading = `${village.name}二维码海报`;
  return {
    frame: frameOf(context, {
      here: '二维码海报',
      share: heading,
      description: `${village.name}公开栏的二维码，打印出来贴在墙上，扫一扫就能看。`,
      village,
    }),
    heading,
    name: village.name,
    says: `${listKinds(board, village).join('、')}都在这里，手机扫一扫就能看`,
    label: `二维码，扫了打开${village.name}公开栏`,
    url,
    downloads: [
      {
        text: '下载二维码（SVG，放多大都清楚）',
        href: to(routes.qrSvg(village.slug)),
        download: true,
      },
      { text: '下载二维码（PNG 图片）', href: to(routes.qrPng(village.slug)), download: true },
    ],
    village: { text: village.name, href: to(routes.village(village.slug)) },
  };
}
