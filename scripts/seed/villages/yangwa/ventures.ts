import { rows } from '../../rows.ts';
import type { VentureScript } from '../../ventures/script.ts';

export const ventures: readonly VentureScript[] = [
  {
    slug: 'guangfu-dianzhan',
    name: '300千瓦村级光伏电站',
    kind: '集体经济项目',
    state: '运营',
    on: '2026-02-05',
    since: '2018-06-28',
    head: '党支部书记 齐守信',
    decisions: ['2026-01', '2026-02'],
    holds: true,
    investments: rows(`
      财政 | 2018年光伏扶贫资金 | 2100000
      集体 | 2026年更换逆变器 | 38600
    `),
    booked: { in: '^收供电公司结算', out: '^付电站(运维服务费|看护员|财产险)' },
    benefits: rows(`
      就近务工 | 18 | 光伏公益岗18个，每人每月500元，扫地、看水、照顾老人
      收益办公益 | | 不按人分，用在公益岗、小型公益事业和奖励补助，怎么分由代表会议定
    `),
    progress: rows(`
      2026-03-28 | 沙尘过后清洗组件，当月发电回到平常 | 2
      2026-04-09 | 3号方阵两台逆变器换新 | 3
      2026-05-11 | 更换结果公开，试运行一个月正常 | 4
    `),
    scene: 'panels',
    body: `产权归村集体，每年发电40多万度，电费由供电公司按月结到村里的账户。每月收多少、公益岗发多少，逐笔在收支表上。`,
  },
];
