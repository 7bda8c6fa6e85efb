import type { Fields } from './field.ts';

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
