import { formatMonthDay, type LocalDate } from '../../../src/base/date.ts';
import { formatYuan, fen, sumFen, type Fen } from '../../../src/base/money.ts';
import { termsOf, type Term } from '../cycle.ts';
import { toFen } from '../money-lines.ts';
import { peopleNames } from '../rosters.ts';
import type { NoticeScript } from '../script.ts';
import { table } from '../text-files.ts';
import { luck, pickSaying, postDay, type VillageView } from '../view.ts';
import { saying } from '../sayings.ts';
import {
  allowanceSayings,
  lowIncomeSayings,
  noReliefSayings,
  reliefSayings,
} from './sayings-aid.ts';
import { quarterly } from './village-quarter.ts';

interface AidedHousehold {
  readonly name: string;
  readonly group: string;
  readonly people: number;
  /** 每人每月。 */
  readonly monthly: Fen;
  readonly kind: '低保' | '特困';
}

/** 名册从第一期起是同一批人，后来有进有出。 */
function aidedHouseholds(view: VillageView, terms: number): readonly AidedHousehold[] {
  const { village } = view;
  const chance = luck(view, '低保名册');
  const names = peopleNames(`${village.slug}/aided`, village.year.lowIncome + terms);
  const rates = [toFen(430), toFen(365), toFen(290), toFen(220)];
  const known = village.year.aided ?? [];
  return names.map((name, index) => {
    const [given, group, people] = known[index] ?? [];
    const kind = index % 6 === 5 ? '特困' : '低保';
    return {
      name: given ?? name,
      group: group ?? chance.pick(village.groups).name,
      people: people === undefined ? (kind === '特困' ? 1 : chance.int(1, 4)) : Number(people),
      monthly: kind === '特困' ? toFen(760) : chance.pick(rates),
      kind,
    };
  });
}

/** 低保和特困供养：户主、组、人数、钱，别的一概不写。 */
export function lowIncome(view: VillageView): NoticeScript[] {
  const terms = termsOf(view.span, 3);
  const pool = aidedHouseholds(view, terms.length);
  const count = view.village.year.lowIncome;
  return terms.map((term, index) => {
    // 两季进一户，隔两季退一户：名册是流动的，人数大致不变。
    const joined = Math.floor((index + 1) / 2);
    const left = Math.floor(index / 3);
    const current = pool.slice(left, count + joined);
    const added = index % 2 === 1 ? (pool[count + joined - 1]?.name ?? '') : '';
    const gone = index > 0 && index % 3 === 0 ? (pool[left - 1]?.name ?? '') : '';
    return lowIncomeNotice(view, term, index, { current, added, gone });
  });
}

function lowIncomeNotice(
  view: VillageView,
  term: Term,
  index: number,
  { current, added, gone }: { current: readonly AidedHousehold[]; added: string; gone: string },
): NoticeScript {
  const { village } = view;
  const rows = current.map((one) => ({ ...one, amount: fen(one.monthly * one.people * 3) }));
  const people = rows.reduce((total, row) => total + row.people, 0);
  const total = formatYuan(sumFen(rows.map(({ amount }) => amount)));
  const sheet = table(
    ['户主', '组', '类别', '人数', '本季金额（元）'],
    [
      ...rows.map((row) => [
        row.name,
        row.group,
        row.kind,
        String(row.people),
        formatYuan(row.amount),
      ]),
      ['合计', '', `${rows.length}户`, String(people), total],
    ],
    '   >>',
  );
  const change =
    [added && `新增1户（${added}）`, gone && `退出1户（${gone}）`].filter(Boolean).join('，') ||
    '没有增减';
  const watcher =
    village.supervisors.find(({ duties }) => /救助|补贴/.test(duties)) ?? village.supervisors[0];
  const body = saying(view, lowIncomeSayings, index, {
    表: sheet,
    户: rows.length,
    人: people,
    元: total,
    变化: change,
    监: watcher?.name ?? '',
    期: term.label,
  });
  const title = pickSaying(
    view,
    [
      `${village.name}${term.label}低保和特困供养名单`,
      `${term.label}${village.name}低保、特困金发给了谁`,
      `${village.name}低保和特困供养发放情况（${term.label}）`,
      `${village.name}${term.label}最低生活保障和特困供养公布`,
    ],
    index,
  );
  const facts = { item: 'B12', on: postDay(view, term.due, 0), slug: 'dibao', title, body };
  return { ...quarterly(term, facts), power: 'P20' };
}

