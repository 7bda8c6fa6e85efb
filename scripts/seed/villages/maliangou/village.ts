import { grids, groups, people, rows } from '../../rows.ts';
import type { VillageScript } from '../../script.ts';
import { decisions } from './decisions.ts';
import { ledger } from './ledger.ts';
import { notices } from './notices.ts';
import { service } from './service.ts';
import { ventures } from './ventures.ts';
import { year } from './year.ts';

/** 马莲沟村：养殖小区二十四栋羊舍，租金是大头，粪污是难事。 */
export const maliangou: VillageScript = {
  slug: 'maliangou',
  name: '马莲沟村',
  voice: '平',
  phone: '0900-5550151',
  supervisorPhone: '0900-5550152',
  office: '马莲沟村党群服务中心（养殖小区东门对面）',
  hours: '工作日 8:30—12:00，14:30—17:30',
  groups: groups(`
    东沟组 | 72 | 271 | 498.5
    西沟组 | 66 | 249 | 476.2
    前庄组 | 74 | 286 | 531.7
    后庄组 | 63 | 238 | 455.9
    新庄组 | 59 | 223 | 389.4
  `),
  members: 44,
  representatives: 36,
  cadres: people(`
    雷鸣春 | 党支部书记 | 全面工作，养殖小区
    贾永康 | 村委会主任 | 村务、土地和道路
    段彩云 | 党支部副书记、妇联主席 | 党务、妇女和养老
    樊虎林 | 党支部委员 | 纪检、调解、治安
    顾小龙 | 村委会委员、文书 | 报账、公开、统计
    龙秀兰 | 村委会委员 | 动物防疫、民政
  `),
  supervisors: people(`
    毛建中 | 主任 | 财务和合同监督
    包淑芳 | 委员 | 补贴监督
    向永平 | 委员 | 工程监督
  `),
  grids: grids(`
    东沟网格 | 龙秀兰 | 72
    西沟网格 | 樊虎林 | 66
    前庄网格 | 贾永康 | 74
    后庄网格 | 段彩云 | 63
    新庄和养殖小区网格 | 顾小龙 | 59
  `),
  intro: `马莲沟长满马莲草，春天一沟的蓝花。沟两边住着五个组，地是半旱半水，玉米一半喂羊。

2019年村里在新庄组旁边建了养殖小区，24栋羊舍，水电路通到圈门口，谁养谁租，一栋一年1,800元。现在租出去24栋，存栏羊6,300只，全村三户里就有一户养羊。石坪村的草、马莲沟的羊，两个村是老搭档。

羊多了，粪也多。2025年以前羊粪堆在沟口，气味大，雨天顺沟往下流。村里把清粪、堆肥统一管起来，收一点处理费，再申请项目把堆场做好防渗。

书记和主任在这个村是两个人，书记管养殖小区，主任管村务。集体收入一年十万元上下，账目每月在小区东门的公开栏贴一份，村部再贴一份。`,
  ledger,
  decisions,
  notices,
  year,
  ventures,
  service,
  duty: {
    by: 'day',
    weekend: false,
    shifts: rows('全天 | 8:30—12:00，14:30—17:30'),
    swaps: rows(`
      2026-10-09 | 樊虎林 | 龙秀兰秋季防疫下圈，樊虎林替班
      2026-11-13 | 贾永康 | 雷鸣春到镇里开会，贾永康替班
    `),
  },
};
