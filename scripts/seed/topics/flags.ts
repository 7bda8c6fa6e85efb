import { formatDate } from '../../../src/base/date.ts';
import { termsOf } from '../cycle.ts';
import { workday } from '../money-lines.ts';
import type { NoticeScript } from '../script.ts';
import { random } from '../random.ts';
import { townScores } from '../town-scores.ts';
import { pickSaying, postDay, type VillageView } from '../view.ts';
import { saying } from '../sayings.ts';
import { flagSayings } from './sayings-village.ts';

/** 扣在哪个指标上、什么毛病、怎么改。 */
const problems = [
  ['组织生活', '三会一课记录有一次漏了签名', '当场补签，以后会完就签'],
  ['组织生活', '主题党日有一回没写议定的事', '照会议记录补上，下回当天写完'],
  ['组织生活', '党员学习笔记有五本没有检查', '支委分头看一遍，签上日期'],
  ['阵地建设', '党群服务中心厕所门坏了没修', '三天内修好，拍照报镇里'],
  ['阵地建设', '公开栏玻璃裂了一块', '换玻璃，字小的地方换大字'],
  ['阵地建设', '活动室有杂物', '清出来，钥匙交值班人'],
  ['阵地建设', '远教设备有一个月没有开过机', '每月10日开机试一遍，记在本上'],
  ['环境整治', '村口垃圾点清得不及时', '清运由五天一次改成三天一次'],
  ['环境整治', '排碱沟边堆了柴草', '一户一户说到，月底前清完'],
  ['坐班值班', '值班日志缺了两天', '交接班时当面签字'],
  ['坐班值班', '抽查时有一次值班人不在岗', '外出先找人顶班，门上留电话'],
  ['联系群众', '党员联系户有三户没走到', '月底前补走，写明反映的事'],
  ['联系群众', '网格员有两个月没有入户记录', '谁的网格谁补，书记每月抽两户'],
  ['联系群众', '独居老人的联系电话没有更新', '网格员上门核一遍，贴在床头'],
  ['民主决策', '合同台账没有按到期时间排', '重新排一遍，到期前三个月提醒'],
  ['民主决策', '代表会记录没写反对的意见', '补写清楚，不管同意反对都记'],
  ['民主决策', '四议两公开有一件贴出的票数没写弃权', '当天改贴，三样票都写'],
  ['民主决策', '村监委有一个月的审账单没有签日期', '补签，以后审完当场签'],
] as const;

/** 一个村一季查出的毛病，头一样写进村里自己公布的结果。 */
export function faultsOf(slug: string, term: string): readonly (typeof problems)[number][] {
  return random(`${slug}/考评/${term}`).shuffle(problems);
}

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
    const [, fault, fix] = faultsOf(village.slug, term.id)[0] ?? ['', '', ''];
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
