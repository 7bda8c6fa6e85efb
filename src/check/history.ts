import type { Board } from '../domain/board.ts';
import { correctionForm, parseCorrection, splitCorrections } from '../domain/correction.ts';
import { contentOf, headValue, type ItemHistory, type Version } from '../domain/history.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { differences } from '../domain/version-diff.ts';

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
  const known = new Set(correctionsIn(before));
  if (correctionsIn(now).some((text) => !known.has(text))) return;
  const changes = differences(contentOf(before), contentOf(now));
  const [first] = changes;
  const rest = changes.length > 1 ? `等${String(changes.length)}处` : '';
  const says = first
    ? `${first.where}原来是「${first.before}」，现在是「${first.after}」${rest}`
    : '原来的更正说明不见了';
  const fix = `在「更正说明」里加一条，如 ${correctionForm}；不是有意改的，改回原来的。`;
  yield problem('history/silent', placeIn(file), `公开以后改了，没有写更正说明：${says}。`, fix);
}

function correctionsIn(version: Version): string[] {
  const written = headValue(contentOf(version), '更正说明') ?? '';
  return written.split('\n').flatMap(splitCorrections);
}

function placeIn(file: string): Problem['place'] {
  return { file, line: 1, column: 1, field: '更正说明' };
}
