import { bodyTables, cellsOf, plainHead } from '../base/body-table.ts';
import type { NameWay } from './roster-rule.ts';

/** 表头写成这样的一列，是一个人一行的姓名。 */
const nameHeads: ReadonlySet<string> = new Set([
  ...['姓名', '户主', '户主姓名', '领取人', '成员', '申请人', '本人', '救助对象', '低保对象'],
]);

/** 姓名 → 网上的写法。 */
export type ShownNames = ReadonlyMap<string, string>;

const notListed = '不列姓名';

export function isNameHead(head: string): boolean {
  return nameHeads.has(plainHead(head));
}

/** `王有田` → `王×`；后面跟着别的字也一起遮住。 */
export function shownName(written: string, way: NameWay): string {
  if (way === '全名' || written.trim() === '') return written;
  if (way === '不列') return notListed;
  const [first = ''] = /\p{Script=Han}/u.exec(written) ?? [];
  return `${first}×`;
}

export function shownNames(written: readonly string[], way: NameWay): ShownNames {
  const names = new Map<string, string>();
  if (way === '全名') return names;
  for (const cell of written) {
    const [name] = /\p{Script=Han}[\p{Script=Han}·]+/u.exec(cell) ?? [];
    if (name !== undefined) names.set(name, shownName(name, way));
  }
  return names;
}

/** 说明、备注、正文里提到名册上的人，也照网上的写法。 */
export function withShownNames(text: string, names: ShownNames): string {
  if (names.size === 0) return text;
  const lengths = [...new Set([...names.keys()].map(({ length }) => length))].sort((a, b) => b - a);
  let shown = '';
  for (let at = 0; at < text.length;) {
    const length = lengths.find((size) => names.has(text.slice(at, at + size)));
    const name = length === undefined ? undefined : names.get(text.slice(at, at + length));
    shown += name ?? text.charAt(at);
    at += length ?? 1;
  }
  return shown;
}

/** 一张按行列摆的名单：去掉几列，姓名照网上的写法。 */
export interface ListShown {
  readonly dropped: ReadonlySet<string>;
  readonly way: NameWay;
}

/** 名单里留下哪几列，哪几列是姓名。 */
export function listColumns(
  heads: readonly string[],
  { dropped }: ListShown,
): { kept: number[]; names: ReadonlySet<number> } {
  const indices = [...heads.keys()];
  return {
    kept: indices.filter((index) => !dropped.has(plainHead(heads[index] ?? ''))),
    names: new Set(indices.filter((index) => isNameHead(heads[index] ?? ''))),
  };
}

/** 正文里名单上的姓名。 */
export function namesInBody(lines: readonly string[]): string[] {
  return bodyTables(lines).flatMap(({ from, to, heads }) => {
    const at = heads.findIndex(isNameHead);
    return at < 0 ? [] : lines.slice(from + 2, to).map((line) => cellsOf(line)[at] ?? '');
  });
}

/** 正文里的名单照网上的样子；行数不变。 */
export function shownBody(lines: readonly string[], shown: ListShown): string[] {
  const result = [...lines];
  for (const { from, to, heads } of bodyTables(lines)) {
    const { kept, names } = listColumns(heads, shown);
    if (kept.length === heads.length && (shown.way === '全名' || names.size === 0)) continue;
    for (let at = from; at < to; at++) {
      const cells = cellsOf(lines[at] ?? '');
      const fresh = kept.map((index) => {
        const cell = cells[index] ?? '';
        return at > from + 1 && names.has(index) ? shownName(cell, shown.way) : cell;
      });
      result[at] = `| ${fresh.join(' | ')} |`;
    }
  }
  return result;
}
