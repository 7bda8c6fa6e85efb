import { reservedSlugs } from '../domain/village.ts';
import { CannotMake } from './draft.ts';

/** 村的地址名：做文件夹名，也是网址的一段，定了不改。 */
export function villageSlug(
  name: string,
  slug: string | undefined,
  taken: Iterable<string>,
): string {
  if (slug === undefined || slug === '') {
    throw new CannotMake(
      `「${name}」还要一个地址名：它是文件夹名，也是网址的一段，用小写英文字母，一般写村名的拼音，定了不改。如 --slug shimengou。`,
    );
  }
  checkSlug(slug);
  if (reservedSlugs.includes(slug)) {
    throw new CannotMake(`地址名「${slug}」网站自己要用，换一个，如 ${slug}-cun。`);
  }
  if ([...taken].includes(slug)) throw new CannotMake(`地址名「${slug}」已经有村用了，换一个。`);
  return slug;
}

export function checkSlug(slug: string): void {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug)) return;
  throw new CannotMake(
    `地址名「${slug}」不能用：只写小写英文字母、数字和短横线，字母开头，如 shimengou。`,
  );
}
