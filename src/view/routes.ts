import type { YearMonth } from '../base/date.ts';
import type { DisclosureKind } from '../domain/notice.ts';

/** 三公开在地址里的写法。 */
export const kindSlugs = {
  党务: 'party',
  村务: 'affairs',
  财务: 'finance',
} as const satisfies Record<DisclosureKind, string>;

/**
 * 每种页面的地址样子，就是 `src/pages` 里的文件名。
 *
 * 地址定了不改：贴在墙上的二维码要用好多年。
 */
export const pagePatterns = {
  town: 'index',
  open: 'open',
  search: 'search',
  help: 'help',
  clerk: 'help/clerk',
  job: 'help/job/[job]',
  formats: 'help/format/index',
  format: 'help/format/[format]',
  rules: 'rules',
  missing: '404',
  catalogue: 'catalogue/index',
  catalogueItem: 'catalogue/[item]',
  powers: 'powers/index',
  power: 'powers/[power]',
  village: '[village]/index',
  list: '[village]/[list]',
  item: '[village]/items/[item]',
  notice: '[village]/notices/[notice]',
  ledger: '[village]/ledger/[month]',
  money: '[village]/money/index',
  statement: '[village]/money/[statement]',
  year: '[village]/accounts/[year]',
  recurring: '[village]/accounts/items',
  decisions: '[village]/decisions/index',
  decision: '[village]/decisions/[decision]',
  thread: '[village]/threads/[decision]',
  register: '[village]/register/[decision]',
  ventures: '[village]/projects/index',
  venture: '[village]/projects/[project]',
  villagePowers: '[village]/powers/index',
  duty: '[village]/duty/[month]',
  people: '[village]/people',
  service: '[village]/service',
  posting: '[village]/posting',
  poster: '[village]/poster',
  oversight: 'oversight/index',
  panel: 'oversight/[panel]',
  panelMonth: 'oversight/months/[month]',
  progress: '[village]/progress/[year]',
  rectify: '[village]/rectify/[period]',
  verify: 'verify/index',
  codeShelf: 'verify/[shelf]',
  oldVersion: 'verify/old/[code]',
  removed: '[village]/[folder]/[item]',
  questions: '[village]/questions',
  tasks: 'tasks/[tasks]',
  appraisals: 'appraisals/[appraisals]',
  appraisal: 'appraisal/[appraisal]',
  sideBySide: 'compare/[item]/[period]',
} as const;

export type PageKind = keyof typeof pagePatterns;

export const pageKinds = Object.keys(pagePatterns) as readonly PageKind[];

