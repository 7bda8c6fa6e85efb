import { daysBetween, type LocalDate } from '../base/date.ts';
import type { Place } from '../base/place.ts';
import type { Fields, Values } from './field.ts';

export const hazardColumns = {
  id: { name: '编号', form: 'text', required: true, help: '如 2026-01，按年排；定了不改' },
  foundOn: { name: '发现日期', form: 'date', required: true, help: '查出来的那一天' },
  kind: {
    name: '类别',
    form: 'choice',
    choices: ['消防', '房屋', '道路', '水利', '用电用气', '取暖', '其他'],
    required: true,
    help: '消防、房屋、道路、水利、用电用气、取暖、其他',
  },
  what: { name: '隐患', form: 'text', required: true, help: '什么不安全' },
  where: {
    name: '地点',
    form: 'text',
    required: true,
    help: '在哪里；写到组就够了，不写哪一户',
  },
  owner: { name: '责任人', form: 'text', required: true, help: '谁负责改，写到人' },
  limit: { name: '整改期限', form: 'date', required: true, help: '哪天以前改好' },
  doneOn: { name: '改好日期', form: 'date', required: false, help: '改好的那一天；没改好空着' },
  result: { name: '怎么改的', form: 'text', required: false, help: '改成什么样，谁验的' },
} as const satisfies Fields;

/** 查出来的一处安全隐患，来自 `hazards.csv` 的一行；不写是哪一户。 */
export type Hazard = Values<typeof hazardColumns> & {
  readonly at: (column: keyof typeof hazardColumns) => Place;
};

export type HazardState =
  | { readonly kind: 'done'; readonly late: number }
  | { readonly kind: 'open'; readonly days: number }
  | { readonly kind: 'overdue'; readonly days: number };

export function hazardState({ limit, doneOn }: Hazard, today: LocalDate): HazardState {
  if (doneOn !== undefined) return { kind: 'done', late: Math.max(0, daysBetween(limit, doneOn)) };
  const days = daysBetween(today, limit);
  return days >= 0 ? { kind: 'open', days } : { kind: 'overdue', days: -days };
}
