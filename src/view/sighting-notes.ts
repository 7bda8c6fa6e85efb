import { formatMonthDay } from '../base/date.ts';
import type { Board } from '../domain/board.ts';
import type { Obligation } from '../domain/obligation.ts';
import { questionState } from '../domain/question.ts';
import { correctionCount, sheetState } from '../domain/sheet-state.ts';
import type { Sighting } from '../domain/sighting.ts';
import type { Village } from '../domain/village.ts';

/** 一样内容后来怎么样：贴没贴、贴够没有、改过几回。看不出的不说。 */
export function sightingNotes(board: Board, village: Village, sighting: Sighting): string[] {
  const corrected = correctionCount(village, sighting);
  return [
    ...sheetWords(board, village, sighting),
    ...(corrected > 0 ? [`更正过${String(corrected)}回`] : []),
  ];
}

function sheetWords(board: Board, village: Village, sighting: Sighting): string[] {
  const sheet = sheetState(board, village, sighting);
  if (!sheet) return [];
  if (sheet.kind === 'none') return ['张贴记录里没有'];
  const { postedOn, takenOn } = sheet.last;
  const posted = `${formatMonthDay(postedOn)}贴出`;
  if (sheet.kind === 'changed') return [`${posted}，${formatMonthDay(sheet.on)}改过，要换上新的`];
  if (takenOn === undefined) return [`${posted}，还贴着`];
  const taken = `${posted}，${formatMonthDay(takenOn)}取下`;
  return [
    sheet.kind === 'early' ? `${taken}，取早了，${formatMonthDay(sheet.earliest)}才能取` : taken,
  ];
}

/** 大表一格里的记号：没贴、取早、要换、更正、有问没答。 */
export function cellNotes(board: Board, village: Village, one: Obligation): string[] {
  const [first] = one.seen;
  const sheet = first && sheetState(board, village, first);
  const asked = lateQuestions(board, village).filter(({ about }) => about === one.item.id).length;
  return [
    ...(sheet?.kind === 'none' ? ['没贴'] : []),
    ...(sheet?.kind === 'early' ? ['取早'] : []),
    ...(sheet?.kind === 'changed' ? ['要换'] : []),
    ...(first && correctionCount(village, first) > 0 ? ['更正'] : []),
    ...(asked > 0 ? [`没答${String(asked)}`] : []),
  ];
}

/** 过了答复日子还没答复的。 */
export function lateQuestions(
  { profile, today }: Board,
  { questions }: Village,
): Village['questions'] {
  return questions.filter((one) => {
    const state = questionState(one, profile, today);
    return state.kind === 'waiting' && state.late > 0;
  });
}
