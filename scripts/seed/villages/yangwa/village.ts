import { grids, groups, people, rows } from '../../rows.ts';
import type { VillageScript } from '../../script.ts';
import { decisions } from './decisions.ts';
import { ledger } from './ledger.ts';
import { notices } from './notices.ts';
import { service } from './service.ts';
import { ventures } from './ventures.ts';
import { year } from './year.ts';

/** 阳洼村：朝阳的坡上有村级光伏电站；收支表存成带 BOM 的 UTF-8。 */
export const yangwa: VillageScript = {
  slug: 'yangwa',
  name: '阳洼村',
  voice: '平',
  phone: '0900-5550201',
  office: '阳洼村党群服务中心（光伏电站下坡口）',
  hours: '工作日 8:30—12:00，14:00—17:30',
  groups: groups(`
    阳洼一组 | 70 | 256 | 462.8
    阳洼二组 | 68 | 249 | 450.1
    北坡组 | 63 | 230 | 421.5
    沟口组 | 58 | 211 | 376.4
  `),
  members: 35,
  representatives: 30,
  cadres: people(`
    齐守信 | 党支部书记、村委会主任 | 全面工作，光伏收益
    闵玉芳 | 党支部副书记、妇联主席 | 党务、妇女和就业
    丁建业 | 党支部委员 | 纪检、道路和水利
    贝永生 | 村委会委员、文书 | 报账、公开、光伏台账
    尹兰英 | 村委会委员 | 民政、公益岗
  `),
  supervisors: people(`
    骆万林 | 主任 | 财务和光伏收益监督
    乌秀芝 | 委员 | 公益岗考勤监督
    冷建设 | 委员 | 工程监督
  `),
  grids: grids(`
    一组网格 | 丁建业 | 70
    二组网格 | 贝永生 | 68
    北坡网格 | 闵玉芳 | 63
    沟口网格 | 尹兰英 | 58
  `),
  intro: `阳洼村坐北朝南，一面坡从早晒到晚。2018年县里在坡上建了300千瓦的村级光伏电站，产权归村集体，每年发电40多万度，电费由供电公司按月结到村里的账户。

光伏的钱有规矩：主要用来设公益岗、办小型公益事业、奖励补助，怎么分要开代表会，还要报镇里备案。2026年全村光伏公益岗18个，扫地、看水、照顾老人，都在公开栏上列着名字和工钱。

种地靠一条泵站上水，种玉米、胡麻和少量苹果。年轻人多在县城做工，早出晚归。

最近两年遇到的新问题，一是逆变器到了换的年头，二是有人想在电站边上盖养殖棚，挡不挡光、安不安全，还在商量。`,
  ledger,
  decisions,
  notices,
  year,
  ventures,
  service,
  duty: {
    by: 'weekday',
    weekend: false,
    shifts: rows('全天 | 8:30—12:00，14:00—17:30'),
    swaps: rows(`
      2026-11-12 | 尹兰英 | 贝永生到供电所核对电量，尹兰英替班
    `),
  },
};
