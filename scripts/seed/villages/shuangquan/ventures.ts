import { rows } from '../../rows.ts';
import type { VentureScript } from '../../ventures/script.ts';

export const ventures: readonly VentureScript[] = [
  {
    slug: 'tangba-shuimian',
    name: '塘坝68亩水面承包',
    kind: '集体经济项目',
    state: '运营',
    on: '2026-04-15',
    since: '2008-05-01',
    head: '村委会副主任 池建军',
    decisions: ['2026-01'],
    holds: true,
    investments: rows(`
      财政 | 早年小型水库资金和2026年加固补助 | 330000
      集体 | 村集体自筹 | 67680
    `),
    booked: { in: '^收到塘坝68亩水面', out: '^支付坝上抽水泵电费' },
    benefits: rows(`
      生产服务 | 198 | 夏天三个组的园子都浇得上，村里只收电费的一半
      收益办公益 | | 承包费一年18,600元，先用在泉眼看护、坝上值守
    `),
    progress: rows(`
      2026-03-30 | 坝脚加固开工 | 1
      2026-05-28 | 坝脚砌完，渗水止住了 | 3
      2026-06-20 | 验收合格，公开结果 | 4
    `),
    scene: 'pond',
    body: `水面包出去养鱼，浇地在先、养鱼在后，写在承包书上。搭垂钓棚的事代表会上没有通过，没有办。`,
  },
];
