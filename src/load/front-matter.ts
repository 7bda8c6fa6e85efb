import matter from 'gray-matter';
import { problem, type Problem } from '../domain/problem.ts';
import type { Fields } from '../domain/field.ts';
import type { Source } from '../domain/source.ts';
import { typingSlips, yamlProblems } from './typing-slips.ts';
import { readYaml } from './yaml.ts';

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
  const result = readFields(file, raw, fields, problems);
  if (!result) return undefined;
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
  return readFields(file, text, fields, problems);
}

/** 先挑打字的毛病：有它们在，后面整段都读不通，再报别的只会添乱。 */
function readFields(
  file: string,
  text: string,
  fields: Fields,
  problems: Problem[],
): Omit<FrontMatter, 'body'> | undefined {
  const slips = typingSlips(file, text, fields);
  const result = readYaml(file, text);
  if (slips.length > 0) problems.push(...slips);
  else if ('faults' in result) problems.push(...yamlProblems(text, result.faults));
  return 'faults' in result || slips.length > 0 ? undefined : result;
}
