import { formatDate, formatMonthDay } from '../base/date.ts';
import type { Statement, StatementRow } from '../domain/statement.ts';
import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import { editedRows } from './edited-rows.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Fact, Link } from './link.ts';
import { lineAnchor, routes } from './routes.ts';
import { rosterFacts } from './roster-facts.ts';
import { countedUntil, expiry, statementFacts } from './statement-facts.ts';
import { cellText, columnLabel, isFigure, statementTitle } from './statement-words.ts';
import type { Trace } from './trace.ts';
import { threadRoute, villageIndex } from './village-index.ts';

/** 一张财务表。 */
export interface StatementView {
  readonly frame: Frame;
  readonly heading: string;
  readonly plain: string;
  readonly lead: string;
  readonly facts: readonly Fact[];
  /** 表头上面写的话：发放条件、资金来源、说明……。 */
  readonly says: readonly Fact[];
  readonly table: StatementTable;
  /** 一行一个人：摆找名字的框。 */
  readonly people: boolean;
  readonly downloads: readonly (Link & { readonly download?: boolean })[];
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

export interface StatementTable {
  readonly caption: string;
  /** `sums`：一行行加得起来的，纸上每张末尾写本页合计。 */
  readonly heads: readonly {
    readonly label: string;
    readonly figure: boolean;
    readonly sums?: boolean;
  }[];
  readonly rows: readonly StatementLine[];
  readonly totals: readonly StatementLine[];
}

export interface StatementLine {
  /** 这一行的地址；合计行没有。 */
  readonly id: string | undefined;
  /** 「更正：金额 3,200.00 → 2,300.00」；没有改过的没有。 */
  readonly edited?: string | undefined;
  readonly cells: readonly StatementCell[];
}

export interface StatementCell {
  readonly text: string;
  readonly label: string;
  readonly figure: boolean;
  /** 手机上一行一块，这一格是标题。 */
  readonly title: boolean;
  readonly href: string | undefined;
  /** 「今年到期」。 */
  readonly mark: string | undefined;
  /** 合同、项目那一行：收支表上的各笔。 */
  readonly payments: readonly Link[];
}

export function statementView(
  context: Context,
  village: Village,
  statement: Statement,
): StatementView {
  const { board, to } = context;
  const { kind } = statement;
  const heading = statementTitle(statement);
  const same = village.statements.filter((one) => one.kind === kind);
  const at = same.indexOf(statement);
  const facts = statementFacts(statement, board.today);
  const until = countedUntil(statement);
  const money = { text: '全部账目', href: to(routes.money(village.slug)) };
  const frame = frameOf(context, {
    here: kind.name,
    share: `${village.name}${heading}`,
    description: `${heading}：${facts.map(({ name, value }) => `${name}${value}`).join('，')}。`,
    village,
    crumbs: [money],
    file: statement.file,
    sheet: { heading, date: statement.publishedOn },
  });
  return {
    frame,
    heading,
    plain: kind.plain,
    lead: [
      until === undefined ? '' : `数算到${formatDate(until)}`,
      `公开日期${formatDate(statement.publishedOn)}`,
      `制表${statement.maker}`,
      `审核${statement.reviewer}`,
    ]
      .filter(Boolean)
      .join('，'),
    facts,
    says: saysOf(context, village, statement),
    table: tableOf(context, village, statement, frame.trace),
    people: kind.people === true,
    downloads: [
      {
        text: '下载表格（CSV）',
        href: to(routes.statementCsv(village.slug, statement.id)),
        download: true,
      },
      {
        text: '下载数据（JSON）',
        href: to(routes.statementJson(village.slug, statement.id)),
        download: true,
      },
      { ...money, text: `${village.name}的全部账目` },
    ],
    previous: neighbour(context, village, same[at - 1]),
    next: neighbour(context, village, same[at + 1]),
  };
}

function saysOf({ board, to }: Context, village: Village, statement: Statement): Fact[] {
  const { kind, head, item, decision, note } = statement;
  const own = Object.entries(kind.headings).flatMap(([key, { name }]) => {
    const text = head.texts[key];
    return text === undefined || key === 'rounding' || key === 'unit'
      ? []
      : [
          {
            name,
            value: cellText({ ...statement, kind: { ...kind, columns: kind.headings } }, head, key),
          },
        ];
  });
  const decided = villageIndex(village).decisions.get(decision ?? '');
  const listed = board.catalogue.find(({ id }) => id === item);
  return [
    ...own,
    ...(note === undefined ? [] : [{ name: '说明', value: note }]),
    ...rosterFacts(board, kind.name, item, {
      since: statement.publishedOn,
      onlyOnWall: statement.onlyOnWall,
    }),
    ...(decided
      ? [
          {
            name: '决议',
            value: `${decided.id}：${decided.title}`,
            href: to(routes.decision(village.slug, decided.id)),
          },
          {
            name: '来龙去脉',
            value: '从提议到每一笔钱',
            href: to(routes.thread(village.slug, decided.id)),
          },
        ]
      : []),
    ...(listed
      ? [{ name: '公开目录', value: listed.title, href: to(routes.item(village.slug, listed.id)) }]
      : []),
  ];
}

function tableOf(
  context: Context,
  village: Village,
  statement: Statement,
  trace: Trace | undefined,
): StatementTable {
  const { kind, columns, rows, totals, wan } = statement;
  const title = kind.columns[kind.title];
  const edited = editedRows(trace, title ? [title.name, ...(title.aliases ?? [])] : []);
  // 两行一个名字的，说不准是哪一行，不标。
  const named = Map.groupBy(rows, (row) => cellText(statement, row, kind.title));
  const units = wan.size === 0 ? '元' : '元，注明“万元”的除外';
  return {
    caption: `${kind.name}，${String(rows.length)}行，单位：${wan.size === columns.filter((column) => kind.columns[column]?.form === 'yuan').length && wan.size > 0 ? '万元' : units}`,
    heads: columns.map((column) => ({
      label: columnLabel(statement, column),
      figure: isFigure(statement, column),
      sums: isFigure(statement, column) && !(kind.unsummed ?? []).includes(column),
    })),
    rows: rows.map((row, index) => ({
      id: lineAnchor(index),
      edited:
        named.get(cellText(statement, row, kind.title))?.length === 1
          ? edited.get(cellText(statement, row, kind.title))
          : undefined,
      cells: columns.map((column) => cellOf(context, village, statement, row, column)),
    })),
    totals: totals.map((row) => ({
      id: undefined,
      cells: columns.map((column) => ({
        ...cellOf(context, village, statement, row, column),
        ...(column === kind.title && { text: row.label }),
      })),
    })),
  };
}

function cellOf(
  { board, to }: Context,
  village: Village,
  statement: Statement,
  row: StatementRow,
  column: string,
): StatementCell {
  const text = cellText(statement, row, column);
  const decided = column === 'decision' ? villageIndex(village).decisions.get(text) : undefined;
  const ends = statement.kind.slug === 'contracts' && column === 'term';
  return {
    text,
    label: columnLabel(statement, column),
    figure: isFigure(statement, column),
    title: column === statement.kind.title,
    href: decided && to(threadRoute(village, decided.id)),
    mark: ends ? expiry(row, board.today) : undefined,
    payments: column === statement.kind.title ? paymentsOf(to, village, statement, row) : [],
  };
}

/** 最多摆几笔；再多的看来龙去脉。 */
const shownPayments = 8;

/** 一份合同、一个项目在这一张表说的那一段里，收支表上的各笔。 */
function paymentsOf(
  to: Context['to'],
  village: Village,
  { kind, period }: Statement,
  { texts }: StatementRow,
): readonly Link[] {
  const all = villageIndex(village).payments.get(`${kind.slug} ${texts['id'] ?? ''}`) ?? [];
  return all
    .filter(({ entry }) => entry.date >= period.from && entry.date <= period.to)
    .slice(-shownPayments)
    .map(({ ledger, entry, index }) => ({
      text: `${formatMonthDay(entry.date)}${entry.voucher}`,
      href: `${to(routes.ledger(village.slug, ledger.month))}#${lineAnchor(index)}`,
    }));
}

function neighbour(
  { to }: Context,
  { slug }: Village,
  statement: Statement | undefined,
): Link | undefined {
  return (
    statement && {
      text: statementTitle(statement),
      href: to(routes.statement(slug, statement.id)),
    }
  );
}
