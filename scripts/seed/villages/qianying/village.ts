import { grids, groups, people, rows } from '../../rows.ts';
import type { VillageScript } from '../../script.ts';
import { decisions } from './decisions.ts';
import { ledger } from './ledger.ts';
import { notices } from './notices.ts';
import { service } from './service.ts';
import { ventures } from './ventures.ts';
import { year } from './year.ts';

/** 前营村：人多地多，村里有劳务机械队；账上进出大，另设现金账户。 */
export const qianying: VillageScript = {
  slug: 'qianying',
  name: '前营村',
  voice: '简',
  phone: '0900-5550161',
  supervisorPhone: '0900-5550162',
  office: '前营村党群服务中心二楼，机械队院内',
  hours: '工作日 8:30—12:00，14:30—18:00',
  groups: groups(`
    前一组 | 78 | 298 | 688.2
    前二组 | 74 | 285 | 671.5
    前三组 | 69 | 262 | 640.8
    前四组 | 72 | 276 | 655.4
    营南组 | 76 | 294 | 702.6
    营北组 | 71 | 270 | 634.0
    渠口组 | 66 | 253 | 589.7
  `),
  members: 68,
  representatives: 51,
  cadres: people(`
    石文海 | 党支部书记、村委会主任 | 全盘，财务审批
    庄淑敏 | 党支部副书记 | 党务、宣传
    卓成林 | 党支部委员、机械队队长 | 机械队、安全
    项国富 | 党支部委员 | 纪检、土地
    侯丽娟 | 村委会副主任、妇联主席 | 劳务、妇女
    万志鹏 | 村委会委员、文书 | 账目、公开
    温永福 | 村委会委员 | 水利、民政
  `),
  supervisors: people(`
    蓝天佑 | 主任 | 财务
    屈凤琴 | 委员 | 机械队账目
    牛占林 | 委员 | 土地、补贴
  `),
  grids: grids(`
    前一、前二网格 | 项国富 | 152
    前三、前四网格 | 温永福 | 141
    营南网格 | 侯丽娟 | 76
    营北网格 | 卓成林 | 71
    渠口网格 | 万志鹏 | 66
  `),
  intro: `七个组，506户，全镇第二大村。地平、块大，机械好进。

2021年村里办劳务机械队：大拖拉机4台、播种机3台、青贮机1台、挖掘机1台、装载机1台。春播、秋收在本镇和邻镇包片作业，冬天清渠、平地、拉运。机手4人常年用，忙时加人。

劳务这一头，组织120多人给合作社、工地派工，每人每天提3元管理费，买保险。

钱怎么管：作业费先签单、后结账，一律进农商行账户；零碎开支走库存现金，月底盘一次。机械队的工资、油料、修理，每年年初开代表会定总数，月月照着付。`,
  ledger,
  decisions,
  notices,
  year,
  ventures,
  service,
  duty: {
    by: 'day',
    weekend: false,
    shifts: rows('全天 | 8:30—18:00'),
    swaps: rows(`
      2026-09-22 | 万志鹏 | 卓成林带机出工，换班
      2026-10-27 | 庄淑敏 | 石文海开会，换班
    `),
  },
};
