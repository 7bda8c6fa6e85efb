import type { Board } from './domain/board.ts';
import { disclosureKinds } from './domain/notice.ts';
import { rectifyIn, rectifyNow, rectifyPeriods } from './domain/rectify.ts';
import { hasThread } from './domain/thread.ts';
import type { Village } from './domain/village.ts';
import { formatSlugs } from './guide/format.ts';
import { jobSlugs } from './guide/jobs.ts';
import { appraisalView } from './view/appraisal-page.ts';
import { appraisalsView } from './view/appraisals-page.ts';
import { catalogueItemView } from './view/catalogue-item-page.ts';
import { catalogueView } from './view/catalogue-page.ts';
import { contextOf, type Context, type RenderStore } from './view/context.ts';
import { decisionView } from './view/decision-page.ts';
import { decisionsView } from './view/decisions-page.ts';
import { dutyView } from './view/duty-page.ts';
import type { Frame } from './view/frame.ts';
import { clerkView, formatsView, formatView, jobView } from './view/guide-page.ts';
import { helpView } from './view/help-page.ts';
import { itemView } from './view/item-page.ts';
import { ledgerView } from './view/ledger-page.ts';
import { listKinds, listRoute, listView, listYears } from './view/list-page.ts';
import { missingView } from './view/missing-page.ts';
import { moneyView } from './view/money-page.ts';
import { noticeView } from './view/notice-page.ts';
import { openView } from './view/open-page.ts';
import { oversightMonths, oversightView } from './view/oversight-page.ts';
import { kindPanelView, monthPanelView } from './view/panel-page.ts';
import { villageGroups } from './view/panel.ts';
import { peopleView } from './view/people-page.ts';
import { posterView } from './view/poster-page.ts';
import { postingView } from './view/posting-page.ts';
import { powerView } from './view/power-page.ts';
import { powersView } from './view/powers-page.ts';
import { recurringView } from './view/recurring-page.ts';
import { progressView, progressYears } from './view/progress-page.ts';
import { oldVersionView, shownOldVersions } from './view/old-version-page.ts';
import { questionsView } from './view/questions-page.ts';
import { removedRoute, removedView } from './view/removed-page.ts';
import { rectifyView } from './view/rectify-page.ts';
import { routes, type PageKind } from './view/routes.ts';
import { registerView } from './view/register-page.ts';
import { rulesView } from './view/rules-page.ts';
import { hasService, serviceView } from './view/service-page.ts';
import { searchView } from './view/search-page.ts';
import { sideBySideItems, sideBySidePeriods, sideBySideView } from './view/side-by-side-page.ts';
import { statementView } from './view/statement-page.ts';
import { codeShelfView, shelvesOf, verifyView } from './view/verify-page.ts';
import { tasksView } from './view/tasks-page.ts';
import { townView } from './view/town-page.ts';
import { threadView } from './view/thread-page.ts';
import { itemsFor, villageIndex } from './view/village-index.ts';
import { villageView } from './view/village-page.ts';
import { ventureView } from './view/venture-page.ts';
import { venturesView } from './view/ventures-page.ts';
import { hasPowers, villagePowersView } from './view/village-powers-page.ts';
import { accountSpans } from './view/span-tables.ts';
import { yearView } from './view/year-page.ts';

/** 每页都有一圈外框；别的各页不同。 */
export interface View {
  readonly frame: Frame;
}

/** 网站的一页。要到用时才做内容：只重做变了的页，别的连内容也不必算。 */
export interface Page {
  /** 相对网站根的地址，如 `shiping/ledger/2026-03.html`。 */
  readonly path: string;
  readonly kind: PageKind;
  /** 哪个村的；全镇的页没有。 */
  readonly village: string | undefined;
  /** 这一页显示的一切，只有文字和地址，可以写成 JSON 比较。 */
  readonly view: () => View;
}

type Make = (context: Context) => View;
type AddPage = (kind: PageKind, path: string, make: Make) => Page;

