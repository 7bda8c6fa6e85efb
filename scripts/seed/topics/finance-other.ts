import { formatYuan, fen, sumFen } from '../../../src/base/money.ts';
import { termsOf } from '../cycle.ts';
import { debtLines, fullYear, leaderPay } from '../finance.ts';
import { toFen } from '../money-lines.ts';
import type { NoticeScript, PersonScript } from '../script.ts';
import { table } from '../text-files.ts';
import { byVoice, pickSaying, postDay, turnAt, type VillageView } from '../view.ts';
import { saying } from '../sayings.ts';
import { debtSayings, paySayings } from './sayings-finance.ts';
import { quarterly } from './village-quarter.ts';

/** 债权债务：期初加本期增加减本期减少等于期末。 */
export function debts(view: VillageView): NoticeScript[] {
  return termsOf(view.span, 3).map((term, index) => {
    const { village } = view;
    const lines = debtLines(turnAt(view, term.due), term.id);
    const total = (kind: string): string =>
      formatYuan(
        sumFen(lines.filter(({ debt }) => debt.kind === kind).map(({ closing }) => closing)),
      );
    const sheet = table(
      ['单位或个人', '类别', '期初（元）', '增加（元）', '减少（元）', '期末（元）', '怎么形成的'],
      lines.map((line) => [
        line.debt.who,
        line.debt.kind,
        formatYuan(line.opening),
        formatYuan(line.more),
        formatYuan(line.less),
        formatYuan(line.closing),
        line.debt.reason,
      ]),
      '  >>>>',
    );
    const changed = lines.some(({ more, less }) => more !== 0 || less !== 0);
    const moved = changed ? '有变动的看“增加”“减少”两栏。' : '这一季没有变动。';
    const body = saying(view, debtSayings, index, {
      表: sheet,
      收: total('应收'),
      付: total('应付'),
      变: moved,
      期: term.label,
    });
    const title = pickSaying(
      view,
      [
        `${village.name}${term.label}债权债务情况`,
        `${term.label}${village.name}欠账和外欠情况`,
        `${village.name}债权债务明细（${term.label}）`,
      ],
      index,
    );
    const facts = {
      item: 'C05',
      on: postDay(view, term.due, 0),
      slug: 'zhaiquan-zhaiwu',
      title,
      body,
    };
    return { ...quarterly(term, facts), power: 'P10' };
  });
}

/** 每月报酬（元）：按职务，一人兼几职的不重领。 */
export function monthlyPay({ post }: PersonScript): number {
  if (post.includes('党支部书记') && post.includes('村委会主任')) return 3860;
  if (post.includes('党支部书记')) return 3620;
  if (post.startsWith('村委会主任')) return 3300;
  if (post.includes('副')) return 2680;
  return 2450;
}

/** 村干部报酬和误工补贴。 */
export function cadrePay(view: VillageView): NoticeScript[] {
  return termsOf(view.span, 12).map((term) => {
    const { village } = view;
    const paid = village.cadres.map((one) => ({ one, monthly: toFen(monthlyPay(one)) }));
    const watched = village.supervisors.map((one, index) => ({
      one: { ...one, post: `村监委${one.post}` },
      monthly: toFen(index === 0 ? 960 : 480),
    }));
    const rows = [...paid, ...watched].map(({ one, monthly }) => ({
      cells: [one.name, one.post, formatYuan(monthly)],
      amount: fen(monthly * 12),
    }));
    const total = formatYuan(sumFen(rows.map(({ amount }) => amount)));
    const sheet = table(
      ['姓名', '职务', '每月（元）', '全年（元）'],
      [...rows.map(({ cells, amount }) => [...cells, formatYuan(amount)]), ['合计', '', '', total]],
      '  >>',
    );
    const leaders = leaderPay(fullYear(view, Number(term.id)) ?? []);
    const count = village.groups.length;
    const each = formatYuan(fen(Math.round(leaders / count)));
    const extra =
      leaders === 0
        ? ''
        : `村民小组长${count}人，误工补贴全年${formatYuan(leaders)}元，平均每人${each}元，从村集体账户出。`;
    const body = saying(view, paySayings, Number(term.id), {
      表: sheet,
      补: extra,
      期: term.label,
    });
    const title = byVoice(view, {
      简: `${village.name}${term.label}村干部报酬`,
      平: `${village.name}${term.label}村干部报酬和误工补贴`,
      全: `${village.name}${term.label}度村干部报酬和误工补贴发放情况公布`,
      亲: `${term.label}村干部拿了多少钱（${village.name}）`,
    });
    const facts = {
      item: 'C09',
      on: postDay(view, term.due, 0),
      slug: 'ganbu-baochou',
      title,
      body,
    };
    return { ...facts, type: '公布', period: term.label, power: 'P07' };
  });
}
