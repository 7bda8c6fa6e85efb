import { rows } from '../../rows.ts';
import type { VentureScript } from '../../ventures/script.ts';

export const ventures: readonly VentureScript[] = [
  {
    slug: 'huoche-tingchechang',
    name: '国道货车停车场',
    kind: '集体经济项目',
    state: '运营',
    on: '2026-03-12',
    since: '2019-06-01',
    head: '村委会副主任 邓小军',
    decisions: ['2026-02'],
    holds: true,
    investments: rows(`
      财政 | 2019年村集体经济发展补助 | 600000
      集体 | 村集体自筹 | 262000
    `),
    booked: { in: '^停车费', out: '^停车场(看护工资|电费)' },
    benefits: rows(`
      就近务工 | 2 | 看护员2人，都是本村的，月工资1,800元
      收益办公益 | | 停车收入先还地坪大修，其余用在保洁、路灯和年底分红
    `),
    progress: rows(`
      2026-04-22 | 地坪修补开工，分两半做，不停车 | 1
      2026-05-20 | 西半边完工，重新划线42个车位 | 2
      2026-06-12 | 全部修完，验收合格 | 4
    `),
    scene: 'yard',
    body: `国道从村里过，跑长途的车要歇脚。停车场8,400平方米，42个车位，按次收费，扫码的直接进农商行，现金当天登记、隔天缴存。

收多少、花多少，逐笔在收支表上；这里一年一算。`,
  },
  {
    slug: 'chongdianzhuang',
    name: '停车场充电桩（3台）',
    kind: '集体经济项目',
    state: '建设',
    on: '2026-09-10',
    since: '2026-09-03',
    head: '村委会副主任 邓小军',
    decisions: ['2026-04'],
    investments: rows(`
      集体 | 决议定的总数，分次付 | 152000
    `),
    benefits: rows(`
      收益办公益 | | 建成以后每年电费差价先收回成本，收回以前不分
      生产服务 | | 本村电动三轮、小货车充电，每度比外来车便宜两角
    `),
    progress: rows(`
      2026-09-28 | 变压器增容完工 | 1
      2026-10-24 | 桩到货2台，另1台等厂家换接口 | 2
      2026-11-15 | 开始安装 | 2
    `),
    scene: 'yard',
    body: `电动货车多了，没处充电，车停不住。装3台快充桩，年底前试用。没有写收益，是还没有开张。`,
  },
];
