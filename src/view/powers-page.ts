import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Link } from './link.ts';
import { routes } from './routes.ts';
import { hasPowers } from './village-powers-page.ts';

/** 村主页上摆几件要办的事。 */
const shownNeeds = 10;

/** 村民要办的事，每一类轮着取一件，免得前几类占满。 */
export function commonNeeds({ board, to }: Context): readonly Link[] {
  const groups = [
    ...Map.groupBy(
      board.powers.filter(({ need }) => need !== undefined),
      ({ category }) => category,
    ).values(),
  ];
  const longest = Math.max(0, ...groups.map((group) => group.length));
  const turns = Array.from({ length: longest }, (_, turn) =>
    groups.flatMap((group) => group.slice(turn, turn + 1)),
  );
  return turns
    .flat()
    .slice(0, shownNeeds)
    .map(({ id, need = '' }) => ({ text: need, href: to(routes.power(id)) }));
}

/** 小微权力清单：先按村民要办的事，再按类别。 */
export interface PowersView {
  readonly frame: Frame;
  readonly lead: string;
  readonly needs: readonly Link[];
  readonly groups: readonly { readonly category: string; readonly powers: readonly PowerLine[] }[];
  /** 负面清单，一类一组；没有的镇是空的。 */
  readonly bans: readonly { readonly category: string; readonly items: readonly BanLine[] }[];
  /** 各村怎么用的。 */
  readonly villages: readonly (Link & { readonly says: string })[];
}

/** 不准做的一件事，和它的依据。 */
export interface BanLine {
  readonly id: string;
  readonly ban: string;
  readonly basis: string;
  readonly href: string | undefined;
}

export interface PowerLine extends Link {
  readonly says: string;
}

export function powersView(context: Context): PowersView {
  const { board, to } = context;
  const lead = `村里手上有${String(board.powers.length)}项小微权力，一项一页：谁来办，分几步，多久办好，收不收钱，不服找谁。清单以外，没有别的权力。`;
  return {
    frame: frameOf(context, { here: '小微权力清单', description: lead }),
    lead,
    needs: board.powers.flatMap(({ id, need }) =>
      need === undefined ? [] : [{ text: need, href: to(routes.power(id)) }],
    ),
    bans: [...Map.groupBy(board.negatives, ({ category }) => category)].map(
      ([category, items]) => ({
        category,
        items: items.map(({ id, ban, basis, power }) => ({
          id,
          ban,
          basis,
          href: power === undefined ? undefined : to(routes.power(power)),
        })),
      }),
    ),
    villages: board.villages.filter(hasPowers).map(({ slug, name, powerUses, overrides }) => ({
      text: name,
      says: [
        powerUses.length === 0 ? '' : `用了${String(powerUses.length)}次`,
        overrides.length === 0 ? '' : `${String(overrides.length)}项和镇里不同`,
      ]
        .filter(Boolean)
        .join('，'),
      href: to(routes.villagePowers(slug)),
    })),
    groups: [...Map.groupBy(board.powers, ({ category }) => category)].map(
      ([category, powers]) => ({
        category,
        powers: powers.map(({ id, name, owner, limit }) => ({
          text: name,
          says: `${owner}；${limit}`,
          href: to(routes.power(id)),
        })),
      }),
    ),
  };
}
