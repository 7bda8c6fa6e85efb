import { formatMonthDay } from '../base/date.ts';
import type { Board } from '../domain/board.ts';
import type { CatalogueItem } from '../domain/catalogue.ts';
import { villageObligations, type Obligation } from '../domain/obligation.ts';
import type { Posting } from '../domain/posting.ts';
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
  if (sheet.kind === 'changed') {
    return [`${posted}，${formatMonthDay(sheet.on)}改过，${renewWords(sheet.last)}`];
  }
  if (takenOn === undefined) return [`${posted}，还贴着`];
  const taken = `${posted}，${formatMonthDay(takenOn)}取下`;
  return [
    sheet.kind === 'early' ? `${taken}，取早了，${formatMonthDay(sheet.earliest)}才能取` : taken,
  ];
}

/** 贴出以后改过的，该怎么办：还贴着的换上，取下了的重新贴。 */
export function renewWords({ takenOn }: Pick<Posting, 'takenOn'>): string {
  return takenOn === undefined ? '换上新的' : '重新贴一份';
}

/**
 * 大表一格里的记号：没贴、取早、要换、更正、有问没答。
 *
 * `cell` 是合成这一格的几期；提问说的是一项，不是哪一期，只记在最近一期那一格。
 */
export function cellNotes(
  board: Board,
  village: Village,
  one: Obligation,
  cell: readonly Obligation[] = [one],
): string[] {
  const [first] = one.seen;
  const sheet = first && sheetState(board, village, first);
  const asked = lateByItem(board, village).get(one.item.id)?.length ?? 0;
  return [
    ...(sheet?.kind === 'none' ? ['没贴'] : []),
    ...(sheet?.kind === 'early' ? ['取早'] : []),
    ...(sheet?.kind === 'changed' ? ['要换'] : []),
    ...(first && correctionCount(village, first) > 0 ? ['更正'] : []),
    ...(asked > 0 && isNewest(board, village, one.item, cell) ? [`没答${String(asked)}`] : []),
  ];
}

/** 这几期里有没有最近的一期；还没到期、也没公开的一期不算，不分期的总算。 */
function isNewest(
  board: Board,
  village: Village,
  item: CatalogueItem,
  cell: readonly Obligation[],
): boolean {
  const newest = villageObligations(board, village)
    .filter(({ item: { id }, period, state }) => id === item.id && period && state.kind !== 'ahead')
    .map(({ period }) => period?.from ?? '')
    .sort()
    .at(-1);
  return cell.some(
    ({ period }) => period === undefined || newest === undefined || period.from === newest,
  );
}

/** 过了答复日子还没答复的。 */
export function lateQuestions(board: Board, village: Village): Village['questions'] {
  return [...lateByItem(board, village).values()].flat();
}

type LateByItem = ReadonlyMap<string | undefined, Village['questions']>;

const known = new WeakMap<Board, Map<string, LateByItem>>();

/** 按问的哪一项分好；一个村只算一次。 */
function lateByItem(board: Board, village: Village): LateByItem {
  const made = known.get(board) ?? new Map<string, LateByItem>();
  known.set(board, made);
  const before = made.get(village.slug);
  if (before) return before;
  const late = village.questions.filter((one) => {
    const state = questionState(one, board.profile, board.today);
    return state.kind === 'waiting' && state.late > 0;
  });
  const byItem = Map.groupBy(late, ({ about }) => about);
  made.set(village.slug, byItem);
  return byItem;
}
