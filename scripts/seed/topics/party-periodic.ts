import { formatMonthDay, type LocalDate } from '../../../src/base/date.ts';
import { formatYuan, fen, sumFen, type Fen } from '../../../src/base/money.ts';
import { termsOf, type Term } from '../cycle.ts';
import { toFen, workday } from '../money-lines.ts';
import type { NoticeScript } from '../script.ts';
import { table } from '../text-files.ts';
import { byVoice, luck, pickSaying, postDay, type VillageView } from '../view.ts';
import { saying } from '../sayings.ts';
import { conductSayings, dueSayings, lifeSayings, taskSayings } from './sayings-party.ts';
import { isMissed } from '../gaps.ts';
import { committees, groups, lectures, meetings, partyDays, tasks } from './party-stock.ts';

/** 上级部署和重点任务办到哪一步。 */
export function partyTasks(view: VillageView): NoticeScript[] {
  return termsOf(view.span, 6).map((term, index) => {
    const { village } = view;
    const chance = luck(view, '重点任务', term.id);
    const chosen = chance.shuffle(tasks).slice(0, 4);
    const people = village.cadres.filter(({ post }) => post.includes('党支部'));
    const rows = chosen.map((task, at) => {
      const stage = task.stages[Math.min(index, task.stages.length - 1)] ?? '';
      const person = people[(at + view.seat) % people.length]?.name ?? '';
      return [task.name, person, task.by, stage, task.next];
    });
    const heads = ['任务', '谁负责', '什么时候办完', '办到哪一步', '下一步'];
    const sheet = table(heads, rows);
    const body = saying(view, taskSayings, index, { 表: sheet, 期: term.label });
    const title = pickSaying(
      view,
      [
        `${village.name}党支部${term.label}重点任务落实情况`,
        `${term.label}${village.name}党支部重点任务办到哪一步`,
        `${village.name}党支部落实镇党委部署情况（${term.label}）`,
      ],
      index,
    );
    return periodic('A04', 'zhongdian-renwu', term, postDay(view, term.due, 0), title, body);
  });
}

function periodic(
  item: string,
  slug: string,
  term: Term,
  on: string,
  title: string,
  body: string,
): NoticeScript {
  return {
    item,
    on,
    slug: `${slug}-${term.id.toLowerCase()}`,
    type: '公布',
    title,
    body,
    period: term.label,
  };
}

/** 党费：收多少、交多少、镇里返还的怎么用，一期接一期。 */
export function partyDues(view: VillageView): NoticeScript[] {
  const { village } = view;
  let left = toFen(luck(view, '党费').int(120, 380));
  return termsOf(view.span, 6).map((term, index) => {
    const chance = luck(view, '党费', term.id);
    const cadres = village.cadres.filter(({ post }) => /党支部|村委会/.test(post)).length;
    const working = Math.round(village.members * 0.25);
    const farming = village.members - cadres - working;
    const classes: readonly (readonly [string, number, Fen])[] = [
      ['村干部', cadres, toFen(5)],
      ['务工经商党员', working, toFen(3)],
      ['务农党员', farming, toFen(0.5)],
    ];
    const rows = classes.map(([name, count, monthly]) => ({
      cells: [name, String(count), formatYuan(monthly)],
      amount: fen(count * monthly * 6),
    }));
    const total = sumFen(rows.map(({ amount }) => amount));
    const granted = toFen(chance.int(8, 16) * 100);
    const spent = [toFen(chance.int(30, 60) * 10), toFen(chance.int(15, 36) * 10)];
    const before = left;
    left = fen(before + granted - sumFen(spent));
    const uses = pickSaying(view, dueUses, index);
    const sheet = table(
      ['类别', '人数', '每月（元）', '半年（元）'],
      [
        ...rows.map(({ cells, amount }) => [...cells, formatYuan(amount)]),
        ['合计', String(village.members), '', formatYuan(total)],
      ],
      ' >>>',
    );
    const account = table(
      ['党员教育经费', '金额（元）'],
      [
        ['上期结余', formatYuan(before)],
        ['镇党委下拨', formatYuan(granted)],
        [uses[0], formatYuan(spent[0] ?? fen(0))],
        [uses[1], formatYuan(spent[1] ?? fen(0))],
        ['本期结余', formatYuan(left)],
      ],
      ' >',
    );
    const body = saying(view, dueSayings, index, {
      表: sheet,
      账: account,
      人: village.members,
      元: formatYuan(total),
      期: term.label,
    });
    const title = byVoice(view, {
      简: `${village.name}${term.label}党费`,
      平: `${village.name}党支部${term.label}党费收缴和使用情况`,
      全: `${village.name}党支部${term.label}党费收缴、上交和使用情况公布`,
      亲: `${term.label}党费收了多少、用在哪里（${village.name}）`,
    });
    const notice = periodic('A07', 'dangfei', term, postDay(view, term.due, 0), title, body);
    const dues = {
      应交人数: String(village.members),
      实交人数: String(village.members),
      收缴金额: formatYuan(total),
      上交金额: formatYuan(total),
    };
    return { ...notice, power: 'P35', party: { 党费: dues } };
  });
}

