import type { Board } from '../domain/board.ts';
import { isPeriodic, type CatalogueItem } from '../domain/catalogue.ts';
import { villageObligations, type Obligation } from '../domain/obligation.ts';
import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import type { Link } from './link.ts';
import { markOf, shortWords, type Mark } from './obligation-words.ts';
import { routes } from './routes.ts';
import { cellNotes } from './sighting-notes.ts';

/** 给镇里看的一张大表：一行一项、一列一个村；或者一行一个村、一列一期。 */
export interface Panel {
  readonly caption: string;
  /** 左上角一格：每行是什么。 */
  readonly corner: string;
  readonly columns: readonly PanelHead[];
  readonly rows: readonly PanelRow[];
}

export interface PanelHead {
  readonly text: string;
  readonly href?: string | undefined;
}

export interface PanelRow {
  readonly head: Link;
  readonly cells: readonly PanelCell[];
}

export interface PanelCell {
  readonly mark: Mark | 'none';
  readonly word: string;
  /** `没贴`、`更正`这样的记号，没有就是空的。 */
  readonly notes: string;
  /** 说得清来龙去脉的地方；不归这个单位的一格没有。 */
  readonly href: string | undefined;
}

/** 一页并排的村不多于这么多：手机上还拖得动，A3 纸上还印得下。 */
const villagesAPage = 16;

export function villageGroups({ villages }: Board): readonly (readonly Village[])[] {
  const count = Math.ceil(villages.length / villagesAPage);
  const size = Math.ceil(villages.length / count);
  return Array.from({ length: count }, (_, index) =>
    villages.slice(index * size, (index + 1) * size),
  );
}

/** 一项事并排看最近几期。 */
const periodsAPage = 8;

const none: PanelCell = { mark: 'none', word: '', notes: '', href: undefined };

/** `pick` 从一个村一项的全部里挑出这一格要看的；一项也不归它管的单位不占一列。 */
export function panelOf(
  context: Context,
  caption: string,
  items: readonly CatalogueItem[],
  villages: readonly Village[],
  pick: (obligations: readonly Obligation[]) => readonly Obligation[],
): Panel {
  const { board, to } = context;
  const shown = villages.filter(({ kind }) => items.some(({ units }) => units.includes(kind)));
  const byItem = shown.map((village) =>
    Map.groupBy(villageObligations(board, village), ({ item }) => item.id),
  );
  return {
    caption,
    corner: '事项',
    columns: shown.map(({ slug, name }) => ({ text: name, href: to(routes.progress(slug)) })),
    rows: items.map((item) => ({
      head: { text: item.title, href: to(routes.catalogueItem(item.id)) },
      cells: shown.map((village, index) =>
        panelCell(context, village, pick(byItem[index]?.get(item.id) ?? [])),
      ),
    })),
  };
}

/** 一项事的各期，各村摆在一起：一行一个村，近的几期在左边。 */
export function itemPanel(context: Context, item: CatalogueItem): Panel {
  const { board, to } = context;
  const villages = board.villages.filter(({ kind }) => item.units.includes(kind));
  const own = villages.map((village) =>
    villageObligations(board, village).filter((one) => one.item.id === item.id),
  );
  const periodic = own.flat().filter(({ period, due }) => period && due);
  const labels = new Map(periodic.map(({ period }) => [period?.id ?? '', period?.label ?? '']));
  const ids = isPeriodic(item.limit.cadence)
    ? [...labels.keys()].sort().slice(-periodsAPage).reverse()
    : [];
  const columns = ids.map((id) => ({ text: labels.get(id) ?? id }));
  return {
    caption: `各村${item.title}的公开进度`,
    corner: '村',
    columns: columns.length > 0 ? columns : [{ text: '眼下' }],
    rows: villages.map((village, index) => ({
      head: { text: village.name, href: to(routes.progress(village.slug)) },
      cells:
        ids.length > 0
          ? ids.map((id) =>
              panelCell(
                context,
                village,
                (own[index] ?? []).filter(
                  ({ period, state }) => period?.id === id || state.kind === 'exempt',
                ),
              ),
            )
          : [panelCell(context, village, own[index] ?? [])],
    })),
  };
}

/** 几期合成一格：有没见到的先说没见到，再说公示中，再看最近公开的一期。 */
function panelCell(
  context: Context,
  village: Village,
  obligations: readonly Obligation[],
): PanelCell {
  const missing = obligations.filter(({ state }) => state.kind === 'missing');
  const shown =
    missing[0] ??
    obligations.find(({ state }) => state.kind === 'open') ??
    obligations.findLast(({ state }) => state.kind === 'done') ??
    obligations[0];
  if (!shown) return none;
  const count = missing.length > 1 ? String(missing.length) : '';
  return {
    mark: markOf(shown),
    word: `${shortWords(shown)}${count}`,
    notes: cellNotes(context.board, village, shown, obligations).join(' '),
    href: progressPlace(context, village, shown),
  };
}

/** 一件在村的进度页上的位置：今年到期的、没有期限的在最近一页，往年的各在各年。 */
export function progressPlace({ board, to }: Context, { slug }: Village, one: Obligation): string {
  return `${to(routes.progress(slug, progressYear(board, one)))}#${one.id}`;
}

/** 在哪一年的进度页上；最近一页是 `undefined`。没见到的、常年摆着的都在最近一页。 */
export function progressYear({ today }: Board, one: Obligation): number | undefined {
  const { due, state, seen, limit } = one;
  const stands = limit.cadence === '变更后' || limit.cadence === '长期';
  if (state.kind === 'missing' || (stands && one.id.endsWith('-standing'))) return undefined;
  const day = due ?? seen[0]?.on ?? today;
  const year = Number(day.slice(0, 4));
  return year < Number(today.slice(0, 4)) ? year : undefined;
}
