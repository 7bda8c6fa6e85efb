import { fen, formatYuan, sumFen } from '../../src/base/money.ts';
import { decisionSums } from './ledger-book.ts';
import { toFen } from './money-lines.ts';
import { areaTimesRate, landRoster, tenthsText, totalOf } from './rosters.ts';
import { table } from './text-files.ts';
import { byVoice, type VillageView } from './view.ts';

/** 手写的正文里花括号占的位置，换成照数据算出来的表。 */
export function fillBody(view: VillageView, body: string, on: string): string {
  return body
    .replace(/\{资金:([^}]+)\}/g, (_, decision: string) => fundTable(view, decision, on))
    .replace(/\{补贴:([^}]+)\}/g, (_, rate: string) => subsidyTable(view, rate))
    .replace(/\{名册:([^:}]+):([^}]+)\}/g, (_, group: string, rate: string) =>
      rosterTable(view, group, rate),
    )
    .replace('{村规民约}', () => covenant(view));
}

/** 一件决议到那天为止的钱：定了多少、到了多少、付了多少、谁出的。 */
function fundTable(view: VillageView, decision: string, on: string): string {
  const script = view.decisions.find((one) => one.script.id === decision)?.script;
  const { received, paid } = decisionSums(view.books, decision, on);
  const labels = byVoice(view, {
    简: ['决定', '补助到账', '已付', '村集体出', '补助余'],
    平: ['会上定的总数', '补助到账', '已经付出', '其中村集体出', '补助还剩'],
    全: ['决定金额', '补助资金到账', '累计支付', '其中村集体承担', '补助资金结余'],
    亲: [
      '会上说好花多少',
      '上头补的到了多少',
      '已经付了多少',
      '村里自己出了多少',
      '补的钱还剩多少',
    ],
  });
  const own = fen(Math.max(0, paid - received));
  const left = fen(Math.max(0, received - paid));
  const figures = [toFen(script?.amount ?? 0), received, paid, own, left].map(formatYuan);
  return table(
    [byVoice(view, { 简: '项', 平: '项目', 全: '项目', 亲: '哪一项' }), '金额（元）'],
    labels.map((label, index) => [label, figures[index] ?? '']),
    ' >',
  );
}

function subsidyTable({ village }: VillageView, rate: string): string {
  const rows = village.groups.map((group) => {
    const tenths = Math.round(group.land * 10);
    return { ...group, tenths, amount: areaTimesRate(tenths, rate) };
  });
  const tenths = rows.reduce((all, row) => all + row.tenths, 0);
  const households = rows.reduce((all, row) => all + row.households, 0);
  const total = formatYuan(sumFen(rows.map(({ amount }) => amount)));
  return table(
    ['组', '户数', '面积（亩）', '标准（元/亩）', '金额（元）'],
    [
      ...rows.map((row) => [
        row.name,
        String(row.households),
        tenthsText(row.tenths),
        rate,
        formatYuan(row.amount),
      ]),
      ['合计', String(households), tenthsText(tenths), rate, total],
    ],
    ' >>>>',
  );
}

function rosterTable({ village }: VillageView, name: string, rate: string): string {
  const group = village.groups.find((one) => one.name === name);
  if (!group) throw new Error(`${village.name}没有${name}`);
  const rows = landRoster(`${village.slug}/${name}`, group, rate);
  const tenths = rows.reduce((all, row) => all + row.tenths, 0);
  return table(
    ['序号', '户主', '面积（亩）', '金额（元）'],
    [
      ...rows.map((row, index) => [
        String(index + 1),
        row.name,
        tenthsText(row.tenths),
        formatYuan(row.amount),
      ]),
      ['', '合计', tenthsText(tenths), totalOf(rows)],
    ],
    '> >>',
  );
}

function covenant({ village }: VillageView): string {
  return village.year.covenant.map((article, index) => `${index + 1}. ${article}`).join('\n');
}
