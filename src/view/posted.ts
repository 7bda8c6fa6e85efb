import { formatDate } from '../base/date.ts';
import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import { routes } from './routes.ts';

/** 这一页在公开栏上贴过一次。 */
export interface PostedLine {
  /** `2026年10月9日贴在村委会门口，经手何秀兰，10月21日取下` */
  readonly says: string;
  /** 贴好以后拍的照片。 */
  readonly photo: string | undefined;
}

/** 这一页的张贴记录；没贴过的什么也不说。 */
export function postedLines(
  { path, to }: Context,
  { slug, postings }: Village,
): { readonly posted?: readonly PostedLine[] } {
  const own = postings.filter(({ item }) => routes.postable(slug, item) === path);
  if (own.length === 0) return {};
  return {
    posted: own.map(({ postedOn, takenOn, board, by, photo }) => ({
      says: [
        `${formatDate(postedOn)}贴在${board ?? '村公开栏'}`,
        `经手${by}`,
        takenOn === undefined ? '' : `${formatDate(takenOn)}取下`,
      ]
        .filter(Boolean)
        .join('，'),
      photo: photo === undefined ? undefined : to(routes.file(slug, photo)),
    })),
  };
}
