import { daysBetween, type LocalDate } from '../base/date.ts';
import type { Place } from '../base/place.ts';
import type { Fields, Values } from './field.ts';

export const taskColumns = {
  id: { name: '编号', form: 'text', required: true, help: '如 T01；定了不改' },
  list: {
    name: '清单',
    form: 'choice',
    choices: ['基层党建重点任务', '抓党建促乡村振兴重点任务'],
    required: true,
    help: '基层党建重点任务、抓党建促乡村振兴重点任务',
  },
  title: { name: '任务', form: 'text', required: true, help: '要办成什么，看得出办没办成' },
  village: { name: '单位', form: 'text', required: true, help: '村名或机关党支部的名字' },
  owner: { name: '责任人', form: 'text', required: true, help: '谁负责，写到人' },
  limit: { name: '期限', form: 'date', required: true, help: '哪天以前办成' },
  progress: { name: '进展', form: 'text', required: false, help: '办到哪一步' },
  doneOn: { name: '完成日期', form: 'date', required: false, help: '办成的那一天；没办成空着' },
  evidence: {
    name: '证据',
    form: 'text',
    required: false,
    help: '公开栏里看得到的那一条，写公开事项的文件名（不带 .md）',
  },
} as const satisfies Fields;

/** 重点任务清单里的一件，来自 `tasks/*.csv` 的一行。 */
export type Task = Values<typeof taskColumns> & {
  readonly at: (column: keyof typeof taskColumns) => Place;
};

export type TaskState =
  | { readonly kind: 'done'; readonly late: number }
  | { readonly kind: 'running'; readonly days: number }
  | { readonly kind: 'overdue'; readonly days: number };

export function taskState({ limit, doneOn }: Task, today: LocalDate): TaskState {
  if (doneOn !== undefined) return { kind: 'done', late: Math.max(0, daysBetween(limit, doneOn)) };
  const days = daysBetween(today, limit);
  return days >= 0 ? { kind: 'running', days } : { kind: 'overdue', days: -days };
}
