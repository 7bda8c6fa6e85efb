import { parseYearMonth, type YearMonth } from '../base/date.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { baseName } from './markdown-record.ts';

/** 一个月一张表：`2026-02.csv` 和 `2026-2.csv` 是同一个月，后一张报出来，不往下读。 */
export function oneAMonth(
  files: readonly string[],
  rule: 'ledger/month' | 'duty/month',
  problems: Problem[],
): string[] {
  const first = new Map<YearMonth, string>();
  return files.filter((file) => {
    const month = parseYearMonth(baseName(file));
    const other = month && first.get(month);
    if (month && other === undefined) first.set(month, file);
    if (month === undefined || other === undefined) return true;
    const message = `和 ${other.split('/').at(-1) ?? other} 是同一个月。`;
    problems.push(problem(rule, { file }, message, `留下对的一张；文件名写 ${month}.csv。`));
    return false;
  });
}
