import type { Link } from './link.ts';
import type { StatementTable } from './statement-page.ts';

interface PlainTable {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** 前几列是字，靠左；后面的是数，靠右。 */
  readonly texts?: number;
  /** 每行第一格指到哪里。 */
  readonly hrefs?: readonly string[];
  /** 每行是收支表上的哪几笔。 */
  readonly payments?: readonly (readonly Link[])[];
}

/** 程序算出来的小表，和财务表一个样子；第一列是一行的名字。 */
export function plainTable({
  caption,
  heads,
  rows,
  texts = 1,
  hrefs,
  payments,
}: PlainTable): StatementTable {
  return {
    caption,
    heads: heads.map((label, column) => ({ label, figure: column >= texts })),
    rows: rows.map((cells, row) => ({
      id: undefined,
      cells: cells.map((text, column) => ({
        text,
        label: heads[column] ?? '',
        figure: column >= texts,
        title: column === 0,
        href: column === 0 ? hrefs?.[row] : undefined,
        mark: undefined,
        payments: column === 0 ? (payments?.[row] ?? []) : [],
      })),
    })),
    totals: [],
  };
}
