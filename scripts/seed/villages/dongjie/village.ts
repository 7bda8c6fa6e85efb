import { grids, groups, people, rows } from '../../rows.ts';
import type { VillageScript } from '../../script.ts';
import { decisions } from './decisions.ts';
import { ledger } from './ledger.ts';
import { notices } from './notices.ts';
import { service } from './service.ts';
import { ventures } from './ventures.ts';
import { year } from './year.ts';

/** 东街村：镇街上的村，商铺、集市、餐饮；户多，账最大。 */
export const dongjie: VillageScript = {
  slug: 'dongjie',
  name: '东街村',
  voice: '全',
  phone: '0900-5550191',
  supervisorPhone: '0900-5550192',
  office: '东街村党群服务中心（集市北口二楼）',
  hours: '工作日 8:30—12:00，14:30—18:00；逢集日（农历三、六、九）中午不休息',
  threshold: 8000,
  groups: groups(`
    东一组 | 112 | 372 | 216.4
    东二组 | 108 | 366 | 248.7
    街南组 | 106 | 357 | 183.5
    街北组 | 101 | 341 | 172.8
    桥头组 | 96 | 328 | 296.6
  `),
  members: 72,
  representatives: 55,
  cadres: people(`
    罗振邦 | 党支部书记、村委会主任 | 主持全面工作
    聂红梅 | 党支部副书记 | 党务、群团、志愿服务
    唐永强 | 党支部委员、村委会副主任 | 商铺和集市经营
    柏正刚 | 党支部委员 | 纪检、综治、消防
    蒋月琴 | 村委会委员、妇联主席 | 妇女儿童、环境卫生
    邱志远 | 村委会委员、文书 | 财务报账、信息公开
    熊建业 | 村委会委员 | 民政、社保、拆迁协调
  `),
  supervisors: people(`
    龚素珍 | 主任 | 监督全面工作
    贝启明 | 委员 | 集市收费和合同监督
    时国华 | 委员 | 工程监督
  `),
  grids: grids(`
    东一组网格 | 蒋月琴 | 112
    东二组网格 | 熊建业 | 108
    街南组和集市网格 | 唐永强 | 106
    街北组网格 | 柏正刚 | 101
    桥头组网格 | 邱志远 | 96
  `),
  intro: `东街村在镇政府所在地的东半边，村民住的多是楼房和临街院子，种地的只剩三成人家，做买卖、跑运输、开饭馆的占多数。

## 集体经济

1. 临街商铺18间，公开招租，年租金30万元以上；
2. 集市一处，固定摊位64个，逢集流动摊位一百多个；
3. 2024年党支部领办的餐饮商贸合作社在集市南侧建成小吃街12个档口，村集体以房屋入股。

收入多，管理的责任也大。商铺、摊位一律公开招租，租金进农商行账户；逢集流动摊位费多为现金，由两人一组收取，当日交账。

## 存在的困难

集市排水老旧，夏天有异味；消防通道常被占；流动人口一千多人，登记难。`,
  ledger,
  decisions,
  notices,
  year,
  ventures,
  service,
  duty: {
    by: 'day',
    weekend: true,
    shifts: rows(`
      上午 | 8:30—12:00
      下午 | 14:30—18:00
    `),
    swaps: rows(`
      2026-10-01 | 罗振邦 | 国庆节带班
      2026-11-08 | 柏正刚 | 蒋月琴家中有事，柏正刚替班
    `),
  },
};
