import type { Problem } from '../../src/domain/problem.ts';
import { problemText, summaryText } from '../../src/report/text.ts';
import { sourceLine } from './source-line.ts';

/** 在终端列出错误，提醒只报个数；`ending` 是有错误时最后说的一句。 */
export function printProblems(root: string, problems: readonly Problem[], ending: string): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  for (const problem of errors) {
    console.error(`${problemText(problem, sourceLine(root, problem))}\n`);
  }
  if (problems.length > 0) console.error(summaryText(problems));
  if (errors.length > 0) console.error(ending);
  else if (problems.length > 0) console.error('提醒的内容用 npm run check 看。');
}
