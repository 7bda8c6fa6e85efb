import { formatMonth } from '../base/date.ts';
import { formatYuan, type Fen } from '../base/money.ts';
import { recurringItems, type Recurring } from '../domain/recurring.ts';
import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Link } from './link.ts';
import { routes } from './routes.ts';

/** 同一项收支，一个月一个月摆在一起比。 */
export interface RecurringView {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly items: readonly RecurringItem[];
  readonly money: Link;
}

export interface RecurringItem {
  readonly id: string;
  readonly label: string;
  readonly says: string;
  /** 「2026年2月是1,812.00元，平常的2.6倍。……」。 */
  readonly remarks: readonly string[];
  readonly months: readonly RecurringMonth[];
}

export interface RecurringMonth extends Link {
  readonly amount: string;
  /** 横条的长度，0 到 100。 */
  readonly width: number;
  readonly unusual: boolean;
}

/** 看最近十三个月：和上年同月也能比。 */
const shown = 13;

export function recurringView(context: Context, village: Village): RecurringView {
  const { board, to } = context;
  const term = board.profile.terms.get('usual-times');
  const times = term === undefined ? undefined : Number(term.value);
  const items = recurringItems(village.ledgers.slice(-shown), board.subjects, times);
  const heading = '一个月一个月比';
  const rule =
    times === undefined
      ? ''
      : `一个月超过平常（各月的中间数）${String(times)}倍的标出来，不一定不对，看看为什么。`;
  return {
    frame: frameOf(context, {
      here: heading,
      share: `${village.name}同一项收支${heading}`,
      description: `${village.name}的电费、工资、租金，${heading}。`,
      village,
      crumbs: [{ text: '全部账目', href: to(routes.money(village.slug)) }],
    }),
    heading,
    lead:
      items.length === 0
        ? '有四个月以上的账，才能比。'
        : `电费、工资、租金这些常有的收支，一项一张表。${rule}`,
    items: items.map((item, index) => itemOf(context, village, item, index)),
    money: { text: `${village.name}的全部账目`, href: to(routes.money(village.slug)) },
  };
}

function itemOf(
  { to }: Context,
  village: Village,
  { label, flow, months, usual, unusual }: Recurring,
  index: number,
): RecurringItem {
  const most = Math.max(1, ...months.map(({ amount }) => amount));
  const odd = new Set(unusual.map(({ month }) => month));
  return {
    id: `i${String(index + 1)}`,
    label,
    says: `${flow === 'income' ? '收入' : '支出'}，平常一个月${formatYuan(usual)}元`,
    remarks: unusual.map(({ month, amount, tenths, notes }) => {
      const why = notes.length > 0 ? notes.join('；') : '村里还没有写说明';
      return `${formatMonth(month)}是${formatYuan(amount)}元，平常的${String(tenths / 10)}倍。${why}。`.replace(
        '。。',
        '。',
      );
    }),
    months: months.map(({ month, amount }) => ({
      text: formatMonth(month),
      href: to(routes.ledger(village.slug, month)),
      amount: formatYuan(amount),
      width: widthOf(amount, most),
      unusual: odd.has(month),
    })),
  };
}

function widthOf(amount: Fen, most: number): number {
  return amount <= 0 ? 0 : Math.max(1, Math.round((amount / most) * 100));
}
