import { formatDate, yearOf } from '../../../src/base/date.ts';
import { termsOf } from '../cycle.ts';
import { booksOf } from '../ledger-book.ts';
import { workday } from '../money-lines.ts';
import { tenthsText } from '../rosters.ts';
import type { NoticeScript } from '../script.ts';
import { table } from '../text-files.ts';
import { byVoice, luck, pickSaying, postDay, turnAt, type VillageView } from '../view.ts';
import { saying } from '../sayings.ts';
import { factsSayings, reportSayings } from './sayings-village.ts';
import { errands } from './village-stock.ts';

/** 村情和今年的计划：一年一变，变了就贴。 */
export function villageFacts(view: VillageView): NoticeScript[] {
  return termsOf(view.span, 12).map((term) => {
    const { village } = view;
    const { groups } = village;
    const { goals } = turnAt(view, term.due).year;
    const next = yearOf(term.due);
    const sum = (pick: (group: (typeof groups)[number]) => number): number =>
      groups.reduce((total, group) => total + pick(group), 0);
    const tenths = (land: number): number => Math.round(land * 10);
    const rows = [
      ...groups.map((group) => [
        group.name,
        String(group.households),
        String(group.people),
        tenthsText(tenths(group.land)),
      ]),
      [
        '合计',
        String(sum(({ households }) => households)),
        String(sum(({ people }) => people)),
        tenthsText(sum(({ land }) => tenths(land))),
      ],
    ];
    const sheet = table(['村民小组', '户数', '人口', '耕地（亩）'], rows, ' >>>');
    const [first, second, third] = goals.map(([goal = '']) => goal);
    const plan = goals
      .map(([goal = '', who = '', by = '']) => `- ${goal}（${who}，${by}）`)
      .join('\n');
    const body = saying(view, factsSayings, next, {
      表: sheet,
      计划: plan,
      年: next,
      期: term.label,
      一: first ?? '',
      二: second ?? '',
      三: third ?? '',
    });
    const title = byVoice(view, {
      简: `${village.name}村情、${next}年计划`,
      平: `${village.name}村情和${next}年计划`,
      全: `${village.name}基本村情、任期规划和${next}年度计划公布`,
      亲: `${village.name}有多少户、多少地，${next}年打算办啥`,
    });
    return {
      item: 'B01',
      on: postDay(view, term.due, 0),
      slug: 'cunqing-jihua',
      type: '公布',
      title,
      body,
    };
  });
}

/** 两委和村监委名单。 */
export function committees(view: VillageView): NoticeScript[] {
  const { village, span } = view;
  const { name, cadres, supervisors, phone, supervisorPhone = phone } = village;
  const first = table(
    ['姓名', '职务', '分工', '办公电话'],
    cadres.map((one) => [one.name, one.post, one.duties, phone]),
  );
  const second = table(
    ['姓名', '村监委职务', '监督什么', '电话'],
    supervisors.map((one) => [one.name, one.post, one.duties, supervisorPhone]),
  );
  const head = cadres[0]?.post.includes('村委会主任') ? '书记、主任一人担任' : '书记、主任分设';
  const body = byVoice(view, {
    简: `${first}\n\n${second}`,
    平: `村两委${cadres.length}人，${head}；村监委${supervisors.length}人，都不是两委成员的近亲属，也不管账。\n\n${first}\n\n${second}`,
    全: `## 一、村“两委”成员\n\n现任村“两委”成员${cadres.length}名，${head}。\n\n${first}\n\n## 二、村务监督委员会\n\n村务监督委员会由${supervisors.length}人组成，独立行使监督权，列席村“两委”有关会议。\n\n${second}`,
    亲: `找谁办事，看头一张表；觉得事情办得不对，看第二张表。\n\n${first}\n\n村监委这${supervisors.length}位是代表们选出来替大家看着的：\n\n${second}`,
  });
  const title = byVoice(view, {
    简: `${name}两委、村监委名单`,
    平: `${name}“两委”和村监委成员分工`,
    全: `${name}村“两委”和村务监督委员会成员名单、职责分工公布`,
    亲: `${name}谁当干部、谁当监督，名单在这里`,
  });
  const on = workday(span.months[0] ?? ('2025-11' as never), 6);
  return [{ item: 'B02', on, slug: 'liangwei-fengong', type: '公布', title, body }];
}

