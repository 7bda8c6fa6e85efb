import { encodePng, fill, type Canvas } from './png.ts';
import type { Drawing } from './script.ts';

/** 纸白、墨黑、红、蓝、灰、浅黄。 */
const palette = [
  [255, 255, 255],
  [27, 26, 24],
  [179, 38, 30],
  [30, 90, 150],
  [190, 190, 186],
  [245, 232, 200],
] as const;

const ink = { paper: 0, black: 1, red: 2, blue: 3, grey: 4, sand: 5 } as const;

/** 附件的内容：示意图是 PNG，一张表是 PDF。 */
export function drawFile(drawing: Drawing): Uint8Array {
  switch (drawing.kind) {
    case 'road':
      return encodePng(drawRoad(drawing.metres));
    case 'plots':
      return encodePng(drawPlots(drawing.columns, drawing.rows));
    case 'bars':
      return encodePng(drawBars(drawing.values));
    case 'sheet':
      return pdfSheet(drawing.lines);
  }
}

function blank(width: number, height: number): Canvas {
  return { width, height, palette, pixels: new Uint8Array(width * height) };
}

/** 红的是要修的一段，蓝的是水，灰的是旧路，黄的是田。 */
function drawRoad(metres: number): Canvas {
  const canvas = blank(640, 360);
  fill(canvas, [0, 0, 640, 360], ink.sand);
  for (let row = 40; row < 360; row += 80) fill(canvas, [0, row, 640, 2], ink.grey);
  for (let column = 0; column < 640; column++) {
    const river = 300 + Math.round(((column - 320) * (column - 320)) / 6400);
    fill(canvas, [column, river, 1, 10], ink.blue);
    const road = 190 - Math.round((column * (640 - column)) / 1600);
    const colour = column >= 90 && column < 550 ? ink.red : ink.grey;
    fill(canvas, [column, road, 1, 12], colour);
  }
  fill(canvas, [86, 140, 4, 60], ink.black);
  fill(canvas, [550, 140, 4, 60], ink.black);
  drawNumber(canvas, [280, 84], metres);
  return canvas;
}

/** 一格一格编上号，如车位、棚、摊位；头一排是这次要动的。 */
function drawPlots(columns: number, rows: number): Canvas {
  const canvas = blank(640, 360);
  const [wide, high] = [Math.floor(600 / columns), Math.floor(300 / rows)];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [left, top] = [20 + column * wide, 30 + row * high];
      fill(canvas, [left, top, wide - 4, high - 8], ink.black);
      fill(canvas, [left + 2, top + 2, wide - 8, high - 12], row === 0 ? ink.grey : ink.paper);
      if (wide >= 24) drawNumber(canvas, [left + 5, top + 6], row * columns + column + 1, 2);
    }
  }
  return canvas;
}

function drawBars(values: readonly number[]): Canvas {
  const canvas = blank(640, 360);
  const highest = Math.max(...values);
  const wide = Math.floor(580 / values.length);
  fill(canvas, [30, 310, 590, 3], ink.black);
  for (const [index, value] of values.entries()) {
    const high = Math.round((value / highest) * 240);
    const left = 34 + index * wide;
    fill(canvas, [left, 310 - high, wide - 12, high], ink.blue);
    drawNumber(canvas, [left, 288 - high], Math.round(value), 2);
    drawNumber(canvas, [left + 4, 322], index + 1, 2);
  }
  return canvas;
}

/** 三列五行的点阵数字。 */
const glyphs: readonly (readonly string[])[] = [
  ['111', '101', '101', '101', '111'],
  ['010', '110', '010', '010', '111'],
  ['111', '001', '111', '100', '111'],
  ['111', '001', '111', '001', '111'],
  ['101', '101', '111', '001', '001'],
  ['111', '100', '111', '001', '111'],
  ['111', '100', '111', '101', '111'],
  ['111', '001', '010', '010', '010'],
  ['111', '101', '111', '101', '111'],
  ['111', '101', '111', '001', '111'],
];

function drawNumber(
  canvas: Canvas,
  [left, top]: readonly [number, number],
  value: number,
  dot = 5,
): void {
  for (const [place, digit] of [...String(value)].entries()) {
    for (const [row, line] of (glyphs[Number(digit)] ?? []).entries()) {
      for (const [column, on] of [...line].entries()) {
        if (on !== '1') continue;
        const at = left + (place * 4 + column) * dot;
        fill(canvas, [at, top + row * dot, dot, dot], ink.black);
      }
    }
  }
}

/** 一页 A4，一行一句。只用 PDF 自带的字体，所以只能写拉丁字母和数字。 */
function pdfSheet(lines: readonly string[]): Uint8Array {
  const text = lines.map((line, index) => {
    const size = index === 0 ? 20 : 13;
    return `BT /F1 ${size} Tf 60 ${760 - index * 34} Td (${line.replace(/[()\\]/g, '\\$&')}) Tj ET`;
  });
  const frame = lines
    .slice(1)
    .map((_, index) => `60 ${716 - index * 34} m 535 ${716 - index * 34} l S`);
  const stream = [...text, '0.6 w', ...frame].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
