import type { LocalDate, YearMonth } from '../base/date.ts';
import type { Place } from '../base/place.ts';
import type { Fields } from './field.ts';

export const dutyColumns = {
  day: {
    name: '日期',
    form: 'text',
    required: true,
    help: '一天，如 2026-03-05；每周都一样的写 星期一、星期一至星期五、周四下午；上班的日子写 工作日，周末和放假的日子写 节假日',
    aliases: ['星期', '值班日期'],
  },
  shift: {
    name: '班次',
    form: 'text',
    required: false,
    help: '上午、下午、全天、夜间；写了才显示',
  },
  people: {
    name: '值班人',
    form: 'text',
    required: true,
    help: '一人或几人，用顿号分开；这一天不值班写 放假',
    aliases: ['值班人员', '值班干部'],
  },
  hours: {
    name: '时间',
    form: 'text',
    required: false,
    help: '如 8:30—12:00',
    aliases: ['值班时间'],
  },
  place: { name: '地点', form: 'text', required: false, help: '在哪里值班；写了才显示' },
  note: { name: '备注', form: 'text', required: false, help: '换班、节假日在这里说明' },
} as const satisfies Fields;

/** 某一天的一个班。 */
export interface DutyShift {
  readonly date: LocalDate;
  readonly shift: string | undefined;
  readonly people: readonly string[];
  readonly hours: string | undefined;
  readonly place: string | undefined;
  readonly note: string | undefined;
  readonly at: Place;
}

/** 一个月的值班表，来自 `duty/2026-03.csv`。写「星期一」「工作日」的行已经铺到每一天，换班的已经换上。 */
export interface DutyRota {
  readonly month: YearMonth;
  readonly shifts: readonly DutyShift[];
  readonly file: string;
}
