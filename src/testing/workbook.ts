import { utils, write, type WorkSheet } from '@e965/xlsx';

/** 一页里的格子，一行一行写。 */
export type Rows = readonly (readonly (string | number | Date | null)[])[];

export function sheetOf(rows: Rows): WorkSheet {
  return utils.aoa_to_sheet(rows as unknown[][]);
}

/** 真的 .xlsx 字节。 */
export function workbook(sheets: Readonly<Record<string, WorkSheet>>): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}
