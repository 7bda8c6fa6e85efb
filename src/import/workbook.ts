import { read, utils, type CellObject, type Range, type WorkSheet } from '@e965/xlsx';
import { parseExcelSerial } from '../base/date.ts';
import { columnLetter } from '../load/csv.ts';
import { Refused, type Grid, type GridRow } from './grid.ts';
import { inspectWorkbook, rowLimit } from './safe-zip.ts';

/** 读一个 .xlsx：公式取存下来的值，隐藏的页、行、列一概不取。 */
export function readWorkbook(bytes: Uint8Array): Grid[] {
  inspectWorkbook(bytes);
  const book = read(bytes, {
    type: 'array',
    cellFormula: true,
    cellHTML: false,
    cellStyles: true,
    cellNF: true,
    sheetRows: rowLimit + 1,
  });
  const grids: Grid[] = book.SheetNames.map((name, index) => {
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    const sheet = book.Sheets[name];
    if (hidden !== 0 || !sheet) return { name, rows: [], left: ['这一页是隐藏的，没有取。'] };
    return gridOf(name, sheet);
  });
  if (grids.every(({ rows }) => rows.length === 0)) throw new Refused('工作簿里没有看得见的内容。');
  return grids;
}

function gridOf(name: string, sheet: WorkSheet): Grid {
  const left: string[] = [];
  if (sheet['!ref'] === undefined) return { name, rows: [], left };
  const range = utils.decode_range(sheet['!ref']);
  const columns = span(range.s.c, range.e.c).filter((column) => {
    if (sheet['!cols']?.[column]?.hidden !== true) return true;
    left.push(`${columnLetter(column + 1)} 列是隐藏的，没有取。`);
    return false;
  });
  const merged = mergedTops(sheet['!merges'] ?? []);
  const rows: GridRow[] = [];
  for (const row of span(range.s.r, range.e.r)) {
    if (sheet['!rows']?.[row]?.hidden === true) {
      left.push(`第 ${String(row + 1)} 行是隐藏的，没有取。`);
      continue;
    }
    const cells = columns.map((column) => {
      const address = utils.encode_cell({ r: row, c: column });
      const top = merged.get(address);
      const cell = (sheet[top ?? address] as CellObject | undefined) ?? undefined;
      return cellText(cell, top ?? address, top === undefined, left);
    });
    rows.push({ line: row + 1, cells });
  }
  return { name, rows, left };
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** 竖着合并的格子，下面几行和头一行一样；横着合并的只有头一格有字，照旧。 */
function mergedTops(merges: readonly Range[]): Map<string, string> {
  const tops = new Map<string, string>();
  for (const { s, e } of merges) {
    if (e.c !== s.c || e.r - s.r > 500) continue;
    for (const row of span(s.r + 1, e.r)) {
      tops.set(utils.encode_cell({ r: row, c: s.c }), utils.encode_cell(s));
    }
  }
  return tops;
}

function cellText(
  cell: CellObject | undefined,
  address: string,
  own: boolean,
  left: string[],
): string {
  if (!cell || cell.t === 'z') {
    if (cell?.f !== undefined && own) left.push(`${address} 的公式没有存下结果，没有取。`);
    return '';
  }
  if (cell.t === 'e') {
    if (own) left.push(`${address} 是「${cell.w ?? '错误值'}」，没有取。`);
    return '';
  }
  if (cell.t === 'n' && typeof cell.v === 'number') {
    const format = cell.z === undefined ? '' : String(cell.z);
    if (isDateFormat(format)) return dateText(cell.v, address, left);
    // 15 位有效数字：去掉 0.1+0.2 那样的尾巴，真写了的小数一位不丢。
    return plainNumber(Number(cell.v.toPrecision(15)));
  }
  return String(cell.v ?? '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** `yyyy-mm-dd`、`m"月"d"日"` 是日期；`0.00`、`[红]-0.00` 不是。 */
function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /[ymd]/i.test(bare) && !/general/i.test(bare);
}

function dateText(serial: number, address: string, left: string[]): string {
  const date = parseExcelSerial(String(Math.floor(serial)));
  if (date) return date;
  left.push(`${address} 是日期格式，数却不是日期，照数取的。`);
  return plainNumber(serial);
}

function plainNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : text;
}
