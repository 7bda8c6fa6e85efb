import { formatDate } from '../base/date.ts';
import { hazardState, type Hazard, type HazardState } from '../domain/hazard.ts';
import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import { hazardAnchor, hazardStateWords, hazardTitle } from './hazard-words.ts';
import { dial, type Fact, type Link } from './link.ts';
import { routes } from './routes.ts';
import { itemsFor, villageIndex } from './village-index.ts';

/** 便民与治理：党群服务中心办什么、网格员管什么、志愿服务、清洁公约、安全隐患。 */
export interface ServiceView {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly groups: readonly ServiceGroup[];
  readonly covenant: { readonly adopted: string | undefined; readonly rules: readonly string[] };
  /** 没改好的在前。 */
  readonly hazards: readonly HazardLine[];
  readonly hazardWords: string;
  readonly more: readonly Link[];
  readonly back: Link;
}

/** 一样的几件事，各件都一样的（电话、收费）只说一遍，写在前头。 */
export interface ServiceGroup {
  readonly heading: string;
  readonly id: string;
  readonly shared: readonly Fact[];
  readonly lines: readonly ServiceLine[];
}

export interface ServiceLine {
  readonly title: string;
  readonly facts: readonly Fact[];
}

export interface HazardLine {
  readonly id: string;
  readonly what: string;
  readonly state: HazardState['kind'];
  readonly says: string;
  readonly facts: string;
  readonly result: string | undefined;
}

/** 一样也没写的村没有这一页。 */
export function hasService({ services, volunteers, cleanRules, hazards }: Village): boolean {
  return [services, volunteers, cleanRules, hazards].some((one) => (one?.length ?? 0) > 0);
}

export function serviceView(context: Context, village: Village): ServiceView {
  const { to } = context;
  const { slug, name } = village;
  const heading = '便民服务和村庄治理';
  return {
    frame: frameOf(context, {
      here: heading,
      share: `${name}便民服务和村庄治理`,
      description: `${name}党群服务中心办什么、找谁、带什么；网格员、志愿服务、清洁公约、安全隐患整改。`,
      village,
      sheet: { heading },
    }),
    heading,
    lead: [village.office, village.hours, `电话${village.phone}`].filter(Boolean).join('，'),
    groups: serviceGroups(village),
    covenant: { adopted: village.cleanAdopted, rules: village.cleanRules ?? [] },
    hazards: hazardLines(context, village),
    hazardWords: hazardWords(context, village),
    more: moreLinks(context, village),
    back: { text: `${name}首页`, href: to(routes.village(slug)) },
  };
}

function serviceGroups({ services = [], grids = [], volunteers = [] }: Village): ServiceGroup[] {
  const served = services.map((one) =>
    line(one.what, [
      ['什么时候', one.when],
      ['找谁', one.who],
      ['带什么', one.bring],
      ['收费', one.fee],
      ['电话', one.phone],
    ]),
  );
  const watched = grids.map((one) =>
    line(one.grid, [
      ['网格员', one.worker],
      ['管多少', one.households === undefined ? undefined : `${String(one.households)}户`],
      ['管什么', one.duties],
      ['电话', one.phone],
    ]),
  );
  const helping = volunteers.map((one) =>
    line(one.team, [
      ['多少人', one.people === undefined ? undefined : `${String(one.people)}人`],
      ['做什么', one.does],
      ['什么时候', one.when],
      ['联系', one.contact],
      ['电话', one.phone],
    ]),
  );
  return [
    groupOf('党群服务中心办这些事', 'services', served),
    groupOf('网格员', 'grids', watched),
    groupOf('志愿服务', 'volunteers', helping),
  ].filter((group) => group.lines.length > 0);
}

function groupOf(heading: string, id: string, lines: readonly ServiceLine[]): ServiceGroup {
  const [first, ...others] = lines;
  const shared = (first?.facts ?? []).filter(
    (fact) =>
      others.length > 0 && others.every(({ facts }) => facts.some((one) => sameFact(one, fact))),
  );
  return {
    heading,
    id,
    shared,
    lines: lines.map(({ title, facts }) => ({
      title,
      facts: facts.filter((one) => !shared.some((fact) => sameFact(one, fact))),
    })),
  };
}

function sameFact(a: Fact, b: Fact): boolean {
  return a.name === b.name && a.value === b.value;
}

function line(
  title: string,
  facts: readonly (readonly [name: string, value: string | undefined])[],
): ServiceLine {
  return {
    title,
    facts: facts.flatMap(([name, value]) =>
      value === undefined ? [] : { name, value, ...(name === '电话' && { href: dial(value) }) },
    ),
  };
}

function hazardLines({ board }: Context, { hazards }: Village): HazardLine[] {
  const open = (one: Hazard): number => (one.doneOn === undefined ? 0 : 1);
  return hazards
    .toSorted((a, b) => open(a) - open(b) || (a.foundOn < b.foundOn ? 1 : -1))
    .map((one) => {
      const state = hazardState(one, board.today);
      return {
        id: hazardAnchor(one),
        what: hazardTitle(one),
        state: state.kind,
        says: hazardStateWords(state),
        facts: `${one.kind}，${formatDate(one.foundOn)}查出，${one.owner}负责，期限${formatDate(one.limit)}`,
        result: one.doneOn && `${formatDate(one.doneOn)}改好：${one.result ?? ''}`,
      };
    });
}

function hazardWords({ board }: Context, { hazards }: Village): string {
  const states = hazards.map((one) => hazardState(one, board.today).kind);
  const count = (kind: HazardState['kind']): number => states.filter((one) => one === kind).length;
  const told = [
    ['改好', count('done')],
    ['正在改', count('open')],
    ['过了期限没改好', count('overdue')],
  ] as const;
  return [
    `查出${String(hazards.length)}处`,
    ...told.flatMap(([word, many]) => (many === 0 ? [] : `${word}${String(many)}处`)),
  ].join('，');
}

/** 别处公开的：办实事、慰问、村规民约、网格和值班。 */
const moreItems = ['办实事', '慰问', '村规民约', '网格'] as const;

function moreLinks({ board, to }: Context, village: Village): Link[] {
  const { noticesByItem } = villageIndex(village);
  const items = itemsFor(village, board.catalogue).filter(
    ({ id, title }) =>
      moreItems.some((word) => title.includes(word)) && (noticesByItem.get(id)?.length ?? 0) > 0,
  );
  const rota = village.rotas.at(-1);
  return [
    ...items.map(({ id, title }) => ({ text: title, href: to(routes.item(village.slug, id)) })),
    ...(rota ? [{ text: '值班表', href: to(routes.duty(village.slug, rota.month)) }] : []),
  ];
}
