import { formatDate, formatMonthDay, type LocalDate } from '../base/date.ts';
import type { Board } from '../domain/board.ts';
import type { Obligation } from '../domain/obligation.ts';
import type { Postable } from '../domain/posting.ts';
import type { RuleProfile, TermId } from '../domain/profile.ts';
import type { MissedMeeting } from '../domain/party-life.ts';
import { hazardState, type Hazard } from '../domain/hazard.ts';
import { questionState, type Question } from '../domain/question.ts';
import type { RectifyList } from '../domain/rectify.ts';
import { taskState, type Task } from '../domain/task.ts';
import type { Village } from '../domain/village.ts';
import { basisPending, basisWords } from './citation.ts';
import { hazardStateWords, hazardTitle } from './hazard-words.ts';
import { periodWords, stateWords } from './obligation-words.ts';
import { questionWords } from './questions-page.ts';
import { taskWords } from './tasks-page.ts';

/** 要做什么，哪天以前。 */
function todoWords({ state, due }: Obligation, fixBy: LocalDate | undefined): string {
  if (state.kind === 'missing') {
    return fixBy ? `${formatMonthDay(fixBy)}以前补上` : '尽快补上';
  }
  if (state.kind === 'ahead') return due ? `${formatMonthDay(due)}以前公开` : '按时公开';
  return '下一期按时';
}

/** 整改清单里的一件，网页、表格、群里的字都照它说。 */
export interface Matter {
  readonly due: LocalDate | undefined;
  readonly says: string;
  readonly todo: string;
  readonly basis: string;
  /** 依据还没有核对过。 */
  readonly pending: boolean;
}

export function obligationMatter(
  { profile }: Board,
  one: Obligation,
  fixBy: LocalDate | undefined,
): Matter {
  return {
    due: one.due,
    says: stateWords(one),
    todo: todoWords(one, fixBy),
    basis: basisWords(profile, one.item.basis),
    pending: basisPending(profile, one.item.basis),
  };
}

export function taskMatter({ today }: Board, task: Task): Matter {
  return {
    due: task.limit,
    says: taskWords(taskState(task, today)),
    todo: `${task.owner}负责，办成以后报镇里`,
    basis: task.list,
    pending: false,
  };
}

export function meetingMatter({ profile }: Board, { rule, period }: MissedMeeting): Matter {
  return {
    due: undefined,
    says: `${period.label}没见到${rule.kind}`,
    todo: '开过没写的，补上；真没开的，往后按时开',
    basis: basisWords(profile, rule.basis),
    pending: basisPending(profile, rule.basis),
  };
}

export function hazardMatter({ today }: Board, hazard: Hazard): Matter {
  return {
    due: hazard.limit,
    says: hazardStateWords(hazardState(hazard, today)),
    todo: `${hazard.owner}负责，改好以后登上来`,
    basis: '安全隐患排查',
    pending: false,
  };
}

export function sheetMatter({ profile }: Board, { since }: Postable): Matter {
  return {
    due: undefined,
    says: `${formatDate(since)}公开，张贴记录里没有`,
    todo: '贴出来；贴过的补记一行',
    ...termBasis(profile, 'keep-up-days'),
  };
}

export function questionMatter({ profile, today }: Board, question: Question): Matter {
  const state = questionState(question, profile, today);
  return {
    due: state.kind === 'waiting' ? state.due : undefined,
    says: questionWords(state),
    todo: state.late > 0 ? '尽快答复，把答复登上来' : '按时答复',
    ...termBasis(profile, 'reply-days'),
  };
}

function termBasis(profile: RuleProfile, term: TermId): Pick<Matter, 'basis' | 'pending'> {
  const basis = profile.terms.get(term)?.basis ?? [];
  return { basis: basisWords(profile, basis), pending: basisPending(profile, basis) };
}

/** 发到群里的整改清单：一段纯文字，粘贴就能发。 */
export function rectifyText(board: Board, village: Village, list: RectifyList): string {
  const parts = [
    part('系统未见，要补上的', list.missing),
    part('快到期的', list.coming),
    part('公开了，但是晚了的', list.late),
  ].filter(({ obligations }) => obligations.length > 0);
  const head = `【${village.name}${list.period?.label ?? ''}整改清单】${formatMonthDay(board.today)}`;
  const asked = list.questions.map(
    (one) => `提问 ${one.id}：${one.question}，${questionMatter(board, one).says}`,
  );
  const rest = [
    ...group(
      '重点任务，过了期限的',
      list.tasks.map(
        (task) => `${task.id} ${task.title}：${taskMatter(board, task).says}，${task.owner}负责`,
      ),
    ),
    ...group(
      '组织生活，没见到的',
      list.meetings.map(
        (one) => `${meetingMatter(board, one).says}（${one.rule.cadence}至少一次）`,
      ),
    ),
    ...group(
      '安全隐患，过了期限的',
      list.hazards.map(
        (one) => `${hazardTitle(one)}，${hazardMatter(board, one).says}，${one.owner}负责`,
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

function lineOf(board: Board, one: Obligation, fixBy: LocalDate | undefined): string {
  const { item } = one;
  const { due, says, todo, basis, pending } = obligationMatter(board, one, fixBy);
  const period = periodWords(one);
  const when = due ? `最迟${formatMonthDay(due)}，` : '';
  const name = `${item.id} ${item.title}${period ? `（${period}）` : ''}`;
  return `${name}：${when}${says}；${todo}（${basis}${pending ? '，依据待核对' : ''}）`;
}
