import QRCode from 'qrcode';

/** 四周要留的白，几格；标准是四格，纸上页边也是白的，两格够认。 */
const quiet = 2;

/** 一个网址的二维码，画成一笔：横着连着的黑格并成一条，几百个字节。 */
export function qrPath(url: string): { readonly size: number; readonly path: string } {
  const { modules } = QRCode.create(url, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const strokes: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!modules.get(row, column)) continue;
      const start = column;
      while (column + 1 < size && modules.get(row, column + 1)) column += 1;
      const width = String(column - start + 1);
      strokes.push(`M${String(start + quiet)} ${String(row + quiet)}h${width}v1h-${width}z`);
    }
  }
  return { size: size + 2 * quiet, path: strokes.join('') };
}
