import { grids, groups, people, rows } from '../../rows.ts';
import type { VillageScript } from '../../script.ts';
import { decisions } from './decisions.ts';
import { ledger } from './ledger.ts';
import { notices } from './notices.ts';
import { service } from './service.ts';
import { ventures } from './ventures.ts';
import { year } from './year.ts';

/** 石坪村：北山坡地，种牧草；出租草场和草棚。 */
export const shiping: VillageScript = {
  slug: 'shiping',
  name: '石坪村',
  voice: '平',
  phone: '0900-5550111',
  supervisorPhone: '0900-5550112',
  office: '石坪村党群服务中心（下坪小广场北侧）一楼',
  hours: '工作日 8:30—12:00，14:30—18:00',
  groups: groups(`
    上坪组 | 78 | 287 | 612.4
    下坪组 | 82 | 301 | 655.8
    石窑组 | 66 | 238 | 540.2
    沟沿组 | 60 | 217 | 498.6
  `),
  members: 38,
  representatives: 33,
  cadres: people(`
    周守田 | 党支部书记、村委会主任 | 全面工作，财务审批
    何秀兰 | 党支部副书记 | 党建、宣传、党员教育
    马振东 | 党支部委员、村委会副主任 | 纪检、草场和道路
    杨小梅 | 党支部委员、妇联主席 | 妇女、儿童和老人
    李成栋 | 村委会委员、文书 | 村务公开、报账、档案
    郭兴旺 | 村委会委员 | 人饮、水管员，民政
  `),
  supervisors: people(`
    何建业 | 主任 | 村务公开和财务监督
    陈玉珍 | 委员 | 工程和采购监督
    赵有福 | 委员 | 救助和补贴监督
  `),
  grids: grids(`
    第一网格（上坪组） | 马振东 | 78
    第二网格（下坪组） | 杨小梅 | 82
    第三网格（石窑组） | 郭兴旺 | 66
    第四网格（沟沿组） | 李成栋 | 60
  `),
  intro: `石坪村在镇子北边的山坡上，四个自然村顺着一道沟排开，最低的下坪和最高的石窑相差一百八十多米。耕地大半是梯田和旱坡地，不靠天浇不上水，种得最多的是紫花苜蓿和燕麦草。

## 靠什么过日子

全村种草1,150亩，一年割两茬，大部分捆成草捆卖给镇上的养殖小区，马莲沟村是最大的买主。养羊的有94户。年轻人多在外面跟着工程队干活，开春走、上冻回。

## 集体有什么

村里有集体草场640亩、机动地86亩、贮草棚两座、打捆机一台。草场和机动地包出去收承包费，草棚淡季租给收草的商户，打捆机按捆收作业费。这几样一年有五万多元，加上镇里拨的办公经费，就是村里能动用的钱。

## 眼下的难处

石窑组的路坡陡弯急，下雪就断；沟沿组的自来水管是十几年前埋的，每年冬天都要冻裂几处。这两件是这几年村民代表会议上提得最多的事。`,
  ledger,
  decisions,
  notices,
  year,
  ventures,
  service,
  duty: {
    by: 'day',
    weekend: false,
    shifts: rows('全天 | 8:30—12:00，14:30—18:00'),
    swaps: rows(`
      2026-09-16 | 郭兴旺 | 李成栋到镇里对账，与郭兴旺换班
      2026-11-05 | 何秀兰 | 杨小梅外出培训，何秀兰替班
    `),
  },
};
