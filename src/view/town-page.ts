import type { Board } from '../domain/board.ts';
import type { Context } from './context.ts';
import { frameOf, siteName, type Frame } from './frame.ts';
import type { Link } from './link.ts';
import { noticeLine, type NoticeLine } from './notice-line.ts';
import { openMatters, soonestFirst, type OpenMatter } from './open-matters.ts';
import { routes } from './routes.ts';

/** 镇首页：先找我的村，再看还能对什么提意见。 */
export interface TownView {
  readonly frame: Frame;
  readonly heading: string;
  readonly welcome: string | undefined;
  readonly villages: readonly VillageDoor[];
  readonly search: string;
  readonly open: readonly OpenMatter[];
  /** 首页放不下的，去 `open.html` 看。 */
  readonly openLink: Link | undefined;
  readonly latest: readonly NoticeLine[];
  readonly corrections: readonly NoticeLine[];
  readonly doors: readonly Door[];
}

export interface VillageDoor extends Link {
  readonly slug: string;
}

export interface Door extends Link {
  readonly says: string;
}

const shown = { open: 5, latest: 8, corrections: 4 };

export function townView(context: Context): TownView {
  const { board, to } = context;
  const open = allOpenMatters(context);
  const heading = siteName(board.town.name);
  return {
    frame: frameOf(context, {
      here: heading,
      description: board.town.welcome ?? `${board.town.name}各村党务、村务、财务公开。`,
    }),
    heading,
    welcome: board.town.welcome,
    villages: board.villages.map(({ slug, name }) => ({
      slug,
      text: name,
      href: to(routes.village(slug)),
    })),
    search: to(routes.search),
    open: open.slice(0, shown.open),
    openLink:
      open.length > shown.open
        ? { text: `全部${String(open.length)}件`, href: to(routes.open) }
        : undefined,
    latest: latestNotices(context, () => true).slice(0, shown.latest),
    corrections: latestNotices(context, (supersedes) => supersedes !== undefined).slice(
      0,
      shown.corrections,
    ),
    doors: doorsOf(board, context),
  };
}

export function allOpenMatters(context: Context): OpenMatter[] {
  return context.board.villages
    .flatMap((village) => openMatters(context, village))
    .sort(soonestFirst);
}

function latestNotices(
  context: Context,
  wanted: (supersedes: string | undefined) => boolean,
): NoticeLine[] {
  const most = Math.max(shown.latest, shown.corrections);
  return context.board.villages
    .flatMap((village) =>
      village.notices
        .filter(({ supersedes }) => wanted(supersedes))
        .slice(0, most)
        .map((notice) =>
          noticeLine(context, village, notice, { withVillage: true, withYear: 'past' }),
        ),
    )
    .sort((a, b) => (a.datetime < b.datetime ? 1 : a.datetime > b.datetime ? -1 : 0));
}

function doorsOf({ catalogue, powers, tasks, appraisals }: Board, { to }: Context): Door[] {
  const items = String(catalogue.length);
  return [
    { text: '怎么看、怎么问', says: '一页说清这里有什么、不对找谁', href: to(routes.help) },
    {
      text: '小微权力清单',
      says: `村里管的${String(powers.length)}件事，找谁、带什么、多久办好`,
      href: to(routes.powers),
    },
    { text: '公开目录', says: `${items}项该公开的，各在什么时候公开`, href: to(routes.catalogue) },
    { text: '公开进度', says: '各村该公开的，公开了没有、按时没按时', href: to(routes.oversight) },
    ...(tasks.length > 0
      ? [
          {
            text: '重点任务清单',
            says: '基层党建、抓党建促乡村振兴，各村办到哪一步',
            href: to(routes.tasks),
          },
        ]
      : []),
    ...(appraisals.length > 0
      ? [
          {
            text: '考评',
            says: `各村的${[...new Set(appraisals.map(({ scheme }) => scheme.name))].join('、')}`,
            href: to(routes.appraisals),
          },
        ]
      : []),
    { text: '正在公示', says: '全镇还能提意见的事', href: to(routes.open) },
  ];
}
