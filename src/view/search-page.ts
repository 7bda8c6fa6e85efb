import { monthOfDate, yearOf } from '../base/date.ts';
import { disclosureKinds } from '../domain/notice.ts';
import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Link } from './link.ts';
import { routes } from './routes.ts';

/** 搜索页：一张表单；不开脚本时给一份目录。 */
export interface SearchView {
  readonly frame: Frame;
  readonly villages: readonly Option[];
  readonly kinds: readonly Option[];
  readonly years: readonly Option[];
  /** 从这一页到网站根，`search.js` 和索引都从那里取。 */
  readonly script: string;
  readonly items: readonly { readonly kind: string; readonly links: readonly Link[] }[];
  readonly powers: readonly Link[];
}

export interface Option {
  readonly value: string;
  readonly text: string;
}

/** 与 `search/records.ts` 里分的类一致，有测试看着。 */
const kinds = [...disclosureKinds, '四议两公开', '小微权力', '公开目录', '值班', '村情'];

export function searchView(context: Context): SearchView {
  const { board, to } = context;
  return {
    frame: frameOf(context, {
      here: '搜索',
      description: `在${board.town.name}各村公开的内容里找：人名、地名、金额、日期、一件事，两个字就能搜。`,
    }),
    villages: board.villages.map(({ slug, name }) => ({ value: slug, text: name })),
    kinds: kinds.map((kind) => ({ value: kind, text: kind })),
    years: contentYears(context).map((year) => ({ value: year, text: `${year}年` })),
    script: to('search.js'),
    items: disclosureKinds.map((kind) => ({
      kind,
      links: board.catalogue
        .filter((item) => item.kind === kind)
        .map(({ id, title }) => ({ text: title, href: to(routes.catalogueItem(id)) })),
    })),
    powers: board.powers.map(({ id, name }) => ({ text: name, href: to(routes.power(id)) })),
  };
}

function contentYears({ board }: Context): readonly string[] {
  const years = new Set<number>();
  for (const { notices, ledgers, decisions } of board.villages) {
    for (const { publishedOn } of notices) years.add(yearOf(publishedOn));
    for (const { month } of ledgers) years.add(yearOf(month));
    for (const { steps } of decisions) {
      for (const { date } of steps) years.add(yearOf(monthOfDate(date)));
    }
  }
  return [...years].sort((a, b) => b - a).map(String);
}
