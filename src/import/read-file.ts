import type { Problem } from '../domain/problem.ts';
import { readCsv } from '../load/csv.ts';
import { decodeText } from '../load/decode.ts';
import { Refused, type Grid } from './grid.ts';
import { fileLimit, rowLimit } from './safe-zip.ts';
import { readWorkbook } from './workbook.ts';

/** 读一个要导入的文件：.xlsx 一页一张，.csv、.txt 一个文件一张。 */
export function readGrids(name: string, bytes: Uint8Array): Grid[] {
  if (/\.xlsx$/i.test(name)) return readWorkbook(bytes);
  if (/\.et$/i.test(name)) {
    throw new Refused('这是 WPS 自己的表格（.et），读不了。在 WPS 里打开，另存为 .xlsx。');
  }
  if (/\.xls$/i.test(name)) {
    throw new Refused('这是老的 .xls，读不了。在 WPS 里打开，另存为 .xlsx。');
  }
  if (!/\.(csv|txt|tsv)$/i.test(name)) {
    throw new Refused('只认 .xlsx、.csv、.txt。别的在 WPS 里另存为 .xlsx。');
  }
  if (bytes.length > fileLimit) {
    const megabytes = (bytes.length / 1024 / 1024).toFixed(0);
    throw new Refused(`文件有 ${megabytes} MB，超过 20 MB，不读。只留要公开的那一段，另存一份。`);
  }
  const problems: Problem[] = [];
  const text = decodeText(name, bytes, problems);
  const rows = text === undefined ? [] : readCsv(name, text, problems);
  const [fault] = problems;
  if (fault) throw new Refused(fault.message + fault.fix);
  if (rows.length > rowLimit) throw new Refused(`超过 ${String(rowLimit)} 行，不读。`);
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  // 下载的表里，像公式的字前面加过一撇，这里去掉。
  const plain = filled.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell) => cell.replace(/^'(?=[=+\-@])/, '')),
  }));
  return [{ name: '', rows: plain, left: [] }];
}