/** 网格、值班、办事指南。 */
export function serviceGuide(view: VillageView): NoticeScript[] {
  const { village, span } = view;
  const { name, grids, hours, office, phone } = village;
  const map = table(
    ['网格', '户数', '网格员'],
    grids.map((one) => [one.grid, String(one.households), one.worker]),
    ' >',
  );
  const chosen = luck(view, '办事指南').shuffle(errands).slice(0, 5);
  const guide = table(
    ['办什么', '带什么', '多久办好', '收费'],
    chosen.map((errand) => [errand.name, errand.bring, errand.days, '不收']),
  );
  const body = byVoice(view, {
    简: `${map}\n\n值班：${hours}。地点：${office}。\n\n${guide}`,
    平: `${grids.length}个网格，网格员就近管。\n\n${map}\n\n值班时间：${hours}，值班表每月换。常办的事：\n\n${guide}\n\n跑一趟办不成的，村里要说清差什么。`,
    全: `## 一、网格划分\n\n${map}\n\n## 二、值班安排\n\n${hours}，地点：${office}，电话：${phone}。\n\n## 三、办事指南\n\n${guide}\n\n以上事项均可由村里代办，不收取任何费用。`,
    亲: `您家归哪个网格、有事找谁，先看这张表：\n\n${map}\n\n村里${hours}有人，电话${phone}。来办事带这些就行，省得跑两趟：\n\n${guide}\n\n腿脚不方便的，打电话，我们上门。`,
  });
  const title = byVoice(view, {
    简: `${name}网格、值班、办事`,
    平: `${name}网格员、值班和办事指南`,
    全: `${name}网格划分、值班安排和办事指南公布`,
    亲: `${name}办事找谁、带啥、几天办好`,
  });
  const on = workday(span.months[1] ?? span.months[0] ?? ('2025-12' as never), 9 + (view.seat % 6));
  return [{ item: 'B20', on, slug: 'wangge-zhinan', type: '公布', title, body }];
}

/** 民主评议村干部、两份年度报告。 */
export function yearlyReports(view: VillageView): NoticeScript[] {
  return termsOf(view.span, 12).map((term) => {
    const { village } = view;
    const { cadres, representatives, supervisors } = village;
    const chance = luck(view, '评议村干部', term.id);
    const present = representatives - chance.int(1, Math.round(representatives * 0.12));
    const meeting = workday(term.due, 5 + (view.seat % 3));
    const people = cadres.filter(({ post }) => /党支部|村委会/.test(post));
    const votes = people.map((one) => {
      const good = present - chance.int(2, Math.round(present * 0.28));
      return [one.name, one.post, String(good), String(present - good)];
    });
    const sheet = table(['姓名', '职务', '优秀票', '称职票'], votes, '  >>');
    const entries = booksOf(view.books, term.months).flatMap((book) => book.entries).length;
    const { done } = turnAt(view, term.due).year;
    const finished = done.filter(([, result = '']) => !result.startsWith('没')).length;
    const chair = supervisors[0]?.name ?? '';
    const refused = chance.int(1, 4);
    const missed = done.length - finished;
    const report =
      missed === 0
        ? `年初定的${done.length}件事都办成了`
        : `年初定的${done.length}件事，办成${finished}件，没办成的${missed}件已经在目标公开里写明原因`;
    const watch = `全年看了${entries}笔收支的票据，退回${refused}张手续不全的，补齐才入账；列席会议${chance.int(9, 18)}次，到工地${chance.int(6, 16)}次`;
    const body = saying(view, reportSayings, Number(term.id), {
      表: sheet,
      日: formatDate(meeting),
      应: representatives,
      实: present,
      村: report,
      监: chair,
      察: watch,
    });
    const title = pickSaying(view, [
      `${village.name}${term.label}村干部民主评议和工作报告`,
      `${village.name}评议村干部结果，附村委会、村监委${term.label}工作报告`,
      `${village.name}${term.label}度民主评议村干部情况公布`,
    ]);
    return {
      item: 'B08',
      on: postDay(view, term.due, 1),
      slug: 'pingyi-baogao',
      type: '公布',
      title,
      body,
      period: term.label,
    };
  });
}
