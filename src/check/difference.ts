import { fen, formatYuan, type Fen } from '../base/money.ts';

/** 「多 630.00 元」「少 630.00 元」：写的比算的多还是少。 */
export function difference(stated: Fen, expected: Fen): string {
  return `${stated > expected ? '多' : '少'} ${formatYuan(fen(Math.abs(stated - expected)))} 元`;
}
