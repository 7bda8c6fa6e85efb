import { grids, groups, people, rows } from '../../rows.ts';
import type { VillageScript } from '../../script.ts';
import { decisions } from './decisions.ts';
import { ledger } from './ledger.ts';
import { notices } from './notices.ts';
import { service } from './service.ts';
import { ventures } from './ventures.ts';
import { year } from './year.ts';

/** 双泉村：两眼泉、一座塘坝，水面承包；人少，文书爱对着乡亲说话。 */
export const shuangquan: VillageScript = {
  slug: 'shuangquan',
  name: '双泉村',
  voice: '亲',
  phone: '0900-5550131',
  office: '双泉村党群服务中心（老戏台旁）',
  hours: '工作日 8:30—12:00，14:00—17:30；星期六上午留一个人',
  groups: groups(`
    泉上组 | 71 | 248 | 388.7
    泉下组 | 68 | 246 | 402.4
    塘边组 | 59 | 208 | 331.9
  `),
  members: 27,
  representatives: 25,
  cadres: people(`
    于得水 | 党支部书记、村委会主任 | 全面工作，塘坝安全
    华玉兰 | 党支部副书记、妇联主席 | 党务、妇女和儿童
    池建军 | 党支部委员、村委会副主任 | 纪检，水面承包和灌溉
    简文博 | 村委会委员、文书 | 公开、报账、代办
    俞春生 | 村委会委员 | 民政、治安、护林
  `),
  supervisors: people(`
    沈有年 | 主任 | 财务和公开
    岳秋菊 | 委员 | 工程
    戚满仓 | 委员 | 救助
  `),
  grids: grids(`
    泉上网格 | 俞春生 | 71
    泉下网格 | 华玉兰 | 68
    塘边网格 | 池建军 | 59
  `),
  intro: `村里有两眼泉，一眼在戏台后头，一眼在沙柳沟，水流到一处，就成了村东那座塘坝。塘坝六十八亩水面，夏天浇两百多亩园子，平时包出去养鱼。

人不多，一百九十八户，常在家的四百来口，一半上了岁数。地里种小麦、胡麻和蔬菜，家家养几只鸡。

**集体的钱**主要是三样：水面承包费一年一万八千六，机动地三十八亩，镇里拨的办公经费。钱少，办事就得一样一样来，先办喝水、走路这些要紧的。

**大家最操心的**是塘坝。坝是老坝，前年坝脚渗水，一到汛期，三个组轮流守夜。今年把坝脚加固了，心里才踏实些。`,
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
      下午 | 14:00—17:30
    `),
    swaps: rows(`
      2026-07-15 | 于得水 | 汛期，书记带班守坝
      2026-10-14 | 俞春生 | 简文博去镇里报账，换班
    `),
  },
};
