import { addDays } from '../base/date.ts';
import { formatDecimal, sumDecimal, timesRate } from '../base/decimal.ts';
import { fen, formatYuan, plainYuan, sumFen, zeroFen, type Fen } from '../base/money.ts';
import type { Board } from '../domain/board.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { RowProduct, RowSum } from '../domain/statement-kinds.ts';
import type {
  HalfReadStatement,
  Statement,
  StatementRow,
  StatementTotal,
} from '../domain/statement.ts';
import type { Village } from '../domain/village.ts';
import { difference } from './difference.ts';
import { checkDistribution } from './distribution.ts';
import { checkStatementHead } from './statement-head.ts';
import { checkStatementLedger } from './statement-ledger.ts';

/** 一个村的财务表：一行一行对得上，合计对得上，一期接得上一期，和收支表对得上。 */
export function* checkStatements(
  village: Village,
  { catalogue, subjects }: Board,
): Generator<Problem> {
  const items = new Set(catalogue.map(({ id }) => id));
  for (const statement of village.statements) {
    const { item, head } = statement;
    if (item !== undefined && items.size > 0 && !items.has(item)) {
      const fix = '看公开目录里的编号；这一格也可以不写。';
      yield problem('notice/catalogue', head.at('item'), `公开目录里没有「${item}」。`, fix);
    }
    const broken = yield* checkRows(statement);
    const sound = yield* checkTotals(statement, broken);
    yield* checkUnique(statement);
    if (statement.kind.slug === 'distribution') yield* checkDistribution(statement);
    const unlike = yield* checkStatementLedger(statement, village, subjects);
    // 别处都对得上，表头上面的数才好比：一处错只报一处。
    if (sound && !unlike) yield* checkStatementHead(statement);
  }
  for (const half of village.halfRead.statements) {
    yield* checkRows(half);
    yield* checkUnique(half);
  }
  yield* checkDebtsCarried(village.statements.filter(({ kind }) => kind.slug === 'debts'));
}

/** 查每一行；返回有毛病的列，合计里就不再说第二遍。 */
function* checkRows(statement: HalfReadStatement): Generator<Problem, ReadonlySet<string>> {
  const { kind, rows } = statement;
  const broken = new Set<string>();
  for (const row of rows) {
    for (const sum of kind.sums) {
      const found = rowSumFault(statement, row, sum);
      if (!found) continue;
      for (const column of [...sum.plus, ...sum.minus, sum.equals]) broken.add(column);
      yield found;
    }
    for (const product of kind.products) {
      const found = productFault(statement, row, product);
      if (!found) continue;
      broken.add(product.quantity).add(product.equals);
      yield found;
    }
  }
  return broken;
}

function nameOf({ kind }: HalfReadStatement, column: string): string {
  return kind.columns[column]?.name ?? column;
}

function rowSumFault(
  statement: HalfReadStatement,
  row: StatementRow,
  { plus, minus, equals }: RowSum,
): Problem | undefined {
  const stated = row.amounts[equals];
  const parts = [...plus, ...minus].filter((column) => row.amounts[column] !== undefined);
  if (stated === undefined || parts.length === 0) return undefined;
  // 列都没有的（如没写折旧），不算。
  if ([...plus, ...minus].some((column) => !statement.columns.includes(column))) return undefined;
  const total = (columns: readonly string[]): number =>
    columns.reduce((sum, column) => sum + (row.amounts[column] ?? 0), 0);
  const expected = fen(total(plus) - total(minus));
  if (stated === expected) return undefined;
  const formula =
    plus.map((column) => nameOf(statement, column)).join('加') +
    minus.map((column) => `减${nameOf(statement, column)}`).join('');
  const message = `${formula}应为 ${formatYuan(expected)} 元，「${nameOf(statement, equals)}」写的是 ${formatYuan(stated)} 元，${difference(stated, expected)}。`;
  const fix = `对着原件核对这一行；别的数没错，就改成 ${plainYuan(expected)}。`;
  return problem('statement/row', row.at(equals), message, fix);
}

/** 取整到几分。 */
const roundingUnits: Readonly<Record<string, number>> = { 分: 1, 角: 10, 元: 100 };

function productFault(
  statement: HalfReadStatement,
  row: StatementRow,
  { quantity, rate, equals }: RowProduct,
): Problem | undefined {
  const count = row.numbers[quantity];
  const each = row.numbers[rate];
  const stated = row.amounts[equals];
  if (count === undefined || each === undefined || stated === undefined) return undefined;
  const rounding = statement.head.texts['rounding'] ?? '分';
  const expected = timesRate(count, each, roundingUnits[rounding]);
  if (stated === expected) return undefined;
  const message = `${formatDecimal(count)} × ${formatDecimal(each)} 应为 ${formatYuan(expected)} 元，「${nameOf(statement, equals)}」写的是 ${formatYuan(stated)} 元，${difference(stated, expected)}。`;
  const fix = `核对「${nameOf(statement, quantity)}」「${nameOf(statement, rate)}」；没错就改成 ${plainYuan(expected)}。金额取整到角、到元的，在表头上面写「取整：元」。`;
  return problem('statement/product', row.at(equals), message, fix);
}

