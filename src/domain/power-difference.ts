import type { Field, Fields } from './field.ts';
import { powerFields, type Power } from './power.ts';

/** 两个写法不同的一项：叫什么，原来怎么写，现在怎么写；没有的是空的。 */
export interface Difference {
  readonly name: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** 版本、编号不同不算；`after` 没写的项照原来的，不算不同。 */
const skipped: readonly string[] = ['id', 'version'];

type Written = Readonly<Partial<Record<keyof typeof powerFields, unknown>>>;

/** 照字段表一项一项比；正文不比。 */
export function powerDifferences(before: Power, after: Written): readonly Difference[] {
  return Object.entries(powerFields as Fields).flatMap(([key, field]) => {
    const now = after[key as keyof Written];
    if (skipped.includes(key) || now === undefined) return [];
    const [from, to] = [lines(field, before[key as keyof Power]), lines(field, now)];
    if (from.join('\n') === to.join('\n')) return [];
    // 一段一段的，只摆不一样的几段；只是换了先后的，全摆。
    const [gone, added] = [without(from, to), without(to, from)];
    const reordered = gone.length === 0 && added.length === 0;
    return [
      reordered ? { name: field.name, from, to } : { name: field.name, from: gone, to: added },
    ];
  });
}

function without(some: readonly string[], others: readonly string[]): readonly string[] {
  return some.filter((line) => !others.includes(line));
}

/** 一项写成几行字；小记录一段一行。 */
function lines(field: Field, value: unknown): readonly string[] {
  if (value === undefined) return [];
  if (field.form === 'records') {
    return (value as readonly Readonly<Record<string, unknown>>[]).map((record) =>
      Object.keys(field.fields)
        .map((key) => flat(record[key]))
        .filter(Boolean)
        .join('，'),
    );
  }
  return Array.isArray(value) ? (value as readonly string[]) : [flat(value)];
}

function flat(value: unknown): string {
  if (Array.isArray(value)) return value.join('、');
  return typeof value === 'string' ? value : '';
}
