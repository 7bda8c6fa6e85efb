import { formatDate } from '../base/date.ts';
import { taskState, type Task, type TaskState } from '../domain/task.ts';
import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Link } from './link.ts';
import { routes } from './routes.ts';

/** 重点任务清单：各村办到哪一步，过了期限没办成的看得出来。 */
export interface TasksView {
  readonly frame: Frame;
  readonly lead: string;
  readonly villages: readonly TaskVillage[];
}

export interface TaskVillage {
  readonly id: string;
  readonly name: string;
  readonly href: string | undefined;
  readonly counts: string;
  readonly tasks: readonly TaskLine[];
}

export interface TaskLine {
  readonly title: string;
  readonly list: string;
  readonly owner: string;
  readonly limit: string;
  readonly state: TaskState['kind'];
  readonly says: string;
  readonly progress: string | undefined;
  readonly evidence: Link | undefined;
}

export function tasksView(context: Context): TasksView {
  const { board, to } = context;
  const { tasks, villages, town, today } = board;
  return {
    frame: frameOf(context, {
      here: '重点任务',
      share: `${town.name}基层党建和抓党建促乡村振兴重点任务`,
      description: `${town.name}各村的重点任务：谁负责、哪天以前、办到哪一步。`,
    }),
    lead: `${formatDate(today)}看：一共${countWords(tasks, today)}。照村的次序排，不排名。`,
    villages: villages.flatMap(({ name, slug }) => {
      const own = tasks.filter(({ village }) => village === name);
      if (own.length === 0) return [];
      return [
        {
          id: slug,
          name,
          href: to(routes.village(slug)),
          counts: countWords(own, today),
          tasks: own.map((task) => taskLine(context, task, slug)),
        },
      ];
    }),
  };
}

function countWords(tasks: readonly Task[], today: Parameters<typeof taskState>[1]): string {
  const kinds = Map.groupBy(tasks, (task) => taskState(task, today).kind);
  const count = (kind: TaskState['kind']): number => kinds.get(kind)?.length ?? 0;
  const overdue = count('overdue');
  return [
    `${String(tasks.length)}件`,
    `办成${String(count('done'))}件`,
    `在办${String(count('running'))}件`,
    ...(overdue > 0 ? [`过了期限没办成${String(overdue)}件`] : []),
  ].join('，');
}

function taskLine({ board, to }: Context, task: Task, slug: string): TaskLine {
  const { title, list, owner, limit, progress, evidence } = task;
  const state = taskState(task, board.today);
  const notice = board.villages
    .find((village) => village.slug === slug)
    ?.notices.find(({ id }) => id === evidence);
  return {
    title,
    list,
    owner,
    limit: formatDate(limit),
    state: state.kind,
    says: taskWords(state),
    progress,
    evidence: notice && { text: notice.title, href: to(routes.notice(slug, notice.id)) },
  };
}

export function taskWords(state: TaskState): string {
  switch (state.kind) {
    case 'done':
      return state.late > 0 ? `办成了，晚${String(state.late)}天` : '办成了';
    case 'running':
      return '在办';
    case 'overdue':
      return `过了${String(state.days)}天没办成`;
  }
}
