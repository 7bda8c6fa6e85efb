import { readGuide, type GuidePage } from './read-guide.ts';

/** 一件事一页，给谁看的。次序就是帮助页上的次序。 */
const readerOfJob = {
  'post-notice': '村文书',
  'post-ledger': '村文书',
  'record-decision': '村文书',
  'update-duty': '村文书',
  'fix-mistake': '村文书',
  'put-on-wall': '村文书',
  'double-click': '村文书',
  'on-the-web': '村文书',
  'web-editor': '村文书',
  'bad-files': '村文书',
  supervise: '监督的人',
  'town-office': '镇里的人',
  automate: '维护的人',
  host: '维护的人',
  upgrade: '维护的人',
} as const;

export type JobSlug = keyof typeof readerOfJob;
export type Reader = (typeof readerOfJob)[JobSlug];

export const jobSlugs = Object.keys(readerOfJob) as readonly JobSlug[];

export const readers = [...new Set(Object.values(readerOfJob))] as readonly Reader[];

export function readerOf(slug: JobSlug): Reader {
  return readerOfJob[slug];
}

export function jobPage(slug: JobSlug): GuidePage {
  return readGuide(`jobs/${slug}.md`);
}

/** 从头到尾走一遍的那一页，新来的文书先看它。 */
export function clerkPage(): GuidePage {
  return readGuide('clerk.md');
}
