import { formatDate } from '../base/date.ts';
import { removedItem, type Removal } from '../domain/removal.ts';
import type { Village } from '../domain/village.ts';
import { registerOf } from '../proof/register.ts';
import type { YearMonth } from '../base/date.ts';
import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Fact, Link } from './link.ts';
import { routes } from './routes.ts';

/** 撤下的一份，原来的地址上留的记号。 */
export interface RemovedView {
  readonly frame: Frame;
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly Fact[];
  /** 以前各版的核验码，是锚点：扫纸上的二维码也到这里。 */
  readonly codes: readonly string[];
  readonly links: readonly Link[];
}

/** 撤下的一份原来的地址；撤的只是改以前的一版时没有。 */
export function removedRoute(slug: string, removal: Removal): string | undefined {
  const item = removedItem(removal);
  if (!item) return undefined;
  const { kind, id } = item;
  if (kind === 'notice') return routes.notice(slug, id);
  if (kind === 'ledger') return routes.ledger(slug, id as YearMonth);
  if (kind === 'statement') return routes.statement(slug, id);
  return kind === 'venture' ? routes.venture(slug, id) : routes.decision(slug, id);
}

export function removedView(context: Context, village: Village, removal: Removal): RemovedView {
  const { board, to } = context;
  const { title, on, by, reason, what } = removal;
  const file = `villages/${village.slug}/${what}`;
  const versions = board.history.removed.find((item) => item.file === file)?.versions ?? [];
  const { codes } = registerOf(board.history);
  const first = versions[0]?.on;
  return {
    frame: frameOf(context, {
      here: '撤下的',
      share: `（已撤下）${title}`,
      description: `${formatDate(on)}撤下：${reason}`,
      village,
    }),
    title,
    lead: `这一份${formatDate(on)}撤下了，不再算数。`,
    facts: [
      { name: '为什么', value: reason },
      { name: '谁办的', value: by },
      ...(first === undefined ? [] : [{ name: '首次公开', value: formatDate(first) }]),
    ],
    codes: versions.map(({ digest }) => codes.get(digest) ?? ''),
    links: [
      { text: `${village.name}的公开`, href: to(routes.village(village.slug)) },
      { text: '核验', href: to(routes.verify) },
    ],
  };
}
