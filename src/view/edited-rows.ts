import type { Trace } from './trace.ts';

/**
 * 表里哪几行更正过：行的名字 → 「更正：支出 3,200.00 → 2,300.00」，近的在前。
 *
 * 行的名字看 `heads` 里头一个有的表头，如「凭证号」；撤下了原来那一版的，改了什么也不说。
 */
export function editedRows(
  trace: Trace | undefined,
  heads: readonly string[],
): ReadonlyMap<string, string> {
  const changes = (trace?.edits ?? []).flatMap(({ differences }) =>
    differences.flatMap(({ row, before, after }) => {
      const name = row && heads.map((head) => row.cells.get(head)).find(Boolean);
      if (name === undefined) return [];
      const { column } = row ?? {};
      const says =
        column === undefined
          ? '这一行是后来补上的'
          : `${column} ${before || '没有写'} → ${after || '去掉了'}`;
      return [{ name, says }];
    }),
  );
  const byName = Map.groupBy(changes, ({ name }) => name);
  return new Map(
    [...byName].map(([name, own]) => [name, `更正：${own.map(({ says }) => says).join('；')}`]),
  );
}
