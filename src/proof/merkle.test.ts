import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  consistencyProof,
  inclusionProof,
  leafHash,
  rootFromInclusion,
  rootsFromConsistency,
  treeRoot,
} from './merkle.ts';

/** RFC 6962 的公开测试数据：八片叶子和每个大小的树根（certificate-transparency 项目）。 */
const inputs = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const leaves = inputs.map((hex) => leafHash(Buffer.from(hex, 'hex')));
const hex = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('hex');

test('空树和每个大小的树根，与公开的数据一样', () => {
  expect(hex(treeRoot([]))).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
  expect(roots.map((_, index) => hex(treeRoot(leaves.slice(0, index + 1))))).toEqual(roots);
});

test('公开的包含证明、一致证明', () => {
  expect(inclusionProof(leaves, 0).map(hex)).toEqual([
    '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  ]);
  expect(consistencyProof(leaves, 1).map(hex)).toEqual([
    '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  ]);
});

test('随便多大的树：每片叶子证得出，换一片证不出', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), fc.nat(), (size, a, b) => {
      const tree = Array.from({ length: size }, (_, index) => leafHash(Buffer.of(index)));
      const root = hex(treeRoot(tree));
      const index = a % size;
      const leaf = tree[index] ?? Buffer.of();
      const proof = inclusionProof(tree, index);
      expect(hex(rootFromInclusion(leaf, index, size, proof))).toBe(root);
      expect(hex(rootFromInclusion(leafHash(Buffer.of(200)), index, size, proof))).not.toBe(root);
      const old = 1 + (b % size);
      const oldRoot = treeRoot(tree.slice(0, old));
      const both = rootsFromConsistency({ old, now: size }, oldRoot, consistencyProof(tree, old));
      expect([hex(both?.old), hex(both?.now)]).toEqual([hex(oldRoot), root]);
    }),
  );
});
