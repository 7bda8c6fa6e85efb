import type { Board } from '../domain/board.ts';
import { hiddenVersions, removalOf } from '../domain/removal.ts';
import { registerOf, titleOf } from '../proof/register.ts';
import { itemRoute } from '../view/item-route.ts';

/** 核验码 → 题目。`npm run verify` 照它说出是哪一份；记录里不写题目，没到公开日期的这里也没有。 */
export function verifyTitles(board: Board): string {
  const names = new Map(board.villages.map(({ slug, name }) => [slug, name]));
  const hidden = hiddenVersions(board);
  const titles = registerOf(board.history).entries.flatMap(({ item, version, code }) => {
    const removal = removalOf(board, item.file);
    if (itemRoute(board, item.file) === undefined && !removal) return [];
    const title = hidden.get(code)?.title ?? removal?.title ?? titleOf(item, version);
    const [, slug = ''] = item.file.split('/');
    const owner = names.get(slug) ?? '';
    return [[code, title.includes(owner) ? title : `${owner}${title}`] as const];
  });
  return `${JSON.stringify(Object.fromEntries(titles), null, 0).replaceAll('","', '",\n"')}\n`;
}
