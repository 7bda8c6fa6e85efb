import { grids, groups, people, rows } from '../../rows.ts';
import type { VillageScript } from '../../script.ts';
import { decisions } from './decisions.ts';
import { ledger } from './ledger.ts';
import { notices } from './notices.ts';
import { service } from './service.ts';
import { ventures } from './ventures.ts';
import { year } from './year.ts';

/** 新渠村：党支部领办合作社，十二座蔬菜育苗大棚；收支表用 WPS 存成 GB18030。 */
export const xinqu: VillageScript = {
  slug: 'xinqu',
  name: '新渠村',
  voice: '全',
  phone: '0900-5550171',
  supervisorPhone: '0900-5550172',
  office: '新渠村党群服务中心（育苗基地北门）',
  hours: '工作日 8:30—12:00，14:30—18:00',
  groups: groups(`
    渠东一组 | 79 | 305 | 468.3
    渠东二组 | 75 | 288 | 451.6
    渠西一组 | 74 | 284 | 444.0
    渠西二组 | 73 | 281 | 436.7
  `),
  members: 41,
  representatives: 33,
  cadres: people(`
    钟耀祖 | 党支部书记、村委会主任、合作社理事长 | 主持全面工作
    谢丽华 | 党支部副书记 | 党建、合作社社务
    应学东 | 党支部委员、村委会副主任 | 育苗基地生产经营
    祝春燕 | 党支部委员、妇联主席 | 纪检、妇女工作
    梅振华 | 村委会委员、文书 | 财务报账、信息公开
    柴有田 | 村委会委员 | 水利、民政
  `),
  supervisors: people(`
    古月清 | 主任 | 监督全面工作
    杭玉兰 | 委员 | 合作社财务监督
    田保国 | 委员 | 工程和采购监督
  `),
  grids: grids(`
    渠东一组网格 | 柴有田 | 79
    渠东二组网格 | 祝春燕 | 75
    渠西一组网格 | 梅振华 | 74
    渠西二组网格 | 应学东 | 73
  `),
  intro: `新渠村因1976年挖成的一条灌渠得名，渠把村子分成东西两半。土地平整，日照长，离镇区3公里。

## 党支部领办合作社

2022年村党支部领办裕禾农业发展农民专业合作社，建起12座蔬菜育苗大棚，每季育辣椒、番茄、娃娃菜苗260多万株，供全镇和邻镇菜农。村集体以大棚入股占四成二，社员146户以现金和土地入股占五成八。合作社每年向村集体交固定租金，年底再按股分红。

## 村集体收入

大棚固定租金、合作社分红、苗床基质场租金和机动地承包费，一年十三万元左右。

## 下一步

育苗一年只用七个月，夏末到初冬大棚空着。今年打算利用空档种一茬叶菜，同时把老棚膜和保温被换掉。`,
  ledger,
  decisions,
  notices,
  year,
  ventures,
  service,
  duty: {
    by: 'day',
    weekend: false,
    shifts: rows(`
      上午 | 8:30—12:00
      下午 | 14:30—18:00
    `),
    swaps: rows(`
      2026-09-24 | 谢丽华 | 祝春燕参加县妇联会议，谢丽华替班
      2026-11-17 | 柴有田 | 梅振华参加财务培训，柴有田替班
    `),
  },
};
