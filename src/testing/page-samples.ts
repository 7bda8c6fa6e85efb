import { filesOf, demoSite, readPage } from './demo-site.ts';

/**
 * 每种页面挑一页：地址的样子相同就是同一种，取其中最大的，毛病最容易在它身上。
 *
 * 样子从地址看：村名、月份、编号都换成 `*`，如 `shiping/ledger/2026-03.html` → `* /ledger/*`。
 */
export function pageSamples(): readonly string[] {
  const best = new Map<string, { path: string; size: number }>();
  for (const path of filesOf(demoSite, '**/*.html')) {
    const shape = shapeOf(path);
    const size = readPage(path).length;
    if (size > (best.get(shape)?.size ?? 0)) best.set(shape, { path, size });
  }
  return [...best.values()].map(({ path }) => path).sort();
}

const fixedNames =
  /^(index|open|search|help|rules|404|people|service|posting|poster|party|affairs|finance)$/;
const townFolders = [
  'catalogue',
  'powers',
  'help',
  'oversight',
  'verify',
  'tasks',
  'appraisals',
  'appraisal',
  'compare',
];

function shapeOf(path: string): string {
  const parts = path.replace(/\.html$/, '').split('/');
  return parts
    .map((part, depth) => {
      const last = depth === parts.length - 1;
      if (depth === 0 && !last) return townFolders.includes(part) ? part : '*';
      return !last || fixedNames.test(part) ? part : '*';
    })
    .join('/');
}
