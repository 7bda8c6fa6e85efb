import { parseDate, todayInChina } from './base/date.ts';
import { openBoard } from './board.ts';
import { sitePages, type Page, type View } from './site.ts';
import { unreadableView } from './view/missing-page.ts';
import { previewOf, type Preview } from './view/preview.ts';
import { pageParams, routes, type PageKind } from './view/routes.ts';

/** 这一次要做的页；预览时，每页多出来的怎么算。 */
interface CurrentSite {
  readonly pages: readonly Page[];
  readonly preview?: (path: string) => Preview;
}

/** 构建脚本先读好、挑好要做的页，放在这里交过来；单独一页的那几种（首页、搜索……）总要在里面。 */
const handover = Symbol.for('sunboard.site');

let opened: CurrentSite | undefined;

/** 预览时自己读内容。内容一变，`astro.config.mjs` 让这个模块作废，自然重读。 */
function openSite(): CurrentSite {
  const root = process.env['SUNBOARD_CONTENT'] ?? 'content';
  const fixed = parseDate(process.env['SUNBOARD_TODAY'] ?? '');
  const { board, problems } = openBoard(root, { fixed, fallback: todayInChina(new Date()) });
  const preview = (path: string): Preview => previewOf(board, problems, path);
  if (board) return { pages: sitePages(board), preview };
  const missing = { path: routes.missing, kind: 'missing', village: undefined } as const;
  return { pages: [{ ...missing, view: unreadableView }], preview };
}

function currentSite(): CurrentSite {
  const given = (globalThis as { [handover]?: CurrentSite })[handover];
  return given ?? (opened ??= openSite());
}

/** 做一页的材料；预览时带上文件和毛病。 */
function viewOf({ view, path }: Page, { preview }: CurrentSite): View {
  const made = view();
  return preview && import.meta.env.DEV
    ? { ...made, frame: { ...made.frame, preview: preview(path) } }
    : made;
}

/** 一种页面的全部地址，给 `getStaticPaths`。`view` 到画那一页时才算。 */
export function staticPaths(
  kind: PageKind,
): { params: Record<string, string>; props: { readonly view: View } }[] {
  const site = currentSite();
  return site.pages
    .filter((page) => page.kind === kind)
    .map((page) => ({
      params: pageParams(kind, page.path),
      props: {
        get view() {
          return viewOf(page, site);
        },
      },
    }));
}

/** 只有一页的那几种：首页、搜索、公开目录……预览时内容读不成公开栏，除了 404 页都没有。 */
export function onlyView(kind: PageKind): View | undefined {
  const site = currentSite();
  const page = site.pages.find((one) => one.kind === kind);
  if (!page && !import.meta.env.DEV) throw new Error(`交过来的页里没有 ${kind} 页。`);
  return page && viewOf(page, site);
}
