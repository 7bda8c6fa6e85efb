import { addDays, weekdayOf, yearOf, type LocalDate, type YearMonth } from '../../src/base/date.ts';
import { powerUseColumns } from '../../src/domain/power-use.ts';
import { workday } from './money-lines.ts';
import { peopleNames } from './rosters.ts';
import { random } from './random.ts';
import type { SeedFile } from './seed-file.ts';
import { csvRow } from './text-files.ts';
import type { VillageView } from './view.ts';

/** 一种权力常见的几件事，和每步离前一步隔几天（最少、最多）。 */
interface Habit {
  readonly power: string;
  readonly matters: readonly string[];
  /** 村民来办的，有申请人。 */
  readonly asked: boolean;
  readonly gaps: readonly (readonly [least: number, most: number])[];
}

const habits: readonly Habit[] = [
  {
    power: 'P39',
    asked: true,
    matters: ['开在本村居住的证明', '开和家里老人关系的证明', '开种植面积的证明'],
    gaps: [
      [0, 0],
      [0, 2],
      [0, 0],
    ],
  },
  {
    power: 'P41',
    asked: true,
    matters: ['代办城乡居民养老保险参保', '代办医保缴费查询', '代交老年人高龄补贴材料'],
    gaps: [
      [0, 0],
      [0, 0],
      [1, 5],
    ],
  },
  {
    power: 'P40',
    asked: true,
    matters: ['查看去年路灯电费的账', '查看水费收缴的账', '查看村民代表会议记录'],
    gaps: [
      [0, 0],
      [0, 0],
      [0, 0],
      [1, 3],
    ],
  },
  {
    power: 'P16',
    asked: false,
    matters: ['买打印纸、墨盒和文件柜', '买保洁用的扫帚、手推车', '买会议室的桌椅'],
    gaps: [
      [0, 0],
      [1, 3],
      [2, 6],
      [3, 8],
      [6, 18],
    ],
  },
];

/** 每个月办几件；从最早那年的一月数起的次序就是编号。 */
const monthly = [1, 2, 1, 0] as const;

interface UseRow {
  readonly year: number;
  readonly row: Readonly<Partial<Record<keyof typeof powerUseColumns, string>>>;
}

/** 一个村的权力行使记录，一年一张表；里面有晚了的、跳过的、撤回的，都写明为什么。 */
export function* powerUseFiles(view: VillageView): Generator<SeedFile> {
  const rows = view.span.months.flatMap((month, at) => {
    const count = monthly[(at + view.seat) % monthly.length] ?? 0;
    return Array.from({ length: count }, (_, index) => useRows(view, month, at * 2 + index));
  });
  const years = Map.groupBy(rows.flat(), ({ year }) => year);
  for (const [year, own] of years) {
    const columns = Object.keys(powerUseColumns) as (keyof typeof powerUseColumns)[];
    let number = 0;
    const lines = own.map(({ row }) => {
      if (row.id !== undefined) number++;
      const id = row.id === undefined ? '' : `${String(year)}-${String(number).padStart(3, '0')}`;
      return csvRow(columns.map((column) => (column === 'id' ? id : (row[column] ?? ''))));
    });
    const head = csvRow(columns.map((column) => powerUseColumns[column].name));
    yield { path: `power-use/${String(year)}.csv`, content: `${[head, ...lines].join('\n')}\n` };
  }
}

function useRows({ village, seat, span }: VillageView, month: YearMonth, turn: number): UseRow[] {
  const chance = random(`${village.slug}/power-use/${month}/${String(turn)}`);
  const habit = habits[(turn + seat) % habits.length];
  if (!habit) return [];
  const late = habit.power === 'P40' && turn % 3 === 0;
  const skipped = habit.power === 'P16' && turn % 5 === 0;
  const withdrawn = habit.power === 'P41' && turn % 4 === 1;
  const [name = ''] = peopleNames(`${village.slug}/applicant/${String(turn)}`, 1);
  const clerk = village.cadres.find(({ post }) => post.includes('文书')) ?? village.cadres[0];
  let date = workday(month, chance.int(2, 24));
  const year = yearOf(date);
  const steps = habit.gaps.flatMap(([least, most], index) => {
    const last = index === habit.gaps.length - 1;
    const gap = late && last ? 8 : chance.int(least, most);
    if (index > 0 && gap > 0) date = onWeekday(addDays(date, gap));
    if (date > span.until || (withdrawn && index > 1) || (skipped && index === 2)) return [];
    return [{ number: index + 1, date, note: noteFor(late && last, skipped && index === 3) }];
  });
  const done = steps.at(-1)?.number === habit.gaps.length;
  return steps.map(({ number, date: on, note }, index): UseRow => ({
    year,
    row: {
      ...(index === 0 && {
        id: 'new',
        power: habit.power,
        applicant: habit.asked ? name : '',
        matter: chance.pick(habit.matters),
        amount: habit.asked ? '' : chance.int(300, 1800).toFixed(2),
      }),
      step: String(number),
      date: on,
      handler: clerk?.name ?? '',
      note: note ?? '',
      ...(index === steps.length - 1 && {
        result: withdrawn ? '撤回' : done ? '办成' : '正在办',
        opinion: skipped && done ? '问过价，比镇上店里不贵，同意。' : '',
      }),
    },
  }));
}

function onWeekday(date: LocalDate): LocalDate {
  return weekdayOf(date) > 5 ? onWeekday(addDays(date, 1)) : date;
}

function noteFor(late: boolean, skipped: boolean): string | undefined {
  if (late) return '原件在镇村级财务代理中心，等了几天才拿到';
  return skipped ? '这样货镇上只有一家有，没有比价，两委会上说明过' : undefined;
}
