import type { CatalogueItem } from '../domain/catalogue.ts';
import type { Village } from '../domain/village.ts';
import { basisPending, basisWords } from './citation.ts';
import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Link } from './link.ts';
import { itemLimitWords } from './limit-words.ts';
import { noticeLine, type NoticeLine } from './notice-line.ts';
import { kindSlugs, routes } from './routes.ts';
import { villageIndex } from './village-index.ts';

/** 目录里的一项：该公开什么、什么时候、凭什么。 */
export interface ItemFacts {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly tone: string;
  readonly elements: readonly string[];
  readonly limit: string;
  readonly publisher: string;
  readonly basis: string;
  readonly pending: boolean;
}

export function itemFacts({ board }: Context, item: CatalogueItem): ItemFacts {
  return {
    id: item.id,
    title: item.title,
    kind: item.kind,
    tone: kindSlugs[item.kind],
    elements: item.elements,
    limit: itemLimitWords(item, board.profile),
    publisher: item.publisher,
    basis: basisWords(board.profile, item.basis),
    pending: basisPending(board.profile, item.basis),
  };
}

/** 一个村一项事，从新到旧。 */
export interface ItemView {
  readonly frame: Frame;
  readonly facts: ItemFacts;
  readonly lines: readonly NoticeLine[];
  readonly empty: string;
  /** 逐笔收支这一项，账在财务页。 */
  readonly ledgers: Link | undefined;
  readonly everyVillage: string;
}

export function itemView(context: Context, village: Village, item: CatalogueItem): ItemView {
  const { to } = context;
  const notices = villageIndex(village).noticesByItem.get(item.id) ?? [];
  const hasLedgers = item.shownBy.includes('收支表') && village.ledgers.length > 0;
  return {
    frame: frameOf(context, {
      here: item.title,
      share: `${village.name}：${item.title}`,
      description: `${village.name}公开的${item.title}：${item.elements.join('、')}。`,
      village,
      crumbs: [{ text: item.kind, href: to(routes.list(village.slug, item.kind)) }],
    }),
    facts: itemFacts(context, item),
    lines: notices.map((notice) => noticeLine(context, village, notice, { withYear: true })),
    empty: hasLedgers ? '' : '这一项，公开栏里还没有见到。',
    ledgers: hasLedgers
      ? {
          text: `逐笔收支表，${String(village.ledgers.length)}个月`,
          href: to(routes.list(village.slug, '财务')),
        }
      : undefined,
    everyVillage: to(routes.catalogueItem(item.id)),
  };
}
