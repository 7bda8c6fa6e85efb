import type { Field, Fields, ScalarForm } from '../domain/field.ts';

/** 说明页上的一张字段表。 */
export interface FieldTable {
  readonly caption: string;
  readonly rows: readonly FieldRow[];
}

export interface FieldRow {
  readonly name: string;
  readonly required: boolean;
  /** 填成什么样，如「日期，如 2026-03-05」。 */
  readonly form: string;
  readonly help: string;
}

const forms: Record<ScalarForm, string> = {
  text: '文字',
  phone: '一个电话号码，如 0900-5560100',
  address: '网址，如 https://gk.example.cn/',
  date: '日期，如 2026-03-05',
  dates: '起止两天，如 2026-03-05 至 2026-03-11',
  period: '账期，如 2026年第一季度、2026年3月',
  yuan: '金额（元），如 1200.00',
  decimal: '数，最多四位小数，如 27653.25',
  percent: '百分之几，如 42%',
  count: '整数',
  yes: '是、否',
  texts: '一行一条',
};

/** 从字段表生成；字段下面还有小记录的，各成一张表跟在后面。 */
export function fieldTables(caption: string, fields: Fields): FieldTable[] {
  const nested = Object.values(fields).flatMap((field) =>
    'fields' in field ? fieldTables(nestedCaption(field), field.fields) : [],
  );
  return [{ caption, rows: Object.values(fields).map(rowOf) }, ...nested];
}

function nestedCaption({ name, form }: Field): string {
  return form === 'records' ? `「${name}」下面的每一段` : `「${name}」下面的几项`;
}

function rowOf(field: Field): FieldRow {
  const { name, required, help, aliases = [] } = field;
  const also = aliases.length > 0 ? `；也认 ${aliases.join('、')}` : '';
  return { name, required, form: `${formWords(field)}${also}`, help };
}

function formWords(field: Field): string {
  if (field.form === 'choice') return `选一样：${field.choices.join('、')}`;
  if (field.form === 'records') return `一段一段写，见「${field.name}」下面的每一段`;
  if (field.form === 'record') return `几项，见「${field.name}」下面的几项`;
  return forms[field.form];
}
