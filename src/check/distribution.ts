import { formatDecimal, timesRate } from '../base/decimal.ts';
import { fen, formatYuan, plainYuan, type Fen } from '../base/money.ts';
import { distributionLine, type DistributionLine } from '../domain/distribution.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { Statement, StatementRow } from '../domain/statement.ts';
import { difference } from './difference.ts';

/** 总收入 − 总支出 = 本年收益；加年初未分配 = 可分配；减提取、减分配 = 年末未分配。 */
const steps: readonly {
  readonly equals: DistributionLine;
  readonly parts: readonly (readonly [DistributionLine, 1 | -1])[];
  readonly says: string;
}[] = [
  {
    equals: 'profit',
    parts: [
      ['income', 1],
      ['expense', -1],
    ],
    says: '总收入减总支出',
  },
  {
    equals: 'available',
    parts: [
      ['profit', 1],
      ['brought', 1],
    ],
    says: '本年收益加年初未分配收益',
  },
  {
    equals: 'left',
    parts: [
      ['available', 1],
      ['reserve', -1],
      ['shared', -1],
    ],
    says: '可分配收益减提取、减分配',
  },
];

function goesOn(
  sums: ReadonlyMap<DistributionLine, Fen>,
  line: DistributionLine,
  value: Fen,
): boolean {
  const next = steps.find(({ parts }) => parts.some(([part]) => part === line));
  const stated = next && sums.get(next.equals);
  if (!next || stated === undefined) return false;
  const sum = next.parts.reduce(
    (total, [part, sign]) => total + sign * (part === line ? value : (sums.get(part) ?? 0)),
    0,
  );
  return sum === stated;
}

/** 收益分配的几行是一串加减；空着的行不猜，那一步就不算。 */
export function* checkDistribution({ rows, head }: Statement): Generator<Problem> {
  const sums = new Map<DistributionLine, Fen>();
  const places = new Map<DistributionLine, StatementRow>();
  for (const row of rows) {
    const line = distributionLine(row.texts['line'] ?? '');
    const amount = row.amounts['amount'];
    if (line === undefined || amount === undefined) continue;
    sums.set(line, fen((sums.get(line) ?? 0) + amount));
    places.set(line, row);
  }
  for (const { equals, parts, says } of steps) {
    const stated = sums.get(equals);
    const row = places.get(equals);
    const known = parts.filter(([line]) => sums.has(line));
    const optional = new Set<DistributionLine>(['brought', 'reserve', 'shared']);
    if (stated === undefined || !row) continue;
    if (parts.some(([line]) => !sums.has(line) && !optional.has(line))) continue;
    const expected = fen(
      known.reduce((total, [line, sign]) => total + sign * (sums.get(line) ?? 0), 0),
    );
    if (stated === expected) continue;
    const message = `${says}应为 ${formatYuan(expected)} 元，表上写 ${formatYuan(stated)} 元，${difference(stated, expected)}。`;
    const fix = `核对这几行；别的没错，就改成 ${plainYuan(expected)}。`;
    yield problem('statement/distribution', row.at('amount'), message, fix);
    // 照算出来的数接着算对得上的，错的就是这一行；对不上，就以表上写的接着算。
    if (goesOn(sums, equals, expected)) sums.set(equals, expected);
  }
  const { shares, each } = head.numbers;
  const shared = sums.get('shared');
  if (shares === undefined || each === undefined || shared === undefined) return;
  const expected = timesRate(shares, each);
  if (shared === expected) return;
  const message = `${formatDecimal(shares)} × 每人 ${formatDecimal(each)} 元应为 ${formatYuan(expected)} 元，「向成员分配」写的是 ${formatYuan(shared)} 元，${difference(shared, expected)}。`;
  const fix = '核对人数（股数）、每人（每股）多少和分配的总数。';
  yield problem('statement/distribution', head.at('each'), message, fix);
}
