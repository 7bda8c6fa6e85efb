import type { Board } from '../domain/board.ts';
import { villageObligations, type Obligation } from '../domain/obligation.ts';
import type { RectifyList } from '../domain/rectify.ts';
import type { Village } from '../domain/village.ts';
import { basisPending, basisWords } from '../view/citation.ts';
import { hazardTitle } from '../view/hazard-words.ts';
import { itemLimitWords } from '../view/limit-words.ts';
import { periodWords, stateWords } from '../view/obligation-words.ts';
import {
  hazardMatter,
  meetingMatter,
  obligationMatter,
  questionMatter,
  sheetMatter,
  taskMatter,
  type Matter,
} from '../view/rectify-text.ts';
import { csvFile } from './csv-cell.ts';
import { elementWords } from '../view/element-words.ts';
import { sightingNotes } from '../view/sighting-notes.ts';

/** 一个村的公开进度，一行一件。 */
export function progressCsv(board: Board, village: Village): string {
  const rows = villageObligations(board, village).map((one) => [
    ...commonCells(one),
    one.seen[0]?.on ?? '',
    one.seen[0]?.datedBy ?? '',
    stateWords(one),
    one.seen.map(({ title }) => title).join('；'),
    one.seen.map(({ file }) => file.split('/').slice(2).join('/')).join('；'),
    one.seen.flatMap((sighting) => sightingNotes(board, village, sighting)).join('；'),
    elementWords(village, one)?.join('；') ?? '',
    itemLimitWords(one.item, board.profile),
    basisCell({
      basis: basisWords(board.profile, one.item.basis),
      pending: basisPending(board.profile, one.item.basis),
    }),
  ]);
  const heads = [
    ...commonHeads,
    '公开日期',
    '日期从哪来',
    '情况',
    '见到的',
    '文件',
    '张贴和更正',
    '公开要素',
    '时限',
    '依据',
  ];
  return csvFile([[`${village.name}公开进度（${board.today}）`], heads, ...rows]);
}

/** 一个村的整改清单。 */
export function rectifyCsv(board: Board, village: Village, list: RectifyList): string {
  const rows = [
    ...[...list.missing, ...list.coming, ...list.late].map((one) => [
      ...commonCells(one),
      ...matterCells(obligationMatter(board, one, list.fixBy)),
    ]),
    ...list.tasks.map((task) => [
      ...['重点任务', task.id, task.title, '', task.limit],
      ...matterCells(taskMatter(board, task)),
    ]),
    ...list.meetings.map((one) => [
      ...['组织生活', '', one.rule.kind, one.period.label, ''],
      ...matterCells(meetingMatter(board, one)),
    ]),
    ...list.hazards.map((hazard) => [
      ...['安全隐患', hazard.id, hazardTitle(hazard), '', hazard.limit],
      ...matterCells(hazardMatter(board, hazard)),
    ]),
    ...list.sheets.map((sheet) => [
      ...['张贴', sheet.item, sheet.title, '', ''],
      ...matterCells(sheetMatter(board, sheet)),
    ]),
    ...list.questions.map((question) => {
      const matter = questionMatter(board, question);
      const cells = ['群众提问', question.id, question.question, '', matter.due ?? ''];
      return [...cells, ...matterCells(matter)];
    }),
  ];
  const heads = [...commonHeads, '情况', '要做什么', '依据'];
  const title = `${village.name}${list.period?.label ?? ''}整改清单（${board.today}）`;
  return csvFile([[title], heads, ...rows]);
}

function matterCells({ says, todo, ...cited }: Matter): string[] {
  return [says, todo, basisCell(cited)];
}

const commonHeads = ['类别', '目录编号', '事项', '哪一期', '最迟哪天'];

function commonCells(one: Obligation): string[] {
  const { item, due = '' } = one;
  return [item.kind, item.id, item.title, periodWords(one), due];
}

function basisCell({ basis, pending }: Pick<Matter, 'basis' | 'pending'>): string {
  return `${basis}${pending ? '（依据待核对）' : ''}`;
}
