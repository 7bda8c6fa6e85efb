import type { Problem } from '../domain/problem.ts';

/**
 * 托管网站认得的批注：一处毛病一行，提交改动的人在那一行旁边看到。
 *
 * CSV 的列是第几格，不是第几个字，就只写行。
 */
export function githubAnnotations(problems: readonly Problem[], root: string): string {
  return problems.map((problem) => annotation(problem, root)).join('\n');
}

function annotation({ severity, place, rule, message, fix }: Problem, root: string): string {
  const where = [
    `file=${property(`${root}/${place.file}`)}`,
    place.line === undefined ? '' : `line=${String(place.line)}`,
    place.column === undefined || place.cell !== undefined ? '' : `col=${String(place.column)}`,
    `title=${property(`${place.field ?? rule}${place.cell === undefined ? '' : ` ${place.cell}`}`)}`,
  ].filter(Boolean);
  return `::${severity} ${where.join(',')}::${data(`${message}\n改法：${fix}`)}`;
}

/** 批注一处一行，内容里的换行、百分号照规定转写。 */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
