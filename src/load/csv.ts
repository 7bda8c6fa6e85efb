import { parse, type CsvError } from 'csv-parse/sync';
import type { Place } from '../base/place.ts';
import { problem, type Problem } from '../domain/problem.ts';

export interface Cell {
  /** 两头空白已去掉。 */
  readonly text: string;
  readonly place: Place;
}

export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** 把 CSV 或制表符分隔的文字拆成行；引号不成对时记一处毛病。 */
export function readCsv(file: string, text: string, problems: Problem[]): CsvRow[] {
  const delimiter = delimiterOf(text);
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
  } catch (error) {
    const { message } = error as CsvError;
    const line = Number(/at line (\d+)/.exec(message)?.[1] ?? 1);
    problems.push(
      problem(
        'csv/quotes',
        { file, line, column: 1 },
        '从这一行起引号不成对，后面的内容连成了一格。',
        '找到多出来的双引号删掉；文字里要用引号就写中文引号“”。',
      ),
    );
    return [];
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
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