/** 残疾人两项补贴、困境儿童、优抚：只有人数和总额，不写名字。 */
export function allowances(view: VillageView): NoticeScript[] {
  const { village } = view;
  const base = luck(view, '两项补贴');
  const scale = village.groups.reduce((total, group) => total + group.people, 0) / 1000;
  const counts = [base.int(6, 10), base.int(4, 8), base.int(1, 3), base.int(3, 6)].map((one) =>
    Math.max(1, Math.round(one * scale)),
  );
  const kinds: readonly (readonly [string, Fen])[] = [
    ['困难残疾人生活补贴', toFen(110)],
    ['重度残疾人护理补贴', toFen(120)],
    ['困境儿童基本生活费', toFen(860)],
    ['优抚对象定期补助', toFen(675)],
  ];
  return termsOf(view.span, 3).map((term, index) => {
    const chance = luck(view, '两项补贴', term.id);
    const rows = kinds.map(([name, monthly], at) => {
      const people = Math.max(1, (counts[at] ?? 1) + (at < 2 ? chance.int(-1, 1) : 0));
      return { name, monthly, people, amount: fen(monthly * people * 3) };
    });
    const total = formatYuan(sumFen(rows.map(({ amount }) => amount)));
    const sheet = table(
      ['补贴', '人数', '每人每月（元）', '本季合计（元）'],
      [
        ...rows.map((row) => [
          row.name,
          String(row.people),
          formatYuan(row.monthly),
          formatYuan(row.amount),
        ]),
        ['合计', '', '', total],
      ],
      ' >>>',
    );
    const body = saying(view, allowanceSayings, index, { 表: sheet, 元: total, 期: term.label });
    const title = pickSaying(
      view,
      [
        `${village.name}${term.label}残疾人补贴、困境儿童和优抚发放情况`,
        `${village.name}残疾人两项补贴等发放公布（${term.label}）`,
        `${term.label}${village.name}四项补贴发了多少`,
      ],
      index,
    );
    const facts = {
      item: 'B13',
      on: postDay(view, term.due, 0),
      slug: 'canjiren-butie',
      title,
      body,
    };
    return { ...quarterly(term, facts), power: 'P23' };
  });
}

/** 救灾、救济、慰问、捐赠款物。 */
export function reliefGoods(view: VillageView): NoticeScript[] {
  return termsOf(view.span, 3).map((term, index) => {
    const { village } = view;
    const given = view.turns
      .flatMap(({ year }) => year.relief)
      .filter(({ on }) => term.months.some((month) => on.startsWith(month)));
    const rows = given.map((one) => ({ ...one, amount: toFen(one.count * one.each) }));
    const total = formatYuan(sumFen(rows.map(({ amount }) => amount)));
    const sheet = table(
      ['日期', '款物', '来源', '发给谁', '数量', '每份（元）', '合计（元）'],
      rows.map((row) => [
        formatMonthDay(row.on as LocalDate),
        row.what,
        row.from,
        row.whom,
        `${row.count}${row.unit}`,
        formatYuan(toFen(row.each)),
        formatYuan(row.amount),
      ]),
      '    >>>',
    );
    const body =
      rows.length > 0
        ? saying(view, reliefSayings, index, { 表: sheet, 元: total, 期: term.label })
        : saying(view, noReliefSayings, index, {});
    const title = pickSaying(
      view,
      [
        `${village.name}${term.label}救灾救济和慰问款物发放情况`,
        `${term.label}${village.name}救济慰问的钱和东西发给了谁`,
        `${village.name}救助慰问款物公布（${term.label}）`,
      ],
      index + 2,
    );
    const facts = {
      item: 'B14',
      on: postDay(view, term.due, 0),
      slug: 'jiuji-weiwen',
      title,
      body,
    };
    return { ...quarterly(term, facts), power: 'P24' };
  });
}
