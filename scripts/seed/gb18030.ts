let bytesOf: Map<string, readonly [number, number]> | undefined;

/**
 * 存成 GB18030，和 WPS、Excel 存的一样。
 *
 * Node 只会读这种编码，不会写：先把两个字节能拼出的字都读一遍，反过来查。
 */
export function encodeGb18030(text: string): Uint8Array {
  bytesOf ??= twoByteTable();
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const pair = bytesOf.get(char);
    if (!pair) throw new RangeError(`GB18030 的两字节区里没有「${char}」`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}

function twoByteTable(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if ([...char].length === 1 && char !== '\ufffd') found.set(char, [lead, trail]);
    }
  }
  return found;
}
