import type { Village } from '../domain/village.ts';
import { helpOf, type Help } from './contact.ts';
import type { Context } from './context.ts';
import type { Link } from './link.ts';
import type { Preview } from './preview.ts';
import { routes } from './routes.ts';
import { postedLines, type PostedLine } from './posted.ts';
import { traceOf, type Trace } from './trace.ts';
import { sheetOf, type Sheet, type SheetOptions } from './sheet.ts';

/** 每一页外面的一圈：标题、页头、面包屑、页脚。 */
export interface Frame {
  /** 浏览器标签上的字，带村名和镇名。 */
  readonly title: string;
  /** 发到群里时的标题。 */
  readonly shareTitle: string;
  readonly description: string;
  /** 这一页对外的完整网址；镇里没有定网址就没有。 */
  readonly url: string | undefined;
  /** 网站根的完整网址。 */
  readonly siteUrl: string | undefined;
  /** 从这一页到网站根，如 `../../`。 */
  readonly root: string;
  readonly townName: string;
  readonly demo: boolean;
  readonly nav: { readonly home: string; readonly search: string };
  /** 页脚的门。 */
  readonly doors: readonly Link[];
  readonly crumbs: readonly Link[];
  /** 面包屑的最后一格：这一页自己。名字长的不写，下面的标题就是。 */
  readonly here: string | undefined;
  readonly village: { readonly slug: string; readonly name: string } | undefined;
  readonly feed: string | undefined;
  readonly help: Help;
  /** 打印出来是一张张贴页的，纸上多出来的几样。 */
  readonly sheet?: Sheet;
  /** 张贴页上二维码的地址，带核验码；没定网址的没有。 */
  readonly qr?: string | undefined;
  /** 这一页贴出来过：`已张贴：10月9日起，村委会门口`；镇里的页、没贴过的没有。 */
  readonly posted?: readonly PostedLine[];
  /** 核验码和改过的地方；不是一份内容的页没有。 */
  readonly trace?: Trace;
  /** 预览时多出来的；发布出去的页面没有。 */
  readonly preview?: Preview;
}

export interface FrameOptions {
  /** 面包屑里这一页的名字，也是标题的开头。 */
  readonly here: string;
  /** 单独发到群里看得懂的标题；不写就用 `here`。 */
  readonly share?: string;
  readonly description: string;
  readonly village?: Village;
  /** 首页、村主页与这一页之间的几级。 */
  readonly crumbs?: readonly Link[];
  /** 这一页是哪个内容文件的。 */
  readonly file?: string;
  /** 打印出来是一张张贴页。 */
  readonly sheet?: Omit<SheetOptions, 'village'>;
}

const longestCrumb = 12;

export function siteName(townName: string): string {
  return `${townName}阳光公开栏`;
}

export function frameOf(context: Context, options: FrameOptions): Frame {
  const { board, path, to } = context;
  const { town } = board;
  const { here, village, description, share = here } = options;
  const trace = options.file === undefined ? undefined : traceOf(context, options.file);
  const url = publicUrl(town.address, path);
  const home = { text: town.name, href: to(routes.town) };
  const isTownHome = path === routes.town;
  const isVillageHome = village !== undefined && path === routes.village(village.slug);
  const parents = village && !isVillageHome ? [villageCrumb(context, village)] : [];
  const site = siteName(town.name);
  const names = isTownHome
    ? [site]
    : [share, village && !share.includes(village.name) ? village.name : '', site];

  return {
    title: names.filter(Boolean).join(' · '),
    shareTitle: isTownHome
      ? site
      : village && !share.includes(village.name)
        ? `${village.name}：${share}`
        : share,
    description: clip(description),
    url,
    siteUrl: publicUrl(town.address, ''),
    root: to(routes.town).slice(0, -routes.town.length),
    townName: town.name,
    demo: town.demo === true,
    nav: { home: home.href, search: to(routes.search) },
    doors: [
      { text: '怎么看、怎么问', href: to(routes.help) },
      { text: '公开目录', href: to(routes.catalogue) },
      { text: '公开进度', href: to(village ? routes.progress(village.slug) : routes.oversight) },
      { text: '小微权力清单', href: to(routes.powers) },
      { text: '核验', href: to(routes.verify) },
      { text: '检查规则', href: to(routes.rules) },
    ],
    crumbs: isTownHome ? [] : [home, ...parents, ...(options.crumbs ?? [])],
    here: Array.from(here).length <= longestCrumb ? here : undefined,
    village: village && { slug: village.slug, name: village.name },
    feed: village && to(routes.feed(village.slug)),
    help: helpOf(board, to, village),
    ...(village && postedLines(context, village)),
    ...(trace && { trace }),
    ...(options.sheet && {
      sheet: sheetOf(board, { ...options.sheet, village }),
      qr: url && `${url}${trace ? `#${trace.id}` : ''}`,
    }),
  };
}

function villageCrumb({ to }: Context, village: Village): Link {
  return { text: village.name, href: to(routes.village(village.slug)) };
}

/** 一页对外的完整网址；镇里没有定网址就没有。 */
export function publicUrl(address: string | undefined, path: string): string | undefined {
  if (address === undefined) return undefined;
  return new URL(path.replace(/(^|\/)index\.html$/, '$1'), address.replace(/\/?$/, '/')).href;
}

/** 摘要留一百来个字，断在整字上。 */
export function clip(text: string, most = 110): string {
  const chars = Array.from(text.replace(/\s+/g, ' ').trim());
  return chars.length <= most ? chars.join('') : `${chars.slice(0, most - 1).join('')}…`;
}
