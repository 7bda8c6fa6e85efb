/** 一幅小画：一格一个像素，格里是颜色的序号。 */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** 红、绿、蓝。 */
  readonly palette: readonly (readonly [number, number, number])[];
  readonly pixels: Uint8Array;
}

/** 涂一块：左、上、宽、高；画外的不涂。 */
export function fill(
  canvas: Canvas,
  box: readonly [number, number, number, number],
  colour: number,
): void {
  const [left, top, width, height] = box;
  for (let row = Math.max(0, top); row < Math.min(canvas.height, top + height); row++) {
    canvas.pixels.fill(colour, row * canvas.width + left, row * canvas.width + left + width);
  }
}

/**
 * 存成 PNG。
 *
 * 压缩自己写，不用 zlib：zlib 换个版本、换种机器，压出来的字节会不一样，示范镇就不能逐字节重做。
 */
export function encodePng({ width, height, palette, pixels }: Canvas): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 3, 0, 0, 0], 8);
  const lines = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row++) {
    lines.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', zlibStream(lines, width + 1)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = concat([new TextEncoder().encode(type), data]);
  return concat([bigEndian(data.length), body, bigEndian(crc32(body))]);
}

function bigEndian(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

function crc32(data: Uint8Array): number {
  let crc = -1;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function adler32(data: Uint8Array): number {
  let [low, high] = [1, 0];
  for (const byte of data) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return high * 65_536 + low;
}

/** 固定哈夫曼表的 deflate：只认两种重复，和左边一格一样，或和上一行一样。 */
function zlibStream(data: Uint8Array, rowLength: number): Uint8Array {
  const bits = new BitWriter();
  bits.write(0b011, 3);
  for (let at = 0; at < data.length;) {
    const left = repeatLength(data, at, 1);
    const above = repeatLength(data, at, rowLength);
    const [length, distance] = left >= above ? [left, 1] : [above, rowLength];
    if (length < 3) {
      bits.symbol(data[at] ?? 0);
      at++;
    } else {
      bits.match(length, distance);
      at += length;
    }
  }
  bits.symbol(256);
  return concat([Uint8Array.of(0x78, 0x01), bits.finish(), bigEndian(adler32(data))]);
}

function repeatLength(data: Uint8Array, at: number, distance: number): number {
  let length = 0;
  if (distance > at) return 0;
  while (
    length < 258 &&
    at + length < data.length &&
    data[at + length] === data[at + length - distance]
  )
    length++;
  return length;
}

/** deflate 里长度、距离的分档：起点和附加位数。 */
const lengthBands = bands(
  3,
  [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5],
);
const distanceBands = bands(
  1,
  [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10],
);

function bands(
  first: number,
  extras: readonly number[],
): readonly { start: number; extra: number }[] {
  let start = first;
  return extras.map((extra) => {
    const band = { start, extra };
    start += 2 ** extra;
    return band;
  });
}

class BitWriter {
  readonly #bytes: number[] = [];
  #current = 0;
  #used = 0;

  /** 低位在前。 */
  write(value: number, count: number): void {
    for (let bit = 0; bit < count; bit++) {
      this.#current |= ((value >>> bit) & 1) << this.#used;
      if (++this.#used === 8) {
        this.#bytes.push(this.#current);
        this.#current = this.#used = 0;
      }
    }
  }

  /** 哈夫曼码高位在前。 */
  #code(value: number, count: number): void {
    for (let bit = count - 1; bit >= 0; bit--) this.write((value >>> bit) & 1, 1);
  }

  symbol(value: number): void {
    if (value < 144) this.#code(0x30 + value, 8);
    else if (value < 256) this.#code(0x190 + value - 144, 9);
    else if (value < 280) this.#code(value - 256, 7);
    else this.#code(0xc0 + value - 280, 8);
  }

  match(length: number, distance: number): void {
    if (length === 258) this.symbol(285);
    else {
      const index = lengthBands.findLastIndex(({ start }) => start <= length);
      const band = lengthBands[index] ?? { start: 3, extra: 0 };
      this.symbol(257 + index);
      this.write(length - band.start, band.extra);
    }
    const index = distanceBands.findLastIndex(({ start }) => start <= distance);
    const band = distanceBands[index] ?? { start: 1, extra: 0 };
    this.#code(index, 5);
    this.write(distance - band.start, band.extra);
  }

  finish(): Uint8Array {
    if (this.#used > 0) this.#bytes.push(this.#current);
    return Uint8Array.from(this.#bytes);
  }
}
