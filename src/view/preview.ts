import type { Board } from '../domain/board.ts';
import type { Problem } from '../domain/problem.ts';
import { itemRoute } from './item-route.ts';
import type { Link } from './link.ts';
import { lineAnchor, routes } from './routes.ts';

/** 预览时每页多出来的：写在哪个文件、去哪里改、查出什么毛病。发布出去的页面没有。 */
export interface Preview {
  /** 这一页写在哪个文件；由程序算出来的页没有。 */
  readonly file: string | undefined;
  /** 托管网站上改这个文件的地方；`town.yaml` 没写「编辑网址」就没有。 */
  readonly edit: Link | undefined;
  /** 这一页的毛病，用检查程序的原话。 */
  readonly own: readonly Problem[];
  /** 别处的毛病。 */
  readonly others: readonly Problem[];
  /** 表里的一行（地址里的锚）→ 这一行的毛病。 */
  readonly beside: Readonly<Record<string, readonly Problem[]>>;
}

/** 内容读不成公开栏时只有一页，毛病全在那一页。 */
export function previewOf(
  board: Board | undefined,
  problems: readonly Problem[],
  path: string,
): Preview {
  const file = board && fileOf(board, path);
  if (!board) return { file, edit: undefined, own: problems, others: [], beside: {} };
  const own = problems.filter(
    ({ place }) => place.file === file || path === homeOf(board, place.file),
  );
  const lines = file !== undefined ? rowLines(board, file) : new Map<number, string>();
  const rows = Map.groupBy(own, ({ place }) => lines.get(place.line ?? 0) ?? '');
  return {
    file,
    edit: editLink(board, file),
    own,
    others: problems.filter((problem) => !own.includes(problem)),
    beside: Object.fromEntries([...rows].filter(([row]) => row !== '')),
  };
}

function editLink({ town }: Board, file: string | undefined): Link | undefined {
  if (file === undefined || town.editAddress === undefined) return undefined;
  return { text: '改这一页', href: town.editAddress.replaceAll('{file}', encodeURI(file)) };
}

/** 一页写在哪个文件。 */
function fileOf(board: Board, path: string): string | undefined {
  if (path === routes.town) return 'town.yaml';
  if (path === routes.catalogue) return 'catalogue.csv';
  const power = board.powers.find(({ id }) => routes.power(id) === path);
  if (power) return power.source.file;
  const village = board.villages.find(({ slug }) => path.startsWith(`${slug}/`));
  if (!village) return undefined;
  const { slug } = village;
  if ([routes.village(slug), routes.people(slug), routes.service(slug)].includes(path))
    return village.source.file;
  if (path === routes.questions(slug)) return `villages/${slug}/questions.csv`;
  const decision = village.decisions.find(({ id }) =>
    [routes.register(slug, id), routes.thread(slug, id)].includes(path),
  );
  if (decision) return decision.source.file;
  const rota = village.rotas.find(({ month }) => routes.duty(slug, month) === path);
  if (rota) return rota.file;
  return [...village.notices, ...village.decisions, ...village.ventures]
    .map(({ source }) => source.file)
    .concat([...village.ledgers, ...village.statements].map((table) => table.file))
    .find((one) => itemRoute(board, one) === path);
}

/** 没有自己一页的文件（读不成的、清单、名单），毛病摆在村主页；镇里的摆在首页。 */
function homeOf(board: Board, file: string): string | undefined {
  if (file === 'catalogue.csv' || itemRoute(board, file) !== undefined) return undefined;
  const [, slug] = /^villages\/([^/]+)\//.exec(file) ?? [];
  const village = board.villages.find((one) => one.slug === slug);
  if (village) return hasOwnPage(village, file) ? undefined : routes.village(village.slug);
  return board.powers.some(({ source }) => source.file === file) ? undefined : routes.town;
}

/** 提问、值班表有自己的一页；一条也没读出来的没有。 */
function hasOwnPage({ slug, questions, rotas }: Board['villages'][number], file: string): boolean {
  return (
    (file === `villages/${slug}/questions.csv` && questions.length > 0) ||
    rotas.some((rota) => rota.file === file)
  );
}

/** 一张表的第几行 → 网页上那一行的锚。 */
function rowLines({ villages }: Board, file: string): ReadonlyMap<number, string> {
  const ledger = villages.flatMap(({ ledgers }) => ledgers).find((one) => one.file === file);
  const statement = villages
    .flatMap(({ statements }) => statements)
    .find((one) => one.file === file);
  const places = [
    ...(ledger?.entries.map(({ at }) => at('summary')) ?? []),
    ...(statement?.rows.map(({ at }) => at('')) ?? []),
  ];
  return new Map(places.map(({ line = 0 }, index) => [line, lineAnchor(index)]));
}
