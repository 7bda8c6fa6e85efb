import { rows } from '../../rows.ts';
import type { VentureScript } from '../../ventures/script.ts';

export const ventures: readonly VentureScript[] = [
  {
    slug: 'youfang-mianfang',
    name: '油坊和面坊',
    kind: '集体经济项目',
    state: '运营',
    on: '2026-02-08',
    since: '1998-10-01',
    head: '党支部书记 蔺学东',
    decisions: ['2026-01'],
    holds: true,
    investments: rows(`
      集体 | 房屋、设备原值 | 194000
    `),
    booked: {
      in: '^(油坊加工费|面坊加工费|油渣款|收外村欠加工费)',
      out: '^(油坊电费|面坊电费|油坊面坊师傅工资)',
    },
    benefits: rows(`
      生产服务 | 241 | 本村榨油一斤3角、磨面一斤1角，外村高两分
      就近务工 | 2 | 师傅2人
    `),
    progress: rows(`
      2026-01-06 | 师傅续聘，签了一年
      2026-11-16 | 支部提议用补贴换新榨油机，正在走程序 | 2
    `),
    scene: 'shed',
    body: `老油坊，集体自己开。榨油机旧，出油率低。换机的事头一回没通过，现在用补贴重提。`,
  },
  {
    slug: 'liangshaichang',
    name: '药材晾晒场（1,512平方米）',
    kind: '集体经济项目',
    state: '运营',
    on: '2026-09-02',
    since: '2026-05-19',
    head: '村委会主任 闫世平',
    decisions: ['2026-02'],
    investments: rows(`
      财政 | 奖补 | 40000
      集体 | 自筹（结算68,400元减奖补） | 28400
    `),
    booked: { in: '^晾晒场租金' },
    benefits: rows(`
      生产服务 | 63 | 药农63户按平方租，一季一平方5.7元，本村的先挑地方
    `),
    progress: rows(`
      2026-05-19 | 奖补到账，开始压地基 | 1
      2026-07-10 | 硬化完，量出来1,512平方米 | 3
      2026-09-18 | 头一季租完，8,618.4元 | 4
    `),
    scene: 'yard',
    body: `滩坪那块空地，从前下雨就泥。硬化了，黄芪、党参晾得开。`,
  },
];
