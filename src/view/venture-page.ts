import { formatDate, formatMonthDay } from '../base/date.ts';
import { formatDecimal, type Decimal } from '../base/decimal.ts';
import { formatYuan, sumFen, type Fen } from '../base/money.ts';
import type { Period } from '../base/period.ts';
import { allPayments, type Payment } from '../domain/thread.ts';
import { findVoucher } from '../domain/venture-voucher.ts';
import { lastChange, shareRate, type Venture } from '../domain/venture.ts';
import { ventureFacts } from './venture-facts.ts';
import type { Village } from '../domain/village.ts';
import { bodyHtml, type Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Fact, Link } from './link.ts';
import { plainTable } from './plain-table.ts';
import { lineAnchor, routes } from './routes.ts';
import type { StatementTable } from './statement-page.ts';
import { ventureDate, ventureFigures } from './venture-line.ts';

/** 一个集体经济项目或合作社：钱从哪里来、股份怎么分、挣了多少、谁得好处、办到哪一步。 */
export interface VentureView {
  readonly frame: Frame;
  readonly name: string;
  readonly lead: string;
  readonly figures: readonly Fact[];
  readonly benefits: readonly BenefitView[];
  readonly sections: readonly VentureSection[];
  /** 新的在前。 */
  readonly progress: readonly ProgressView[];
  readonly html: string;
  readonly facts: readonly Fact[];
  readonly back: Link;
}

export interface BenefitView {
  readonly way: string;
  readonly households: string | undefined;
  readonly says: string;
}

/** 一张小表和它的锚点。 */
export interface VentureSection {
  readonly id: string;
  readonly heading: string;
  readonly table: StatementTable;
  /** 表下面的说明，一期一句。 */
  readonly notes: readonly string[];
}

export interface ProgressView {
  readonly date: string;
  readonly says: string;
  readonly photo: { readonly src: string; readonly alt: string } | undefined;
}

export function ventureView(context: Context, village: Village, venture: Venture): VentureView {
  const { to } = context;
  const { name, kind, state, head, publishedOn } = venture;
  const all = { text: '集体经济和合作社', href: to(routes.ventures(village.slug)) };
  return {
    frame: frameOf(context, {
      here: name,
      share: `${village.name}：${name}`,
      description: `${kind}，${state}。${figureWords(venture)}`,
      village,
      file: venture.source.file,
      crumbs: [all],
      sheet: { heading: name, date: lastChange(venture) },
    }),
    name,
    lead: `${kind}，${state}，${head}负责。${formatDate(publishedOn)}公开，写到${ventureDate(venture)}。`,
    figures: ventureFigures(venture),
    benefits: venture.benefits.map(({ way, households, says }) => ({
      way,
      households: households === undefined ? undefined : `${String(households)}户`,
      says,
    })),
    sections: sectionsOf(context, village, venture),
    progress: progressOf(context, village, venture),
    html: bodyHtml(context, venture.body, village).html,
    facts: ventureFacts(context, village, venture),
    back: { text: `${village.name}的集体经济和合作社`, href: all.href },
  };
}

function figureWords(venture: Venture): string {
  const words = ventureFigures(venture).map(({ name, value }) => `${name}${value}`);
  return words.length === 0 ? '' : `${words.join('，')}。`;
}

function sectionsOf(context: Context, village: Village, venture: Venture): VentureSection[] {
  const payments = allPayments(village);
  return [
    ...investmentSection(venture),
    ...shareSection(venture),
    ...incomeSection(context, village, venture, payments),
    ...dividendSection(context, village, venture, payments),
  ];
}

function investmentSection({ investments = [], total }: Venture): VentureSection[] {
  if (investments.length === 0) return [];
  const sum = total ?? sumFen(investments.map(({ amount }) => amount));
  const says = investments.some((one) => one.says !== undefined);
  const table = plainTable({
    caption: `一共 ${formatYuan(sum)} 元`,
    heads: ['来源', ...(says ? ['哪一笔'] : []), '金额'],
    texts: says ? 2 : 1,
    rows: investments.map((one) => [
      one.source,
      ...(says ? [one.says ?? ''] : []),
      formatYuan(one.amount),
    ]),
  });
  return [{ id: 'investment', heading: '钱从哪里来', table, notes: [] }];
}