/** 全站有哪些页。次序固定：同样的内容总得同样的清单。 */
export function sitePages(board: Board, store?: RenderStore): Page[] {
  const page = (kind: PageKind, path: string, make: Make, village?: Village): Page => ({
    path,
    kind,
    village: village?.slug,
    view: () => make(contextOf(board, path, store)),
  });

  return [
    page('town', routes.town, townView),
    page('open', routes.open, openView),
    page('search', routes.search, searchView),
    page('help', routes.help, helpView),
    page('clerk', routes.clerk, clerkView),
    ...jobSlugs.map((slug) => page('job', routes.job(slug), (context) => jobView(context, slug))),
    page('formats', routes.formats, formatsView),
    ...formatSlugs.map((slug) =>
      page('format', routes.format(slug), (context) => formatView(context, slug)),
    ),
    page('rules', routes.rules, rulesView),
    page('missing', routes.missing, missingView),
    page('catalogue', routes.catalogue, catalogueView),
    ...board.catalogue.map((item) =>
      page('catalogueItem', routes.catalogueItem(item.id), (context) =>
        catalogueItemView(context, item),
      ),
    ),
    page('oversight', routes.oversight, oversightView),
    ...(board.tasks.length > 0 ? [page('tasks', routes.tasks, tasksView)] : []),
    ...sideBySidePages(board, page),
    ...appraisalPages(board, page),
    ...panelPages(board, page),
    page('verify', routes.verify, verifyView),
    ...shelvesOf(board).map((letter) =>
      page('codeShelf', routes.codeShelf(letter.toLowerCase()), (context) =>
        codeShelfView(context, letter),
      ),
    ),
    ...shownOldVersions(board).flatMap((entry) => {
      const slug = entry.item.file.split('/')[1];
      const village = board.villages.find((one) => one.slug === slug);
      return village
        ? page('oldVersion', routes.oldVersion(entry.code), (context) =>
            oldVersionView(context, village, entry),
          )
        : [];
    }),
    page('powers', routes.powers, powersView),
    ...board.powers.map((power) =>
      page('power', routes.power(power.id), (context) => powerView(context, power)),
    ),
    ...board.villages.flatMap((village) =>
      villagePages(board, village, (kind, path, make) => page(kind, path, make, village)),
    ),
  ];
}

/** 镇里选了并排看的各项，一期一页；村多的镇一期分几页。 */
function sideBySidePages(board: Board, page: AddPage): Page[] {
  return sideBySideItems(board).flatMap((item) =>
    sideBySidePeriods(board, item).flatMap((period) =>
      villageGroups(board).map((_, group) =>
        page('sideBySide', routes.sideBySide(item.id, period.id, group), (context) =>
          sideBySideView(context, item, period, group),
        ),
      ),
    ),
  );
}

/** 考评：一页总的，一种一期一页；镇里没选公开的没有。 */
function appraisalPages({ appraisals }: Board, page: AddPage): Page[] {
  if (appraisals.length === 0) return [];
  return [
    page('appraisals', routes.appraisals, appraisalsView),
    ...appraisals.map((one) =>
      page('appraisal', routes.appraisal(one.id), (context) => appraisalView(context, one)),
    ),
  ];
}

/** 公开进度的大表：一类一张，一个月一张；村多的镇一张分几页。 */
function panelPages(board: Board, page: AddPage): Page[] {
  const kinds = disclosureKinds.filter((kind) => board.catalogue.some((one) => one.kind === kind));
  return villageGroups(board).flatMap((_, group) => [
    ...kinds.map((kind) =>
      page('panel', routes.panel(kind, group), (context) => kindPanelView(context, kind, group)),
    ),
    ...oversightMonths(board).map((month) =>
      page('panelMonth', routes.panelMonth(month, group), (context) =>
        monthPanelView(context, month, group),
      ),
    ),
  ]);
}

