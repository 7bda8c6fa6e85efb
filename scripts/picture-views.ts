import { join } from 'node:path';
import { openBoard } from '../src/board.ts';
import { digest, programRoot } from '../src/build/fingerprint.ts';
import { pictures } from '../src/guide/pictures.ts';
import { sitePages } from '../src/site.ts';

/** 照好以后记在这里，每张照的时候那一页显示的是什么。 */
export const shownFile = join(programRoot, 'src/guide/pictures-shown.json');

/** 每张截图照的那一页，现在显示的一切化成摘要；和照的时候不一样，就该重照了。 */
export function shownNow(): Readonly<Record<string, string>> {
  const { board } = openBoard(join(programRoot, 'content'), { fallback: '2026-01-01' as never });
  if (!board) throw new Error('示范镇打不开。');
  const pages = new Map(sitePages(board).map((page) => [page.path, page]));
  return Object.fromEntries(
    pictures.map(({ file, page }) => {
      const shown = pages.get(page);
      if (!shown) throw new Error(`没有 ${page} 这一页，${file} 照不了。`);
      return [file, digest(JSON.stringify(shown.view()))];
    }),
  );
}
