import { csvRow } from './text-files.ts';
import type { VillageView } from './view.ts';

const heads = ['内容', '标题', '撤下日期', '经办', '原因'];

/** 登错了、撤下来的：哪个村、写在哪一行。 */
const removed: Readonly<Record<string, readonly string[]>> = {
  liutan: [
    'notices/2026/2026-08-18-weifang.md',
    '柳滩村2026年危房改造对象名单',
    '2026-08-19',
    '村委会报账员，村务监督委员会同意',
    '名单上写了各户的门牌，不该公开；改成只写到组，重新公示',
  ],
};

/** 一个村撤下的；没有撤过的没有这张表。 */
export function removedFile({ village, span }: VillageView): string | undefined {
  const row = removed[village.slug];
  const on = row?.[2] ?? '';
  if (!row || on < span.from || on > span.until) return undefined;
  return `${[heads, row].map(csvRow).join('\n')}\n`;
}
