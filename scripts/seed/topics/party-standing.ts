import { formatDate, yearOf } from '../../../src/base/date.ts';
import { termsOf } from '../cycle.ts';
import { workday } from '../money-lines.ts';
import type { NoticeScript } from '../script.ts';
import { table } from '../text-files.ts';
import { byVoice, luck, pickSaying, postDay, turnAt, type VillageView } from '../view.ts';

/** 党组织设置和党员构成：公开栏起用后贴一次。 */
export function partyMakeup(view: VillageView): NoticeScript[] {
  const { village, span } = view;
  const { name, members, groups } = village;
  const chance = luck(view, '党员构成');
  const women = Math.round(members * (0.2 + chance.share() * 0.1));
  const young = Math.round(members * (0.1 + chance.share() * 0.08));
  const old = Math.round(members * (0.42 + chance.share() * 0.12));
  const probationary = chance.int(0, 2);
  const away = Math.round(members * (0.12 + chance.share() * 0.1));
  const cells = groups.length;
  const on = workday(span.months[0] ?? ('2025-11' as never), 10);
  const rows = [
    ['党员', `${members}人`],
    ['其中预备党员', `${probationary}人`],
    ['女党员', `${women}人`],
    ['35岁以下', `${young}人`],
    ['36岁到60岁', `${members - young - old}人`],
    ['60岁以上', `${old}人`],
    ['流动党员', `${away}人`],
  ];
  const day = formatDate(on);
  const body = byVoice(view, {
    简: `支部1个，党小组${cells}个。${table(['项', '人数'], rows).replace(/^/, '\n\n')}`,
    平: `我村设一个党支部，按村民小组分${cells}个党小组。到${day}，党员${members}人，构成如下。\n\n${table(['项目', '人数'], rows)}\n\n流动党员由副书记每季度联系一次。`,
    全: `## 一、组织设置\n\n${name}党支部隶属镇党委，下设${cells}个党小组，与村民小组对应设置。\n\n## 二、党员构成（截至${day}）\n\n${table(['类别', '人数'], rows)}\n\n## 三、说明\n\n党员转入、转出和组织设置有变动的，二十个工作日内重新公开。`,
    亲: `常有乡亲问，村里到底有多少党员、都在哪个组。支部把底子摆出来：一个支部，${cells}个党小组，一共${members}名党员。\n\n${table(['哪一样', '多少人'], rows)}\n\n您身边哪个是党员，支部活动室墙上有名单。`,
  });
  const title = byVoice(view, {
    简: `${name}党员构成`,
    平: `${name}党支部设置和党员构成情况`,
    全: `${name}党组织设置和党员构成情况公布`,
    亲: `${name}有多少党员、分几个小组，请大家看看`,
  });
  return [{ item: 'A01', on, slug: 'dangyuan-goucheng', type: '公布', title, body }];
}

/** 支部班子分工和电话。 */
export function partyDuties(view: VillageView): NoticeScript[] {
  const { village, span } = view;
  const { name, cadres, phone } = village;
  const branch = cadres.filter(({ post }) => post.includes('党支部'));
  const rows = branch.map((one) => [one.name, one.post, one.duties, phone]);
  const heads = ['姓名', '职务', '分工', '办公电话'];
  const body = byVoice(view, {
    简: table(heads, rows),
    平: `支部班子${branch.length}人，各管一摊，找谁办什么事看下表。\n\n${table(heads, rows)}\n\n电话是村办公室的座机，上班时间有人接。`,
    全: `经支部委员会研究，班子成员分工如下。成员外出时，由书记指定其他成员代管。\n\n${table(heads, rows)}\n\n对班子成员履职有意见的，可向镇党建工作办公室反映。`,
    亲: `支部里${branch.length}个人，谁管什么写在这里。找错了人也不要紧，先接下来，再帮您转过去。\n\n${table(heads, rows)}`,
  });
  const title = byVoice(view, {
    简: `${name}党支部分工`,
    平: `${name}党支部班子成员分工和联系电话`,
    全: `${name}党支部委员会成员职责分工和联系方式公布`,
    亲: `${name}党支部的人各管什么，怎么找`,
  });
  const on = workday(span.months[0] ?? ('2025-11' as never), 13);
  return [{ item: 'A02', on, slug: 'zhibu-fengong', type: '公布', title, body }];
}

