import type { LocalDate } from '../base/date.ts';
import type { Town } from '../domain/town.ts';
import type { Village } from '../domain/village.ts';
import { formatMonth } from '../base/date.ts';
import { routes } from '../view/routes.ts';
import { escapeXml, siteAddress } from './xml.ts';

interface FeedEntry {
  readonly title: string;
  readonly path: string;
  readonly date: LocalDate;
  readonly kind: string;
}

/** 一个村的 Atom 订阅：最近 30 条公开事项和收支表，新的在前。 */
export function villageFeed(village: Village, town: Town): string {
  const site = siteAddress(town);
  const entries = feedEntries(village);
  const updated = entries[0]?.date ?? town.startOn;
  const home = `${site}${routes.village(village.slug)}`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<title>${escapeXml(`${village.name}公开栏`)}</title>
<id>${escapeXml(home)}</id>
<link href="${escapeXml(home)}"/>
<link rel="self" href="${escapeXml(`${site}${routes.feed(village.slug)}`)}"/>
<updated>${timestamp(updated)}</updated>
<author><name>${escapeXml(village.name)}</name></author>
${entries.map((entry) => entryXml(entry, site)).join('\n')}
</feed>
`;
}

function feedEntries({ slug, name, notices, ledgers }: Village): FeedEntry[] {
  const entries: FeedEntry[] = [
    ...notices.map(({ id, title, publishedOn, kind }) => ({
      title,
      path: routes.notice(slug, id),
      date: publishedOn,
      kind,
    })),
    ...ledgers.map(({ month, publishedOn }) => ({
      title: `${name}${formatMonth(month)}财务收支`,
      path: routes.ledger(slug, month),
      date: publishedOn,
      kind: '财务',
    })),
  ];
  const newestFirst = (a: FeedEntry, b: FeedEntry): number =>
    a.date + a.path < b.date + b.path ? 1 : -1;
  return entries.sort(newestFirst).slice(0, 30);
}

function entryXml({ title, path, date, kind }: FeedEntry, site: string): string {
  const address = escapeXml(`${site}${path}`);
  return `<entry><title>${escapeXml(title)}</title><id>${address}</id><link href="${address}"/><updated>${timestamp(date)}</updated><category term="${escapeXml(kind)}"/></entry>`;
}

/** 公开日期没有钟点，按中国的零点写。 */
function timestamp(date: LocalDate): string {
  return `${date}T00:00:00+08:00`;
}
