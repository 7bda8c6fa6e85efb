import { formatDate } from '../base/date.ts';
import { formatDecimal } from '../base/decimal.ts';
import { formatYuan } from '../base/money.ts';
import { lastChange, shareRate, type Venture } from '../domain/venture.ts';
import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import type { Fact, Link } from './link.ts';
import { routes } from './routes.ts';

/** 清单上的一个项目：叫什么、眼下怎样、几个要紧的数。 */
export interface VentureLine extends Link {
  readonly kind: Venture['kind'];
  readonly state: Venture['state'];
  readonly figures: readonly Fact[];
  /** `9月30日：…`，最近的一步；没写进展的没有。 */
  readonly latest: string | undefined;
}

export function ventureLine({ to }: Context, { slug }: Village, venture: Venture): VentureLine {
  const { id, name, kind, state, progress = [] } = venture;
  const newest = progress.toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];
  return {
    text: name,
    href: to(routes.venture(slug, id)),
    kind,
    state,
    figures: ventureFigures(venture),
    latest: newest && `${formatDate(newest.on)}：${newest.says}`,
  };
}

/** 总投资、集体占多少、最近一期收入、多少户入股。 */
export function ventureFigures(venture: Venture): Fact[] {
  const { total, shares = [], incomes = [], benefits } = venture;
  const figures: Fact[] = [];
  if (total !== undefined) figures.push({ name: '总投资', value: `${formatYuan(total)}元` });
  const collective = shares.find(({ kind }) => kind.includes('集体'));
  const rate = collective && shareRate(venture, collective);
  if (rate !== undefined) figures.push({ name: '村集体占', value: `${formatDecimal(rate)}%` });
  const income = incomes.toSorted((a, b) => (a.period.to < b.period.to ? 1 : -1))[0];
  if (income) {
    figures.push({ name: `${income.period.label}收入`, value: `${formatYuan(income.income)}元` });
    if (income.collective !== undefined) {
      figures.push({ name: '村集体得', value: `${formatYuan(income.collective)}元` });
    }
  }
  const holders = benefits.find(({ way }) => way === '入股分红')?.households;
  if (holders !== undefined) figures.push({ name: '入股', value: `${String(holders)}户` });
  return figures;
}

/** 写到哪一天为止的。 */
export function ventureDate(venture: Venture): string {
  return `${formatDate(lastChange(venture))}为止`;
}
