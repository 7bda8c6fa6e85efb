import type { VillageScript } from './script.ts';
import { dongjie } from './villages/dongjie/village.ts';
import { hewan } from './villages/hewan/village.ts';
import { hongya } from './villages/hongya/village.ts';
import { liutan } from './villages/liutan/village.ts';
import { maliangou } from './villages/maliangou/village.ts';
import { qianying } from './villages/qianying/village.ts';
import { shazaodun } from './villages/shazaodun/village.ts';
import { shiping } from './villages/shiping/village.ts';
import { shuangquan } from './villages/shuangquan/village.ts';
import { xingshuwan } from './villages/xingshuwan/village.ts';
import { xinqu } from './villages/xinqu/village.ts';
import { yangwa } from './villages/yangwa/village.ts';

/** 人手写的十二个村，按在镇首页的次序。 */
export const handWritten: readonly VillageScript[] = [
  dongjie,
  liutan,
  hewan,
  qianying,
  xinqu,
  maliangou,
  xingshuwan,
  shazaodun,
  shuangquan,
  shiping,
  yangwa,
  hongya,
];
