import { createRequire } from 'node:module';
import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import type * as Yaml from 'yaml';
import type { Place } from '../base/place.ts';
import type { Source } from '../domain/source.ts';

/** YAML 语法上的一处毛病，行列已经换成整个文件里的。 */
export interface YamlFault {
  readonly kind: 'syntax' | 'repeated';
  readonly place: Place;
}

export type YamlResult =
  { readonly data: unknown; readonly source: Source } | { readonly faults: readonly YamlFault[] };

/**
 * 读一段 YAML。所有值都留作文字：日期不变成带时区的时刻，编号 007 不变成 7。
 *
 * 值由 js-yaml 读（比 yaml 快十倍）；要报行列时才用 yaml 再读一遍，它记得每个字段的位置。
 */
export function readYaml(file: string, text: string): YamlResult {
  try {
    const data: unknown = load(text, { schema: FAILSAFE_SCHEMA });
    return { data, source: lazySource(file, text) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { faults: findFaults(file, text, error) };
  }
}

/** 只在要报行列时才装，多数时候用不着。 */
function yaml(): typeof Yaml {
  return createRequire(import.meta.url)('yaml') as typeof Yaml;
}

function findFaults(file: string, text: string, error: YAMLException): YamlFault[] {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const { errors } = parseDocument(text, { schema: 'failsafe', lineCounter: lines });
  const faults = errors.map((fault): YamlFault => {
    const { line, col } = lines.linePos(fault.pos[0]);
    const kind = fault.code === 'DUPLICATE_KEY' ? 'repeated' : 'syntax';
    const field =
      kind === 'repeated' ? text.slice(fault.pos[0]).split(/[:\n]/)[0]?.trim() : undefined;
    return { kind, place: { file, line, column: col, field } };
  });
  if (faults.length > 0) return faults;
  const { line, column } = error.mark;
  return [{ kind: 'syntax', place: { file, line: line + 1, column: column + 1 } }];
}

function lazySource(file: string, text: string): Source {
  let find: ((path: readonly (string | number)[]) => Place) | undefined;
  return {
    file,
    bodyLine: 1,
    place(...path) {
      find ??= locator(file, text);
      return find(path);
    },
  };
}

function locator(file: string, text: string): (path: readonly (string | number)[]) => Place {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines });
  return (path) => {
    const field = path.findLast((step) => typeof step === 'string');
    for (let depth = path.length; depth > 0; depth--) {
      const start = nodeStart(document, path.slice(0, depth));
      if (start === undefined) continue;
      const { line, col } = lines.linePos(start);
      return { file, line, column: col, field };
    }
    return { file, line: 1, column: 1, field };
  };
}

/** 字段指到名字，列表里的一项指到它的开头。 */
function nodeStart(
  document: Yaml.Document.Parsed,
  path: readonly (string | number)[],
): number | undefined {
  const { isCollection, isNode } = yaml();
  const parent: unknown =
    path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isCollection(parent)) return undefined;
  const last = path.at(-1);
  for (const item of parent.items) {
    if (isNode(item)) continue;
    const { key } = item as { key?: unknown };
    if (isNode(key) && String(key) === last) return key.range?.[0];
  }
  const node = typeof last === 'number' ? parent.items[last] : undefined;
  return isNode(node) ? node.range?.[0] : undefined;
}
