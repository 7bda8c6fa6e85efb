import { formatDate, formatMonth, formatMonthDay, yearOf } from '../base/date.ts';
import { fen, formatYuan, sumFen, type Fen } from '../base/money.ts';
import { accountSums, ledgerSums, runningBalances } from '../domain/ledger-sums.ts';
import type { Ledger, LedgerEntry } from '../domain/ledger.ts';
import { isTransfer, type Subject } from '../domain/subject.ts';
import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import { editedRows } from './edited-rows.ts';
import { equationOf, type Equation } from './equation.ts';
import { frameOf, type Frame } from './frame.ts';
import { judgeLedger, type Judgement } from './ledger-judgement.ts';
import type { Link } from './link.ts';
import { listRoute, listYears } from './list-page.ts';
import { lineAnchor, routes } from './routes.ts';
import { subjectShares, type SubjectShare } from './subject-shares.ts';
import { villageIndex } from './village-index.ts';

/** 一个月逐笔的账。 */
export interface LedgerView {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly equation: Equation;
  /** 有几个账户时，一个账户一条。 */
  readonly accounts: readonly (Equation & { readonly account: string })[];
  readonly judgement: Judgement;
  readonly rows: readonly LedgerRowView[];
  readonly subjects: readonly SubjectShare[];
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
  readonly csv: string;
  readonly json: string;
  /** 收入、支出里有多少是账户之间挪的；没有就没有这句话。 */
  readonly transfer: string | undefined;
  readonly all: Link;
  /** 同一项收支各月比。 */
  readonly items: Link;
}

/** 表里的一笔。 */
export interface LedgerRowView {
  readonly id: string;
  readonly date: string;
  readonly voucher: string;
  readonly summary: string;
  /** `+12,000.00`，没有就空着。 */
  readonly income: string;
  /** `−330.30` */
  readonly expense: string;
  readonly balance: string;
  /** 账户、经手人、科目。 */
  readonly says: string;
  readonly note: string | undefined;
  /** 「更正：支出 3,200.00 → 2,300.00」；没有改过的没有。 */
  readonly edited: string | undefined;
  readonly links: readonly Link[];
}

export function ledgerView(context: Context, village: Village, ledger: Ledger): LedgerView {
  const { board, to } = context;
  const at = village.ledgers.indexOf(ledger);
  const sums = ledgerSums(ledger);
  const accounts = accountSums(ledger);
  const heading = `${formatMonth(ledger.month)}财务收支`;
  const years = listYears(village, '财务', board.today);
  const finance = {
    text: '财务',
    href: to(listRoute(village, '财务', yearOf(ledger.month), years)),
  };
  const equation = equationOf(sums);
  const frame = frameOf(context, {
    here: formatMonth(ledger.month),
    share: `${village.name}${heading}`,
    description: `上月结余${equation.opening}元，收入${equation.income}元，支出${equation.expense}元，结余${equation.closing}元。逐笔${String(ledger.entries.length)}笔。`,
    village,
    crumbs: [finance],
    file: ledger.file,
    sheet: { heading, date: ledger.publishedOn },
  });
  return {
    frame,
    heading,
    lead: `公开日期${formatDate(ledger.publishedOn)}，制表${ledger.maker}，审核${ledger.reviewer}`,
    equation,
    accounts:
      accounts.length > 1
        ? accounts.map((sum) => ({ account: sum.account, ...equationOf(sum) }))
        : [],
    judgement: judgeLedger(ledger, village.ledgers[at - 1]),
    rows: rowsOf(context, village, ledger, {
      namesAccount: accounts.length > 1,
      edited: editedRows(frame.trace, ['凭证号']),
    }),
    transfer: transferWords(ledger, context.board.subjects),
    subjects: subjectShares(ledger, context.board.subjects),
    previous: monthLink(context, village, village.ledgers[at - 1]),
    next: monthLink(context, village, village.ledgers[at + 1]),
    csv: to(routes.ledgerCsv(village.slug, ledger.month)),
    json: to(routes.ledgerJson(village.slug, ledger.month)),
    all: { text: `${village.name}的财务公开`, href: finance.href },
    items: { text: '和别的月份比', href: to(routes.recurring(village.slug)) },
  };
}

