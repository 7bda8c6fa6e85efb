import type { History } from '../domain/history.ts';
import { logLines, shortHead } from './log-files.ts';
import { leafHash, nodeHash } from './merkle.ts';

const known = new WeakMap<History, ReadonlyMap<string, string>>();

/**
 * 每一版刚进记录时的记录头：内容摘要 → `123:9f86d081884c7d65`。
 *
 * 印在这一版的张贴页上：纸上的头管着它和它以前公开过的全部。后来再公开别的，它也不变，
 * 不用重做这一页。
 */
export function headsOf(history: History): ReadonlyMap<string, string> {
  const before = known.get(history);
  if (before) return before;
  const heads = new Map<string, string>();
  // 已经凑满的几棵小树，从大到小；再来一片叶子，一样大的就并起来，像二进制进位。
  const trees: { size: number; hash: Uint8Array }[] = [];
  for (const [index, line] of logLines(history).entries()) {
    let tree = { size: 1, hash: leafHash(Buffer.from(line)) as Uint8Array };
    for (let last = trees.at(-1); last?.size === tree.size; last = trees.at(-1)) {
      trees.pop();
      tree = { size: 2 * tree.size, hash: nodeHash(last.hash, tree.hash) };
    }
    trees.push(tree);
    const digest = history.log[index]?.version.digest ?? '';
    if (heads.has(digest)) continue;
    const root = trees.map(({ hash }) => hash).reduceRight((right, left) => nodeHash(left, right));
    heads.set(digest, shortHead({ size: index + 1, root: Buffer.from(root).toString('hex') }));
  }
  known.set(history, heads);
  return heads;
}
