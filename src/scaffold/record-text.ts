import { stringify } from 'yaml';
import type { Field, Fields } from '../domain/field.ts';

/** 一项的内容：一句话、几句话，或一段一段的小记录。 */
export type Written = string | readonly string[] | readonly WrittenRecord[];
export type WrittenRecord = Readonly<Record<string, Written>>;

export interface RecordText {
  /** 「名称: 内容」，一行一项，照字段表的次序。 */
  readonly text: string;
  /** 还空着的必填项的名字。 */
  readonly blanks: readonly string[];
}

export interface Layout {
  /** 已经知道的，字段名 → 内容。 */
  readonly values: WrittenRecord;
  /** 可以不填、但摆出来等人填的字段名。 */
  readonly offer?: readonly string[];
  /** 写在某一项上面的提示，字段名 → 一句话。 */
  readonly hints?: Readonly<Record<string, string>>;
  /** 可以不填、写成注释列在那里的字段名，去掉井号就能用。 */
  readonly mention?: readonly string[];
}

/** 照字段表写出开头信息：知道的填上，必填又不知道的空着，上面写明怎么填。 */
export function recordText(
  fields: Fields,
  { values, offer = [], hints = {}, mention = [] }: Layout,
): RecordText {
  const lines: string[] = [];
  const blanks: string[] = [];
  for (const field of Object.values(fields)) {
    const value = values[field.name];
    const hint = hints[field.name];
    if (hint !== undefined) lines.push(`# ${hint}`);
    if (value !== undefined) lines.push(...entryLines(field.name, value));
    else if (field.required) {
      if (hint === undefined) lines.push(`# 必填：${field.help}`);
      lines.push(...blankLines(field));
      blanks.push(field.name);
    } else if (offer.includes(field.name)) lines.push(`${field.name}:`);
    else if (mention.includes(field.name)) lines.push(...mentionLines(field));
  }
  return { text: `${lines.join('\n')}\n`, blanks };
}

/** 空着的一项；里面是小记录的，摆出一段的架子。 */
function blankLines(field: Field): string[] {
  if (field.form !== 'records') return [`${field.name}:`];
  const names = Object.values(field.fields)
    .filter(({ required }) => required)
    .map(({ name }) => name);
  return [
    `${field.name}:`,
    ...names.map((name, index) => `${index === 0 ? '  - ' : '    '}${name}:`),
  ];
}

/** 「# 撤回: 不办了，写日期和原因」；里面是小记录的，一行一个名字。 */
function mentionLines(field: Field): string[] {
  if (field.form !== 'records') return [`# ${field.name}: ${field.help}`];
  const inner = Object.values(field.fields).map(
    ({ name, help }, index) => `# ${index === 0 ? '  - ' : '    '}${name}: ${help}`,
  );
  // 说明写成后面的注释：去掉行首的井号，这一行还是「名称:」，读得懂。
  return [`# ${field.name}: # ${field.help}；不用就不写`, ...inner];
}

function entryLines(name: string, value: Written): string[] {
  if (typeof value === 'string') return [`${name}:${value === '' ? '' : ` ${scalar(value)}`}`];
  return [
    `${name}:`,
    ...value.flatMap((item) =>
      typeof item === 'string'
        ? [`  - ${scalar(item)}`]
        : Object.entries(item)
            .flatMap(([key, inner]) => entryLines(key, inner))
            .map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`),
    ),
  ];
}

/** 有冒号、井号这些的，自动加引号。 */
function scalar(text: string): string {
  return stringify(text, { schema: 'failsafe', lineWidth: 0 }).trimEnd();
}

/** 开头信息加正文，成一个 Markdown 文件。 */
export function markdownText(record: RecordText, body = ''): string {
  return `---\n${record.text}---\n${body === '' ? '' : `\n${body.trimEnd()}\n`}`;
}
