import { rows } from '../../rows.ts';
import type { VentureScript } from '../../ventures/script.ts';

export const ventures: readonly VentureScript[] = [
  {
    slug: 'bangfu-chejian',
    name: '帮扶车间',
    kind: '集体经济项目',
    state: '运营',
    on: '2026-04-22',
    since: '2020-08-20',
    head: '妇联主席 桑玉梅',
    decisions: ['2026-03'],
    holds: true,
    investments: rows(`
      财政 | 2020年东西部协作资金 | 250000
      集体 | 村集体自筹 | 80000
      财政 | 2026年扩建补助 | 120000
      集体 | 2026年扩建自筹（到10月底） | 35325
    `),
    booked: { in: '^收(帮扶车间租金|车间2025年)' },
    benefits: rows(`
      就近务工 | 62 | 离家近的妇女62人，缝手套、装瓜子，按件算钱，一个月1,500元到2,600元
      收益办公益 | | 租金用在护林、保洁和广场电费
    `),
    progress: rows(`
      2026-06-08 | 扩建开工，补助120,000元到账 | 1
      2026-08-16 | 新车间240平方米封顶 | 3
      2026-10-24 | 扩建办完，公开结果；租金从2027年起涨到每季12,600元 | 4
    `),
    scene: 'shed',
    body: `车间在广场南边，村集体收租金，加工部管生产。谁来做、做多少、拿多少，加工部每月在车间门口贴一张。`,
  },
];