/** 一个村的公开进度和整改清单。 */
function oversightPages(board: Board, village: Village, page: AddPage): Page[] {
  const { slug } = village;
  const years = progressYears(board, village);
  return [
    ...years.map((year) =>
      page('progress', routes.progress(slug, year === years[0] ? undefined : year), (context) =>
        progressView(context, village, year),
      ),
    ),
    page('rectify', routes.rectify(slug), (context) =>
      rectifyView(context, village, rectifyNow(board, village)),
    ),
    ...rectifyPeriods(board, village).map((period) =>
      page('rectify', routes.rectify(slug, period.id), (context) =>
        rectifyView(context, village, rectifyIn(board, village, period)),
      ),
    ),
  ];
}

function villagePages(board: Board, village: Village, page: AddPage): Page[] {
  const { slug } = village;
  const items = itemsFor(village, board.catalogue);

  return [
    page('village', routes.village(slug), (context) => villageView(context, village)),
    ...listKinds(board, village).flatMap((kind) => {
      const years = listYears(village, kind, board.today);
      return years.map((year) =>
        page('list', listRoute(village, kind, year, years), (context) =>
          listView(context, village, kind, year),
        ),
      );
    }),
    ...items.map((item) =>
      page('item', routes.item(slug, item.id), (context) => itemView(context, village, item)),
    ),
    ...village.notices.map((notice) =>
      page('notice', routes.notice(slug, notice.id), (context) =>
        noticeView(context, village, notice),
      ),
    ),
    ...village.ledgers.map((ledger) =>
      page('ledger', routes.ledger(slug, ledger.month), (context) =>
        ledgerView(context, village, ledger),
      ),
    ),
    page('money', routes.money(slug), (context) => moneyView(context, village)),
    ...accountSpans(village).map((span) =>
      page('year', routes.year(slug, span.period.id), (context) =>
        yearView(context, village, span),
      ),
    ),
    ...(village.ledgers.length > 0
      ? [page('recurring', routes.recurring(slug), (context) => recurringView(context, village))]
      : []),
    ...village.statements.map((statement) =>
      page('statement', routes.statement(slug, statement.id), (context) =>
        statementView(context, village, statement),
      ),
    ),
    ...(village.kind === '村' || village.decisions.length > 0
      ? [page('decisions', routes.decisions(slug), (context) => decisionsView(context, village))]
      : []),
    ...village.decisions.map((decision) =>
      page('decision', routes.decision(slug, decision.id), (context) =>
        decisionView(context, village, decision),
      ),
    ),
    ...village.decisions.map((decision) =>
      page('register', routes.register(slug, decision.id), (context) =>
        registerView(context, village, decision),
      ),
    ),
    ...[...villageIndex(village).threads.values()]
      .filter(hasThread)
      .map((thread) =>
        page('thread', routes.thread(slug, thread.decision.id), (context) =>
          threadView(context, village, thread),
        ),
      ),
    ...(village.ventures.length > 0
      ? [page('ventures', routes.ventures(slug), (context) => venturesView(context, village))]
      : []),
    ...village.ventures.map((venture) =>
      page('venture', routes.venture(slug, venture.id), (context) =>
        ventureView(context, village, venture),
      ),
    ),
    ...(hasPowers(village)
      ? [
          page('villagePowers', routes.villagePowers(slug), (context) =>
            villagePowersView(context, village),
          ),
        ]
      : []),
    ...village.rotas.map((rota) =>
      page('duty', routes.duty(slug, rota.month), (context) => dutyView(context, village, rota)),
    ),
    page('people', routes.people(slug), (context) => peopleView(context, village)),
    ...(hasService(village)
      ? [page('service', routes.service(slug), (context) => serviceView(context, village))]
      : []),
    ...(village.postings.length > 0
      ? [page('posting', routes.posting(slug), (context) => postingView(context, village))]
      : []),
    ...(board.town.address === undefined
      ? []
      : [page('poster', routes.poster(slug), (context) => posterView(context, village))]),
    ...oversightPages(board, village, page),
    ...village.removals.flatMap((removal) => {
      const route = removedRoute(slug, removal);
      return route === undefined
        ? []
        : page('removed', route, (context) => removedView(context, village, removal));
    }),
    ...(village.questions.length > 0
      ? [page('questions', routes.questions(slug), (context) => questionsView(context, village))]
      : []),
  ];
}
