import { grids, groups, people, rows } from '../../rows.ts';
import type { VillageScript } from '../../script.ts';
import { decisions } from './decisions.ts';
import { ledger } from './ledger.ts';
import { notices } from './notices.ts';
import { service } from './service.ts';
import { ventures } from './ventures.ts';
import { year } from './year.ts';

/** 沙枣墩村：山里搬下来的移民新村，种食葵、护林挡沙；收支表存成 GB18030。 */
export const shazaodun: VillageScript = {
  slug: 'shazaodun',
  name: '沙枣墩村',
  voice: '亲',
  phone: '0900-5550211',
  supervisorPhone: '0900-5550212',
  office: '沙枣墩村党群服务中心（新村广场东头）',
  hours: '工作日 8:00—12:00，14:30—18:00',
  groups: groups(`
    新一组 | 98 | 386 | 392.0
    新二组 | 96 | 381 | 384.0
    新三组 | 94 | 370 | 376.0
    新四组 | 90 | 355 | 360.0
  `),
  members: 49,
  representatives: 42,
  cadres: people(`
    巴建军 | 党支部书记、村委会主任 | 全面工作
    买秀兰 | 党支部副书记 | 党务、搬迁群众服务
    南振国 | 党支部委员、村委会副主任 | 水利、食葵产业
    虎成福 | 党支部委员 | 纪检、护林防沙
    桑玉梅 | 村委会委员、妇联主席 | 妇女、帮扶车间
    展志远 | 村委会委员、文书 | 报账、公开、民政
  `),
  supervisors: people(`
    仇永年 | 主任 | 财务监督
    燕秋兰 | 委员 | 补贴和公益岗监督
    皮得胜 | 委员 | 工程监督
  `),
  grids: grids(`
    新村一网格 | 南振国 | 98
    新村二网格 | 桑玉梅 | 96
    新村三网格 | 虎成福 | 94
    新村四网格 | 展志远 | 90
  `),
  intro: `这里原来是一片沙滩，就一座长满沙枣的土墩子。2013年起，山里五个庄子分三批搬下来，一家一个院，四亩滴灌地，巷道横平竖直。

刚来时，风一刮，苗子埋半截。头几年大家先种树，村西、村北栽了1,400亩梭梭和沙枣，风小了，地才站住。现在种食葵、甜菜和饲草，食葵一项占一半。

桑玉梅管的帮扶车间在广场边上，缝手套、装瓜子，离家近的妇女有六十来个在里头干活，按件算钱。村集体收车间租金，还有机动地、育苗棚的承包费。

搬下来十几年，老人念旧，年轻人外出多。村里把五个庄子的老规矩合在一起，定了一份新村公约；逢年过节在广场上一起吃碗沙枣糕，不分你是哪个庄子的。`,
  ledger,
  decisions,
  notices,
  year,
  ventures,
  service,
  duty: {
    by: 'day',
    weekend: false,
    shifts: rows('全天 | 8:00—12:00，14:30—18:00'),
    swaps: rows(`
      2026-08-20 | 虎成福 | 桑玉梅送车间样品到县里，虎成福替班
      2026-11-18 | 南振国 | 展志远参加文书培训，南振国替班
    `),
  },
};
