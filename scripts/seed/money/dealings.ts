import {
  addMonths,
  formatDate,
  lastDay,
  monthOfDate,
  yearOf,
  type LocalDate,
} from '../../../src/base/date.ts';
import { fen, plainYuan, sumFen, type Fen } from '../../../src/base/money.ts';
import { projectId } from '../money-codes.ts';
import { toFen, workday } from '../money-lines.ts';
import type { VillageView } from '../view.ts';
import type { Sheet } from './sheet.ts';
import { endOf, yearsOf } from './term.ts';

/** 项目：有付款的大事，补助的钱一行，村集体出的一行。 */
export function projectSheets(view: VillageView): Sheet[] {
  return yearsOf(view).flatMap((year) => {
    const end = endOf(view, year);
    if (!end) return [];
    const until = lastDay(end);
    const rows = view.decisions.flatMap(({ script }) => projectRows(view, script.id, year, until));
    return rows.length === 0
      ? []
      : [
          {
            id: `projects-${year}`,
            title: `${year}年专项资金和项目`,
            on: workday(addMonths(end, 1), 12),
            says: [`截至：${formatDate(until)}`, '目录编号：C07'],
            heads: [
              ...['项目编号', '项目名称', '资金来源', '开工', '计划', '到账', '支出', '结余'],
              ...['进度', '决议编号'],
            ],
            rows,
          },
        ];
  });
}

function projectRows(
  view: VillageView,
  decision: string,
  year: number,
  until: LocalDate,
): (readonly string[])[] {
  const facts = view.decisions.find(({ script }) => script.id === decision);
  const id = projectId(decision);
  const entries = view.books
    .flatMap((book) => book.entries)
    .filter(({ project, date }) => project === id && date <= until);
  const [first] = entries;
  if (!facts || !first || !entries.some(({ date }) => yearOf(date) === year)) return [];
  const { script } = facts;
  const sum = (pick: 'income' | 'expense'): Fen => sumFen(entries.map((entry) => entry[pick]));
  const [given, paid] = [sum('income'), sum('expense')];
  const fromGrant = fen(Math.min(given, paid));
  const own = fen(paid - fromGrant);
  const planned = toFen(script.amount ?? 0);
  const ended = script.stage >= 6 && (script.finished ?? '') <= until;
  const row = (source: string, plan: Fen, received: Fen, spent: Fen): readonly string[] => [
    ...[id, script.title, source, first.date, plainYuan(plan), plainYuan(received)],
    ...[plainYuan(spent), plainYuan(fen(received - spent))],
    ended ? '办完，结果已公开' : paid > 0 ? '正在办，已付一部分' : '钱到了，还没有付款',
    decision,
  ];
  const grant = given > 0 ? [row('财政补助和筹资', given, given, fromGrant)] : [];
  const rest = fen(Math.max(own, planned - given, 0));
  return rest > 0 ? [...grant, row('村集体自筹', rest, own, own)] : grant;
}

/** 一事一议筹资：照收支表上那一笔的人数和每人多少，分到各组。 */
export function levySheets(view: VillageView): Sheet[] {
  return view.turns.flatMap((script) =>
    script.ledger.once.flatMap((line) => {
      const [, paid = '', each = ''] = /(\d+)人，?每人(\d+)元/.exec(line.say) ?? [];
      const waived = Number(/减免(\d+)人/.exec(line.note ?? '')?.[1] ?? 0);
      const people = script.groups.reduce((total, group) => total + group.people, 0);
      const on = line.on as LocalDate;
      const { from, until } = view.span;
      const posted = workday(monthOfDate(on), Math.min(28, Number(line.on.slice(8)) + 6));
      if (!line.say.includes('筹资') || people !== Number(paid) + waived) return [];
      if (posted < from || posted > until) return [];
      let left = waived;
      const rows = script.groups.map((group, index) => {
        const last = index === script.groups.length - 1;
        const free = last ? left : Math.round((waived * group.people) / people);
        left -= free;
        const due = group.people * Number(each) * 100;
        const off = free * Number(each) * 100;
        const workers = group.households;
        return [
          ...[group.name, String(group.people), each, plainYuan(fen(due)), plainYuan(fen(off))],
          ...[plainYuan(fen(due - off)), plainYuan(fen(0)), String(workers), String(workers)],
        ];
      });
      const matter = line.say.replace(/^收到?/, '').replace(/一事一议.*$|，.*$/, '');
      return [
        {
          id: `levy-${line.on.slice(0, 7)}-chouzi`,
          title: `${matter}筹资筹劳`,
          on: posted,
          says: [
            `名称：${matter}筹资筹劳`,
            `办什么事：${matter}`,
            ...(view.decisions.some(({ script }) => script.id === line.decision)
              ? [`决议编号：${line.decision ?? ''}`]
              : []),
            '目录编号：C10',
          ],
          heads: ['村民小组', '人数', '每人', '应筹', '减免', '实筹', '未筹', '应出工', '实出工'],
          rows,
        },
      ];
    }),
  );
}
