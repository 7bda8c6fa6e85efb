import { parseDate, type LocalDate } from '../base/date.ts';
import { contentOf, headValue, type Version } from './history.ts';

/** 一条更正说明：哪天、谁、为什么改。 */
export interface Correction {
  readonly on: LocalDate;
  readonly by: string;
  readonly reason: string;
}

/** 怎么写，报错和说明页都用这一句。 */
export const correctionForm = '2026-04-12 张会计：收据是2300元，录成了3200元';

/** 读「2026-04-12 张会计：收据是2300元，录成了3200元」；读不懂返回 `undefined`。 */
export function parseCorrection(text: string): Correction | undefined {
  const [, day = '', by = '', reason = ''] =
    /^(\d{4}[^\s，,：:]+)[\s，,]+([^：:]{1,30})[：:]\s*(.+)$/s.exec(text.trim()) ?? [];
  const on = parseDate(day);
  return on && by.trim() && reason.trim()
    ? { on, by: by.trim(), reason: reason.trim() }
    : undefined;
}

/** CSV 里几条写在一格，用分号隔开。 */
export function splitCorrections(text: string): string[] {
  return text
    .split(/[；;]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** 一版里写的更正说明，一条一段。 */
export function correctionsIn(version: Version): string[] {
  const written = headValue(contentOf(version), '更正说明') ?? '';
  return written.split('\n').flatMap(splitCorrections);
}

/** 这一版新添的更正说明，上一版没有的。 */
export function freshCorrections(before: Version, after: Version): string[] {
  const known = new Set(correctionsIn(before));
  return correctionsIn(after).filter((text) => !known.has(text));
}
