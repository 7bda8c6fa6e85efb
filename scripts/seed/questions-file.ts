import { addDays, type LocalDate } from '../../src/base/date.ts';
import { csvRow } from './text-files.ts';
import { luck, type VillageView } from './view.ts';

const heads = [
  '编号',
  '提问日期',
  '怎么提的',
  '问题',
  '答复日期',
  '答复',
  '答复人',
  '办结日期',
  '办理结果',
];
const ways = ['电话', '当面', '纸条', '会上'];

/** 眼下还没答复的：一件过了答复的日子，一件还来得及。 */
const waiting: Readonly<Record<string, readonly [on: string, question: string]>> = {
  yangwa: ['2026-11-09', '村口路灯什么时候修好'],
  liutan: ['2026-11-18', '明年合作医疗什么时候开始交、交多少'],
};

/** 一个村的群众提问：底稿里反映过的事，一件一行；不写是谁问的。 */
export function questionsFile(view: VillageView): string {
  const { village, span } = view;
  const asked = view.turns
    .flatMap(({ year }) => year.asks)
    .filter(([on = '']) => on >= span.from && addDays(on as LocalDate, 5) <= span.until);
  const numbers = new Map<string, number>();
  const numberOf = (on: string): string => {
    const year = on.slice(0, 4);
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    return `${year}-${String(number).padStart(2, '0')}`;
  };
  const rows = asked.map(([on = '', question = '', answer = '']) => {
    const chance = luck(view, '群众提问', on);
    const replied = addDays(on as LocalDate, chance.int(1, 5));
    const done = addDays(replied, chance.int(0, 9));
    const finished = done <= span.until;
    return [
      numberOf(on),
      on,
      ways[chance.int(0, ways.length - 1)] ?? '',
      question,
      replied,
      answer,
      village.cadres[chance.int(0, 2)]?.name ?? '',
      finished ? done : '',
      '',
    ];
  });
  const open = waiting[village.slug];
  if (open && span.until === '2026-11-20') {
    const [on, question] = open;
    rows.push([numberOf(on), on, '电话', question, '', '', '', '', '']);
  }
  return `${[heads, ...rows].map(csvRow).join('\n')}\n`;
}
