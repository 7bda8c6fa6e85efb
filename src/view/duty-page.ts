import {
  addDays,
  addMonths,
  formatMonth,
  formatMonthDay,
  monthOfDate,
  weekdayNames,
  weekdayOf,
  type LocalDate,
} from '../base/date.ts';
import type { DutyRota, DutyShift } from '../domain/duty.ts';
import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import { dial, type Link } from './link.ts';
import { routes } from './routes.ts';

/** 今天谁值班。 */
export interface TodayDuty {
  /** `11月20日（星期五）` */
  readonly day: string;
  readonly shifts: readonly PersonShift[];
  /** 今天没人值班时的话。 */
  readonly nobody: string | undefined;
  readonly phone: { readonly text: string; readonly href: string };
  readonly rota: string;
  /** 今天是哪一天；演示用的日子不跟着真的日子走，就没有。 */
  readonly today: LocalDate | undefined;
  /** 以后几天各是谁：日子 → 几行字，头一行是哪天。不重新生成，脚本也换得上。 */
  readonly later: Readonly<Record<string, readonly string[]>>;
}

export interface PersonShift {
  readonly people: string;
  /** 职务；名单里有的才写。 */
  readonly post: string | undefined;
  /** `全天 8:30—12:00，党群服务中心`；写了什么显示什么。 */
  readonly where: string;
  readonly note: string | undefined;
}

/** 一个月的值班表。 */
export interface DutyView {
  readonly frame: Frame;
  readonly heading: string;
  readonly today: TodayDuty | undefined;
  /** 每一班的时间、地点都一样时，只在上面说一遍。 */
  readonly same: string | undefined;
  readonly days: readonly DutyDay[];
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

export interface DutyDay {
  readonly day: string;
  readonly weekday: string;
  readonly datetime: LocalDate;
  readonly isToday: boolean;
  readonly shifts: readonly PersonShift[];
}

/** 今天所在月份的值班表；没有这个月的，就没有这一块。 */
export function todayDuty({ board, to }: Context, village: Village): TodayDuty | undefined {
  const month = monthOfDate(board.today);
  const rota = village.rotas.find((one) => one.month === month);
  if (!rota) return undefined;
  const shifts = rota.shifts.filter(({ date }) => date === board.today);
  return {
    day: dayWords(board.today),
    shifts: shifts.map((shift) => personShift(village, shift)),
    nobody: shifts.length === 0 ? `今天没有排班。急事打电话：${village.phone}。` : undefined,
    phone: { text: village.phone, href: dial(village.phone) },
    rota: to(routes.duty(village.slug, month)),
    today: board.town.demoDate === undefined ? board.today : undefined,
    later: board.town.demoDate === undefined ? laterDays(village, board.today) : {},
  };
}

/** 往后一个半月里排了班的日子。 */
function laterDays(village: Village, today: LocalDate): Record<string, readonly string[]> {
  const last = addDays(today, 45);
  const shifts = village.rotas
    .flatMap((rota) => rota.shifts)
    .filter(({ date }) => date > today && date <= last);
  return Object.fromEntries(
    [...Map.groupBy(shifts, ({ date }) => date)].map(([date, own]) => [
      date,
      [dayWords(date), ...own.map((shift) => shiftWords(personShift(village, shift)))],
    ]),
  );
}

function shiftWords({ people, post, where, note }: PersonShift): string {
  return [[people, post].filter(Boolean).join(' '), where, note].filter(Boolean).join('，');
}

export function dutyView(context: Context, village: Village, rota: DutyRota): DutyView {
  const { board } = context;
  const heading = `${formatMonth(rota.month)}值班表`;
  const isThisMonth = rota.month === monthOfDate(board.today);
  const days = [...Map.groupBy(rota.shifts, ({ date }) => date)].map(([date, shifts]) => ({
    day: formatMonthDay(date),
    weekday: weekdayWords(date),
    datetime: date,
    isToday: isThisMonth && date === board.today,
    shifts: shifts.map((shift) => personShift(village, shift)),
  }));
  const wheres = new Set(days.flatMap(({ shifts }) => shifts.map(({ where }) => where)));
  const [same] = wheres.size === 1 ? wheres : [];
  return {
    frame: frameOf(context, {
      here: heading,
      share: `${village.name}${heading}`,
      description: `${village.name}${heading}：哪天谁值班，在哪里，几点到几点。`,
      village,
      sheet: { heading },
    }),
    heading,
    today: isThisMonth ? todayDuty(context, village) : undefined,
    same,
    days,
    previous: monthLink(context, village, rota, -1),
    next: monthLink(context, village, rota, 1),
  };
}

function monthLink(
  { to }: Context,
  { slug, rotas }: Village,
  { month }: DutyRota,
  count: number,
): Link | undefined {
  const other = addMonths(month, count);
  if (!rotas.some((rota) => rota.month === other)) return undefined;
  return { text: formatMonth(other), href: to(routes.duty(slug, other)) };
}

function personShift({ cadres, supervisors }: Village, shift: DutyShift): PersonShift {
  const [only, ...others] = shift.people;
  const person =
    others.length > 0
      ? undefined
      : [...cadres, ...(supervisors ?? [])].find(({ name }) => name === only);
  return {
    people: shift.people.join('、'),
    post: person?.post,
    where: [[shift.shift, shift.hours].filter(Boolean).join(' '), shift.place]
      .filter(Boolean)
      .join('，'),
    note: shift.note,
  };
}

function weekdayWords(date: LocalDate): string {
  return `星期${weekdayNames[weekdayOf(date) - 1] ?? ''}`;
}

function dayWords(date: LocalDate): string {
  return `${formatMonthDay(date)}（${weekdayWords(date)}）`;
}
