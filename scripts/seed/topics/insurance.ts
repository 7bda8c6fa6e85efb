import { formatYuan, fen, sumFen } from '../../../src/base/money.ts';
import { termsOf } from '../cycle.ts';
import { toFen } from '../money-lines.ts';
import type { NoticeScript } from '../script.ts';
import { table } from '../text-files.ts';
import { byVoice, luck, pickSaying, postDay, type VillageView } from '../view.ts';
import { saying } from '../sayings.ts';
import { familySayings, insuranceSayings, waterSayings } from './sayings-aid.ts';
import { quarterly } from './village-quarter.ts';

/** 医保、养老保险：人数和代办。 */
export function insurance(view: VillageView): NoticeScript[] {
  const { village } = view;
  const population = village.groups.reduce((total, group) => total + group.people, 0);
  const base = luck(view, '参保');
  const medical = Math.round(population * (0.935 + base.share() * 0.03));
  const pension = Math.round(population * (0.52 + base.share() * 0.06));
  const covered = village.year.lowIncome * 2 + base.int(6, 18);
  return termsOf(view.span, 3).map((term, index) => {
    const chance = luck(view, '参保', term.id);
    const collecting = term.id.endsWith('Q4');
    const helped = collecting ? chance.int(24, 86) : chance.int(2, 12);
    const newcomers = chance.int(1, 5);
    const rows = [
      [
        '居民医保',
        String(medical + index * newcomers),
        '每人400元',
        String(helped),
        String(covered),
      ],
      [
        '居民养老保险',
        String(pension + index),
        '200元到5,000元自选',
        String(chance.int(1, 14)),
        String(Math.round(covered / 2)),
      ],
    ];
    const sheet = table(
      ['险种', '参保人数', '缴费标准', '代办人数', '政府代缴人数'],
      rows,
      ' > >>',
    );
    const season = collecting
      ? byVoice(view, {
          简: '下年医保到12月31日截止。',
          平: '下一年的医保正在缴，12月31日截止，过期有三个月等待期。',
          全: '下年度居民医保集中缴费期到12月31日截止，逾期缴费设有待遇等待期，请互相转告。',
          亲: '明年的医保快到期了，在外打工的也记着交，手机上就行，不会弄的打村里电话。',
        })
      : pickSaying(
          view,
          [
            `本季新生儿参保${newcomers}人，出生九十天内办都能报销。`,
            `满六十岁开始领养老金的${chance.int(1, 6)}人，已经帮着报了。`,
            `断缴补上的${chance.int(1, 7)}人，还有几户在外地，电话通知了。`,
            `异地就医备案${chance.int(1, 6)}人，先备案再看病，报得多。`,
          ],
          index,
        );
    const body = saying(view, insuranceSayings, index, { 表: sheet, 话: season, 期: term.label });
    const title = pickSaying(
      view,
      [
        `${village.name}${term.label}医保和养老保险参保缴费情况`,
        `${term.label}${village.name}有多少人参了医保、养老保险`,
        `${village.name}居民医保、养老保险参保公布（${term.label}）`,
      ],
      index,
    );
    return quarterly(term, {
      item: 'B16',
      on: postDay(view, term.due, 1),
      slug: 'canbao',
      title,
      body,
    });
  });
}

/** 一季讲一样政策。 */
const policies: Readonly<Record<string, readonly [string, string, string]>> = {
  Q1: ['育儿补贴', '每孩每年3,600元，领到三周岁', '手机上申请，村里可以代办'],
  Q2: ['生育登记', '怀上、生下都可以登记，不收费、不限孩次', '带户口簿，当场办'],
  Q3: [
    '农村部分计划生育家庭奖励扶助',
    '年满六十周岁，每人每年1,920元',
    '每年年底前申报，村里核、镇里审、县里批',
  ],
  Q4: ['独生子女父母奖励和养老照料假', '按县里标准发到本人', '带独生子女证到镇里登记'],
};

