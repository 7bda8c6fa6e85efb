import type { Board } from '../domain/board.ts';
import { registerOf, titleOf } from '../proof/register.ts';
import { itemRoute } from '../view/item-route.ts';

/** 核验码 → 题目。`npm run verify` 照它说出是哪一份；记录里不写题目，没到公开日期的这里也没有。 */
export function verifyTitles(board: Board): string {
  const villages = new Map(
    board.villages.map(({ slug, name, removals }) => [slug, { name, removals }]),
  );
  const titles = registerOf(board.history).entries.flatMap(({ item, version, code }) => {
    const [, slug = '', ...path] = item.file.split('/');
    const village = villages.get(slug);
    const removal = village?.removals.find(({ what }) => what === path.join('/'));
    if (itemRoute(board, item.file) === undefined && !removal) return [];
    const title = removal?.title ?? titleOf(item, version);
    const owner = village && !title.includes(village.name) ? village.name : '';
    return [[code, `${owner}${title}`] as const];
  });
  return `${JSON.stringify(Object.fromEntries(titles), null, 0).replaceAll('","', '",\n"')}\n`;
}
