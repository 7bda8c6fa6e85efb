import { gramsOf, maskOf, shardOf } from './client/where.js';
import type { IndexFiles } from './pagefind-index.ts';

/** 一份大约放这么多截，压缩后一 KB 多；村多了，份数跟着多。 */
const gramsPerShard = 300;

/** 一份记录里有哪些截，去掉重复，排好。 */
export function gramsIn(parts: Iterable<string>): readonly string[] {
  const grams = new Set<string>();
  for (const part of new Set(parts)) for (const gram of gramsOf(part)) grams.add(gram);
  return [...grams].sort();
}

/**
 * 哪一截在哪些村（头一份是全镇共用的）：`where/0.json`、`where/1.json`……
 *
 * 一份是几行 `[哪些村, 截、截、截]`。截之间用顿号隔开：数字挨着数字，免得连成一个像号码的长串。
 */
export function whereFiles(parts: readonly (readonly string[])[]): {
  readonly files: IndexFiles;
  readonly count: number;
} {
  const places = new Map<string, number[]>();
  for (const [place, grams] of parts.entries()) {
    for (const gram of grams) {
      const known = places.get(gram);
      if (known) known.push(place);
      else places.set(gram, [place]);
    }
  }
  const count = Math.max(1, Math.ceil(places.size / gramsPerShard));
  const shards = Array.from({ length: count }, () => new Map<string, string[]>());
  for (const gram of [...places.keys()].sort()) {
    const shard = shards[shardOf(gram, count) ?? 0];
    const mask = maskOf(places.get(gram) ?? [], parts.length);
    const grams = shard?.get(mask);
    if (grams) grams.push(gram);
    else shard?.set(mask, [gram]);
  }
  const files = shards.map((shard, index): [string, string] => [
    `where/${String(index)}.json`,
    JSON.stringify([...shard].map(([mask, grams]) => [mask, grams.join('、')])),
  ]);
  return { files: new Map(files), count };
}
