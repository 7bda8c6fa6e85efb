import { problem, type Problem } from '../domain/problem.ts';

/**
 * 引号没合上、又碰巧碰到后面一个引号：几行给连成了一格，少了几笔账也看不出来。
 *
 * 格子里可以换行，但换行以后不会还有三个分隔的逗号；有就是吞了行。给出那一行的行号。
 */
export function swallowedLine(
  rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
  delimiter: string,
): number | undefined {
  for (const [index, { line, cells }] of rows.entries()) {
    const next = rows[index + 1];
    if (next && next.line - line === 1) continue;
    for (const cell of cells) {
      if (cell.includes('\n') && cell.split(delimiter).length > 3) return line;
    }
  }
  return undefined;
}

/** 头一个到完也没合上的引号，在第几行。 */
export function unclosedLine(text: string, delimiter: string): number {
  const starts = (at: number): boolean =>
    at === 0 || text[at - 1] === delimiter || text[at - 1] === '\n';
  const ends = (at: number): boolean =>
    at + 1 === text.length || text[at + 1] === delimiter || text[at + 1] === '\n';
  let opened: number | undefined;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (opened === undefined) {
      if (starts(at)) opened = at;
    } else if (text[at + 1] === '"') at++;
    else if (ends(at)) opened = undefined;
  }
  return text.slice(0, opened ?? 0).split('\n').length;
}

interface Mended {
  /** 去掉那个引号以后的全文。 */
  readonly text: string;
  /** 那一格从引号起的字。 */
  readonly cell: string;
  readonly column: number;
}

/** 去掉这一行里没合上的那个引号：最后一个开头的引号。找不到就没有。 */
export function dropQuote(text: string, line: number, delimiter: string): Mended | undefined {
  const lines = text.split('\n');
  const row = lines[line - 1];
  if (row === undefined) return undefined;
  let at = -1;
  for (let index = row.indexOf('"'); index >= 0; index = row.indexOf('"', index + 1)) {
    if (index === 0 || row[index - 1] === delimiter) at = index;
  }
  if (at < 0) return undefined;
  lines[line - 1] = row.slice(0, at) + row.slice(at + 1);
  const cell = row.slice(at).split(delimiter)[0] ?? '';
  return { text: lines.join('\n'), cell, column: row.slice(0, at).split(delimiter).length };
}

export function oddQuote(file: string, line: number, cell = '', column = 1): Problem {
  const found = cell === '' ? '' : `「${cell}」的`;
  const message = `${found}引号只有一半，后面的内容会连成一格。`;
  const fix = '删掉多出来的双引号；文字里要用引号就写中文引号“”。';
  return problem('csv/quotes', { file, line, column }, message, fix);
}
