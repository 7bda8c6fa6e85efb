import { plainDecimal, type Decimal } from '../base/decimal.ts';
import { plainYuan, type Fen } from '../base/money.ts';
import type { Place } from '../base/place.ts';
import type { DateRange, Field } from '../domain/field.ts';
import type { Normalised } from '../domain/normalised.ts';

interface ReadCell {
  readonly place: Place;
  readonly field: Field;
  readonly text: string;
  readonly value: unknown;
  readonly wan: boolean;
}

/** 一格换了写法就记下来；本来就是标准写法的不记。 */
export function noteCell(notes: Normalised[], { place, field, text, value, wan }: ReadCell): void {
  const read = standard(field, value);
  if (read === undefined || (isStandard(field, text, read) && !wan)) return;
  notes.push({ place, found: wan ? `${text}（万元）` : text, read });
}

/** 存成标准写法是什么样；文字、选项没有第二种写法。 */
function standard({ form }: Field, value: unknown): string | undefined {
  if (form === 'yuan') return plainYuan(value as Fen);
  if (form === 'decimal') return plainDecimal(value as Decimal);
  if (form === 'count') return String(value);
  if (form === 'date') return value as string;
  if (form !== 'dates') return undefined;
  const { from, to } = value as DateRange;
  return `${from} 至 ${to}`;
}

/** 小数末尾的零写不写都是标准写法。 */
function isStandard({ form }: Field, text: string, read: string): boolean {
  if (form === 'date' || form === 'dates') return text === read;
  return /^-?\d+(\.\d+)?$/.test(text);
}
