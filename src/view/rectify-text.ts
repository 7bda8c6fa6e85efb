import { formatMonthDay, type LocalDate } from '../base/date.ts';
import type { Board } from '../domain/board.ts';
import type { Obligation } from '../domain/obligation.ts';
import { questionState, type Question } from '../domain/question.ts';
import type { RectifyList } from '../domain/rectify.ts';
import { taskState } from '../domain/task.ts';
import type { Village } from '../domain/village.ts';
import { basisPending, basisWords } from './citation.ts';
import { periodWords, stateWords } from './obligation-words.ts';
import { questionWords } from './questions-page.ts';
import { taskWords } from './tasks-page.ts';

/** 要做什么，哪天以前。 */
export function todoWords({ state, due }: Obligation, fixBy: LocalDate | undefined): string {
  if (state.kind === 'missing') {
    return fixBy ? `${formatMonthDay(fixBy)}以前补上` : '尽快补上';
  }
  if (state.kind === 'ahead') return due ? `${formatMonthDay(due)}以前公开` : '按时公开';
  return '下一期按时';
}

/** 发到群里的整改清单：一段纯文字，粘贴就能发。 */
export function rectifyText(board: Board, village: Village, list: RectifyList): string {
  const parts = [
    part('系统未见，要补上的', list.missing),
    part('快到期的', list.coming),
    part('公开了，但是晚了的', list.late),
  ].filter(({ obligations }) => obligations.length > 0);
  const head = `【${village.name}${list.period?.label ?? ''}整改清单】${formatMonthDay(board.today)}`;
  const asked = list.questions.map((one) => questionLine(board, one));
  const rest = [
    ...group(
      '重点任务，过了期限的',
      list.tasks.map(
        (task) =>
          `${task.id} ${task.title}：${taskWords(taskState(task, board.today))}，${task.owner}负责`,
      ),
    ),
    ...group(
      '公开了，还没贴上墙的',
      list.sheets.map(({ title, since }) => `${title}（${formatMonthDay(since)}公开）`),
    ),
    ...group('群众提问，等答复的', asked),
  ];
  if (parts.length + rest.length === 0) return `${head}\n眼下没有要补的，也没有快到期的。`;
  const lines = parts.flatMap(({ heading, obligations }, index) => [
    `${'一二三'[index] ?? ''}、${heading}（${String(obligations.length)}件）`,
    ...obligations.map((one, at) => `${String(at + 1)}. ${lineOf(board, one, list.fixBy)}`),
  ]);
  return [
    head,
    ...lines,
    ...rest,
    '系统未见，不等于墙上没贴过；贴过没传的，传上来就行。',
    `有疑问打${board.town.office}：${board.town.phone}`,
  ].join('\n');
}

function part(
  heading: string,
  obligations: readonly Obligation[],
): { heading: string; obligations: readonly Obligation[] } {
  return { heading, obligations };
}

function group(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? [`${heading}（${String(lines.length)}件）`, ...lines] : [];
}

function questionLine({ profile, today }: Board, question: Question): string {
  return `提问 ${question.id}：${question.question}，${questionWords(questionState(question, profile, today))}`;
}

function lineOf({ profile }: Board, one: Obligation, fixBy: LocalDate | undefined): string {
  const { item, due } = one;
  const period = periodWords(one);
  const when = due ? `最迟${formatMonthDay(due)}，` : '';
  const pending = basisPending(profile, item.basis) ? '，依据待核对' : '';
  const name = `${item.id} ${item.title}${period ? `（${period}）` : ''}`;
  return `${name}：${when}${stateWords(one)}；${todoWords(one, fixBy)}（${basisWords(profile, item.basis)}${pending}）`;
}
