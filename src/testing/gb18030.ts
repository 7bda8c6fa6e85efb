/** 变成 GB18030 的字节，像 WPS 存的 CSV：双字节区倒着查，只有常用的字。 */
export function gb18030(text: string): Buffer {
  codes ??= doubleBytes();
  return Buffer.from(
    Array.from(text).flatMap((char) => {
      const code = char.codePointAt(0) ?? 0;
      const bytes = code < 128 ? [code] : codes?.get(char);
      if (!bytes) throw new Error(`「${char}」不在双字节区`);
      return bytes;
    }),
  );
}

let codes: Map<string, readonly number[]> | undefined;

function doubleBytes(): Map<string, readonly number[]> {
  const pairs: [number, number][] = [];
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) if (low !== 0x7f) pairs.push([high, low]);
  }
  const chars = new TextDecoder('gb18030').decode(Uint8Array.from(pairs.flat()));
  return new Map(Array.from(chars, (char, index) => [char, pairs[index] ?? []]));
}