/** 合计行管哪几行：小计管上一个小计以后的，「收入合计」管收入，别的管全部。 */
function coveredRows(
  { kind, rows, totals }: Statement,
  total: StatementTotal,
): readonly StatementRow[] {
  if (total.label.endsWith('小计')) {
    const before = totals.filter(
      ({ label, after }) => label.endsWith('小计') && after < total.after,
    );
    return rows.slice(before.at(-1)?.after ?? 0, total.after);
  }
  const { side } = kind;
  const named = total.label.replace(/(合计|总计|共计)$/, '');
  if (side === undefined || named === '') return rows;
  const own = rows.filter(({ texts }) => texts[side] === named);
  return own.length > 0 ? own : rows;
}

/** 返回行和合计是不是都对。 */
function* checkTotals(
  statement: Statement,
  broken: ReadonlySet<string>,
): Generator<Problem, boolean> {
  let sound = broken.size === 0;
  const skipped = new Set([...broken, ...(statement.kind.unsummed ?? [])]);
  for (const total of statement.totals) {
    const rows = coveredRows(statement, total);
    for (const [column, stated] of Object.entries(total.amounts)) {
      if (skipped.has(column)) continue;
      const expected = sumFen(rows.map(({ amounts }) => amounts[column] ?? zeroFen));
      if (stated === expected) continue;
      sound = false;
      const message = `「${nameOf(statement, column)}」${total.label}写的是 ${formatYuan(stated)} 元，${String(rows.length)} 行加起来是 ${formatYuan(expected)} 元，${difference(stated, expected)}。`;
      const fix = '先看有没有漏行、错行；各行没错，就改合计。';
      yield problem('statement/totals', total.at(column), message, fix);
    }
    for (const [column, stated] of Object.entries(total.numbers)) {
      if (skipped.has(column)) continue;
      const expected = sumDecimal(rows.flatMap(({ numbers }) => numbers[column] ?? []));
      if (stated === expected) continue;
      sound = false;
      const message = `「${nameOf(statement, column)}」${total.label}写的是 ${formatDecimal(stated)}，${String(rows.length)} 行加起来是 ${formatDecimal(expected)}。`;
      const fix = '先看有没有漏行、错行；各行没错，就改合计。';
      yield problem('statement/totals', total.at(column), message, fix);
    }
  }
  return sound;
}

function* checkUnique({ kind, rows }: HalfReadStatement): Generator<Problem> {
  const { unique } = kind;
  if (!unique) return;
  const first = new Map<string, StatementRow>();
  const [leading = ''] = unique;
  for (const row of rows) {
    const key = unique.map((column) => row.texts[column] ?? '').join('\n');
    const before = first.get(key);
    if (before) {
      const message = `「${row.texts[leading] ?? ''}」和第 ${String(before.at(leading).line ?? '')} 行重复。`;
      yield problem('statement/repeated', row.at(leading), message, '两行是一回事的，并成一行。');
    } else first.set(key, row);
  }
}

/** 一笔债权债务：上一期的期末，就是这一期的期初。 */
function* checkDebtsCarried(debts: readonly Statement[]): Generator<Problem> {
  const key = ({ texts }: StatementRow): string =>
    [texts['who'], texts['side'], texts['reason']].join('\n');
  for (const [index, statement] of debts.entries()) {
    const previous = debts[index - 1];
    if (!previous || addDays(previous.period.to, 1) !== statement.period.from) continue;
    const closings = new Map(previous.rows.map((row) => [key(row), row.amounts['closing']]));
    for (const row of statement.rows) {
      const expected: Fen = closings.get(key(row)) ?? zeroFen;
      const stated = row.amounts['opening'] ?? zeroFen;
      closings.delete(key(row));
      if (stated === expected) continue;
      const message = `期初写的是 ${formatYuan(stated)} 元，${previous.period.label}的期末是 ${formatYuan(expected)} 元，${difference(stated, expected)}。`;
      const fix = `核对两期的表；上期没错，就改成 ${plainYuan(expected)}。名字、类别、原因两期要写得一样。`;
      yield problem('statement/carry-over', row.at('opening'), message, fix);
    }
    for (const [lost, closing = zeroFen] of closings) {
      if (closing === 0) continue;
      const [who = ''] = lost.split('\n');
      const message = `${previous.period.label}还有「${who}」${formatYuan(closing)} 元，这一期没有这一行。`;
      const fix = '还没结清的，照抄一行，期初写上期的期末；结清了也写一行，减少写结清的数。';
      yield problem('statement/carry-over', { file: statement.file }, message, fix);
    }
  }
}
