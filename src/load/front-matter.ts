import matter from 'gray-matter';
import { problem, type Problem } from '../domain/problem.ts';
import type { Fields } from '../domain/field.ts';
import type { Source } from '../domain/source.ts';
import { readYaml, type YamlFault } from './yaml.ts';

export interface FrontMatter {
  readonly data: unknown;
  readonly body: string;
  readonly source: Source;
}

const layout =
  '第一行只写 ---，往下一行一项，写成「名称: 内容」，冒号后空一格，写完再来一行 ---，然后写正文；内容里有冒号就用引号括起来。';

/**
 * 拆出 Markdown 开头 `---` 之间的信息；读不懂就记下毛病，返回 `undefined`。
 *
 * gray-matter 只用来拆分，另给它三样约束：
 * - YAML 由 `yaml.ts` 读：全留作文字，问得到行列。
 * - `---js`、`---json` 一律不收：它默认会在构建时执行内容文件里的代码。
 * - 总是传选项：不传时它会缓存，同一份坏内容第二次读会不报错、给出空数据。
 */
export function readFrontMatter(
  file: string,
  text: string,
  fields: Fields,
  problems: Problem[],
): FrontMatter | undefined {
  const start = { file, line: 1, column: 1 };
  const opening = /^---(.*)\n/.exec(text);
  if (!opening) {
    problems.push(problem('markdown/front-matter', start, '文件开头没有 --- 这一行。', layout));
    return undefined;
  }
  if (opening[1]?.trim()) {
    const message = `开头的 --- 后面写着「${opening[1].trim()}」。`;
    problems.push(problem('markdown/code', start, message, '第一行只留 ---，这里不能写程序。'));
    return undefined;
  }
  if (!/\n---[ \t]*(\n|$)/.test(text)) {
    problems.push(problem('markdown/front-matter', start, '开头信息没有结束的 --- 一行。', layout));
    return undefined;
  }

  let raw = '';
  const keep = (source: string): object => {
    raw = source;
    return {};
  };
  const { content } = matter(text, { engines: { yaml: keep } });
  const slips = typingSlips(file, raw, fields);
  const result = readYaml(file, raw);
  if ('faults' in result || slips.length > 0) {
    problems.push(...slips);
    if ('faults' in result && slips.length === 0) problems.push(...yamlProblems(result.faults));
    return undefined;
  }
  const body = content.replace(/^\n+/, '');
  const bodyLine = text.slice(0, text.length - body.length).split('\n').length;
  return { data: result.data, body, source: { ...result.source, bodyLine } };
}

/** 读一个 YAML 文件，如 `town.yaml`。 */
export function readYamlFile(
  file: string,
  text: string,
  fields: Fields,
  problems: Problem[],
): Omit<FrontMatter, 'body'> | undefined {
  const slips = typingSlips(file, text, fields);
  const result = readYaml(file, text);
  if ('faults' in result || slips.length > 0) {
    problems.push(...slips);
    if ('faults' in result && slips.length === 0) problems.push(...yamlProblems(result.faults));
    return undefined;
  }
  return result;
}

function yamlProblems(faults: readonly YamlFault[]): Problem[] {
  return faults.map(({ kind, place }) =>
    kind === 'repeated'
      ? problem(
          'field/repeated',
          place,
          `「${place.field ?? ''}」写了两次。`,
          '留下对的一处，删掉另一处。',
        )
      : problem(
          'markdown/front-matter',
          place,
          '这一行的写法读不懂。',
          '一行一项，写成「名称: 内容」，冒号后空一格，同一级左边对齐；内容里有冒号、井号或以引号、方括号开头的，用引号括起来。',
        ),
  );
}

/** 打字常犯的两样：字段名后用了全角冒号，行首用了制表符。它们会让后面整段读不通，所以先挑出来。 */
function typingSlips(file: string, raw: string, fields: Fields): Problem[] {
  const names = fieldNames(fields);
  const found: Problem[] = [];
  for (const [index, line] of raw.split('\n').entries()) {
    const place = { file, line: index + 1, column: 1 };
    if (/^ *\t/.test(line)) {
      const message = '这一行开头用了制表符（Tab 键）。';
      found.push(problem('markdown/tab', place, message, '把行首的制表符换成两个空格。'));
    }
    const [, indent = '', name = ''] = /^([\s-]*)([^\s:：-][^:：]*)：/.exec(line) ?? [];
    if (names.has(name.trim())) {
      const column = indent.length + name.length + 1;
      const message = `「${name.trim()}」后面是全角冒号「：」。`;
      const fix = `改成半角冒号，再空一格，如「${name.trim()}: 内容」。`;
      found.push(
        problem(
          'markdown/full-width-colon',
          { ...place, column, field: name.trim() },
          message,
          fix,
        ),
      );
    }
  }
  return found;
}

function fieldNames(fields: Fields): Set<string> {
  const names = new Set<string>();
  for (const field of Object.values(fields)) {
    names.add(field.name);
    if (field.form === 'records' || field.form === 'record') {
      for (const name of fieldNames(field.fields)) names.add(name);
    }
  }
  return names;
}