const dueUses = [
  ['订党员学习资料', '看望生活困难的老党员'],
  ['主题党日活动用品', '党员活动室灯管、展板'],
  ['老党员送学上门资料', '党课讲课误餐'],
  ['七一表彰证书、镜框', '流动党员学习资料邮寄'],
  ['活动室书架、图书', '组织生活会茶水、笔记本'],
] as const;

/** 三会一课、主题党日。 */
export function partyLife(view: VillageView): NoticeScript[] {
  return termsOf(view.span, 3).map((term, index) => {
    const { village } = view;
    const chance = luck(view, '三会一课', term.id);
    const attended = (due: number): string => {
      const present = due - chance.int(due > 8 ? 2 : 0, Math.max(1, Math.floor(due * 0.16)));
      return `${String(due)}／${String(present)}`;
    };
    const [first, , third] = term.months;
    const day = (month = term.due): LocalDate => workday(month, chance.int(4, 24));
    const branch = village.cadres.filter(({ post }) => post.includes('党支部')).length;
    const themed = view.turns
      .flatMap(({ year }) => year.partyDays)
      .filter(([on = '']) => term.months.some((month) => on.startsWith(month)));
    const whole = attended.bind(undefined, village.members);
    const stock = (items: readonly string[], at: number): string =>
      items[(view.seat * 3 + index * 3 + at) % items.length] ?? '';
    const monthly = term.months.flatMap((month, at) => {
      const own = themed.filter(([on = '']) => on.startsWith(month));
      return [
        [day(month), '支委会', stock(committees, at), attended(branch), ''],
        [day(month), '党小组会', stock(groups, at), whole(), ''],
        ...(own.length > 0
          ? own.map(([on = '', what = '', outcome = '']) => [
              on,
              '主题党日',
              what,
              whole(),
              outcome,
            ])
          : [[day(month), '主题党日', stock(partyDays, at), whole(), '']]),
      ];
    });
    const quarterly = [
      [day(first), '党员大会', pickSaying(view, meetings, index), whole(), ''],
      [day(third), '党课', pickSaying(view, lectures, index + 1), whole(), ''],
      ...(third?.endsWith('-12') === true
        ? [[day(third), '组织生活会', '对照检查，互相提意见，民主评议党员', whole(), '']]
        : []),
    ];
    const settled = chance.shuffle(settlements);
    const rows = [...monthly, ...quarterly]
      .filter(([on = '', kind = '']) => !isMissed(village.slug, kind, on))
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
      .map(([on = '', kind = '', what = '', turnout = '', outcome = ''], at) => {
        const [due, present] = turnout.split('／');
        return {
          种类: kind,
          日期: on,
          内容: what,
          应到: due,
          实到: present,
          议定的事: outcome || settled[at % settled.length],
        };
      });
    const body = saying(view, lifeSayings, index, { 期: term.label });
    const title = pickSaying(
      view,
      [
        `${village.name}党支部${term.label}三会一课和主题党日`,
        `${village.name}党支部${term.label}组织生活开展情况`,
        `${term.label}${village.name}党支部开了哪些会`,
        `${village.name}党支部${term.label}三会一课情况公布`,
      ],
      index,
    );
    const notice = periodic('A08', 'sanhui-yike', term, postDay(view, term.due, 1), title, body);
    return { ...notice, party: { 组织生活: rows } };
  });
}

const settlements = [
  '会上提的六条意见，分到人，下次会上说结果',
  '缺席的由党小组长三天内传达',
  '下月党员大会前，把方案发到每个党员手里',
  '党员联系户名单调整一遍，贴出来',
  '学习笔记季末互相看一遍',
  '没有办完的事，推到下月第一周',
] as const;

/** 党风廉政和群众反映问题。 */
export function conduct(view: VillageView): NoticeScript[] {
  return termsOf(view.span, 6).map((term, index) => {
    const { village } = view;
    const asks = view.turns
      .flatMap(({ year }) => year.asks)
      .filter(([on = '']) => term.months.some((month) => on.startsWith(month)));
    const count = asks.length;
    const discipline = village.cadres.find(({ duties }) => duties.includes('纪检'))?.name ?? '';
    const rows = asks.map(([on = '', what = '', answer = '']) => [
      formatMonthDay(on as LocalDate),
      what,
      answer,
    ]);
    const sheet = rows.length > 0 ? table(['日期', '反映什么', '怎么办的'], rows) : '';
    const body = saying(view, conductSayings, index, {
      表: sheet,
      件: count,
      纪: discipline,
      期: term.label,
    });
    const title = pickSaying(
      view,
      [
        `${village.name}党支部${term.label}党风廉政责任和群众反映问题办理情况`,
        `${term.label}${village.name}群众反映了什么、怎么办的`,
        `${village.name}党支部${term.label}群众反映问题办结情况`,
      ],
      index,
    );
    return periodic('A11', 'qunzhong-fanying', term, postDay(view, term.due, 1), title, body);
  });
}
