import { grids, groups, people, rows } from '../../rows.ts';
import type { VillageScript } from '../../script.ts';
import { decisions } from './decisions.ts';
import { ledger } from './ledger.ts';
import { notices } from './notices.ts';
import { service } from './service.ts';
import { ventures } from './ventures.ts';
import { year } from './year.ts';

/** 红崖村：最偏远的一个村，榨油坊、面粉坊和药材；表上日期、金额随手写。 */
export const hongya: VillageScript = {
  slug: 'hongya',
  name: '红崖村',
  voice: '简',
  phone: '0900-5550221',
  office: '红崖村党群服务中心（油坊院内）',
  hours: '工作日 8:30—12:00，14:30—17:30',
  groups: groups(`
    崖上组 | 64 | 232 | 518.6
    崖下组 | 67 | 245 | 536.1
    沟里组 | 58 | 211 | 472.3
    滩坪组 | 52 | 189 | 430.8
  `),
  members: 31,
  representatives: 27,
  cadres: people(`
    蔺学东 | 党支部书记 | 全面，油坊面坊
    闫世平 | 村委会主任 | 村务，工程
    邬秀珍 | 党支部委员、妇联主席 | 党务，民政
    尚有礼 | 党支部委员 | 纪检，林草
    白万军 | 村委会委员、文书 | 报账，公开
  `),
  supervisors: people(`
    党建勋 | 主任 | 财务
    秦玉环 | 委员 | 工程
    霍有才 | 委员 | 救助
  `),
  grids: grids(`
    崖上 | 尚有礼 | 64
    崖下 | 白万军 | 67
    沟里 | 闫世平 | 58
    滩坪 | 邬秀珍 | 52
  `),
  intro: `全镇最远的村，离镇27公里，红砂崖下一条沟，四个组。旱地种胡麻、小麦，近几年种黄芪、党参。

集体有油坊、面坊各一座。本村加工收工钱，外村人来也收。药材季晾晒场按平方租给药农。三样一年六万来元。

路是硬伤，雨季塌方。`,
  ledger,
  decisions,
  notices,
  year,
  ventures,
  service,
  duty: {
    by: 'weekday',
    weekend: false,
    shifts: rows('全天 | 8:30—17:30'),
    swaps: rows(`
      2026-10-14 | 闫世平 | 邬秀珍到县民政局，闫世平替班
    `),
  },
};
