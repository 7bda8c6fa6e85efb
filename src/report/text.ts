import { displayWidth } from '../base/width.ts';
import type { Problem } from '../domain/problem.ts';

const severityNames = { error: '错误', warning: '提醒' } as const;

/** `villages/shiping/ledger/2026-03.csv:9:6「余额」F9`；位置只写一次，写在最前面。 */
export function placeText({ place }: Problem): string {
  const { file, line, column, field, cell } = place;
  const position = [file, line, line === undefined ? undefined : column].filter(
    (part) => part !== undefined,
  );
  const where = [
    field === undefined ? '' : `「${field}」`,
    cell === undefined ? '' : `单元格 ${cell}`,
  ].filter(Boolean);
  return [position.join(':'), ...where].join(' ');
}

/**
 * 一处毛病写成几行：在哪里、什么事、怎么改、依据、原文和插入符。
 *
 * 插入符按显示宽度对齐；CSV 的列数是第几格，不是第几个字，就不画插入符。
 */
export function problemText(problem: Problem, sourceLine?: string): string {
  const { place, severity, rule, message, fix, basis } = problem;
  const lines = [
    `${placeText(problem)} ${severityNames[severity]} ${rule}`,
    `  ${message}`,
    `  改法：${fix}`,
    `  依据：${basis}`,
  ];
  if (sourceLine !== undefined && place.line !== undefined) {
    const shown = sourceLine.length > 100 ? `${sourceLine.slice(0, 100)}…` : sourceLine;
    lines.push(`  ${String(place.line)} | ${shown}`);
    if (place.cell === undefined && place.column !== undefined && place.column <= shown.length) {
      const before = displayWidth(shown.slice(0, place.column - 1));
      lines.push(`  ${' '.repeat(String(place.line).length)} | ${' '.repeat(before)}^`);
    }
  }
  return lines.join('\n');
}

/** 「错误 3 处，提醒 12 处」；一处也没有写「没有查出毛病」。 */
export function summaryText(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (problems.length === 0) return '没有查出毛病。';
  const parts = [
    errors > 0 ? `错误 ${String(errors)} 处` : '',
    warnings > 0 ? `提醒 ${String(warnings)} 处` : '',
  ];
  return `${parts.filter(Boolean).join('，')}。${errors > 0 ? '有错误，不能发布。' : '可以发布。'}`;
}
