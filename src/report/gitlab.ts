import { createHash } from 'node:crypto';
import type { Problem } from '../domain/problem.ts';

/** GitLab 的代码质量报告里的一处。 */
export interface QualityIssue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'blocker' | 'minor';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/** 说的是整个文件的毛病记在第 1 行；两处不会同一个指纹，GitLab 见了一样的就只显示一处。 */
export function gitlabIssues(problems: readonly Problem[], root: string): QualityIssue[] {
  const seen = new Map<string, number>();
  return problems.map(({ rule, severity, place, message, fix }) => {
    const key = JSON.stringify([rule, place.file, place.field, message]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return {
      description: `${message}改法：${fix}`,
      check_name: rule,
      fingerprint: createHash('sha256')
        .update(`${key}#${String(count)}`)
        .digest('hex'),
      severity: severity === 'error' ? 'blocker' : 'minor',
      location: { path: `${root}/${place.file}`, lines: { begin: place.line ?? 1 } },
    };
  });
}
