import type { LocalDate } from '../base/date.ts';
import { monthPeriod, type Period } from '../base/period.ts';
import type { CatalogueItem, ContentKind } from './catalogue.ts';
import type { DateRange } from './field.ts';
import type { FirstSeen } from './first-seen.ts';
import type { Village } from './village.ts';

/** 公开栏上见到的一样内容：它算目录里哪一项、说的哪一期、哪天公开的。 */
export interface Sighting {
  readonly kind: ContentKind;
  /** 公开事项、决议的编号，账表、值班表的月份；页面照它找地址。 */
  readonly id: string;
  readonly title: string;
  readonly file: string;
  /** 哪天公开的；村情、值班表不记日子。 */
  readonly on: LocalDate | undefined;
  readonly datedBy: DatedBy;
  readonly period: Period | undefined;
  readonly occurredOn: LocalDate | undefined;
  readonly noticePeriod: DateRange | undefined;
}

/** 公开日子从哪里来：登记簿上首次发布的那一天，还是内容里自己写的。 */
export type DatedBy = '首次发布' | '填写日期';

type Dated = Pick<Sighting, 'on' | 'datedBy'>;

/** 公开日期没到的不上网，传得再晚也不能早于公开日期：两个日子里晚的那个才看得到。 */
function dated(file: string, declared: LocalDate, firstSeen: FirstSeen | undefined): Dated {
  const seen = firstSeen?.(file);
  return seen && seen >= declared
    ? { on: seen, datedBy: '首次发布' }
    : { on: declared, datedBy: '填写日期' };
}

/** 自己不记日子的：有首次发布的日子才有。 */
function dateless(file: string, firstSeen: FirstSeen | undefined): Dated {
  const on = firstSeen?.(file);
  return { on, datedBy: on ? '首次发布' : '填写日期' };
}

/** 一个村的公开事项，按目录编号分好，早的在前。 */
export function noticeSightings(
  { notices }: Village,
  firstSeen?: FirstSeen,
): ReadonlyMap<string, readonly Sighting[]> {
  const made = notices.map((notice) => {
    const { file } = notice.source;
    const sighting: Sighting = {
      kind: '公开事项',
      id: notice.id,
      title: notice.title,
      file,
      ...dated(file, notice.publishedOn, firstSeen),
      period: notice.period,
      occurredOn: notice.occurredOn,
      noticePeriod: notice.noticePeriod,
    };
    return [notice.item, sighting] as const;
  });
  made.sort(([, a], [, b]) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));
  const byItem = Map.groupBy(made, ([item]) => item);
  return new Map([...byItem].map(([item, pairs]) => [item, pairs.map(([, one]) => one)]));
}

const undated = { datedBy: '填写日期', occurredOn: undefined, noticePeriod: undefined } as const;

/** 公开事项以外的内容：照目录「内容」一栏，见到哪样算哪样。 */
export function otherSightings(
  village: Village,
  { id: item, shownBy }: CatalogueItem,
  firstSeen?: FirstSeen,
): Sighting[] {
  const found: Record<Exclude<ContentKind, '公开事项' | '财务表'>, () => Sighting[]> = {
    收支表: () =>
      village.ledgers.map((ledger) => ({
        ...undated,
        kind: '收支表',
        id: ledger.month,
        title: `${monthPeriod(ledger.month).label}收支表`,
        file: ledger.file,
        ...dated(ledger.file, ledger.publishedOn, firstSeen),
        period: monthPeriod(ledger.month),
      })),
    四议两公开: () =>
      village.decisions.flatMap((decision) => {
        const shown = decision.steps.find(({ step }) => step === 'publishResolution');
        if (!shown) return [];
        return {
          ...undated,
          kind: '四议两公开' as const,
          id: decision.id,
          title: decision.title,
          file: decision.source.file,
          ...dated(decision.source.file, shown.date, firstSeen),
          period: undefined,
        };
      }),
    值班表: () =>
      village.rotas.map(({ month, file }) => ({
        ...undated,
        kind: '值班表',
        id: month,
        title: `${monthPeriod(month).label}值班表`,
        file,
        ...dateless(file, firstSeen),
        period: monthPeriod(month),
      })),
    村情: () => [
      {
        ...undated,
        kind: '村情',
        id: village.slug,
        title: '班子、网格和村情',
        file: village.source.file,
        ...dateless(village.source.file, firstSeen),
        period: undefined,
      },
    ],
  };
  const others = shownBy.flatMap((kind) =>
    kind === '公开事项' || kind === '财务表' ? [] : found[kind](),
  );
  return [...statementSightings(village, item, firstSeen), ...others];
}

/** 财务表自己写着目录编号，写了就算，不必目录再说一遍。 */
function statementSightings(
  { statements }: Village,
  item: string,
  firstSeen: FirstSeen | undefined,
): Sighting[] {
  return statements
    .filter((statement) => statement.item === item)
    .map(({ id, name, kind, file, period, publishedOn }) => ({
      ...undated,
      kind: '财务表',
      id,
      title: name ?? `${period.label}${kind.name}`,
      file,
      ...dated(file, publishedOn, firstSeen),
      period,
    }));
}