function shareSection(venture: Venture): VentureSection[] {
  const { shares = [], shareTotal } = venture;
  if (shares.length === 0) return [];
  const table = usedTable({
    caption: shareTotal === undefined ? '股份' : `一共 ${formatDecimal(shareTotal)} 股`,
    heads: ['类别', '持有', '户数', '股数', '占比'],
    texts: 2,
    rows: shares.map((share) => [
      share.kind,
      share.holder ?? '',
      countText(share.households),
      decimalText(share.count),
      percentText(shareRate(venture, share)),
    ]),
  });
  return [{ id: 'shares', heading: '股份怎么分', table, notes: [] }];
}

function incomeSection(
  context: Context,
  village: Village,
  { incomes = [] }: Venture,
  payments: readonly Payment[],
): VentureSection[] {
  if (incomes.length === 0) return [];
  const rows = incomes.toSorted(latestFirst);
  const table = usedTable({
    caption: '单位：元',
    heads: ['期间', '收入', '支出', '盈余', '提取', '分配', '未分配', '村集体得'],
    rows: rows.map((one) => [
      one.period.label,
      formatYuan(one.income),
      ...[one.expense, one.profit, one.reserve, one.shared, one.left, one.collective].map(yuanText),
    ]),
    payments: rows.map(({ vouchers }) => voucherLinks(context, village, payments, vouchers)),
  });
  const notes = rows.flatMap(({ period, note }) =>
    note === undefined ? [] : `${period.label}：${note}`,
  );
  return [{ id: 'income', heading: '挣了多少', table, notes }];
}

function dividendSection(
  context: Context,
  village: Village,
  { dividends = [] }: Venture,
  payments: readonly Payment[],
): VentureSection[] {
  if (dividends.length === 0) return [];
  const rows = dividends.toSorted(latestFirst);
  const table = usedTable({
    caption: '单位：元',
    heads: ['哪一年的', '类别', '户数', '股数', '每股', '金额', '占比', '发放日期'],
    texts: 2,
    rows: rows.map((one) => [
      one.period.label,
      one.kind,
      countText(one.households),
      decimalText(one.count),
      decimalText(one.each),
      formatYuan(one.amount),
      percentText(one.rate),
      one.paidOn === undefined ? '还没发' : formatDate(one.paidOn),
    ]),
    payments: rows.map(({ vouchers }) => voucherLinks(context, village, payments, vouchers)),
  });
  const notes = rows.flatMap(({ period, kind, note }) =>
    note === undefined ? [] : `${period.label}，${kind}：${note}`,
  );
  return [{ id: 'dividend', heading: '怎么分红', table, notes }];
}

/** 近的一期在前；同一期的照写的次序。 */
function latestFirst(a: { readonly period: Period }, b: { readonly period: Period }): number {
  return a.period.to === b.period.to ? 0 : a.period.to < b.period.to ? 1 : -1;
}

/** 一格也没写的列不摆。 */
function usedTable(options: Parameters<typeof plainTable>[0]): StatementTable {
  const used = options.heads.map((_, column) => options.rows.some((row) => row[column] !== ''));
  const keep = <Item>(items: readonly Item[]): Item[] => items.filter((_, index) => used[index]);
  const texts = used.slice(0, options.texts ?? 1).filter(Boolean).length;
  return plainTable({
    ...options,
    heads: keep(options.heads),
    rows: options.rows.map((row) => keep(row)),
    texts,
  });
}

const countText = (count: number | undefined): string => (count === undefined ? '' : String(count));
const decimalText = (value: Decimal | undefined): string =>
  value === undefined ? '' : formatDecimal(value);
const percentText = (value: Decimal | undefined): string =>
  value === undefined ? '' : `${formatDecimal(value)}%`;
const yuanText = (value: Fen | undefined): string => (value === undefined ? '' : formatYuan(value));

/** 收支表上的那几笔，点过去就是那一行。 */
function voucherLinks(
  { to }: Context,
  { slug }: Village,
  payments: readonly Payment[],
  vouchers: readonly string[] = [],
): Link[] {
  return vouchers.flatMap((text) => {
    const found = findVoucher(payments, text);
    if (!found) return [];
    const { ledger, entry, index } = found;
    return {
      text: `${formatMonthDay(entry.date)}${entry.voucher}`,
      href: `${to(routes.ledger(slug, ledger.month))}#${lineAnchor(index)}`,
    };
  });
}

function progressOf({ to }: Context, { slug }: Village, venture: Venture): ProgressView[] {
  return (venture.progress ?? [])
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))
    .map(({ on, says, photo, checked }) => ({
      date: formatDate(on),
      says,
      photo:
        photo !== undefined && checked === true
          ? {
              src: to(routes.file(slug, photo)),
              alt: `${venture.name}，${formatDate(on)}：${says}`,
            }
          : undefined,
    }));
}
