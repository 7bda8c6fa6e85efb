/**
 * CSV 的一格。以 `=`、`+`、`-`、`@` 开头的文字前面加单引号，免得在 Excel 里被当成公式执行；数字照写。
 */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** UTF-8 带 BOM、CRLF：Excel 和 WPS 双击就能打开，不会乱码。 */
export function csvFile(lines: readonly (readonly string[])[]): string {
  return `\uFEFF${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
