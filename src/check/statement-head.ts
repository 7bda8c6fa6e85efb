import { fen, formatYuan, plainYuan, sumFen, zeroFen, type Fen } from '../base/money.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { Statement } from '../domain/statement.ts';
import { difference } from './difference.ts';

/** 表头上面写的数：名册的到账减发放等于结余，决算的期初加收入减支出等于期末。 */
export function* checkStatementHead(statement: Statement): Generator<Problem> {
  const { kind, head } = statement;
  if (kind.slug === 'roster') {
    const { received, left } = head.amounts;
    if (received === undefined) return;
    const paid = columnSum(statement, 'amount');
    const expected = fen(received - paid);
    if (expected < 0) {
      const message = `发了 ${formatYuan(paid)} 元，比到账的 ${formatYuan(received)} 元多 ${formatYuan(fen(paid - received))} 元。`;
      const fix = '核对「资金到账」和各行的金额；不够的从别处出，在「资金来源」里写清。';
      yield problem('statement/heading', head.at('received'), message, fix);
    } else if (left !== undefined && left !== expected) {
      const message = `到账 ${formatYuan(received)} 元减发放 ${formatYuan(paid)} 元应为 ${formatYuan(expected)} 元，「资金结余」写的是 ${formatYuan(left)} 元，${difference(left, expected)}。`;
      const fix = `核对到账和发放；没错就改成 ${plainYuan(expected)}。`;
      yield problem('statement/heading', head.at('left'), message, fix);
    }
  }
  if (kind.slug === 'final') {
    const { opening, closing } = head.amounts;
    if (opening === undefined || closing === undefined) return;
    const of = (side: string): Fen => columnSum(statement, 'actual', side);
    const expected = fen(opening + of('收入') - of('支出'));
    if (closing === expected) return;
    const message = `期初 ${formatYuan(opening)} 元加收入 ${formatYuan(of('收入'))} 元减支出 ${formatYuan(of('支出'))} 元应为 ${formatYuan(expected)} 元，「期末结余」写的是 ${formatYuan(closing)} 元，${difference(closing, expected)}。`;
    const fix = `核对各行；没错就改成 ${plainYuan(expected)}。`;
    yield problem('statement/heading', head.at('closing'), message, fix);
  }
}

function columnSum({ rows }: Statement, column: string, side?: string): Fen {
  const own = side === undefined ? rows : rows.filter(({ texts }) => texts['side'] === side);
  return sumFen(own.map(({ amounts }) => amounts[column] ?? zeroFen));
}
