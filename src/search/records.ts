import { formatMonth } from '../base/date.ts';
import type { Board } from '../domain/board.ts';
import type { Decision } from '../domain/decision.ts';
import { hasThread } from '../domain/thread.ts';
import { lastChange } from '../domain/venture.ts';
import type { Village } from '../domain/village.ts';
import { statementTitle } from '../view/statement-words.ts';
import { hasPowers } from '../view/village-powers-page.ts';
import { removedRoute } from '../view/removed-page.ts';
import { hasService } from '../view/service-page.ts';
import { routes, type PageKind } from '../view/routes.ts';
import { accountSpans } from '../view/span-tables.ts';
import { villageIndex } from '../view/village-index.ts';
import { spanTitle } from '../view/year-page.ts';
import { normalize } from './client/text.js';
import { pageLines, type SearchLine } from './page-lines.ts';

/** 搜索结果分的类：前三类是三公开，其余按页面的种类。 */
export const recordKinds = [
  '党务',
  '村务',
  '财务',
  '四议两公开',
  '小微权力',
  '公开目录',
  '值班',
  '村情',
] as const;

export type RecordKind = (typeof recordKinds)[number];

/**
 * 哪种页面收多少：`whole` 印的字全收；`own` 不收指到别的页去的行，各页自己都收了；
 * `none` 不收，同一句话只收一次。加一种页面，先在这里想好。
 *
 * 不收的有四种：清单和首页（list、item、money、decisions、ventures、recurring），一行行都指到收了的页；
 * 帮助和格式，不是村里的事；镇里督办用的——公开进度和整改（oversight、panel、panelMonth、progress、rectify）
 * 印的是目录里的名目，收了就把公示本身挤下去，重点任务和考评（tasks、appraisals、appraisal）各村自己公开的
 * 已经收了；印的是别的页上收了的，或者已经作废——并排看、张贴清单、海报、登记表、核验、旧版本
 * （sideBySide、posting、poster、register、verify、codeShelf、oldVersion）。
 */
export const searched: Readonly<Record<PageKind, 'whole' | 'own' | 'none'>> = {
  town: 'none',
  open: 'none',
  search: 'none',
  help: 'none',
  clerk: 'none',
  job: 'none',
  formats: 'none',
  format: 'none',
  rules: 'none',
  missing: 'none',
  catalogue: 'none',
  catalogueItem: 'own',
  powers: 'none',
  power: 'whole',
  village: 'own',
  list: 'none',
  item: 'none',
  notice: 'whole',
  ledger: 'whole',
  money: 'none',
  year: 'own',
  recurring: 'none',
  statement: 'whole',
  decisions: 'none',
  decision: 'whole',
  ventures: 'none',
  venture: 'whole',
  villagePowers: 'whole',
  thread: 'own',
  register: 'none',
  duty: 'whole',
  people: 'whole',
  service: 'whole',
  posting: 'none',
  poster: 'none',
  oversight: 'none',
  panel: 'none',
  panelMonth: 'none',
  progress: 'none',
  rectify: 'none',
  verify: 'none',
  codeShelf: 'none',
  oldVersion: 'none',
  removed: 'whole',
  questions: 'whole',
  tasks: 'none',
  appraisals: 'none',
  appraisal: 'none',
  sideBySide: 'none',
};

/** 能搜到的一页。每页只收一次。 */
export interface SearchPage {
  readonly page: PageKind;
  /** 页面地址，相对网站根。 */
  readonly path: string;
  readonly kind: RecordKind;
  readonly title: string;
  /** 排先后、按年份筛：`2026-03-05`、`2026-03` 或 `2026`；长期有效的没有。 */
  readonly date?: string | undefined;
}

export interface SearchRecord extends SearchPage {
  readonly lines: readonly SearchLine[];
}

/** 全镇共用的：小微权力和公开目录。 */
export function townPages({ powers, catalogue }: Board): readonly SearchPage[] {
  return [
    ...powers.map(
      ({ id, name }) =>
        ({ page: 'power', path: routes.power(id), kind: '小微权力', title: name }) as const,
    ),
    ...catalogue.map(
      ({ id, title }) =>
        ({
          page: 'catalogueItem',
          path: routes.catalogueItem(id),
          kind: '公开目录',
          title,
        }) as const,
    ),
  ];
}

