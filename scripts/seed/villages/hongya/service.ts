import { rows } from '../../rows.ts';
import type { ServiceScript } from '../../service-script.ts';

export const service: ServiceScript = {
  gridDuties: '走访，看崖，看路，捎东西',
  services: rows(`
    社保、医保 | 工作日 | 邬秀珍 | 社保卡 | 不收费
    捎药、捎货 | 逢镇上集日 | 尚有礼 | 单子 | 照票收
    证明 | 工作日 | 白万军 | 户口簿 | 不收费
  `),
  volunteers: rows(`
    看崖哨 | 12 | 下雨看崖、拦车、喊人 | 雨天 | 闫世平
  `),
  cleanAdopted: '2026年3月29日村民代表会议通过',
  cleanRules: ['门前自己扫', '药渣油渣不倒沟', '牲口不上晾晒场', '路上石头见了就搬'],
  hazards: rows(`
    2026-06-18 | 道路 | 崖下路面落石 | 崖下组 | 闫世平 | 2026-06-25 | 2026-06-24 | 清石，挂网三十米
    2026-09-09 | 用电用气 | 油坊电机线老 | 油坊 | 蔺学东 | 2026-09-20 | 2026-09-18 | 换线
    2026-10-16 | 房屋 | 老面坊后墙裂 | 崖下组 | 闫世平 | 2026-11-10 | |
  `),
};