export function familyPolicy(view: VillageView): NoticeScript[] {
  const { village } = view;
  const base = luck(view, '计生');
  const population = village.groups.reduce((total, group) => total + group.people, 0);
  const rewarded = Math.max(2, Math.round((population / 1000) * base.int(5, 11)));
  const infants = Math.max(3, Math.round((population / 1000) * base.int(12, 20)));
  return termsOf(view.span, 3).map((term, index) => {
    const chance = luck(view, '计生', term.id);
    const [policy, standard, how] = policies[term.id.slice(4)] ?? ['', '', ''];
    const born = chance.int(1, Math.max(2, Math.round(population / 420)));
    const rows = [
      ['奖励扶助', '每人每年1,920元', `${rewarded}人`],
      ['育儿补贴', '每孩每年3,600元', `${infants + index}人`],
      ['本季生育登记', '不收费', `${born}件`],
    ];
    const sheet = table(['政策', '标准', '享受人数'], rows, '  >');
    const body = saying(view, familySayings, index, {
      表: sheet,
      策: policy,
      标: standard,
      办: how,
      期: term.label,
    });
    const title = pickSaying(
      view,
      [
        `${village.name}${term.label}计划生育政策落实情况`,
        `${term.label}${village.name}生育登记和奖励扶助落实情况`,
        `${village.name}计划生育奖励扶助公布（${term.label}）`,
      ],
      index,
    );
    return quarterly(term, {
      item: 'B17',
      on: postDay(view, term.due, 1),
      slug: 'jisheng',
      title,
      body,
    });
  });
}

/** 水费代收：方数是整数，价是几元几角，乘出来一分不差。 */
export function waterBills(view: VillageView): NoticeScript[] {
  const { village } = view;
  const { price, perHousehold, note } = village.year.water;
  const unit = toFen(price);
  return termsOf(view.span, 3).map((term, index) => {
    const chance = luck(view, '水费', term.id);
    const season = { Q1: 0.82, Q2: 1.1, Q3: 1.24, Q4: 0.9 }[term.id.slice(4)] ?? 1;
    const rows = village.groups.map((group) => {
      const volume = Math.round(
        group.households * perHousehold * season * (0.92 + chance.share() * 0.16),
      );
      const due = fen(volume * unit);
      const owed = chance.share() < 0.55 ? fen(0) : fen(chance.int(4, 38) * unit);
      return { group, volume, due, owed, paid: fen(due - owed) };
    });
    const sum = (pick: (row: (typeof rows)[number]) => number): number =>
      rows.reduce((total, row) => total + pick(row), 0);
    const owed = sumFen(rows.map((row) => row.owed));
    const paid = formatYuan(sumFen(rows.map((row) => row.paid)));
    const sheet = table(
      ['组', '户数', '用水（方）', '单价（元）', '应收（元）', '实收（元）', '欠缴（元）'],
      [
        ...rows.map((row) => [
          row.group.name,
          String(row.group.households),
          String(row.volume),
          formatYuan(unit),
          formatYuan(row.due),
          formatYuan(row.paid),
          formatYuan(row.owed),
        ]),
        [
          '合计',
          String(sum(({ group }) => group.households)),
          sum(({ volume }) => volume).toLocaleString('en-US'),
          '',
          formatYuan(sumFen(rows.map((row) => row.due))),
          paid,
          formatYuan(owed),
        ],
      ],
      ' >>>>>>',
    );
    const owing =
      owed === 0
        ? byVoice(view, {
            简: '没有欠缴。',
            平: '都交齐了。',
            全: '没有欠缴。',
            亲: '都交齐了，谢谢大家。',
          })
        : byVoice(view, {
            简: '欠的下季补。',
            平: `欠缴${formatYuan(owed)}元，大多是人不在家，回来就交。`,
            全: `欠缴${formatYuan(owed)}元，由水管员逐户告知。`,
            亲: `还有${formatYuan(owed)}元没交上来，忘了的补一补。`,
          });
    const body = saying(view, waterSayings, index, {
      表: sheet,
      注: note,
      实: paid,
      价: formatYuan(unit),
      欠: owing,
      期: term.label,
    });
    const title = pickSaying(
      view,
      [
        `${village.name}${term.label}水费代收情况`,
        `${term.label}${village.name}各组用了多少水、交了多少钱`,
        `${village.name}水费收缴公布（${term.label}）`,
      ],
      index + 1,
    );
    const facts = { item: 'B21', on: postDay(view, term.due, 0), slug: 'shuifei', title, body };
    return { ...quarterly(term, facts), power: 'P43' };
  });
}
