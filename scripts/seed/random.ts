/** 由一个名字定下的随机数：同一个名字，永远是同一串数。 */
export interface Random {
  /** 两头都算。 */
  int(low: number, high: number): number;
  /** 0 到 1，不含 1。 */
  share(): number;
  pick<Item>(items: readonly Item[]): Item;
  /** 洗一遍，返回新的一份。 */
  shuffle<Item>(items: readonly Item[]): Item[];
}

export function random(name: string): Random {
  let state = hash(name);
  const share = (): number => {
    // mulberry32：只用 32 位整数运算，各种机器上结果一样。
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (low: number, high: number): number => low + Math.floor(share() * (high - low + 1));
  return {
    int,
    share,
    pick: (items) => {
      const item = items[int(0, items.length - 1)];
      if (item === undefined) throw new RangeError('空的单子里挑不出东西');
      return item;
    },
    shuffle: (items) => {
      const mixed = [...items];
      for (let end = mixed.length - 1; end > 0; end--) {
        const other = int(0, end);
        [mixed[end], mixed[other]] = [mixed[other] as never, mixed[end] as never];
      }
      return mixed;
    },
  };
}

/** 名字变成一个 32 位整数（FNV-1a，再搅一次）。 */
function hash(name: string): number {
  let value = 0x811c9dc5;
  for (const char of name) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193);
  value ^= value >>> 16;
  return Math.imul(value, 0x85ebca6b) | 0;
}
