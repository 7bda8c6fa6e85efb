import type { Problem } from '../domain/problem.ts';

/** 给别的程序用的一处毛病；说的是整个文件时，行列是 `null`。 */
export interface JsonProblem {
  readonly rule: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly field: string | null;
  readonly message: string;
  readonly fix: string;
  readonly basis: string;
}

export function jsonProblems(problems: readonly Problem[]): JsonProblem[] {
  return problems.map(({ rule, severity, place, message, fix, basis }) => ({
    rule,
    severity,
    file: place.file,
    line: place.line ?? null,
    column: place.column ?? null,
    field: place.field ?? null,
    message,
    fix,
    basis,
  }));
}
