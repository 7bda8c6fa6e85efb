import { parse } from 'csv-parse/sync';
import type { Place } from '../base/place.ts';
import type { Problem } from '../domain/problem.ts';
import { dropQuote, oddQuote, swallowedLine, unclosedLine } from './odd-quote.ts';

export interface Cell {
  /** 两头空白已去掉。 */
  readonly text: string;
  readonly place: Place;
}

export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * 把 CSV 或制表符分隔的文字拆成行。
 *
 * 引号不成对的，记一处毛病，去掉那个引号再往下读：别的行照样查。
 */
export function readCsv(file: string, text: string, problems: Problem[]): CsvRow[] {
  const delimiter = delimiterOf(text);
  if (!text.includes('"')) return splitPlain(text, delimiter);
  let rest = text;
  for (let tries = 0; tries < 20; tries++) {
    const read = splitRows(rest, delimiter);
    const line = Array.isArray(read) ? swallowedLine(read, delimiter) : read.line;
    if (line === undefined && Array.isArray(read)) return read;
    const mended = dropQuote(rest, line ?? 1, delimiter);
    problems.push(oddQuote(file, line ?? 1, mended?.cell, mended?.column));
    if (!mended) return [];
    rest = mended.text;
  }
  return [];
}

/** 拆成行；到完也没合上的引号，给出它在第几行。 */
function splitRows(text: string, delimiter: string): CsvRow[] | { readonly line: number } {
  // csv-parse 每碰到一行格数不同，就造一个错误对象再扔掉；不记调用栈，快好几倍。
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
    }) as unknown as readonly { record: string[]; info: { lines: number } }[];
    let end = 0;
    return records.map(({ record, info }) => {
      // info.lines 是这一行的末行；格子里有换行时，开头在上一行之后。
      const line = end + 1;
      end = info.lines;
      return { line, cells: record.map((cell) => cell.trim()) };
    });
  } catch {
    return { line: unclosedLine(text, delimiter) };
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** 没有引号的表，一行就是一行，一个分隔符就是一格：不必请 csv-parse，快好几倍。 */
function splitPlain(text: string, delimiter: string): CsvRow[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => ({
    line: index + 1,
    cells: line.split(delimiter).map((cell) => cell.trim()),
  }));
}

/** 格子之间是制表符还是逗号。 */
export function delimiterOf(text: string): '\t' | ',' {
  return countIn(text, '\t') > countIn(text, ',') ? '\t' : ',';
}

function countIn(text: string, char: string): number {
  const head = text.slice(0, 4000);
  return head.split(char).length - 1;
}

/** 表格软件里的列名：1 → A，27 → AA。 */
export function columnLetter(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetter(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
