import { formatDate } from '../base/date.ts';
import { nearest } from '../base/nearest.ts';
import type { Board } from '../domain/board.ts';
import { mayComeDown, postables, type Postable, type Posting } from '../domain/posting.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { basisText, termNumber } from '../domain/profile.ts';
import type { Village } from '../domain/village.ts';

/** 张贴记录：贴的东西找得到，日期不倒，照片看过；取早了的、公示期过了也没贴的，列出来。 */
export function* checkPostings(village: Village, board: Board): Generator<Problem> {
  if (village.postings.length === 0) return;
  const known = postables(village);
  for (const posting of village.postings) {
    const sheet = known.get(posting.item);
    if (!sheet) yield unknownItem(posting, [...known.keys()]);
    yield* checkDates(posting, sheet, board);
    yield* checkPhoto(posting, village);
  }
  yield* neverPosted(village, [...known.values()], board);
}

function unknownItem({ item, at }: Posting, items: readonly string[]): Problem {
  const like = nearest(item, items);
  const fix = like
    ? `是不是「${like}」？`
    : '打开那一页，抄网址里村名后面的一段，如 ledger/2026-03。';
  return problem('posting/item', at('item'), `本村没有公开过「${item}」。`, fix);
}

function* checkDates(
  posting: Posting,
  sheet: Postable | undefined,
  { profile }: Board,
): Generator<Problem> {
  const { postedOn, takenOn, at } = posting;
  if (takenOn === undefined) return;
  if (takenOn < postedOn) {
    const message = `${formatDate(takenOn)}取下，${formatDate(postedOn)}才贴出。`;
    yield problem('posting/dates', at('takenOn'), message, '核对两个日期。');
    return;
  }
  const days = termNumber(profile, 'keep-up-days');
  const period = sheet?.until === undefined ? undefined : { to: sheet.until };
  const earliest = mayComeDown(posting, period, days);
  if (takenOn >= earliest) return;
  const why = period ? `至少贴${String(days)}日、公示期满` : `至少贴${String(days)}日`;
  yield problem(
    'posting/early',
    at('takenOn'),
    `${formatDate(takenOn)}取下，早了：${why}，${formatDate(earliest)}才能取。`,
    '重新贴出，另记一行。',
    basisText(profile, profile.terms.get('keep-up-days')?.basis ?? []),
  );
}

function* checkPhoto({ photo, checked, at }: Posting, { files }: Village): Generator<Problem> {
  if (photo === undefined) return;
  if (!files.has(photo)) {
    const fix = '把照片放进本村 files 文件夹，写成 files/名字.jpg。';
    yield problem('posting/photo', at('photo'), `找不到照片「${photo}」。`, fix);
  } else if (!checked) {
    const fix = '看清没有人脸、身份证号、银行卡号，在「照片看过」写「是」；有就换一张。';
    yield problem('posting/photo', at('checked'), '照片还没有人看过能不能公开。', fix);
  }
}

/** 从记张贴的头一天起，公示期过了一次也没贴的公示。 */
function* neverPosted(
  { postings }: Village,
  sheets: readonly Postable[],
  { today }: Board,
): Generator<Problem> {
  const [first] = postings.toSorted((a, b) => (a.postedOn < b.postedOn ? -1 : 1));
  const posted = new Set(postings.map(({ item }) => item));
  for (const { item, title, since, until } of sheets) {
    if (!first || until === undefined || until >= today) continue;
    if (since < first.postedOn || posted.has(item)) continue;
    const { file } = first.at('item');
    const message = `「${title}」公示期过了，张贴记录里一次也没有。`;
    yield problem('posting/never', { file }, message, `贴过的补记一行，事项写 ${item}。`);
  }
}
