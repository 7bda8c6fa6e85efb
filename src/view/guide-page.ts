import { posix } from 'node:path';
import { formatPage, formatSlugs, formatTitle, type FormatSlug } from '../guide/format.ts';
import type { FieldTable } from '../guide/fields.ts';
import {
  clerkPage,
  jobPage,
  jobSlugs,
  readerOf,
  type JobSlug,
  type Reader,
} from '../guide/jobs.ts';
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
    html: guideHtml(context, 'format', body),
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
    html: guideHtml(context, '', body),
    fieldTables: [],
    examples: [],
    others: [...jobLinks(context, '村文书'), ...formatLinks(context)],
  };
}

export function jobView(context: Context, slug: JobSlug): GuideView {
  const { title, body } = jobPage(slug);
  const reader = readerOf(slug);
  return {
    frame: guideFrame(context, title, [helpCrumb(context)], `给${reader}，一步一步怎么做。`),
    heading: title,
    html: guideHtml(context, 'jobs', body),
    fieldTables: [],
    examples: [],
    others: readerLinks(context, reader).filter(
      ({ href }) => href !== context.to(routes.job(slug)),
    ),
  };
}

/** 给一种人的全部说明。 */
export function readerLinks(context: Context, reader: Reader): Link[] {
  const formats = { text: '内容怎么写：每种文件一页', href: context.to(routes.formats) };
  const clerk = reader === '村文书';
  return [
    ...(clerk ? [clerkLink(context)] : []),
    ...jobLinks(context, reader),
    ...(clerk ? [formats] : []),
  ];
}

function jobLinks({ to }: Context, reader: Reader): Link[] {
  return jobSlugs
    .filter((slug) => readerOf(slug) === reader)
    .map((slug) => ({ text: jobPage(slug).title, href: to(routes.job(slug)) }));
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

/** 说明页的文件名（相对 `src/guide`）在网站上的地址。 */
export function guideRoute(file: string): string | undefined {
  if (file === 'clerk.md') return routes.clerk;
  const [, folder, name] = /^(format|jobs)\/([a-z-]+)\.md$/.exec(file) ?? [];
  const format = formatSlugs.find((slug) => folder === 'format' && slug === name);
  const job = jobSlugs.find((slug) => folder === 'jobs' && slug === name);
  return (format && routes.format(format)) ?? (job && routes.job(job));
}

/** 说明之间的链接写文件名，如 `ledger.md`，从自己的文件夹算起；截图写 `pictures/文件名`；例子里的链接不点，只是文字。 */
function guideHtml({ path, to, store }: Context, folder: string, source: string): string {
  const resolve = (address: string): string | undefined => {
    const [, picture] = /^pictures\/([a-z-]+\.png)$/.exec(address) ?? [];
    if (picture !== undefined) return to(routes.picture(picture));
    const route = guideRoute(posix.join(folder, address));
    return route && to(route);
  };
  return renderMarkdown(source, { scope: path, resolve, ...(store && { store }) }).html;
}