/** 一季、一年合起来看时，账户之间挪的钱不算收也不算支；这张表上是照记账写的，说一声差在哪里。 */
function transferWords({ entries }: Ledger, subjects: readonly Subject[]): string | undefined {
  const moved = entries.filter((entry) => isTransfer(entry, subjects));
  const sum = (flow: LedgerEntry['flow']): Fen =>
    sumFen(moved.filter((entry) => entry.flow === flow).map(({ amount }) => amount));
  const income = sum('income');
  const expense = sum('expense');
  if (income === 0 && expense === 0) return undefined;
  const both =
    income === expense
      ? `收入、支出里都有${formatYuan(income)}元`
      : `收入里有${formatYuan(income)}元、支出里有${formatYuan(expense)}元`;
  return `${both}是账户之间挪的，按季、按年合起来看时不算收也不算支。`;
}

function rowsOf(
  context: Context,
  village: Village,
  ledger: Ledger,
  { namesAccount, edited }: { namesAccount: boolean; edited: ReadonlyMap<string, string> },
): LedgerRowView[] {
  const balances = runningBalances(ledger);
  return ledger.entries.map((entry, index) => ({
    id: lineAnchor(index),
    date: formatMonthDay(entry.date),
    voucher: entry.voucher,
    summary: entry.summary,
    income: entry.flow === 'income' ? signed(entry.amount, '+') : '',
    expense: entry.flow === 'expense' ? signed(entry.amount, '−') : '',
    balance: formatYuan(entry.statedBalance ?? balances[index] ?? fen(0)),
    says: [namesAccount ? entry.account : '', `经手${entry.handler}`, entry.subject]
      .filter(Boolean)
      .join('，'),
    note: entry.note,
    edited: edited.get(entry.voucher),
    links: linksOf(context, village, entry),
  }));
}

/** 红字冲销的金额小于 0：收入写成「−」，支出写成「+」，加减才对得上。 */
function signed(amount: Fen, sign: '+' | '−'): string {
  const turned = amount < 0 ? (sign === '+' ? '−' : '+') : sign;
  return `${turned}${formatYuan(fen(Math.abs(amount)))}`;
}

function linksOf({ board, to }: Context, village: Village, entry: LedgerEntry): Link[] {
  const decision = villageIndex(village).decisions.get(entry.decision ?? '');
  const power = board.powers.find(({ id }) => id === entry.power);
  return [
    ...(decision
      ? [
          {
            text: `四议两公开${decision.id}：${decision.title}`,
            href: to(routes.decision(village.slug, decision.id)),
          },
          { text: '来龙去脉', href: to(routes.thread(village.slug, decision.id)) },
        ]
      : []),
    ...statementLinks({ to }, village, entry),
    ...entry.receipts.map((file, index) => ({
      text: entry.receipts.length > 1 ? `票据照片${String(index + 1)}` : '票据照片',
      href: to(routes.file(village.slug, file)),
    })),
    ...(power ? [{ text: `按“${power.name}”办`, href: to(routes.power(power.id)) }] : []),
  ];
}

/** 这一笔照哪份合同、是哪个项目的钱：指到最近那张表的那一行。 */
function statementLinks(
  { to }: Pick<Context, 'to'>,
  village: Village,
  { contract, project }: LedgerEntry,
): Link[] {
  const find = (kind: string, id: string | undefined, says: string): Link[] => {
    if (id === undefined) return [];
    for (const statement of village.statements.toReversed()) {
      if (statement.kind.slug !== kind) continue;
      const at = statement.rows.findIndex(({ texts }) => texts['id'] === id);
      const name = statement.rows[at]?.texts['name'];
      if (name === undefined) continue;
      const href = `${to(routes.statement(village.slug, statement.id))}#${lineAnchor(at)}`;
      return [{ text: `${says}：${name}`, href }];
    }
    return [];
  };
  return [...find('contracts', contract, '合同'), ...find('projects', project, '项目')];
}

function monthLink(
  { to }: Context,
  { slug }: Village,
  ledger: Ledger | undefined,
): Link | undefined {
  return ledger && { text: formatMonth(ledger.month), href: to(routes.ledger(slug, ledger.month)) };
}
