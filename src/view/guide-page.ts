import {
  clerkPage,
  formatPage,
  formatSlugs,
  formatTitle,
  type FormatSlug,
} from '../guide/format.ts';
import type { FieldTable } from '../guide/fields.ts';
import { renderMarkdown } from '../markdown/render.ts';
import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Link } from './link.ts';
import { routes } from './routes.ts';

/** 给村文书、镇里的人看的一页说明。 */
export interface GuideView {
  readonly frame: Frame;
  readonly heading: string;
  readonly html: string;
  /** 字段表，从程序认的那一份生成。 */
  readonly fieldTables: readonly FieldTable[];
  readonly examples: readonly ExampleView[];
  /** 别的说明页。 */
  readonly others: readonly Link[];
}

export interface ExampleView {
  readonly file: string;
  /** 给人看的提醒；没有就不显示。 */
  readonly says: string;
  readonly text: string;
}

/** 各种内容文件的说明，排成一张目录。 */
export interface FormatsView {
  readonly frame: Frame;
  readonly lead: string;
  readonly links: readonly Link[];
}

export function formatsView(context: Context): FormatsView {
  const lead = '写公开内容的人看这里：每种文件放在哪里、有哪几项、怎么填，都有填好的例子。';
  return {
    frame: frameOf(context, {
      here: '内容怎么写',
      description: lead,
      crumbs: [helpCrumb(context)],
    }),
    lead,
    links: [clerkLink(context), ...formatLinks(context)],
  };
}

export function formatView(context: Context, slug: FormatSlug): GuideView {
  const { title, body, fieldTables, examples } = formatPage(slug);
  const crumbs = [helpCrumb(context), { text: '内容怎么写', href: context.to(routes.formats) }];
  return {
    frame: guideFrame(context, title, crumbs, '放在哪里、有哪几项、怎么填、常见的毛病。'),
    heading: title,
    html: guideHtml(context, body),
    fieldTables,
    examples: examples.map(({ file, text }) => ({
      file,
      says: file.endsWith('.csv') ? '这是记事本里的样子，用 WPS 打开就是一格一格的表。' : '',
      text,
    })),
    others: [
      clerkLink(context),
      ...formatLinks(context).filter(({ href }) => href !== context.to(routes.format(slug))),
    ],
  };
}

export function clerkView(context: Context): GuideView {
  const { title, body } = clerkPage();
  const says = '从上个月的表，到登出来的一期：放文件，查，看懂毛病，改，发布。';
  return {
    frame: guideFrame(context, title, [helpCrumb(context)], says),
    heading: title,
    html: guideHtml(context, body),
    fieldTables: [],
    examples: [],
    others: formatLinks(context),
  };
}

function guideFrame(context: Context, title: string, crumbs: readonly Link[], says: string): Frame {
  return frameOf(context, { here: title, description: `${title}：${says}`, crumbs });
}

function helpCrumb({ to }: Context): Link {
  return { text: '怎么看、怎么问', href: to(routes.help) };
}

function clerkLink({ to }: Context): Link {
  return { text: clerkPage().title, href: to(routes.clerk) };
}

function formatLinks({ to }: Context): Link[] {
  return formatSlugs.map((slug) => ({ text: formatTitle(slug), href: to(routes.format(slug)) }));
}

/** 说明之间的链接写文件名，如 `ledger.md`；例子里的链接不点，只是文字。 */
function guideHtml({ path, to, store }: Context, source: string): string {
  const resolve = (address: string): string | undefined => {
    const [, name] = /^(?:\.\.\/|format\/)?([a-z]+)\.md$/.exec(address) ?? [];
    if (name === 'clerk') return to(routes.clerk);
    const slug = formatSlugs.find((one) => one === name);
    return slug && to(routes.format(slug));
  };
  return renderMarkdown(source, { scope: path, resolve, ...(store && { store }) }).html;
}
