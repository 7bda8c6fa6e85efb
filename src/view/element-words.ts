import { elementsSeen } from '../domain/elements.ts';
import type { Obligation } from '../domain/obligation.ts';
import type { Village } from '../domain/village.ts';

/**
 * 一件的公开要素：`写明5样`、`看不出：欠缴金额`。
 *
 * 只认字面：字面上没有的，不说没写，说看不出。
 */
export function elementWords(village: Village, one: Obligation): string[] | undefined {
  const [first] = one.seen;
  const elements = first && elementsSeen(one.item, first, village);
  if (!elements) return undefined;
  const { found, unclear } = elements;
  if (unclear.length === 0) return [`要素${String(found.length)}样都写明`];
  return [
    ...(found.length > 0 ? [`要素写明${String(found.length)}样`] : []),
    `看不出：${unclear.join('、')}`,
  ];
}