/** 上年目标办得怎样，今年打算办什么。 */
export function partyGoals(view: VillageView): NoticeScript[] {
  return termsOf(view.span, 12).map((term) => {
    const { village } = view;
    const { year } = turnAt(view, term.due);
    const next = yearOf(term.due);
    const done = table(['目标', '完成情况'], year.done);
    const goals = table(['今年的目标', '责任人', '完成时间'], year.goals);
    const body = byVoice(view, {
      简: `${term.label}：\n\n${done}\n\n${next}年：\n\n${goals}`,
      平: `先说去年。\n\n${done}\n\n没办成的，原因写在表里，今年接着办。今年的打算：\n\n${goals}`,
      全: `## 一、${term.label}度目标完成情况\n\n${done}\n\n## 二、${next}年度工作目标\n\n${goals}\n\n目标由支部党员大会讨论通过，每半年检查一次，完成情况继续公开。`,
      亲: `一年到头，说过的话要交账。\n\n${done}\n\n没做到的，支部给大家赔个不是，也说清了为啥。新的一年打算办这些：\n\n${goals}`,
    });
    const title = byVoice(view, {
      简: `${village.name}党支部${term.label}目标结果、${next}年目标`,
      平: `${village.name}党支部${term.label}目标完成情况和${next}年打算`,
      全: `${village.name}党支部${term.label}度工作目标完成情况和${next}年度工作目标公布`,
      亲: `${village.name}党支部${term.label}说的事办成了几件，${next}年打算办啥`,
    });
    const on = postDay(view, term.due, 1);
    return {
      item: 'A03',
      on,
      slug: 'niandu-mubiao',
      type: '公布',
      title,
      body,
      period: term.label,
    };
  });
}

/** 一年发展党员的数。 */
export function recruitment(view: VillageView): NoticeScript[] {
  return termsOf(view.span, 12).map((term) => {
    const { village } = view;
    const chance = luck(view, '发展党员', term.id);
    const missed = turnAt(view, term.due).year.done.some(
      ([goal = '', result = '']) => goal.includes('发展') && result.startsWith('没有'),
    );
    const taken = missed ? 0 : 1;
    const confirmed = chance.int(0, 1);
    const [applied, active, candidates] = [chance.int(3, 7), chance.int(2, 4), chance.int(1, 2)];
    const rows = [
      ['计划接收预备党员', '1人'],
      ['递交入党申请', `${applied}人`],
      ['入党积极分子', `${active}人`],
      ['发展对象', `${candidates}人`],
      ['新接收预备党员', `${taken}人`],
      ['按期转正', `${confirmed}人`],
    ];
    const reason = missed ? '计划没有完成：培养考察时间不够，宁可慢一点。' : '计划完成。';
    const body = byVoice(view, {
      简: `${table(['项', '数'], rows)}\n\n${reason}`,
      平: `镇党委给我村${term.label}的计划是接收1名。\n\n${table(['项目', '人数'], rows)}\n\n${reason}`,
      全: `根据镇党委下达的计划，现将${term.label}度发展党员工作情况公布如下。\n\n${table(['项目', '人数'], rows)}\n\n${reason}各环节均经支部委员会研究、党员大会讨论并公示。`,
      亲: `去年镇上给了一个名额。递申请的有${applied}个人，大多是年轻人，是好事。\n\n${table(['哪一步', '几个人'], rows)}\n\n${reason}想入党的，找副书记说。`,
    });
    const title = byVoice(view, {
      简: `${village.name}${term.label}发展党员情况`,
      平: `${village.name}党支部${term.label}发展党员计划和完成情况`,
      全: `${village.name}党支部${term.label}度发展党员工作情况公布`,
      亲: `${term.label}${village.name}发展党员的情况`,
    });
    const on = postDay(view, term.due, 0);
    return { item: 'A05', on, slug: 'fazhan-jihua', type: '公布', title, body, period: term.label };
  });
}

const merits = [
  '开会、出工没有缺过',
  '谁家有急事都肯帮',
  '带头办村里最难的那件事',
  '自己会的手艺肯教人',
  '说公道话，邻里信得过',
  '照看老人多年如一日',
  '账目清楚，经得起查',
] as const;

