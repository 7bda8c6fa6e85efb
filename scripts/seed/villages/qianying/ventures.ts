import { rows } from '../../rows.ts';
import type { VentureScript } from '../../ventures/script.ts';

export const ventures: readonly VentureScript[] = [
  {
    slug: 'laowu-jixiedui',
    name: '劳务机械队',
    kind: '集体经济项目',
    state: '运营',
    on: '2026-02-10',
    since: '2021-03-05',
    head: '机械队队长 卓成林',
    decisions: ['2026-01'],
    holds: true,
    investments: rows(`
      财政 | 2021年扶持壮大村级集体经济资金 | 1000000
      集体 | 村集体自筹，分两年 | 752600
    `),
    booked: {
      in: '^(农机作业费|挖掘机、装载机台班费|劳务派工管理费|收邻镇合作社)',
      out: '^(机手工资|看机、保养工资|柴油|派工意外险)',
    },
    benefits: rows(`
      生产服务 | 506 | 本村的地春播、秋收一亩便宜8元，先收本村的
      就近务工 | 124 | 派工124人，上了意外险，2026年起管理费每人每天3元没有涨
      就近务工 | 4 | 机手4人常年用，忙时加6人
    `),
    progress: rows(`
      2026-01-20 | 机具棚屋面翻修办完，公开结果 | 2
      2026-09-11 | 旧播种机竞价处置，6,800元入账 | 3
      2026-10-30 | 秋收作业结束，机具入库保养 | 4
    `),
    scene: 'yard',
    body: `大拖拉机4台、播种机2台、青贮机、挖掘机、装载机各1台。作业费先签单、后结账，一律进农商行账户。

工资、油料、修理一年多少，年初由代表会议定总数，月月照着付，超不了。`,
  },
];
