import {
  addMonths,
  firstDay,
  monthOfDate,
  type LocalDate,
  type YearMonth,
} from '../../src/base/date.ts';
import { noticesOf, type Span } from './cycle.ts';
import { decisionFile } from './decision-file.ts';
import { villageScripts } from './derive.ts';
import { drawFile } from './drawing.ts';
import { dutyFile } from './duty-file.ts';
import { exemptionsOf, isGap } from './gaps.ts';
import { ledgerFile, postedOn } from './ledger-file.ts';
import { noticeFile, noticeId } from './notice-file.ts';
import { moneyFiles, moneySheets } from './money/all.ts';
import { organFiles } from './organ/organ.ts';
import { overrideFiles } from './override-file.ts';
import { powerUseFiles } from './power-use-file.ts';
import type { NoticeScript } from './script.ts';
import type { SeedFile } from './seed-file.ts';
import { noticeSheet, postingFile, type WallSheet } from './posting-file.ts';
import { questionsFile } from './questions-file.ts';
import { drawReceipt, receiptsOf } from './receipt.ts';
import { removedFile } from './removed-file.ts';
import { hazardsFile } from './service-files.ts';
import { topics } from './topics/all.ts';
import { villageFile } from './village-file.ts';
import { shownVentures, ventureFiles } from './ventures/venture-file.ts';
import { villageView, type VillageView } from './view.ts';

/** 一个镇全部的 `villages/…`：几个村，加镇机关党支部。 */
export function* townFiles(span: Span, villages: number): Generator<SeedFile> {
  for (const [seat, script] of villageScripts(villages).entries()) {
    const view = villageView(script, { seat, townSize: villages, span });
    for (const { path, content } of villageFiles(view)) {
      yield { path: `villages/${script.slug}/${path}`, content };
    }
  }
  for (const { path, content } of organFiles(span, villages + 1)) {
    yield { path: `villages/jiguan/${path}`, content };
  }
}

function* villageFiles(view: VillageView): Generator<SeedFile> {
  const { village, span, books, decisions, seat } = view;
  yield { path: 'village.md', content: villageFile(village, seat + 1) };
  for (const book of books) {
    if (!span.months.includes(book.month)) continue;
    const receipts = receiptsOf(book, seat, book.month === span.months.at(-1));
    yield { path: `ledger/${book.month}.csv`, content: ledgerFile(village, book, receipts) };
    for (const receipt of receipts) {
      yield { path: receipt.file, content: drawReceipt(receipt) };
    }
  }
  yield* moneyFiles(view);
  for (const facts of decisions) {
    yield { path: `decisions/${facts.script.id}.md`, content: decisionFile(village, facts) };
  }
  yield* ventureFiles(view);
  yield* overrideFiles(view);
  yield* powerUseFiles(view);
  const swaps = view.turns.flatMap(({ duty }) => duty.swaps);
  for (const month of dutyMonths(span)) {
    yield { path: `duty/${month}.csv`, content: dutyFile(village, month, swaps) };
  }
  yield { path: 'questions.csv', content: questionsFile(view) };
  const hazards = hazardsFile(view);
  if (hazards !== undefined) yield { path: 'hazards.csv', content: hazards };
  const removed = removedFile(view);
  if (removed !== undefined) yield { path: 'removed.csv', content: removed };
  const notices = villageNotices(view);
  const posted = postingFile(village, wallSheets(view, notices), span.until);
  if (posted !== undefined) yield { path: 'posted/2026.csv', content: posted };
  for (const notice of notices) {
    const path = `notices/${notice.on.slice(0, 4)}/${noticeId(notice)}.md`;
    yield { path, content: noticeFile(view, notice) };
    if (notice.file) {
      yield { path: `files/${notice.file.name}`, content: drawFile(notice.file.draw) };
    }
  }
}

/** 一个村这几年的公开事项：手写的和例行的，到截止那天为止。 */
export function villageNotices(view: VillageView): readonly NoticeScript[] {
  const written = noticesOf(view.turns.map(({ notices }) => notices));
  const routine = topics.flatMap((topic) => topic(view));
  const { from, until } = view.span;
  const { slug: village } = view.village;
  const absent = exemptionsOf(village).map(({ item }) => item);
  return [...written, ...routine].filter(
    ({ item, on, slug }) =>
      on >= from && on <= until && !absent.includes(item) && !isGap(village, item, slug),
  );
}

/** 这个村要贴上墙的：和网上公开的一样，公开当天贴。 */
function wallSheets(view: VillageView, notices: readonly NoticeScript[]): WallSheet[] {
  const { village, span, books, decisions } = view;
  return [
    ...notices.map(noticeSheet),
    ...books
      .filter(({ month }) => span.months.includes(month))
      .map(({ month }) => ({ item: `ledger/${month}`, on: postedOn(village, month) })),
    ...moneySheets(view).map(({ id, on }) => ({ item: `money/${id}`, on })),
    ...decisions.flatMap(({ script, steps }) => {
      const on = steps.at(-1)?.date;
      return on === undefined ? [] : [{ item: `decisions/${script.id}`, on }];
    }),
    ...shownVentures(view).map(({ slug, on }) => ({
      item: `projects/${slug}`,
      on: on as LocalDate,
    })),
    ...dutyMonths(span).map((month) => ({ item: `duty/${month}`, on: firstDay(month) })),
  ];
}

/** 头一年只留后半年的值班表：过了期的，没有人看。 */
function dutyMonths({ until, months }: Span): readonly YearMonth[] {
  const last = monthOfDate(until);
  const count = months.length - 6;
  return Array.from({ length: count }, (_, index) => addMonths(last, index + 1 - count));
}
