import type { Field, Fields } from './field.ts';

/** 表头别名 `heads.csv`：本地的表头叫什么，当作规定的哪一列。 */
export const headAliasColumns = {
  head: { name: '表头', form: 'text', required: true, help: '规定的表头，如 经手人' },
  also: {
    name: '也写作',
    form: 'text',
    required: true,
    help: '本地的表上怎么写，几种写法用顿号分开，如 报销人、领款人',
  },
  note: { name: '说明', form: 'text', required: false, help: '哪种表上这样写' },
} as const satisfies Fields;

/** 本地的写法 → 规定的表头，都已去掉空白和单位。 */
export type HeadAliases = ReadonlyMap<string, string>;

/** 一个表头在 `heads.csv` 里指到哪一列；没有写的没有。 */
export function formalHead(head: string, aliases: HeadAliases): string | undefined {
  return aliases.get(normalHead(head));
}

/** 只有汉字、数字这些的，怎么规范也还是它；一张表要认几百格，先看一眼。 */
const plainHead = /^[\u4e00-\u9fff!-'*-~]*$/;

/** 表头写法不一：去空白、全角变半角、去掉「(元)」「(亩)」。 */
export function normalHead(text: string): string {
  if (plainHead.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/\((?:万?元|亩|人|户)(?:\/[^)]{1,3})?\)$/, '');
}

export function namesOf(field: Field): string[] {
  return [field.name, ...(field.aliases ?? [])].map(normalHead);
}

const knownColumns = new WeakMap<Fields, ReadonlyMap<string, string>>();

/** 表头的各种写法 → 是哪一列，别名也算；同一张字段表只收集一次。 */
export function columnsByName(columns: Fields): ReadonlyMap<string, string> {
  const known = knownColumns.get(columns);
  if (known) return known;
  const byName = new Map<string, string>();
  for (const [key, field] of Object.entries(columns)) {
    for (const name of namesOf(field)) if (!byName.has(name)) byName.set(name, key);
  }
  knownColumns.set(columns, byName);
  return byName;
}
