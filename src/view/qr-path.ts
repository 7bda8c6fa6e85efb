import QRCode from 'qrcode';

/**
 * 一个网址的二维码，画成一笔：横着连着的黑格并成一条，几百个字节。
 *
 * 四周要留白：标准是四格；印在纸上页边也是白的，两格够认，单独的图片不知道放在哪里，留足四格。
 */
export function qrPath(url: string, quiet = 2): { readonly size: number; readonly path: string } {
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

/** 单独一个文件的二维码，放多大都清楚。 */
export function qrSvg(url: string): string {
  const { size, path } = qrPath(url, 4);
  const side = String(size);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}mm" height="${side}mm" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>\n`;
}

/** 单独一个 PNG，一格十六个点，约九百点见方，喷绘也够。 */
export function qrPng(url: string): Promise<Buffer> {
  return QRCode.toBuffer(url, { errorCorrectionLevel: 'M', margin: 4, scale: 16 });
}
