import { formatDate, parseDate } from '../base/date.ts';
import type { Board } from '../domain/board.ts';
import {
  correctionForm,
  correctionsIn,
  freshCorrections,
  parseCorrection,
} from '../domain/correction.ts';
import { contentOf, headValue, titleIn, type ItemHistory } from '../domain/history.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { removalOf } from '../domain/removal.ts';
import { differences } from '../domain/version-diff.ts';
import { isVenture, onlyAdds } from '../domain/venture-added.ts';

/** 公开以后改了内容，要写更正说明：哪天、谁、为什么。 */
export function* checkHistory(board: Board): Generator<Problem> {
  const { town } = board;
  if (town.traceFrom === undefined) return;
  const { history } = board;
  for (const note of history.notes) {
    const fix = '补齐历史再发布；只是在自己电脑上看看，不用管。';
    yield problem('history/incomplete', town.source.place('留痕起始'), note, fix);
  }
  for (const item of history.items.values()) {
    yield* checkForm(item);
    if (history.traced) yield* checkSilent(item);
  }
  for (const item of history.removed) yield* checkRemoved(item, board);
}

function* checkForm({ file, versions }: ItemHistory): Generator<Problem> {
  const now = versions.at(-1);
  for (const text of now ? correctionsIn(now) : []) {
    if (parseCorrection(text)) continue;
    const message = `更正说明「${text}」看不出哪天、谁、为什么。`;
    yield problem('history/correction', placeIn(file), message, `写成「${correctionForm}」。`);
  }
}

function* checkSilent({ file, versions }: ItemHistory): Generator<Problem> {
  const [before, now] = versions.slice(-2);
  if (!before || !now) return;
  if (freshCorrections(before, now).length > 0) return;
  if (isVenture(file) && onlyAdds(contentOf(before), contentOf(now))) return;
  const changes = differences(contentOf(before), contentOf(now));
  const [first] = changes;
  const rest = changes.length > 1 ? `等${String(changes.length)}处` : '';
  const says = first
    ? `${first.where}原来是「${first.before}」，现在是「${first.after}」${rest}`
    : '原来的更正说明不见了';
  const fix = `在「更正说明」里加一条，如 ${correctionForm}；不是有意改的，改回原来的。`;
  yield problem('history/silent', placeIn(file), `公开以后改了，没有写更正说明：${says}。`, fix);
}

/** 公开过的删了，`removed.csv` 里要有一行说明；没到公开日期的、留痕以前删的不用。 */
function* checkRemoved(
  { file, versions, removedOn }: ItemHistory,
  board: Board,
): Generator<Problem> {
  const { town, today, villages } = board;
  const last = versions.at(-1);
  if (!last || removedOn === undefined || removedOn < (town.traceFrom ?? '')) return;
  const content = contentOf(last);
  const published = parseDate(headValue(content, '公开日期') ?? '');
  if (published !== undefined && published > today) return;
  const [, slug = '', ...path] = file.split('/');
  const what = path.join('/');
  if (removalOf(board, file) || !villages.some((one) => one.slug === slug)) return;
  const title = titleIn(content) ?? what;
  const message = `公开过的「${title}」${formatDate(removedOn)}删掉了，没有写为什么。`;
  const fix = `在 removed.csv 里加一行：内容写 ${what}，再写标题、撤下日期、经办、原因；不是有意删的，把文件放回来。`;
  yield problem('history/removed', { file: `villages/${slug}/removed.csv` }, message, fix);
}

function placeIn(file: string): Problem['place'] {
  return { file, line: 1, column: 1, field: '更正说明' };
}
