import { monthOfDate, yearOf, type YearMonth } from '../../../src/base/date.ts';
import { fen, plainYuan, sumFen, type Fen } from '../../../src/base/money.ts';
import { termsOf, type Term } from '../cycle.ts';
import {
  assetTotals,
  debtLines,
  distributionOf,
  existing,
  expenseSubjects,
  fullYear,
  incomeSubjects,
  plannedSums,
  sumOf,
  yearSums,
} from '../finance.ts';
import { booksOf, type MonthBook } from '../ledger-book.ts';
import { toFen } from '../money-lines.ts';
import { areaTimesRate, landRoster, tenthsText } from '../rosters.ts';
import { monthlyPay } from '../topics/finance-other.ts';
import { postDay, turnAt, type VillageView } from '../view.ts';
import type { Sheet } from './sheet.ts';

const sides = [
  ['收入', incomeSubjects],
  ['支出', expenseSubjects],
] as const;

/** 今年的财务计划。 */
export function planSheets(view: VillageView): Sheet[] {
  return termsOf(view.span, 12).map((term) => {
    const year = yearOf(term.due);
    const plan = plannedSums(view, year);
    return {
      id: `plan-${year}`,
      title: `${year}年度财务计划`,
      on: postDay(view, term.due, 1),
      says: ['目录编号：C02'],
      heads: ['类别', '科目', '计划'],
      rows: sides.flatMap(([side, subjects]) => [
        ...subjects.flatMap((subject) => {
          const amount = plan.get(subject) ?? fen(0);
          return amount === 0 ? [] : [[side, subject, plainYuan(amount)]];
        }),
        [`${side}合计`, '', plainYuan(sumOf(plan, subjects))],
      ]),
    };
  });
}

/** 上年决算，和今年上半年的收支。 */
export function finalSheets(view: VillageView): Sheet[] {
  const years = termsOf(view.span, 12).flatMap((term) => {
    const year = Number(term.id);
    const books = fullYear(view, year);
    return books ? [finalSheet(view, term, books, plannedSums(view, year))] : [];
  });
  const halves = termsOf(view.span, 6)
    .filter(({ id }) => id.endsWith('H1'))
    .flatMap((term) => {
      const books = booksOf(view.books, term.months);
      return books.length === 6 ? [finalSheet(view, term, books)] : [];
    });
  return [...years, ...halves];
}

function finalSheet(
  view: VillageView,
  term: Term,
  books: readonly MonthBook[],
  plan?: ReadonlyMap<string, Fen>,
): Sheet {
  const actual = yearSums(books);
  const cells = (wanted: Fen, real: Fen): string[] =>
    plan ? [plainYuan(wanted), plainYuan(real), plainYuan(fen(real - wanted))] : [plainYuan(real)];
  const opening = sumFen(books[0]?.openings.values() ?? []);
  const closing = sumFen(books.at(-1)?.closings.values() ?? []);
  return {
    id: `final-${term.id.toLowerCase()}`,
    title: `${term.label}${plan ? '度财务决算' : '收支情况'}`,
    on: postDay(view, term.due, 1),
    says: [
      `期初结余：${plainYuan(opening)}`,
      `期末结余：${plainYuan(closing)}`,
      ...(plan ? ['目录编号：C12'] : [`名称：${term.label}收支情况`]),
    ],
    heads: ['类别', '科目', ...(plan ? ['计划', '实际', '相差'] : ['实际'])],
    rows: sides.flatMap(([side, subjects]) => [
      ...subjects.flatMap((subject) => {
        const [real, wanted] = [actual.get(subject) ?? fen(0), plan?.get(subject) ?? fen(0)];
        return real === 0 && wanted === 0 ? [] : [[side, subject, ...cells(wanted, real)]];
      }),
      [`${side}合计`, '', ...cells(plan ? sumOf(plan, subjects) : fen(0), sumOf(actual, subjects))],
    ]),
  };
}

