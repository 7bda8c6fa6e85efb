import { yearOf, type LocalDate } from '../base/date.ts';
import { fen, formatYuan, sumFen, zeroFen, type Fen } from '../base/money.ts';
import { distributionLine } from '../domain/distribution.ts';
import { asOf, type Statement, type StatementRow } from '../domain/statement.ts';
import type { Fact } from './link.ts';

/** 表上面的几个数：村民先看的。照逐行算，不抄合计行。 */
export function statementFacts(statement: Statement, today: LocalDate): Fact[] {
  const facts = figures[statement.kind.slug]?.(statement, today) ?? [];
  return facts.map(([name, value]) => ({ name, value }));
}

type Pair = readonly [name: string, value: string];

function total(rows: readonly StatementRow[], column: string): Fen {
  return sumFen(rows.map(({ amounts }) => amounts[column] ?? zeroFen));
}

function yuan(rows: readonly StatementRow[], column: string): string {
  return `${formatYuan(total(rows, column))}元`;
}

const sided = ({ rows }: Statement, side: string): StatementRow[] =>
  rows.filter(({ texts }) => texts['side'] === side);

const figures: Readonly<Record<string, (statement: Statement, today: LocalDate) => Pair[]>> = {
  plan: (statement) => [
    ['计划收入', yuan(sided(statement, '收入'), 'planned')],
    ['计划支出', yuan(sided(statement, '支出'), 'planned')],
  ],
  final: (statement) => [
    ['收入', yuan(sided(statement, '收入'), 'actual')],
    ['支出', yuan(sided(statement, '支出'), 'actual')],
    ...headYuan(statement, 'opening', '期初结余'),
    ...headYuan(statement, 'closing', '期末结余'),
  ],
  assets: ({ rows }) => [
    ['项数', `${String(rows.length)}项`],
    ['原值', yuan(rows, 'cost')],
    ['净值', yuan(rows, 'net')],
  ],
  resources: ({ rows }) => [
    ['处数', `${String(rows.length)}处`],
    ['一年该收', yuan(rows, 'fee')],
  ],
  debts: (statement) => [
    ['人家欠村里', yuan(sided(statement, '应收'), 'closing')],
    ['村里欠人家', yuan(sided(statement, '应付'), 'closing')],
  ],
  contracts: (statement, today) => [
    ['合同', `${String(statement.rows.length)}份`],
    ...(yearOf(statement.period.from) === yearOf(today)
      ? [['今年到期', `${String(expiring(statement.rows, today))}份`] as const]
      : []),
    ['本年该收', yuan(sided(statement, '收入'), 'due')],
    ['已收', yuan(sided(statement, '收入'), 'settled')],
  ],
  projects: ({ rows }) => [
    ['项目', `${String(new Set(rows.map(({ texts }) => texts['id'])).size)}个`],
    ['来了', yuan(rows, 'received')],
    ['用了', yuan(rows, 'spent')],
    ['还剩', `${formatYuan(fen(total(rows, 'received') - total(rows, 'spent')))}元`],
  ],
  distribution: ({ rows, head }) => {
    const of = (line: string): Fen =>
      total(
        rows.filter(({ texts }) => distributionLine(texts['line'] ?? '') === line),
        'amount',
      );
    const { shares, each } = head.numbers;
    const share: Pair[] =
      shares !== undefined && each !== undefined ? [['每人分', `${String(each / 10_000)}元`]] : [];
    return [
      ['本年收益', `${formatYuan(of('profit'))}元`],
      ['分给大家', `${formatYuan(of('shared'))}元`],
      ...share,
    ];
  },
  roster: (statement) => {
    const { rows, head } = statement;
    const { received } = head.amounts;
    const paid = total(rows, 'amount');
    return [
      ['发给', `${String(rows.length)}户（人）`],
      ['一共', `${formatYuan(paid)}元`],
      ...headYuan(statement, 'received', '资金到账'),
      ...(received === undefined
        ? []
        : [['结余', `${formatYuan(fen(received - paid))}元`] as const]),
    ];
  },
  pay: ({ rows }) => [
    ['人数', `${String(rows.length)}人`],
    ['一共', yuan(rows, 'total')],
  ],
  levy: ({ rows }) => [
    ['该筹', yuan(rows, 'due')],
    ['减免', yuan(rows, 'waived')],
    ['收到', yuan(rows, 'raised')],
  ],
};

function expiring(rows: readonly StatementRow[], today: LocalDate): number {
  return rows.filter((row) => expiry(row, today) === '今年到期').length;
}

function headYuan({ head }: Statement, column: string, name: string): Pair[] {
  const amount = head.amounts[column];
  return amount === undefined ? [] : [[name, `${formatYuan(amount)}元`]];
}

/** 合同到期的话：今年到期的、已经过期的；都不是就没有。 */
export function expiry(row: StatementRow, today: LocalDate): '今年到期' | '已到期' | undefined {
  const until = row.ranges['term']?.to;
  if (until === undefined) return undefined;
  if (until < today) return '已到期';
  return yearOf(until) === yearOf(today) ? '今年到期' : undefined;
}

/** 「数算到2026年10月31日」：和账期最后一天不同才说。 */
export function countedUntil(statement: Statement): LocalDate | undefined {
  return asOf(statement) === statement.period.to ? undefined : asOf(statement);
}