/** 一个村的全部。 */
export function villagePages(village: Village): readonly SearchPage[] {
  const { slug, name } = village;
  return [
    ...village.notices.map(({ id, kind, title, publishedOn }) => ({
      page: 'notice' as const,
      path: routes.notice(slug, id),
      kind,
      title,
      date: publishedOn,
    })),
    ...village.ledgers.map(({ month }) => ({
      page: 'ledger' as const,
      path: routes.ledger(slug, month),
      kind: '财务' as const,
      title: `${formatMonth(month)}财务收支`,
      date: month,
    })),
    ...village.statements.map((statement) => ({
      page: 'statement' as const,
      path: routes.statement(slug, statement.id),
      kind: '财务' as const,
      title: statementTitle(statement),
      date: statement.publishedOn,
    })),
    ...village.decisions.map(({ id, title, steps }) => ({
      page: 'decision' as const,
      path: routes.decision(slug, id),
      kind: '四议两公开' as const,
      title,
      date: lastDate(steps),
    })),
    ...[...villageIndex(village).threads.values()].filter(hasThread).map(({ decision }) => ({
      page: 'thread' as const,
      path: routes.thread(slug, decision.id),
      kind: '四议两公开' as const,
      title: `${decision.title}的来龙去脉`,
      date: lastDate(decision.steps),
    })),
    ...village.ventures.map((venture) => ({
      page: 'venture' as const,
      path: routes.venture(slug, venture.id),
      kind: '财务' as const,
      title: venture.name,
      date: lastChange(venture),
    })),
    ...accountSpans(village).map((span) => ({
      page: 'year' as const,
      path: routes.year(slug, span.period.id),
      kind: '财务' as const,
      title: spanTitle(span),
      date: span.period.from.slice(0, 4),
    })),
    ...(hasPowers(village)
      ? [
          {
            page: 'villagePowers' as const,
            path: routes.villagePowers(slug),
            kind: '小微权力' as const,
            title: `${name}小微权力怎么用的`,
          },
        ]
      : []),
    ...village.rotas.map(({ month }) => ({
      page: 'duty' as const,
      path: routes.duty(slug, month),
      kind: '值班' as const,
      title: `${formatMonth(month)}值班表`,
      date: month,
    })),
    ...village.removals.flatMap((removal) => {
      const path = removedRoute(slug, removal);
      if (path === undefined) return [];
      const title = `（已撤下）${removal.title}`;
      return [{ page: 'removed' as const, path, kind: '村情' as const, title, date: removal.on }];
    }),
    { page: 'village', path: routes.village(slug), kind: '村情', title: name },
    ...(village.questions.length > 0
      ? [
          {
            page: 'questions' as const,
            path: routes.questions(slug),
            kind: '村情' as const,
            title: `${name}群众提问和答复`,
          },
        ]
      : []),
    ...(hasService(village)
      ? [
          {
            page: 'service' as const,
            path: routes.service(slug),
            kind: '村情' as const,
            title: `${name}便民服务和村庄治理`,
          },
        ]
      : []),
    {
      page: 'people',
      path: routes.people(slug),
      kind: '村情',
      title: `${name}干部、村务监督委员会和网格员`,
    },
  ];
}

function lastDate(steps: Decision['steps']): string | undefined {
  return steps
    .map(({ date }) => date)
    .sort()
    .at(-1);
}

/** 写好的一页里能搜到的每一行。 */
export function readRecord(page: SearchPage, html: string): SearchRecord {
  const lines = pageLines(html, { withoutLinks: searched[page.page] === 'own' });
  const title = normalize(page.title);
  return {
    ...page,
    lines: lines
      .filter(({ cells }) => normalize(cells.join('')) !== title)
      .map((line) => (page.date === undefined ? line : withYear(line, page.date.slice(0, 4)))),
  };
}

/** 账和值班表的行里只写「3月5日」，补上年：写全了日期也搜得到。 */
function withYear({ cells, ...line }: SearchLine, year: string): SearchLine {
  return {
    ...line,
    cells: cells.map((cell) => cell.replace(/^(?=\d{1,2}月\d{1,2}日)/, `${year}年`)),
  };
}
