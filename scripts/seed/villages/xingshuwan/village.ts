import { grids, groups, people, rows } from '../../rows.ts';
import type { VillageScript } from '../../script.ts';
import { decisions } from './decisions.ts';
import { ledger } from './ledger.ts';
import { notices } from './notices.ts';
import { service } from './service.ts';
import { ventures } from './ventures.ts';
import { year } from './year.ts';

/** 杏树湾村：杏园采摘和农家饭；门票有现金，另设现金账户。 */
export const xingshuwan: VillageScript = {
  slug: 'xingshuwan',
  name: '杏树湾村',
  voice: '亲',
  phone: '0900-5550181',
  supervisorPhone: '0900-5550182',
  office: '杏树湾村党群服务中心（采摘园大门内左手）',
  hours: '工作日 8:30—12:00，14:00—17:30；4月杏花节和6月至7月采摘季不休息',
  groups: groups(`
    湾里组 | 82 | 298 | 342.6
    杏园组 | 76 | 279 | 318.9
    坡头组 | 66 | 238 | 301.7
  `),
  members: 33,
  representatives: 27,
  cadres: people(`
    苏玉杰 | 党支部书记、村委会主任 | 全面工作，采摘园
    管文秀 | 党支部副书记、妇联主席 | 党务、农家乐协会
    常有福 | 党支部委员、村委会副主任 | 纪检，果树技术
    宁小梅 | 村委会委员、文书 | 报账、公开、接待
    费长河 | 村委会委员 | 水利、治安、民政
  `),
  supervisors: people(`
    支建国 | 主任 | 财务、门票监督
    台秀莲 | 委员 | 采购、工程监督
    强正民 | 委员 | 补贴、救助监督
  `),
  grids: grids(`
    湾里网格 | 费长河 | 82
    杏园网格 | 常有福 | 76
    坡头网格 | 管文秀 | 66
  `),
  intro: `一湾子杏树，最老的有一百多年。四月开花，满湾粉白；六月底杏子黄，城里人开着车来摘。

## 采摘园

集体有杏园180亩，其中60亩是老树，120亩是2018年嫁接的新品种。园子集体管，门票大人十块、小孩五块，摘下的杏子按斤算钱。门票扫码的直接进农商行，给现金的当天登记，隔天存。

## 农家饭

湾里组有14户开农家乐，村里只收停车费，不抽成。管文秀牵头定了菜价和卫生规矩，谁宰客谁歇业一周。

## 愁什么

一怕倒春寒，一场霜一年白忙；二怕路堵，杏花节那几天车排到国道上；三是杏子只卖半个月，剩下的日子闲。今年在坡头栽了30亩晚熟李子，想把采摘拉到八月。`,
  ledger,
  decisions,
  notices,
  year,
  ventures,
  service,
  duty: {
    by: 'day',
    weekend: true,
    shifts: rows('全天 | 8:30—17:30'),
    swaps: rows(`
      2026-06-28 | 苏玉杰 | 采摘季星期日，书记带班
      2026-10-15 | 费长河 | 宁小梅到镇里对账，费长河替
    `),
  },
};
