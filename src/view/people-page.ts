import type { Cadre, UnitKind, Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import { dial } from './link.ts';

/** 班子、村监委、网格：谁管什么，电话多少。 */
export interface PeopleView {
  readonly frame: Frame;
  readonly heading: string;
  readonly office: string;
  readonly groups: readonly PeopleGroup[];
}

export interface PeopleGroup {
  readonly heading: string;
  readonly people: readonly PersonView[];
}

export interface PersonView {
  readonly name: string;
  readonly post: string;
  readonly duties: string | undefined;
  readonly phone: { readonly text: string; readonly href: string } | undefined;
}

const cadreHeadings: Readonly<Record<UnitKind, string>> = {
  村: '村“两委”',
  机关党支部: '支部委员会',
  镇: '镇干部',
};

export function peopleView(context: Context, village: Village): PeopleView {
  const grids = (village.grids ?? []).map(({ grid, worker, households, duties, phone }) =>
    person({
      name: worker,
      post: grid,
      duties: gridWords(households, duties),
      phone,
    }),
  );
  const groups = [
    { heading: cadreHeadings[village.kind], people: village.cadres.map(person) },
    { heading: '村务监督委员会', people: (village.supervisors ?? []).map(person) },
    { heading: '网格', people: grids },
  ].filter(({ people }) => people.length > 0);
  return {
    frame: frameOf(context, {
      here: '干部和电话',
      share: `${village.name}干部和电话`,
      description: `${village.name}${groups.map(({ heading }) => heading).join('、')}的分工和公开电话。`,
      village,
    }),
    heading: '干部和电话',
    office: [village.office, village.hours, `电话${village.phone}`].filter(Boolean).join('，'),
    groups,
  };
}

/** `管112户，走访、代办`。 */
function gridWords(households: number | undefined, duties: string | undefined): string | undefined {
  const count = households === undefined ? '' : `管${String(households)}户`;
  return [count, duties].filter(Boolean).join('，') || undefined;
}

function person({ name, post, duties, phone }: Cadre): PersonView {
  return { name, post, duties, phone: phone ? { text: phone, href: dial(phone) } : undefined };
}
