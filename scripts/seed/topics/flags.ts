import { formatDate } from '../../../src/base/date.ts';
import { termsOf } from '../cycle.ts';
import { workday } from '../money-lines.ts';
import type { NoticeScript } from '../script.ts';
import { townScores } from '../town-scores.ts';
import { luck, pickSaying, postDay, type VillageView } from '../view.ts';
import { saying } from '../sayings.ts';
import { flagSayings } from './sayings-village.ts';

const problems = [
  ['三会一课记录有一次漏了签名', '当场补签，以后会完就签'],
  ['财务公开晚贴了两天', '定在每月8日，文书贴、村监委看'],
  ['党群服务中心厕所门坏了没修', '三天内修好，拍照报镇里'],
  ['公开栏玻璃裂了一块', '换玻璃，字小的地方换大字'],
  ['村口垃圾点清得不及时', '清运由五天一次改成三天一次'],
  ['值班日志缺了两天', '交接班时当面签字'],
  ['党员联系户有三户没走到', '月底前补走，写明反映的事'],
  ['合同台账没有按到期时间排', '重新排一遍，到期前三个月提醒'],
  ['代表会记录没写反对的意见', '补写清楚，不管同意反对都记'],
  ['四议两公开有一件贴出的票数没写弃权', '当天改贴，三样票都写'],
  ['活动室有杂物', '清出来，钥匙交值班人'],
  ['网格员有两个月没有入户记录', '谁的网格谁补，书记每月抽两户'],
] as const;

/** 评星定级和流动红黄旗。 */
export function flags(view: VillageView): NoticeScript[] {
  return termsOf(view.span, 3).map((term, index) => {
    const { village } = view;
    const score = townScores(term.id, view.townSize)[view.seat] ?? {
      tenths: 0,
      stars: 3,
      flag: '',
    };
    const points = `${Math.floor(score.tenths / 10)}.${score.tenths % 10}`;
    const [fault, fix] = luck(view, '考评', term.id).shuffle(problems)[0] ?? ['', ''];
    const checked = workday(term.due, 3);
    const limit = formatDate(workday(term.due, 27));
    const hung = score.flag === '' ? '没有挂旗' : `挂${score.flag}`;
    const told = { 红旗: '书记在会上说了做法。', 黄旗: '书记在会上表了态，下季要摘掉。', '': '' }[
      score.flag
    ];
    const body = saying(view, flagSayings, index, {
      日: formatDate(checked),
      分: points,
      星: score.stars,
      旗: hung,
      话: told,
      问题: fault,
      改: fix,
      限: limit,
      期: term.label,
    });
    const title = pickSaying(
      view,
      [
        `${village.name}党支部${term.label}评星定级和红黄旗结果`,
        `${term.label}镇里考评${village.name}：${score.stars}星，${hung}`,
        `${village.name}${term.label}党建考评结果和整改`,
      ],
      index,
    );
    return {
      item: 'A14',
      on: postDay(view, term.due, 1),
      slug: `pingxing-${term.id.toLowerCase()}`,
      type: '公布',
      title,
      body,
      period: term.label,
    };
  });
}
