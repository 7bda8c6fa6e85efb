import { formatDate } from '../base/date.ts';
import { formatYuan } from '../base/money.ts';
import { ledgerSums } from '../domain/ledger-sums.ts';
import { statementKinds } from '../domain/statement-kinds.ts';
import type { Statement } from '../domain/statement.ts';
import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Link } from './link.ts';
import { listKinds } from './list-page.ts';
import { routes } from './routes.ts';
import { statementFacts } from './statement-facts.ts';
import { ledgerYears } from './year-page.ts';
import { statementTitle } from './statement-words.ts';

/** 一个村的全部账目：每种表在哪里，哪几种还没有。 */
export interface MoneyView {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly groups: readonly MoneyGroup[];
  /** 还没有见到的几种。 */
  readonly missing: string;
  readonly finance: Link | undefined;
  /** 集体经济项目和合作社；没有的村没有。 */
  readonly ventures: Link | undefined;
  /** 全部数据的说明；没有账的村没有。 */
  readonly data: Link | undefined;
}

export interface MoneyGroup {
  /** 锚点，如 `debts`。 */
  readonly id: string;
  readonly plain: string;
  readonly name: string;
  readonly lines: readonly MoneyLine[];
}

export interface MoneyLine extends Link {
  readonly says: string;
}

export function moneyView(context: Context, village: Village): MoneyView {
  const { to } = context;
  const groups = [
    yearGroup(context, village),
    ledgerGroup(context, village),
    ...statementGroups(context, village),
  ].filter(({ lines }) => lines.length > 0);
  const missing = statementKinds.filter(
    (kind) => !village.statements.some((statement) => statement.kind === kind),
  );
  const heading = '全部账目';
  return {
    frame: frameOf(context, {
      here: heading,
      share: `${village.name}的全部账目`,
      description: `${village.name}的收支、资产、资源、债权债务、合同、项目、分配和名册，都在这里。`,
      village,
    }),
    heading,
    lead: groups.length === 0 ? '还没有公开账目。' : '逐笔的收支，和别的每一种财务表。',
    groups,
    data:
      groups.length === 0
        ? undefined
        : { text: '给程序用的数据说明（JSON）', href: to(routes.dataPackage) },
    missing: missing.map(({ name }) => name).join('、'),
    ventures:
      village.ventures.length === 0
        ? undefined
        : { text: '集体经济项目和合作社', href: to(routes.ventures(village.slug)) },
    finance: listKinds(context.board, village).includes('财务')
      ? {
          text: `${village.name}的财务公开事项`,
          href: to(routes.list(village.slug, '财务')),
        }
      : undefined,
  };
}

function yearGroup({ to }: Context, village: Village): MoneyGroup {
  const years = ledgerYears(village).map((year) => ({
    text: `${String(year)}年的账`,
    href: to(routes.year(village.slug, String(year))),
    says: '按季、按科目、按账户看',
  }));
  const items =
    years.length === 0
      ? []
      : [
          {
            text: '同一项收支，一个月一个月比',
            href: to(routes.recurring(village.slug)),
            says: '电费、工资、租金，哪个月忽然多了',
          },
        ];
  return { id: 'years', plain: '合起来看', name: '季、半年、年', lines: [...items, ...years] };
}

function ledgerGroup({ to }: Context, { slug, ledgers }: Village): MoneyGroup {
  const lines = ledgers.map((ledger) => {
    const { income, expense } = ledgerSums(ledger);
    return {
      text: `${ledger.month.slice(0, 4)}年${String(Number(ledger.month.slice(5)))}月`,
      href: to(routes.ledger(slug, ledger.month)),
      says: `收入${formatYuan(income)}元，支出${formatYuan(expense)}元`,
    };
  });
  return { id: 'ledger', plain: '每一笔收支', name: '收支逐笔', lines: lines.reverse() };
}

function statementGroups(context: Context, village: Village): MoneyGroup[] {
  return statementKinds.map((kind) => ({
    id: kind.slug,
    plain: kind.plain,
    name: kind.name,
    lines: village.statements
      .filter((statement) => statement.kind === kind)
      .map((statement) => lineOf(context, village, statement))
      .reverse(),
  }));
}

function lineOf({ board, to }: Context, { slug }: Village, statement: Statement): MoneyLine {
  const facts = statementFacts(statement, board.today).slice(0, 2);
  return {
    text: statementTitle(statement),
    href: to(routes.statement(slug, statement.id)),
    says: `${facts.map(({ name, value }) => `${name}${value}`).join('，')}；${formatDate(statement.publishedOn)}公开`,
  };
}
