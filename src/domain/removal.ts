import type { Place } from '../base/place.ts';
import { readCode } from './code.ts';
import type { Fields, Values } from './field.ts';

export const removalColumns = {
  what: {
    name: '内容',
    form: 'text',
    required: true,
    help: '撤下的是哪一份：从本村文件夹算起的路径，如 notices/2026/2026-04-02-dibao.md；只藏改以前的一版，写那一版的核验码',
  },
  title: { name: '标题', form: 'text', required: true, help: '原来的标题，网页上写它' },
  on: { name: '撤下日期', form: 'date', required: true, help: '哪天撤下的' },
  by: { name: '经办', form: 'text', required: true, help: '谁撤下的、谁同意的' },
  reason: {
    name: '原因',
    form: 'text',
    required: true,
    help: '为什么撤下，一句话；不重复不该公开的内容',
  },
} as const satisfies Fields;

/** 撤下的一份，来自 `removed.csv` 的一行。公开过的不能悄悄没了，原来的地址上写着为什么。 */
export type Removal = Values<typeof removalColumns> & {
  readonly at: (column: keyof typeof removalColumns) => Place;
};

/** 撤下的是改以前的一版时，它的核验码，九个字连写；撤下整份的没有。 */
export function hiddenCode({ what }: Removal): string | undefined {
  return readCode(what);
}

/** 这个文件撤下时写的一行；没有写的没有。 */
export function removalOf(
  {
    villages,
  }: {
    readonly villages: readonly { readonly slug: string; readonly removals: readonly Removal[] }[];
  },
  file: string,
): Removal | undefined {
  const [, slug, ...path] = file.split('/');
  const what = path.join('/');
  return villages
    .find((village) => village.slug === slug)
    ?.removals.find((removal) => removal.what === what);
}

/** 撤下的路径分成哪一种、哪一份；认不得的没有。 */
export function removedItem({
  what,
}: Removal): { readonly kind: RemovedKind; readonly id: string } | undefined {
  for (const [kind, pattern] of patterns) {
    const [, id] = pattern.exec(what) ?? [];
    if (id !== undefined) return { kind, id };
  }
  return undefined;
}

const patterns = [
  ['notice', /^notices\/\d{4}\/([^/]+)\.md$/],
  ['ledger', /^ledger\/(\d{4}-\d{2})\.csv$/],
  ['statement', /^money\/([^/]+)\.csv$/],
  ['decision', /^decisions\/([^/]+)\.md$/],
  ['venture', /^projects\/([^/]+)\.md$/],
] as const;

export type RemovedKind = (typeof patterns)[number][0];

interface WithRemovals {
  readonly removals: readonly Removal[];
}

const known = new WeakMap<readonly WithRemovals[], ReadonlyMap<string, Removal>>();

/** 撤下的旧版本：核验码 → 为什么；全镇只排一次。 */
export function hiddenVersions({
  villages,
}: {
  readonly villages: readonly WithRemovals[];
}): ReadonlyMap<string, Removal> {
  const before = known.get(villages);
  if (before) return before;
  const hidden = new Map(
    villages
      .flatMap((village) => village.removals)
      .flatMap((removal): [string, Removal][] => {
        const code = hiddenCode(removal);
        return code === undefined ? [] : [[code, removal]];
      }),
  );
  known.set(villages, hidden);
  return hidden;
}
