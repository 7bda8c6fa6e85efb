import type { Fields } from '../domain/field.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { YamlFault } from './yaml.ts';

/**
 * 打字常犯的几样：字段名后用了全角冒号、冒号后没空格，行首用了制表符、减号后没空格，内容里有井号。
 *
 * 它们会让后面整段读不通，或者把两项并成一项，所以先挑出来，指到那一行。
 */
export function typingSlips(file: string, raw: string, fields: Fields): Problem[] {
  const names = fieldNames(fields);
  const found: Problem[] = [];
  for (const [index, line] of raw.split('\n').entries()) {
    const place = { file, line: index + 1, column: 1 };
    if (line.includes('\t') && /^ *\t/.test(line)) {
      const message = '这一行开头用了制表符（Tab 键）。';
      found.push(problem('markdown/tab', place, message, '把行首的制表符换成两个空格。'));
    }
    if (/^\s*-[^\s\d-]/.test(line)) {
      const message = '行首的「-」和后面的字连在一起了。';
      found.push(problem('markdown/front-matter', place, message, '「-」后面空一格。'));
      continue;
    }
    if (!/[:：]/.test(line)) continue;
    const [, indent = '', written = '', colon = '', next = ''] =
      /^([\s-]*)([^\s:：-][^:：]*)([:：])(.?)/u.exec(line) ?? [];
    const name = written.trim();
    if (!names.has(name)) continue;
    if (line.includes(' #') && /^[\s-]*[^:]*: +[^\s"'#].* #/.test(line)) {
      const message = `「${name}」的内容里有空格加井号，井号和它后面的字会丢掉。`;
      const fix = `用引号把内容括起来，如 ${name}: "内容 #3"。`;
      found.push(problem('markdown/front-matter', { ...place, field: name }, message, fix));
    }
    const at = { ...place, column: indent.length + written.length + 1, field: name };
    const fix = `改成半角冒号，再空一格，如「${name}: 内容」。`;
    if (colon === '：') {
      const message = `「${name}」后面是全角冒号「：」。`;
      found.push(problem('markdown/full-width-colon', at, message, fix));
    } else if (next.trim() !== '') {
      const message = `「${name}」的冒号后面没有空格。`;
      const spaced = `冒号后面空一格，如「${name}: 内容」。`;
      found.push(problem('markdown/front-matter', at, message, spaced));
    }
  }
  return found;
}

const namesOf = new WeakMap<Fields, Set<string>>();

/** 一张字段表里的全部名字，几层都算；同一张表只收集一次。 */
function fieldNames(fields: Fields): Set<string> {
  const known = namesOf.get(fields);
  if (known) return known;
  const names = new Set<string>();
  namesOf.set(fields, names);
  for (const field of Object.values(fields)) {
    names.add(field.name);
    if (field.form === 'records' || field.form === 'record') {
      for (const name of fieldNames(field.fields)) names.add(name);
    }
  }
  return names;
}

/** YAML 读不通的地方，尽量说出是哪一样没写对。 */
export function yamlProblems(raw: string, faults: readonly YamlFault[]): Problem[] {
  const lines = raw.split('\n');
  const open = lines.findIndex((line) => hasOpenQuote(line));
  if (open >= 0) {
    const place = { file: faults[0]?.place.file ?? '', line: open + 1, column: 1 };
    const fix = '引号前后各一个，用同一种；内容里不需要引号的就都删掉。';
    return [problem('markdown/front-matter', place, '这一行的引号没有成对。', fix)];
  }
  // 一处缩进错了，后面行行都读不通：只说头一处。
  const [first] = faults.filter(({ kind }) => kind === 'syntax');
  return (first ? [first] : faults).map(({ kind, place }) => {
    if (kind === 'repeated') {
      const message = `「${place.field ?? ''}」写了两次。`;
      return problem('field/repeated', place, message, '留下对的一处，删掉另一处。');
    }
    const [, name, value = ''] =
      /^[\s-]*([^\s:-][^:]*): +(.*)$/.exec(lines[(place.line ?? 1) - 1] ?? '') ?? [];
    if (name !== undefined && /: |:$/.test(value)) {
      const message = `「${name}」的内容里还有冒号，分不清哪个是名称。`;
      return problem('markdown/front-matter', place, message, `用引号括起来：${name}: "${value}"`);
    }
    return problem(
      'markdown/front-matter',
      place,
      '这一行的写法读不懂。',
      '一行一项，写成「名称: 内容」，冒号后空一格，同一级左边对齐；内容以引号、方括号、星号这些符号开头的，用引号括起来。',
    );
  });
}

/** 内容以引号开头，到行末没有配成一对。 */
function hasOpenQuote(line: string): boolean {
  const [, quote = '', rest = ''] = /^[\s-]*(?:[^\s:"'-][^:]*: +)?(["'])(.*)$/.exec(line) ?? [];
  return quote !== '' && !rest.includes(quote);
}
