import { addDays, parseDate, type LocalDate } from '../base/date.ts';
import type { Fields, Values } from './field.ts';

/** 给谁看的：网上，还是墙上的张贴页。 */
export type Audience = 'web' | 'wall';

/** 网上的姓名怎么写：写全、只留姓（张×）、不列。 */
export const nameWays = ['全名', '留姓', '不列'] as const;
export type NameWay = (typeof nameWays)[number];

/** 公开事项正文里的名单，「表」这样写。 */
export const noticeTable = '公开事项';

export const rosterRuleFields = {
  table: {
    name: '表',
    form: 'text',
    required: true,
    help: '管哪种财务表，如 补贴救助发放名册；管公开事项正文里的名单，写 公开事项',
  },
  items: {
    name: '目录编号',
    form: 'texts',
    required: false,
    help: '只管公开目录里这几项的；不写就是这种表里其余的',
  },
  never: {
    name: '不公开',
    form: 'texts',
    required: false,
    help: '哪几列内容文件里就不该有；有了不让发布',
  },
  wallOnly: {
    name: '只上墙',
    form: 'texts',
    required: false,
    help: '哪几列只印在张贴页上，网上（网页、下载、搜索）一律没有；金额不能只上墙',
  },
  names: {
    name: '姓名',
    form: 'choice',
    choices: nameWays,
    required: true,
    help: '网上的姓名怎么写；张贴页上总是全名',
  },
  days: {
    name: '几日后',
    form: 'count',
    required: false,
    help: '公示期满（没有公示期的，从公开那天算）再过几日，网上的姓名改照下面一项写',
  },
  namesLater: {
    name: '过后姓名',
    form: 'choice',
    choices: nameWays,
    required: false,
    help: '过了「几日后」，网上的姓名怎么写',
  },
  says: { name: '说明', form: 'text', required: true, help: '给村民看的一句话' },
  basis: { name: '依据', form: 'texts', required: true, help: '上面「依据」里的编号' },
} as const satisfies Fields;

/** 一种名册哪几列不公开、只上墙，姓名怎么写。 */
export interface RosterRule extends Omit<
  Values<typeof rosterRuleFields>,
  'items' | 'never' | 'wallOnly'
> {
  /** 空的：这种表里其余的全部。 */
  readonly items: readonly string[];
  readonly never: readonly string[];
  readonly wallOnly: readonly string[];
}

/** 管这张名册的一条；点名目录编号的先算。 */
export function rosterRuleFor(
  rules: readonly RosterRule[],
  table: string,
  item: string | undefined,
): RosterRule | undefined {
  const own = rules.filter((rule) => rule.table === table);
  return (
    own.find(({ items }) => item !== undefined && items.includes(item)) ??
    own.find(({ items }) => items.length === 0)
  );
}

/** `since` 是公示期满的那天，没有公示期的是公开那天。 */
export function nameWayOn(
  { names, days, namesLater }: RosterRule,
  since: LocalDate | undefined,
  today: LocalDate,
): NameWay {
  if (days === undefined || namesLater === undefined || since === undefined) return names;
  return today > addDays(since, days) ? namesLater : names;
}

/** 从「2026-04-02 至 2026-04-08」、「2026-04-02」里取最后一天。 */
export function lastDayIn(text: string): LocalDate | undefined {
  return text
    .split('至')
    .map((part) => parseDate(part.trim()))
    .findLast((day) => day !== undefined);
}