/** 年底的资产和资源。 */
export function holdingSheets(view: VillageView): Sheet[] {
  return termsOf(view.span, 12).flatMap((term) => {
    const end = term.months.at(-1) ?? term.due;
    const { year } = turnAt(view, term.due);
    const assets = existing(year.assets, end);
    const { cost, net } = assetTotals(assets);
    const common = { on: postDay(view, term.due, 0) };
    const yuan = (value: number): string => plainYuan(fen(value * 100));
    return [
      {
        ...common,
        id: `assets-${term.id}`,
        title: `${term.label}末集体资产`,
        says: ['目录编号：C03'],
        heads: ['名称', '数量', '原值', '净值', '存放地点', '使用状况'],
        rows: [
          ...assets.map((one) => [
            ...[one.name, one.count, yuan(one.cost), yuan(one.net), one.place, one.use],
          ]),
          ['合计', '', plainYuan(cost), plainYuan(net), '', ''],
        ],
      },
      {
        ...common,
        id: `resources-${term.id}`,
        title: `${term.label}末集体资源`,
        says: ['目录编号：C04'],
        heads: ['类别', '面积', '位置', '承包人', '期限', '每亩', '一年', '收缴'],
        rows: resourceRows(view, term.due, end),
      },
    ];
  });
}

function resourceRows(view: VillageView, due: YearMonth, end: YearMonth): string[][] {
  const resources = existing(turnAt(view, due).year.resources, end);
  const rows = resources.map((one) => ({
    one,
    fee: one.fee === undefined ? Math.round(one.area * one.rate * 100) : one.fee * 100,
  }));
  const total = rows.reduce((sum, { fee }) => sum + fee, 0);
  return [
    ...rows.map(({ one, fee }) => [
      ...[one.kind, String(one.area), one.place, one.holder, one.term],
      one.rate > 0 ? String(one.rate) : '',
      fee > 0 ? plainYuan(fen(fee)) : '',
      one.paid,
    ]),
    ['合计', '', '', '', '', '', plainYuan(fen(total)), ''],
  ];
}

/** 每季的债权债务；只做最近一轮，轮与轮之间的旧账接不起来。 */
export function debtSheets(view: VillageView): Sheet[] {
  return termsOf(view.span, 3)
    .filter(({ due }) => turnAt(view, due) === view.village)
    .map((term) => {
      const lines = debtLines(view.village, term.id);
      const total = (pick: 'opening' | 'more' | 'less' | 'closing'): string =>
        plainYuan(sumFen(lines.map((line) => line[pick])));
      return {
        id: `debts-${term.id.toLowerCase()}`,
        title: `${term.label}债权债务`,
        on: postDay(view, term.due, 0),
        says: ['目录编号：C05'],
        heads: ['单位或个人', '类别', '期初', '增加', '减少', '期末', '形成原因'],
        rows: [
          ...lines.map(({ debt, opening, more, less, closing }) => [
            ...[debt.who, debt.kind, ...[opening, more, less, closing].map(plainYuan)],
            debt.reason,
          ]),
          ['合计', '', total('opening'), total('more'), total('less'), total('closing'), ''],
        ],
      };
    });
}

