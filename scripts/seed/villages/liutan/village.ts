import { grids, groups, people, rows } from '../../rows.ts';
import type { VillageScript } from '../../script.ts';
import { decisions } from './decisions.ts';
import { ledger } from './ledger.ts';
import { notices } from './notices.ts';
import { service } from './service.ts';
import { ventures } from './ventures.ts';
import { year } from './year.ts';

/** 柳滩村：国道边上，靠停车场和门面吃饭；两个账户，重大金额自定一万元。 */
export const liutan: VillageScript = {
  slug: 'liutan',
  name: '柳滩村',
  voice: '简',
  phone: '0900-5550121',
  supervisorPhone: '0900-5550122',
  office: '柳滩村党群服务中心（货车停车场西侧）',
  hours: '工作日 8:00—12:00，14:30—18:00；停车场值班室24小时有人',
  threshold: 10_000,
  groups: groups(`
    一组 | 92 | 358 | 521.6
    二组 | 88 | 340 | 498.3
    三组 | 76 | 291 | 466.0
    四组 | 81 | 312 | 487.5
    五组 | 75 | 285 | 432.1
  `),
  members: 56,
  representatives: 45,
  cadres: people(`
    高长青 | 党支部书记、村委会主任 | 主持全面
    佘爱玲 | 党支部副书记 | 党务，妇联
    孟庆余 | 党支部委员 | 纪检，治安
    邓小军 | 党支部委员、村委会副主任 | 停车场、门面经营
    白秀芳 | 村委会委员、文书 | 报账，公开，档案
    鲁志明 | 村委会委员 | 水利，农业
    关海燕 | 村委会委员 | 民政，计生，环境
  `),
  supervisors: people(`
    焦占山 | 主任 | 财务、公开
    卢彩霞 | 委员 | 工程、采购
    谭国平 | 委员 | 补贴、救助
  `),
  grids: grids(`
    一网格：一组 | 鲁志明 | 92
    二网格：二组 | 关海燕 | 88
    三网格：三组 | 孟庆余 | 76
    四网格：四组 | 白秀芳 | 81
    五网格：五组和停车场 | 邓小军 | 75
  `),
  intro: `国道从村子中间穿过去，村名里有滩，地却是好水浇地，东干渠支渠从一组流到五组。种玉米和制种西瓜，户均六亩多。

## 集体收入

- 货车停车场：42个车位，按次收费，扫码进账，少数现金当天登记、隔天缴存。
- 门面6间：汽修2间、饭馆3间、小超市1间，公开招租。
- 加水点1处：包给本村人，一年一交。

一年经营收入二十多万元，在全镇排前几位。

## 两件麻烦事

车多，村口横过国道不安全，每年都有剐蹭；停车场地坪压坏得快，三年就要大修一次。`,
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
      白班 | 8:00—18:00
      夜班 | 18:00—次日8:00
    `),
    swaps: rows(`
      2026-10-02 | 高长青 | 国庆带班
      2026-11-11 | 鲁志明 | 与邓小军对调
    `),
  },
};
