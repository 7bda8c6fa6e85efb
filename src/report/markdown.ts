import type { Problem } from '../domain/problem.ts';
import { placeText, summaryText } from './text.ts';

/** 评论里一次最多列几处；多了网站不收，人也看不过来。 */
const most = 50;

/** 贴在改动下面的评论：先说行不行，再一处一处说。错误排在提醒前面。 */
export function markdownReport(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const parts = [`### 公开栏检查：${summaryText(problems)}`];
  if (errors.length > 0) {
    parts.push('公开栏还是原来的样子，没有变。改好再提交一次，会自己再查。');
  }
  const sorted = [...errors, ...warnings];
  parts.push(...sorted.slice(0, most).map(item));
  if (sorted.length > most) parts.push(`还有 ${String(sorted.length - most)} 处，改好这些再看。`);
  return `${parts.join('\n\n')}\n`;
}

function item(problem: Problem): string {
  const name = problem.severity === 'error' ? '错误' : '提醒';
  return `- **${name}** \`${placeText(problem).replaceAll('`', "'")}\`  \n  ${plain(problem.message)}  \n  改法：${plain(problem.fix)}`;
}

/** 内容里的字原样显示：不当成格式，也不当成网页代码，更不 @ 到人。 */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|!@~&]/g, (mark) => `&#${String(mark.charCodeAt(0))};`);
}
