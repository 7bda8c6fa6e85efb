import { addDays, daysBetween, type LocalDate } from '../base/date.ts';
import type { Place } from '../base/place.ts';
import type { Fields, Values } from './field.ts';
import { termDays, type RuleProfile } from './profile.ts';

export const questionColumns = {
  id: { name: '编号', form: 'text', required: true, help: '如 2026-01，按年排；定了不改' },
  askedOn: { name: '提问日期', form: 'date', required: true, help: '收到的那一天' },
  way: {
    name: '怎么提的',
    form: 'choice',
    choices: ['电话', '当面', '纸条', '会上', '网上'],
    required: false,
    help: '电话、当面、纸条、会上、网上',
  },
  question: {
    name: '问题',
    form: 'text',
    required: true,
    help: '问了什么；不写提问的人是谁',
    aliases: ['反映的问题', '提问'],
  },
  about: { name: '目录编号', form: 'text', required: false, help: '问的是目录里哪一项，如 C01' },
  repliedOn: {
    name: '答复日期',
    form: 'date',
    required: false,
    help: '答复的那一天；没答复就空着',
  },
  reply: { name: '答复', form: 'text', required: false, help: '怎么答复的' },
  replier: { name: '答复人', form: 'text', required: false, help: '谁答复的' },
  doneOn: { name: '办结日期', form: 'date', required: false, help: '要办的事办完的那一天' },
  result: { name: '办理结果', form: 'text', required: false, help: '办得怎样' },
} as const satisfies Fields;

/** 群众的一个提问，来自 `questions.csv` 的一行。不记是谁问的。 */
export type Question = Values<typeof questionColumns> & {
  readonly at: (column: keyof typeof questionColumns) => Place;
};

export type QuestionState =
  /** 等答复；过了答复日子的 `late` 大于 0。规则方案里没写几日答复的，没有 `due`。 */
  | { readonly kind: 'waiting'; readonly due: LocalDate | undefined; readonly late: number }
  | { readonly kind: 'replied'; readonly late: number }
  | { readonly kind: 'done'; readonly late: number };

export function questionState(
  { askedOn, repliedOn, doneOn }: Question,
  profile: RuleProfile,
  today: LocalDate,
): QuestionState {
  const days = termDays(profile, 'reply-days');
  const due = days === undefined ? undefined : addDays(askedOn, days);
  const late = due === undefined ? 0 : Math.max(0, daysBetween(due, repliedOn ?? today));
  if (repliedOn === undefined) return { kind: 'waiting', due, late };
  return { kind: doneOn === undefined ? 'replied' : 'done', late };
}
