import { createHash } from 'node:crypto';

/** RFC 6962 的哈希树：叶子前面加 0，中间的前面加 1。 */
type Hash = Buffer;

export function leafHash(entry: Uint8Array): Hash {
  return createHash('sha256').update(Buffer.of(0)).update(entry).digest();
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Hash {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest();
}

/** 一串叶子的树根；一片叶子也没有，是空串的 SHA-256。 */
export function treeRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (!only) return createHash('sha256').digest();
  if (leaves.length === 1) return only;
  const split = splitOf(leaves.length);
  return nodeHash(treeRoot(leaves.slice(0, split)), treeRoot(leaves.slice(split)));
}

/** 比个数小的最大的 2 的幂。 */
function splitOf(count: number): number {
  return 2 ** (31 - Math.clz32(count - 1));
}

/** 第 `index` 片叶子在树里的证明：一路上另一边的哈希。 */
export function inclusionProof(leaves: readonly Uint8Array[], index: number): Uint8Array[] {
  if (leaves.length <= 1) return [];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...inclusionProof(left, index), treeRoot(right)]
    : [...inclusionProof(right, index - split), treeRoot(left)];
}

/** 照证明从一片叶子算到树根。 */
export function rootFromInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
): Uint8Array | undefined {
  const last = proof.at(-1);
  if (size <= 1) return index === 0 && size === 1 && !last ? leaf : undefined;
  if (!last || index < 0 || index >= size) return undefined;
  const split = splitOf(size);
  const rest = proof.slice(0, -1);
  if (index < split) {
    const left = rootFromInclusion(leaf, index, split, rest);
    return left && nodeHash(left, last);
  }
  const right = rootFromInclusion(leaf, index - split, size - split, rest);
  return right && nodeHash(last, right);
}

/** 前 `old` 片叶子的树是现在这棵树的开头：证明。 */
export function consistencyProof(leaves: readonly Uint8Array[], old: number): Uint8Array[] {
  return old <= 0 || old >= leaves.length ? [] : subProof(leaves, old, true);
}

function subProof(leaves: readonly Uint8Array[], old: number, whole: boolean): Uint8Array[] {
  if (old === leaves.length) return whole ? [] : [treeRoot(leaves)];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return old <= split
    ? [...subProof(left, old, whole), treeRoot(right)]
    : [...subProof(right, old - split, false), treeRoot(left)];
}

/** 照证明从旧树根推出新旧两个树根；推不出返回 `undefined`。 */
export function rootsFromConsistency(
  sizes: { readonly old: number; readonly now: number },
  oldRoot: Uint8Array,
  proof: readonly Uint8Array[],
): { readonly old: Uint8Array; readonly now: Uint8Array } | undefined {
  if (sizes.old === sizes.now)
    return proof.length === 0 ? { old: oldRoot, now: oldRoot } : undefined;
  if (sizes.old < 1 || sizes.old > sizes.now) return undefined;
  const steps = [...proof];
  const walk = (
    old: number,
    size: number,
    whole: boolean,
  ): { old: Uint8Array; now: Uint8Array } | undefined => {
    const last = whole && old === size ? oldRoot : steps.pop();
    if (!last) return undefined;
    if (old === size) return { old: last, now: last };
    const split = splitOf(size);
    if (old <= split) {
      const left = walk(old, split, whole);
      return left && { old: left.old, now: nodeHash(left.now, last) };
    }
    const right = walk(old - split, size - split, false);
    return right && { old: nodeHash(last, right.old), now: nodeHash(last, right.now) };
  };
  const roots = walk(sizes.old, sizes.now, true);
  return steps.length === 0 ? roots : undefined;
}
