import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Link } from './link.ts';
import { routes } from './routes.ts';

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
