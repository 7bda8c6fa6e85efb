import { formatDate, type LocalDate } from '../base/date.ts';
import { changedSince, mayComeDown, postables, waitingSheets } from '../domain/posting.ts';
import { termNumber } from '../domain/profile.ts';
import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Link } from './link.ts';
import { routes } from './routes.ts';
import { renewWords } from './sighting-notes.ts';

/** 一个村的张贴清单：哪些要贴、哪些可以取下、哪些正贴着。 */
export interface PostingView {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly groups: readonly PostingGroup[];
}

export interface PostingGroup {
  readonly id: string;
  readonly heading: string;
  readonly lines: readonly (Link & { readonly says: string })[];
  /** 一件也没有时的话。 */
  readonly empty: string;
}

export function postingView(context: Context, village: Village): PostingView {
  const { board, to } = context;
  const { slug, postings, name } = village;
  const { today, profile } = board;
  const days = termNumber(profile, 'keep-up-days');
  const titles = postables(village);
  const last = postings.at(-1)?.postedOn;
  const link = (item: string): Link => ({
    text: titles.get(item)?.title ?? item,
    href: to(routes.postable(slug, item)),
  });

  const waiting = waitingSheets(village, today).map(({ item, since }) => ({
    ...link(item),
    says: `${formatDate(since)}公开，还没有贴`,
  }));
  const latest = new Map(postings.map((posting) => [posting.item, posting]));
  const changed = [...latest.values()].flatMap((posting) => {
    const { item, postedOn } = posting;
    const file = titles.get(item)?.file;
    const on = file && changedSince(board.history, file, postedOn, today);
    if (!on) return [];
    const since = `${formatDate(postedOn)}贴出`;
    return [{ ...link(item), says: `${since}，${formatDate(on)}改过，${renewWords(posting)}` }];
  });
  const up = postings
    .filter(({ takenOn, item }) => takenOn === undefined && titles.has(item))
    .map((posting) => {
      const until = titles.get(posting.item)?.until;
      return { posting, free: mayComeDown(posting, until && { to: until }, days) };
    });
  const says = (postedOn: LocalDate, where: string | undefined): string =>
    `${formatDate(postedOn)}贴在${where ?? '村公开栏'}`;
  const heading = `${name}张贴清单`;
  return {
    frame: frameOf(context, {
      here: '张贴清单',
      share: heading,
      description: `${name}公开栏上哪些要贴、哪些可以取下。`,
      village,
    }),
    heading,
    lead:
      last === undefined
        ? ''
        : `照张贴记录算到${formatDate(today)}，最近一次张贴是${formatDate(last)}。`,
    groups: [
      { id: 'waiting', heading: '要贴的', lines: waiting, empty: '都贴了。' },
      ...(board.history.traced
        ? [{ id: 'changed', heading: '改过了、要换的', lines: changed, empty: '没有。' }]
        : []),
      {
        id: 'free',
        heading: '可以取下的',
        lines: up
          .filter(({ free }) => free <= today)
          .map(({ posting: { item, postedOn, board: where } }) => ({
            ...link(item),
            says: `${says(postedOn, where)}，贴够${String(days)}日了`,
          })),
        empty: '没有。',
      },
      {
        id: 'up',
        heading: '要继续贴着的',
        lines: up
          .filter(({ free }) => free > today)
          .map(({ posting: { item, postedOn, board: where }, free }) => ({
            ...link(item),
            says: `${says(postedOn, where)}，${formatDate(free)}以前不要取`,
          })),
        empty: '没有。',
      },
    ],
  };
}