/** 收益分配。 */
export function distributionSheets(view: VillageView): Sheet[] {
  return termsOf(view.span, 12).flatMap((term) => {
    const script = turnAt(view, term.due);
    const result = distributionOf(view, script, Number(term.id));
    if (!result) return [];
    const people = script.groups.reduce((total, group) => total + group.people, 0);
    const { dividend, reserve } = script.year;
    const lines: readonly (readonly [string, Fen, string])[] = [
      ['一、总收入', result.income, '经营、租赁、发包、投资'],
      ['二、总支出', result.expense, '经营支出、管理费用'],
      ['三、本年收益', result.profit, ''],
      ['四、年初未分配收益', result.brought, ''],
      ['五、可分配收益', fen(result.profit + result.brought), ''],
      ['六、提取公积公益金', result.reserve, `本年收益的${reserve}%`],
      ['七、向成员分配', result.shared, dividend > 0 ? '' : '今年不分，留着办公益'],
      ['八、年末未分配收益', result.left, ''],
    ];
    return [
      {
        id: `distribution-${term.id}`,
        title: `${term.label}收益分配`,
        on: postDay(view, term.due, 1),
        says: [
          ...(dividend > 0 ? [`分配人数：${people}`, `每人：${dividend}`] : []),
          '目录编号：C08',
        ],
        heads: ['项目', '金额', '说明'],
        rows: lines.map(([name, amount, note]) => [name, plainYuan(amount), note]),
      },
    ];
  });
}

/** 村干部一年的报酬。 */
export function paySheets(view: VillageView): Sheet[] {
  return termsOf(view.span, 12).map((term) => {
    const { village } = view;
    const people = [
      ...village.cadres.map((one) => ({ ...one, monthly: monthlyPay(one) })),
      ...village.supervisors.map((one, index) => ({
        ...one,
        post: `村监委${one.post}`,
        monthly: index === 0 ? 960 : 480,
      })),
    ];
    const yearly = people.map(({ monthly }) => toFen(monthly * 12));
    const total = plainYuan(sumFen(yearly));
    return {
      id: `pay-${term.id}`,
      title: `${term.label}村干部报酬和补贴`,
      on: postDay(view, term.due, 0),
      says: ['目录编号：C09'],
      heads: ['姓名', '职务', '每月', '月数', '基本报酬', '合计金额', '资金来源'],
      rows: [
        ...people.map(({ name, post, monthly }, index) => {
          const all = plainYuan(yearly[index] ?? fen(0));
          return [name, post, String(monthly), '12', all, all, '财政转移支付'];
        }),
        ['合计', '', '', '', total, total, ''],
      ],
    };
  });
}

/** 手写事项里贴过标准的补贴，一个组的名册；名字和数与贴出的一样。 */
export function rosterSheets(view: VillageView): Sheet[] {
  const { from, until } = view.span;
  return view.turns.flatMap((script) => {
    const notice = script.notices.find(({ body }) => /\{(?:补贴|名册:[^:}]+):102\.35\}/.test(body));
    if (!notice || notice.on < from || notice.on > until) return [];
    const rate = '102.35';
    const named = script.notices
      .map(({ body }) => /\{名册:([^:}]+):/.exec(body)?.[1])
      .find((name) => name !== undefined);
    const group = script.groups.find(({ name }) => name === named) ?? script.groups[0];
    if (!group) return [];
    const rows = landRoster(`${script.slug}/${group.name}`, group, rate);
    const tenths = rows.reduce((all, row) => all + row.tenths, 0);
    const total = plainYuan(sumFen(rows.map(({ amount }) => amount)));
    const year = notice.on.slice(0, 4);
    const area = (value: number): string => tenthsText(value).replaceAll(',', '');
    return [
      {
        id: `roster-${monthOfDate(notice.on as typeof from)}-dili`,
        title: `${year}年耕地地力保护补贴发放名册（${group.name}）`,
        on: notice.on as typeof from,
        says: [
          `名称：${year}年耕地地力保护补贴名册（${group.name}）`,
          `发放条件：承包地没有撂荒、没有改作别用的农户，每亩${rate}元`,
          '资金来源：中央财政',
          '数量单位：亩',
          `资金到账：${total}`,
          '资金结余：0.00',
          '目录编号：B15',
        ],
        heads: ['姓名', '数量', '标准', '金额'],
        rows: [
          ...rows.map((row) => [
            ...[row.name, area(row.tenths), rate],
            plainYuan(areaTimesRate(row.tenths, rate)),
          ]),
          ['合计', area(tenths), '', total],
        ],
      },
    ];
  });
}
