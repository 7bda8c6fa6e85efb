import { periodAt, nextPeriod, parsePeriod, type Period } from '../base/period.ts';
import { addDays, type LocalDate } from '../base/date.ts';
import { plainDecimal, type Decimal } from '../base/decimal.ts';
import { nearest } from '../base/nearest.ts';
import { plainYuan, type Fen } from '../base/money.ts';
import { statementKinds, type StatementKind } from '../domain/statement-kinds.ts';
import type { Statement, StatementRow } from '../domain/statement.ts';
import { loadStatement } from '../load/statement.ts';
import { loadSubjects } from '../load/subject.ts';
import { csvText } from './csv-text.ts';
import { CannotMake, type Draft } from './draft.ts';
import { must, type Existing, type ExistingVillage } from './existing.ts';
import { supervisorOf } from './ledger.ts';
import { checkSlug } from './names.ts';

interface Wanted {
  readonly kind?: string | undefined;
  readonly period?: string | undefined;
  readonly name?: string | undefined;
  readonly slug?: string | undefined;
}

/**
 * 开一张财务表：表头写好，上一张里不变的照抄过来，要填的空着。
 *
 * 债权债务的期末变成期初，已经两清的不抄；资产、资源整行照抄，变了的再改。
 */
export function statementDraft(
  existing: Existing,
  village: ExistingVillage,
  wanted: Wanted,
  today: LocalDate,
): Draft {
  const kind = kindOf(wanted.kind);
  const last = lastStatement(existing, village, kind);
  const period = periodOf(wanted.period, kind, last, today);
  if (wanted.slug !== undefined) checkSlug(wanted.slug);
  const suffix = wanted.slug === undefined ? '' : `-${wanted.slug}`;
  const file = `villages/${village.slug}/money/${kind.slug}-${period.id.toLowerCase()}${suffix}.csv`;
  const columns = last?.columns ?? Object.keys(kind.columns);
  const rows: readonly Cells[] = last
    ? last.rows.flatMap((row) => carried(kind, row))
    : firstRows(existing, kind);
  const reviewer = last?.reviewer ?? supervisorOf(village) ?? '';
  const head = headings(kind, { wanted, maker: last?.maker ?? '', reviewer });
  const totals = totalLabels(kind).map((label) => columns.map((_, at) => (at === 0 ? label : '')));
  const title = `${village.name}${period.label}${kind.name}`.replace('年年度', '年度');
  const table = [
    [title],
    head,
    columns.map((column) => kind.columns[column]?.name ?? column),
    ...rows.map((row) => columns.map((column) => row[column] ?? '')),
    ...totals,
  ];
  return {
    files: new Map([[file, csvText(table)]]),
    blanks: head
      .filter((one) => one.endsWith('：'))
      .map((one) => `${file} 第 2 行「${one.slice(0, -1)}」`),
    notes: [
      last
        ? `照${last.period.label}的那一张开的，不变的抄过来了，变了的改，空着的填。`
        : '表头写好了，一行一行往下填；用不到的列可以删掉。',
      '「合计」一行填好数，没有合计的删掉这一行；用 WPS 打开，存的时候还存成 CSV。',
    ],
  };
}

function kindOf(text: string | undefined): StatementKind {
  const names = statementKinds.map(({ slug, name }) => `${slug} ${name}`).join('，');
  if (text === undefined)
    throw new CannotMake(`还要写是哪种表，如 --kind debts。有的是：${names}。`);
  const found = statementKinds.find(({ slug, name }) => slug === text || name === text);
  if (found) return found;
  const like = nearest(
    text,
    statementKinds.flatMap(({ slug, name }) => [slug, name]),
  );
  throw new CannotMake(`不认得「${text}」这种表${like ? `，是不是 ${like}？` : `：${names}。`}`);
}

function lastStatement(
  { folder }: Existing,
  { slug, files }: ExistingVillage,
  kind: StatementKind,
): Statement | undefined {
  const own = files.filter((file) => file.startsWith(`money/${kind.slug}-`));
  const read = own.map((file) =>
    must((problems) => {
      const found = loadStatement(folder, `villages/${slug}/${file}`, problems);
      return found && 'statement' in found ? found.statement : undefined;
    }),
  );
  return read.sort((a, b) => (a.period.to < b.period.to ? -1 : 1)).at(-1);
}

