import type { CatalogueItem } from '../domain/catalogue.ts';
import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import { itemFacts, type ItemFacts } from './item-page.ts';
import type { Link } from './link.ts';
import { noticeLine, type NoticeLine } from './notice-line.ts';
import { itemPanel, type Panel } from './panel.ts';
import { routes } from './routes.ts';
import { sideBySideItems, sideBySidePeriods } from './side-by-side-page.ts';
import { villageIndex } from './village-index.ts';

/** 一项事，各村最近一件放在一起看。 */
export interface CatalogueItemView {
  readonly frame: Frame;
  readonly facts: ItemFacts;
  readonly villages: readonly VillageLatest[];
  readonly panel: Panel;
  /** 各村公开的摆在一起看，一期一页；镇里没选的是空的。 */
  readonly sideBySide: readonly Link[];
}

export interface VillageLatest {
  readonly village: Link;
  readonly line: NoticeLine | undefined;
  /** 没有见到时的话；有账可看的说账。 */
  readonly none: string;
}

export function catalogueItemView(context: Context, item: CatalogueItem): CatalogueItemView {
  const { board, to } = context;
  const isLedger = item.shownBy.includes('收支表');
  return {
    frame: frameOf(context, {
      here: item.title,
      share: `各村的${item.title}`,
      description: `${board.town.name}各村最近公开的${item.title}：${item.elements.join('、')}。`,
      crumbs: [{ text: '公开目录', href: to(routes.catalogue) }],
    }),
    facts: itemFacts(context, item),
    panel: itemPanel(context, item),
    sideBySide: sideBySideItems(board).includes(item)
      ? sideBySidePeriods(board, item).map(({ id, label }) => ({
          text: label,
          href: to(routes.sideBySide(item.id, id)),
        }))
      : [],
    villages: board.villages
      .filter(({ kind }) => item.units.includes(kind))
      .map((village) => {
        const [newest] = villageIndex(village).noticesByItem.get(item.id) ?? [];
        const months = village.ledgers.length;
        return {
          village: { text: village.name, href: to(routes.item(village.slug, item.id)) },
          line: newest && noticeLine(context, village, newest, { withYear: true }),
          none: isLedger && months > 0 ? `逐笔公开了${String(months)}个月` : '公开栏里还没有见到',
        };
      }),
  };
}
