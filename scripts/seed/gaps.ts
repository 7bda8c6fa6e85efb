/** 有意漏下的几期：哪个村、哪一项、哪一期。公开进度里要看得到“系统未见”是什么样子。 */
export const gaps: readonly (readonly [slug: string, item: string, term: string])[] = [
  ['hongya', 'B16', '2026Q3'],
  ['hongya', 'B17', '2026Q3'],
  ['yangwa', 'A11', '2026H1'],
  ['xingshuwan', 'A04', '2026H1'],
  ['maliangou', 'B13', '2026Q3'],
  ['shazaodun', 'B06', '2026Q2'],
];

/** 这一期是不是有意漏下的；公开事项的名字末尾带着期次，如 `shuifei-2026q3`。 */
export function isGap(village: string, item: string, slug: string): boolean {
  return gaps.some(
    ([at, which, term]) =>
      at === village && which === item && slug.endsWith(`-${term.toLowerCase()}`),
  );
}

/** 本村没有的事，连同理由：写进 `village.md` 的「不适用」，也就不再写这一项的公开。 */
const exemptions: Readonly<Record<string, readonly { item: string; reason: string }[]>> = {
  dongjie: [{ item: 'B21', reason: '水费、电费由县水务公司、供电所直接抄表收费，村里不代收' }],
};

export function exemptionsOf(village: string): readonly { item: string; reason: string }[] {
  return exemptions[village] ?? [];
}

/** 有意漏开的会：整改清单里要看得到是什么样子。 */
const missed: readonly (readonly [slug: string, kind: string, month: string])[] = [
  ['hongya', '支委会', '2026-08'],
  ['yangwa', '党小组会', '2026-05'],
];

export function isMissed(village: string, kind: string, on: string): boolean {
  return missed.some(
    ([slug, what, month]) => slug === village && what === kind && on.startsWith(month),
  );
}
