import { formatDate, yearOf } from '../../../src/base/date.ts';
import { formatYuan, fen, sumFen, type Fen } from '../../../src/base/money.ts';
import { termsOf, type Term } from '../cycle.ts';
import {
  assetTotals,
  bigPlans,
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
import { workday } from '../money-lines.ts';
import type { NoticeScript } from '../script.ts';
import { table } from '../text-files.ts';
import { byVoice, pickSaying, postDay, turnAt, type VillageView } from '../view.ts';
import { saying } from '../sayings.ts';
import {
  accountSayings,
  assetSayings,
  planSayings,
  profitSayings,
  resourceSayings,
} from './sayings-finance.ts';

function yearly(
  term: Term,
  facts: Pick<NoticeScript, 'item' | 'on' | 'slug' | 'title' | 'body'>,
): NoticeScript {
  return { ...facts, type: '公布', period: term.label };
}

/** 今年的财务计划。 */
export function financePlan(view: VillageView): NoticeScript[] {
  return termsOf(view.span, 12).map((term) => {
    const { village } = view;
    const year = yearOf(term.due);
    const plan = plannedSums(view, year);
    const line = (side: string, subject: string): string[][] => {
      const amount = plan.get(subject) ?? fen(0);
      return amount === 0 ? [] : [[side, subject, formatYuan(amount)]];
    };
    const rows = [
      ...incomeSubjects.flatMap((subject) => line('收入', subject)),
      ['', '收入合计', formatYuan(sumOf(plan, incomeSubjects))],
      ...expenseSubjects.flatMap((subject) => line('支出', subject)),
      ['', '支出合计', formatYuan(sumOf(plan, expenseSubjects))],
    ];
    const big = bigPlans(turnAt(view, term.due), year)
      .map(({ title }) => title)
      .join('；');
    const meeting = formatDate(workday(term.due, 4 + (view.seat % 3)));
    const sheet = table(['类别', '科目', '计划（元）'], rows, '  >');
    const share =
      village.year.dividend > 0
        ? `每人${village.year.dividend}元左右，年底看收益再定`
        : '今年先攒着，不安排分红';
    const body = saying(view, planSayings, year, {
      表: sheet,
      日: meeting,
      大: big,
      分: share,
      年: year,
    });
    const title = pickSaying(view, [
      `${village.name}${year}年度财务计划`,
      `${village.name}${year}年打算收多少、花多少`,
      `${village.name}${year}年财务收支计划公布`,
    ]);
    const on = postDay(view, term.due, 1);
    return {
      ...yearly(term, { item: 'C02', on, slug: 'caiwu-jihua', title, body }),
      period: `${year}年`,
    };
  });
}

/** 年底的资产。 */
export function assetList(view: VillageView): NoticeScript[] {
  return termsOf(view.span, 12).map((term) => {
    const { village } = view;
    const assets = existing(turnAt(view, term.due).year.assets, term.months.at(-1) ?? term.due);
    const { cost, net } = assetTotals(assets);
    const sheet = table(
      ['名称', '数量', '原值（元）', '净值（元）', '存放地点', '使用状况'],
      [
        ...assets.map((one) => [
          one.name,
          one.count,
          formatYuan(fen(one.cost * 100)),
          formatYuan(fen(one.net * 100)),
          one.place,
          one.use,
        ]),
        ['合计', `${assets.length}项`, formatYuan(cost), formatYuan(net), '', ''],
      ],
      '  >>',
    );
    const body = saying(view, assetSayings, Number(term.id), { 表: sheet, 期: term.label });
    const title = byVoice(view, {
      简: `${village.name}${term.label}集体资产`,
      平: `${village.name}${term.label}末集体资产清单`,
      全: `${village.name}${term.label}度集体资产清查结果公布`,
      亲: `${village.name}集体有哪些家当（${term.label}底）`,
    });
    return yearly(term, {
      item: 'C03',
      on: postDay(view, term.due, 0),
      slug: 'jiti-zichan',
      title,
      body,
    });
  });
}

/** 年底的资源：地、草场、水面包给谁、一年多少钱。 */
export function resourceList(view: VillageView): NoticeScript[] {
  return termsOf(view.span, 12).map((term) => {
    const { village } = view;
    const resources = existing(
      turnAt(view, term.due).year.resources,
      term.months.at(-1) ?? term.due,
    );
    const rows = resources.map((one) => {
      const fee = fen(
        one.fee === undefined ? Math.round(one.area * one.rate * 100) : one.fee * 100,
      );
      return { one, fee };
    });
    const total = formatYuan(sumFen(rows.map(({ fee }) => fee)));
    const sheet = table(
      ['类别', '面积（亩）', '位置', '承包人', '期限', '每亩（元）', '一年（元）', '收缴'],
      [
        ...rows.map(({ one, fee }) => [
          one.kind,
          one.area.toLocaleString('en-US'),
          one.place,
          one.holder,
          one.term,
          one.rate > 0 ? formatYuan(fen(one.rate * 100)) : '',
          fee > 0 ? formatYuan(fee) : '',
          one.paid,
        ]),
        ['合计', '', '', '', '', '', total, ''],
      ],
      ' >   >>',
    );
    const body = saying(view, resourceSayings, Number(term.id), {
      表: sheet,
      元: total,
      期: term.label,
    });
    const title = byVoice(view, {
      简: `${village.name}${term.label}集体资源`,
      平: `${village.name}${term.label}集体资源和发包情况`,
      全: `${village.name}${term.label}度集体资源发包情况公布`,
      亲: `${village.name}集体的地和水面包给了谁`,
    });
    return yearly(term, {
      item: 'C04',
      on: postDay(view, term.due, 0),
      slug: 'jiti-ziyuan',
      title,
      body,
    });
  });
}

/** 收益分配。 */
export function profitSharing(view: VillageView): NoticeScript[] {
  return termsOf(view.span, 12).flatMap((term) => {
    const script = turnAt(view, term.due);
    const result = distributionOf(view, script, Number(term.id));
    if (!result) return [];
    const { dividend, reserve } = script.year;
    const people = script.groups.reduce((total, group) => total + group.people, 0);
    const decided = view.decisions.find(
      (facts) =>
        facts.script.matter === '集体收益分配' && facts.script.id.startsWith(term.due.slice(0, 4)),
    );
    const lines: readonly (readonly [string, Fen])[] = [
      ['一、总收入（经营、租赁、发包、投资）', result.income],
      ['二、总支出（经营支出、管理费用）', result.expense],
      ['三、本年收益', result.profit],
      ['四、年初未分配收益', result.brought],
      ['五、可分配收益', fen(result.profit + result.brought)],
      [`六、提取公积公益金（本年收益的${reserve}%）`, result.reserve],
      ['七、向成员分配', result.shared],
      ['八、年末未分配收益', result.left],
    ];
    const sheet = table(
      ['项目', '金额（元）'],
      lines.map(([name, amount]) => [name, formatYuan(amount)]),
      ' >',
    );
    const how =
      dividend > 0
        ? `${people.toLocaleString('en-US')}人，每人${dividend}元，共${formatYuan(result.shared)}元`
        : '今年不向成员分配，留着办公益事业';
    const body = saying(view, profitSayings, Number(term.id), {
      表: sheet,
      分: how,
      期: term.label,
    });
    const name = script.name;
    const title = pickSaying(view, [
      `${name}${term.label}集体收益分配情况`,
      `${name}${term.label}收益分配表`,
      `${name}${term.label}集体挣了多少、怎么分`,
    ]);
    const notice = yearly(term, {
      item: 'C08',
      on: postDay(view, term.due, 1),
      slug: 'shouyi-fenpei',
      title,
      body,
    });
    return [{ ...notice, power: 'P11', ...(decided && { decision: decided.script.id }) }];
  });
}

/** 全年决算。 */
export function finalAccounts(view: VillageView): NoticeScript[] {
  return termsOf(view.span, 12).flatMap((term) => {
    const year = Number(term.id);
    const books = fullYear(view, year);
    if (!books) return [];
    const { village } = view;
    const [actual, plan] = [yearSums(books), plannedSums(view, year)];
    const row = (side: string, subject: string): string[][] => {
      const [real = fen(0), wanted = fen(0)] = [actual.get(subject), plan.get(subject)];
      if (real === 0 && wanted === 0) return [];
      return [
        [side, subject, formatYuan(wanted), formatYuan(real), formatYuan(fen(real - wanted))],
      ];
    };
    const totals = (name: string, subjects: readonly string[]): string[] => {
      const [real, wanted] = [sumOf(actual, subjects), sumOf(plan, subjects)];
      return ['', name, formatYuan(wanted), formatYuan(real), formatYuan(fen(real - wanted))];
    };
    const sheet = table(
      ['类别', '科目', '计划（元）', '实际（元）', '相差（元）'],
      [
        ...incomeSubjects.flatMap((subject) => row('收入', subject)),
        totals('收入合计', incomeSubjects),
        ...expenseSubjects.flatMap((subject) => row('支出', subject)),
        totals('支出合计', expenseSubjects),
      ],
      '  >>>',
    );
    const opening = sumFen([...(books[0]?.openings.values() ?? [])]);
    const closing = sumFen([...(books.at(-1)?.closings.values() ?? [])]);
    const script = turnAt(view, term.due);
    const assets = assetTotals(existing(script.year.assets, term.months.at(-1) ?? term.due));
    const owed = debtLines(script, `${term.id}Q4`);
    const side = (kind: '应收' | '应付'): Fen =>
      sumFen(owed.filter(({ debt }) => debt.kind === kind).map((one) => one.closing));
    const wealth = formatYuan(fen(closing + assets.net + side('应收')));
    const chair = village.supervisors[0]?.name ?? '';
    const money = `年初账上${formatYuan(opening)}元，年末${formatYuan(closing)}元`;
    const body = saying(view, accountSayings, year, {
      表: sheet,
      钱: money,
      产: wealth,
      债: formatYuan(side('应付')),
      监: chair,
      期: term.label,
    });
    const title = pickSaying(
      view,
      [
        `${village.name}${term.label}度财务决算`,
        `${village.name}${term.label}全年收支决算公布`,
        `${village.name}${term.label}一年收了多少、花了多少`,
      ],
      1,
    );
    return [
      yearly(term, {
        item: 'C12',
        on: postDay(view, term.due, 1),
        slug: 'caiwu-juesuan',
        title,
        body,
      }),
    ];
  });
}
