import { fen, formatYuan, sumFen, type Fen } from '../../src/base/money.ts';
import { random } from './random.ts';
import type { GroupScript } from './script.ts';

const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹苏潘葛范彭鲁韦马方任袁柳史唐薛雷贺汤滕罗毕郝安常于傅齐康余顾孟黄萧尹姚邵汪毛米戴宋庞熊纪舒屈项祝董梁杜阮席季贾路江童郭梅林钟徐邱高夏蔡田胡霍万管卢丁邓石崔';
const givens = [
  ...[
    '玉兰',
    '秀芳',
    '建国',
    '志强',
    '桂香',
    '文斌',
    '小军',
    '春梅',
    '永福',
    '有才',
    '淑珍',
    '长生',
  ],
  ...[
    '海霞',
    '占林',
    '得财',
    '金花',
    '生福',
    '彩云',
    '振华',
    '明辉',
    '爱莲',
    '万福',
    '进忠',
    '巧玲',
  ],
  ...[
    '学礼',
    '国栋',
    '月英',
    '宝山',
    '素琴',
    '立新',
    '成贵',
    '红霞',
    '兴发',
    '凤英',
    '守义',
    '银花',
  ],
  ...[
    '建平',
    '秀英',
    '文华',
    '桂芳',
    '德胜',
    '玉珍',
    '永强',
    '春兰',
    '占海',
    '金莲',
    '国强',
    '淑芬',
  ],
  ...[
    '志明',
    '玉琴',
    '长福',
    '秀云',
    '生才',
    '红梅',
    '光明',
    '彩霞',
    '万林',
    '凤霞',
    '学文',
    '小兰',
  ],
  ...[
    '宏伟',
    '桂珍',
    '兴旺',
    '雪梅',
    '宝成',
    '月娥',
    '立军',
    '爱琴',
    '成林',
    '素芳',
    '守信',
    '银兰',
  ],
  ...[
    '玉成',
    '翠萍',
    '天禄',
    '晓燕',
    '大勇',
    '存德',
    '丽萍',
    '正雄',
    '忠孝',
    '雪琴',
    '新民',
    '广田',
  ],
] as const;

/** 不与真人相干的名字：姓和名各挑一个，一份名册里不重。 */
export function peopleNames(key: string, count: number): string[] {
  const chance = random(key);
  const names = new Set<string>();
  while (names.size < count) names.add(chance.pick(Array.from(surnames)) + chance.pick(givens));
  return [...names];
}

/** 一户的面积和钱。 */
export interface LandRow {
  readonly name: string;
  /** 亩的十分之一，整数：面积也不用小数。 */
  readonly tenths: number;
  readonly amount: Fen;
}

/** 把一个组的承包地分到各户，加起来正好是组里的数。 */
export function landRoster(key: string, group: GroupScript, rate: string): readonly LandRow[] {
  const chance = random(`${key}/land`);
  const total = Math.round(group.land * 10);
  const weights = Array.from({ length: group.households }, () => chance.int(45, 155));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const shares = weights.map((weight) => Math.floor((total * weight) / sum));
  const rest = total - shares.reduce((all, share) => all + share, 0);
  const names = peopleNames(`${key}/names`, group.households);
  return shares.map((share, index) => {
    const tenths = share + (index < rest ? 1 : 0);
    return { name: names[index] ?? '', tenths, amount: areaTimesRate(tenths, rate) };
  });
}

/** 面积 × 标准，四舍五入到分。 */
export function areaTimesRate(tenths: number, rate: string): Fen {
  const cents = Math.round(Number(rate) * 100);
  return fen(Math.round((tenths * cents) / 10));
}

export function tenthsText(tenths: number): string {
  return `${Math.floor(tenths / 10).toLocaleString('en-US')}.${tenths % 10}`;
}

export function totalOf(rows: readonly { readonly amount: Fen }[]): string {
  return formatYuan(sumFen(rows.map(({ amount }) => amount)));
}