/** 全站的地址，相对网站根，都带文件名。别处不拼地址。 */
export const routes = {
  town: 'index.html',
  open: 'open.html',
  search: 'search.html',
  help: 'help.html',
  clerk: 'help/clerk.html',
  job: (job: string) => `help/job/${job}.html`,
  formats: 'help/format/index.html',
  format: (format: string) => `help/format/${format}.html`,
  /** 帮助里的截图。 */
  picture: (file: string) => `help/pictures/${file}`,
  rules: 'rules.html',
  missing: '404.html',
  catalogue: 'catalogue/index.html',
  catalogueItem: (item: string) => `catalogue/${item.toLowerCase()}.html`,
  powers: 'powers/index.html',
  power: (power: string) => `powers/${power.toLowerCase()}.html`,
  village: (village: string) => `${village}/index.html`,
  /** 一类的清单；不写年份就是最近一年。 */
  list: (village: string, kind: DisclosureKind, year?: number) =>
    `${village}/${kindSlugs[kind]}${year === undefined ? '' : `-${String(year)}`}.html`,
  item: (village: string, item: string) => `${village}/items/${item.toLowerCase()}.html`,
  notice: (village: string, notice: string) => `${village}/notices/${notice}.html`,
  ledger: (village: string, month: YearMonth) => `${village}/ledger/${month}.html`,
  ledgerCsv: (village: string, month: YearMonth) => `${village}/ledger/${month}.csv`,
  ledgerJson: (village: string, month: YearMonth) => `${village}/ledger/${month}.json`,
  money: (village: string) => `${village}/money/index.html`,
  /** 一张财务表；`id` 是文件名，如 `debts-2026q1`。 */
  statement: (village: string, id: string) => `${village}/money/${id.toLowerCase()}.html`,
  statementCsv: (village: string, id: string) => `${village}/money/${id.toLowerCase()}.csv`,
  statementJson: (village: string, id: string) => `${village}/money/${id.toLowerCase()}.json`,
  /** 全部数据的说明，给程序看。 */
  dataPackage: 'datapackage.json',
  /** 一种表有哪些字段，给程序看；收支表是 `ledger`。 */
  dataSchema: (kind: string) => `data/schema/${kind}.json`,
  /** 一年、一季、半年的账；`span` 是账期的编号，如 `2026`、`2026Q1`。 */
  year: (village: string, span: string) => `${village}/accounts/${span.toLowerCase()}.html`,
  /** 同一项收支一个月一个月比。 */
  recurring: (village: string) => `${village}/accounts/items.html`,
  decisions: (village: string) => `${village}/decisions/index.html`,
  decision: (village: string, decision: string) => `${village}/decisions/${decision}.html`,
  /** 四议两公开登记表，一步一张。 */
  register: (village: string, decision: string) => `${village}/register/${decision}.html`,
  /** 集体经济项目和合作社。 */
  ventures: (village: string) => `${village}/projects/index.html`,
  venture: (village: string, venture: string) => `${village}/projects/${venture}.html`,
  /** 一个村的小微权力怎么用的。 */
  villagePowers: (village: string) => `${village}/powers/index.html`,
  /** 一件决议的来龙去脉。 */
  thread: (village: string, decision: string) => `${village}/threads/${decision}.html`,
  duty: (village: string, month: YearMonth) => `${village}/duty/${month}.html`,
  /** 便民服务和村庄治理。 */
  service: (village: string) => `${village}/service.html`,
  people: (village: string) => `${village}/people.html`,
  /** 张贴清单。 */
  posting: (village: string) => `${village}/posting.html`,
  /** 二维码海报；二维码另有单独的文件。 */
  poster: (village: string) => `${village}/poster.html`,
  qrSvg: (village: string) => `${village}/qr.svg`,
  qrPng: (village: string) => `${village}/qr.png`,
  /** 能贴上墙的一份，`item` 是张贴记录里的写法。 */
  postable: (village: string, item: string) => `${village}/${item}.html`,
  oversight: 'oversight/index.html',
  /** 一类一张大表；村多的镇分几页。 */
  panel: (kind: DisclosureKind, group = 0) =>
    `oversight/${kindSlugs[kind]}${groupSuffix(group)}.html`,
  panelMonth: (month: YearMonth, group = 0) =>
    `oversight/months/${month}${groupSuffix(group)}.html`,
  /** 村的公开进度；不写年份就是最近一页。 */
  progress: (village: string, year?: number) =>
    `${village}/progress/${year === undefined ? 'index' : String(year)}.html`,
  progressCsv: (village: string) => `${village}/progress/progress.csv`,
  /** 整改清单；不写期次就是眼下全部。 */
  rectify: (village: string, period = 'index') => `${village}/rectify/${period}.html`,
  rectifyCsv: (village: string, period = 'index') =>
    `${village}/rectify/${period === 'index' ? 'all' : period}.csv`,
  dueCalendar: (village: string) => `${village}/rectify/due.ics`,
  verify: 'verify/index.html',
  /** 核验码按第一个字分页。 */
  codeShelf: (shelf: string) => `verify/${shelf}.html`,
  /** 改以前的一版。 */
  oldVersion: (code: string) => `verify/old/${code.toLowerCase()}.html`,
  /** 核验码 → 题目，`npm run verify` 说得出是哪一份。 */
  verifyTitles: 'verify/titles.json',
  tasks: 'tasks/list.html',
  /** 考评，一种一期一页；`id` 是文件名，如 `flags-2026q3`。 */
  appraisals: 'appraisals/list.html',
  appraisal: (id: string) => `appraisal/${id.toLowerCase()}.html`,
  appraisalCsv: (id: string) => `appraisal/${id.toLowerCase()}.csv`,
  /** 一项事一期，各村公开的摆在一起；没有期次的写 `latest`。 */
  sideBySide: (item: string, period: string, group = 0) =>
    `compare/${item.toLowerCase()}/${period.toLowerCase()}${groupSuffix(group)}.html`,
  questions: (village: string) => `${village}/questions.html`,
  feed: (village: string) => `${village}/feed.xml`,
  /** 村里的附件：`files/a.jpg`。 */
  file: (village: string, file: string) => `${village}/${file}`,
} as const;

function groupSuffix(group: number): string {
  return group === 0 ? '' : `-${String(group + 1)}`;
}

/** 一个核验码在哪一页。 */
export function codeShelf(code: string): string {
  return code.charAt(0).toLowerCase();
}

/** 收支表里一笔的锚点。 */
export function lineAnchor(index: number): string {
  return `r${String(index + 1)}`;
}

/**
 * 从一页到另一处的相对地址。
 *
 * 全站只用相对地址：放在域名根上、任何子路径下、U 盘里打开，都是同一份。
 */
export function relative(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) {
    shared++;
  }
  return '../'.repeat(here.length - shared) + there.slice(shared).map(encodeURIComponent).join('/');
}

/** 一个地址是哪种页面；几种样子都对得上的，认写死的字最多的那种。 */
export function kindOf(path: string): PageKind | undefined {
  const fixedLength = (kind: PageKind): number => pagePatterns[kind].replace(param, '').length;
  return pageKinds
    .filter((kind) => paramValues(kind, path) !== undefined)
    .sort((a, b) => fixedLength(b) - fixedLength(a))[0];
}

/** 路由文件要的参数：`shiping/ledger/2026-03.html` → `{ village, month }`。 */
export function pageParams(kind: PageKind, path: string): Record<string, string> {
  const values = paramValues(kind, path);
  if (!values) throw new Error(`「${path}」不是 ${kind} 页的地址。`);
  const names = [...pagePatterns[kind].matchAll(param)].map(([, name = '']) => name);
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
}

const param = /\[(\w+)\]/g;

function paramValues(kind: PageKind, path: string): string[] | undefined {
  const pattern = pagePatterns[kind].replace(param, '([^/]+)');
  return new RegExp(`^${pattern}\\.html$`).exec(path)?.slice(1);
}