/** 没写哪一期：接着上一张往下；头一张的，计划、合同、项目、筹资是今年，债是上一季，名册是本月，别的是去年。 */
function periodOf(
  text: string | undefined,
  kind: StatementKind,
  last: Statement | undefined,
  today: LocalDate,
): Period {
  if (text !== undefined) {
    const period = parsePeriod(text);
    if (period) return period;
    throw new CannotMake(
      `--period 写的是「${text}」，读不懂。写成 2026Q1、2026年上半年、2025 的样子。`,
    );
  }
  if (last) return nextPeriod(last.period);
  if (kind.slug === 'roster') return periodAt('month', today);
  const before = (length: Period['kind']): Period =>
    periodAt(length, addDays(periodAt(length, today).from, -1));
  if (kind.slug === 'debts') return before('quarter');
  const thisYear = ['plan', 'contracts', 'projects', 'levy'].includes(kind.slug);
  return thisYear ? periodAt('year', today) : before('year');
}

/** 合计行：计划、决算收支分开；收益分配没有。 */
function totalLabels({ slug }: StatementKind): readonly string[] {
  if (slug === 'distribution') return [];
  return slug === 'plan' || slug === 'final' ? ['收入合计', '支出合计'] : ['合计'];
}

/** 表头上面的一行：单位、公开日期、制表、审核，和这种表自己必填的。 */
function headings(
  kind: StatementKind,
  { wanted, maker, reviewer }: { wanted: Wanted; maker: string; reviewer: string },
): string[] {
  const own = Object.values(kind.headings).filter(({ required }) => required);
  return [
    '单位：元',
    ...(wanted.name === undefined ? [] : [`名称：${wanted.name}`]),
    '公开日期：',
    `制表：${maker}`,
    `审核：${reviewer}`,
    ...own.map(({ name }) => `${name}：`),
  ];
}

type Cells = Readonly<Record<string, string>>;

/** 上一张的一行抄过来：名字、说法照抄，钱数只有家当、地才照抄。 */
function carried(kind: StatementKind, row: StatementRow): Cells[] {
  if (kind.slug === 'roster' || kind.slug === 'levy') return [];
  const texts = { ...row.texts };
  const ranges = Object.fromEntries(
    Object.entries(row.ranges).map(([column, { from, to }]) => [column, `${from} 至 ${to}`]),
  );
  const words = { ...texts, ...ranges };
  if (kind.slug === 'debts') {
    const closing = row.amounts['closing'];
    if (closing === undefined || closing === 0) return [];
    return [{ ...words, note: '', opening: plainYuan(closing) }];
  }
  const numbers = writeAll(row.numbers, plainDecimal);
  if (kind.slug === 'pay') return [{ ...words, monthly: numbers['monthly'] ?? '' }];
  if (kind.slug !== 'assets' && kind.slug !== 'resources') return [{ ...words, note: '' }];
  return [{ ...words, ...numbers, ...writeAll(row.amounts, plainYuan) }];
}

function writeAll<Value extends Decimal | Fen>(
  cells: Readonly<Record<string, Value>>,
  write: (value: Value) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).map(([column, value]) => [column, write(value)]));
}

const distributionLines = [
  ...['总收入', '总支出', '本年收益', '年初未分配收益', '可分配收益'],
  ...['提取公积公益金', '向成员分配', '年末未分配收益'],
];

/** 头一张：计划、决算照科目表一行一个，收益分配照规定的几项；别的空着。 */
function firstRows({ folder }: Existing, kind: StatementKind): Cells[] {
  if (kind.slug === 'distribution') return distributionLines.map((line) => ({ line }));
  if (kind.slug !== 'plan' && kind.slug !== 'final') return [];
  return loadSubjects(folder, [])
    .filter(({ side }) => side !== '划转')
    .map(({ side, name }) => ({ side, subject: name }));
}
