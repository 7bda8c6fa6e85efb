import { parseDate, type LocalDate } from '../base/date.ts';
import { zeroFen, type Fen } from '../base/money.ts';
import type { Statement, StatementRow } from './statement.ts';
import type { Village } from './village.ts';

/** 合同表、项目表里的一份：取最新一张表上的那一行。 */
export interface Deal {
  readonly id: string;
  readonly name: string;
  readonly kind: 'contract' | 'project';
  /** 合同的对方；项目没有。 */
  readonly party: string | undefined;
  /** 村里付钱的，还是收钱的；项目都是付的。 */
  readonly side: 'income' | 'expense';
  /** 合同一共多少钱，没写的照本年应收付；项目是计划。 */
  readonly amount: Fen;
  readonly on: LocalDate | undefined;
  readonly decision: string | undefined;
  readonly statement: Statement;
  readonly row: StatementRow;
  readonly index: number;
}

const kinds: Readonly<Record<string, Deal['kind']>> = {
  contracts: 'contract',
  projects: 'project',
};

/** 一个村的合同和项目；一个编号几张表上都有的，后面的表替掉前面的，几行的项目合成一份。 */
export function dealsOf({ statements }: Pick<Village, 'statements'>): readonly Deal[] {
  const latest = new Map<string, Deal>();
  for (const statement of statements) {
    const kind = kinds[statement.kind.slug];
    if (!kind) continue;
    for (const [index, row] of statement.rows.entries()) {
      const { id } = row.texts;
      if (id === undefined) continue;
      const key = `${kind} ${id}`;
      const before = latest.get(key);
      const more = before?.statement === statement ? before : undefined;
      const deal = dealOf(kind, id, { statement, row, index });
      latest.set(key, more ? { ...more, amount: (more.amount + deal.amount) as Fen } : deal);
    }
  }
  return [...latest.values()];
}

function dealOf(
  kind: Deal['kind'],
  id: string,
  at: Pick<Deal, 'statement' | 'row' | 'index'>,
): Deal {
  const { texts, amounts, ranges } = at.row;
  return {
    ...at,
    id,
    kind,
    name: texts['name'] ?? id,
    party: kind === 'contract' ? texts['party'] : undefined,
    side: texts['side'] === '收入' ? 'income' : 'expense',
    amount:
      (kind === 'contract' ? (amounts['total'] ?? amounts['due']) : amounts['planned']) ?? zeroFen,
    on: parseDate(texts['signedOn'] ?? texts['since'] ?? '') ?? ranges['term']?.from,
    decision: texts['decision'] ?? at.statement.decision,
  };
}
