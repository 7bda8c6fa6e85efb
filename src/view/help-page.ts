import { termDays } from '../domain/profile.ts';
import { readers } from '../guide/jobs.ts';
import type { Context } from './context.ts';
import { helpOf, type Help } from './contact.ts';
import { frameOf, type Frame } from './frame.ts';
import { readerLinks } from './guide-page.ts';
import type { Link } from './link.ts';
import { routes } from './routes.ts';
import { replyWords } from './term.ts';

/** 给村民的一页说明。 */
export interface HelpView {
  readonly frame: Frame;
  readonly questions: readonly Question[];
  readonly help: Help;
  /** 给办事的人的说明，一种人一栏。 */
  readonly staff: readonly { readonly heading: string; readonly links: readonly Link[] }[];
}

export interface Question {
  readonly ask: string;
  readonly answer: readonly string[];
  readonly link: Link | undefined;
}

export function helpView(context: Context): HelpView {
  const { board, to } = context;
  const objection = termDays(board.profile, 'objection-days');
  const atLeast = objection === undefined ? '' : `，至少${String(objection)}天`;
  const questions: Question[] = [
    {
      ask: '先看哪里？',
      answer: [
        '在首页点自己的村。第一块“正在公示”是眼下还能提意见的事，写着还剩几天、找谁、电话多少。',
        '手机上看过一次，下回首页就把你的村排在最前面。',
      ],
      link: { text: '去首页选村', href: to(routes.town) },
    },
    {
      ask: '公示、公告、公布有什么不一样？',
      answer: [
        `公示：还没定，可以提意见，有公示期${atLeast}。`,
        '公告：告诉大家一件事。',
        '公布：按规定定期公开，像每月的账。',
      ],
      link: { text: '正在公示的事', href: to(routes.open) },
    },
    {
      ask: '村里的钱怎么看？',
      answer: [
        '进自己的村，点“财务”，再点月份。一笔一行，写着哪天、为什么、多少钱、谁经手。',
        '最上面一行是：上月结余＋收入－支出＝结余。后面写“账对得上”，是程序一笔一笔加过的。',
        '每一笔前面有“第几笔”，点一下，地址栏里就是这一笔的地址，可以发给别人看。',
      ],
      link: undefined,
    },
    {
      ask: '大事是怎么定的？',
      answer: [
        '进自己的村，点“正在办的大事”。六步走到哪一步，几个人该来、几个人来了、几个人同意，都写着。',
        '票数够不够，按规定算出来写在那一步下面。没有通过的也留着。',
      ],
      link: { text: '几个人同意才算数', href: `${to(routes.catalogue)}#votes` },
    },
    {
      ask: '要办一件事，找谁？',
      answer: ['在“小微权力清单”里找要办的事，写着找谁、带什么、多久办好、收不收钱、不服找谁。'],
      link: { text: '小微权力清单', href: to(routes.powers) },
    },
    {
      ask: '觉得不对，怎么说？',
      answer: [
        `每一页最下面有电话。先找村务监督委员会，${replyWords(board.profile)}；不满意，打镇里的电话。`,
        '说的时候报上村名和标题，最好把那一页发给对方看。',
      ],
      link: undefined,
    },
    {
      ask: '登出来以后改过没有？',
      answer: [
        '每一条、每张表下面有核验码，九个字；改过的写着哪天、谁、为什么、从多少改成多少。',
        '纸上的也印着。在“核验”里输进去，看纸上这张和网上是不是一样。',
      ],
      link: { text: '核验', href: to(routes.verify) },
    },
    {
      ask: '字太小看不清？',
      answer: [
        '点页面右上角“长辈版”，字就变大，下回打开还是大字。没有这个按钮的，用浏览器自己的放大。',
        '家里没有手机的，村公开栏上贴着同样的内容。',
      ],
      link: undefined,
    },
  ];
  return {
    frame: frameOf(context, {
      here: '怎么看、怎么问',
      description: '一页说清：先看哪里，钱怎么看，大事怎么定的，办事找谁，不对怎么说。',
    }),
    questions,
    help: helpOf(board, to),
    staff: readers.map((reader) => ({
      heading: `给${reader}`,
      links: [
        ...readerLinks(context, reader),
        ...(reader === '监督的人' ? [{ text: '发布以前查哪些', href: to(routes.rules) }] : []),
      ],
    })),
  };
}