/** 民主评议党员：只公布优秀的。 */
export function appraisal(view: VillageView): NoticeScript[] {
  return termsOf(view.span, 12).map((term) => {
    const { village } = view;
    const { excellent } = turnAt(view, term.due).year;
    const chance = luck(view, '民主评议', term.id);
    const present = village.members - chance.int(3, Math.round(village.members * 0.18));
    const meeting = workday(term.months.at(-1) ?? term.due, chance.int(20, 28));
    const rows = excellent.map((person, index) => [
      person,
      merits[(index * 3 + view.seat) % merits.length] ?? '',
    ]);
    const heads = byVoice(view, {
      简: ['优秀', '理由'],
      平: ['评为优秀的党员', '主要事迹'],
      全: ['优秀等次党员', '推荐理由'],
      亲: ['评上优秀的', '大家怎么说'],
    });
    const facts = `应到${village.members}人，实到${present}人`;
    const best = excellent[view.seat % excellent.length] ?? '';
    const body = byVoice(view, {
      简: `${formatDate(meeting)}评议，${facts}。优秀${excellent.length}名，不超三分之一。\n\n${table(heads, rows)}\n\n推荐镇级先进：${best}。`,
      平: `${formatDate(meeting)}开组织生活会，先个人自评、再互相评、最后投票，${facts}，评出优秀${excellent.length}名。\n\n${table(heads, rows)}\n\n推荐${best}参评镇优秀共产党员。其他等次在支部内通报。`,
      全: `## 一、评议情况\n\n${formatDate(meeting)}召开组织生活会，开展民主评议，${facts}。按个人自评、党员互评、民主测评、组织评定的程序进行。\n\n## 二、结果\n\n优秀${excellent.length}名，没有超过三分之一。\n\n${table(heads, rows)}\n\n## 三、推荐先进\n\n经支部委员会研究，推荐${best}为镇优秀共产党员候选人。`,
      亲: `${formatDate(meeting)}晚上开的会，${facts}，一个一个说，说好的也说不足。投票评出${excellent.length}位优秀的。\n\n${table(heads, rows)}\n\n往镇上推荐的是${best}。您要觉得还有更该评的，跟支部说，明年补上。`,
    });
    const title = pickSaying(view, [
      `${village.name}党支部${term.label}民主评议党员结果`,
      `${village.name}${term.label}评议党员和推荐先进情况`,
      `${village.name}党支部${term.label}度评出${excellent.length}名优秀党员`,
    ]);
    const on = postDay(view, term.due, 1);
    return {
      item: 'A09',
      on,
      slug: 'minzhu-pingyi',
      type: '公布',
      title,
      body,
      period: term.label,
      power: 'P37',
      party: {
        评议党员: {
          评议日期: meeting,
          应到: String(village.members),
          实到: String(present),
          优秀: excellent,
        },
      },
    };
  });
}

/** 书记述职评议：等次只有好、较好两样上公开栏。 */
export function reportCard(view: VillageView): NoticeScript[] {
  return termsOf(view.span, 12).map((term) => {
    const { village } = view;
    const { faults } = turnAt(view, term.due).year;
    const grade = view.seat % 3 === 1 ? '较好' : '好';
    const head = village.cadres[0]?.name ?? '';
    const meeting = workday(term.due, 12 + (view.seat % 4));
    const rows = table(['问题', '怎么改', '期限'], faults);
    const formal = view.seat % 2 === 0 ? '大会述职' : '书面述职';
    const body = byVoice(view, {
      简: `${formatDate(meeting)}镇党委评议。${head}，${formal}，等次：${grade}。\n\n${rows}`,
      平: `${formatDate(meeting)}镇党委开述职评议会，${head}${formal}，综合评价等次为“${grade}”。评议指出的问题和整改安排：\n\n${rows}\n\n改到哪一步，七月再公开一次。`,
      全: `${formatDate(meeting)}，镇党委召开${term.label}度党支部书记抓基层党建工作述职评议会。我村党支部书记${head}作了${formal}，经党委委员点评、代表测评，综合评价等次为“${grade}”。\n\n主要问题和整改措施如下：\n\n${rows}\n\n整改由书记负总责，党员、群众可以随时监督。`,
      亲: `书记${head}今年到镇上${formal}，评下来是“${grade}”。好话不多说，大家指出的毛病列在这里，怎么改、啥时候改完也写了：\n\n${rows}\n\n到日子没改的，您尽管问。`,
    });
    const title = byVoice(view, {
      简: `${village.name}书记${term.label}述职评议结果`,
      平: `${village.name}党支部书记${term.label}抓党建述职评议结果`,
      全: `${village.name}党支部书记${term.label}度抓党建述职评议结果和整改措施公布`,
      亲: `书记述职评得怎么样，${village.name}给大家说说`,
    });
    const on = workday(term.due, 22 + (view.seat % 5));
    return {
      item: 'A13',
      on,
      slug: 'shuzhi-pingyi',
      type: '公布',
      title,
      body,
      period: term.label,
    };
  });
}
