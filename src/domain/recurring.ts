import type { YearMonth } from '../base/date.ts';
import { fen, type Fen } from '../base/money.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import { isTransfer, type Subject } from './subject.ts';

/** 同一件事在一个月里的收付。 */
export interface MonthAmount {
  readonly month: YearMonth;
  readonly amount: Fen;
  readonly count: number;
  /** 那几笔的备注。 */
  readonly notes: readonly string[];
}

/** 月月都有、季季都有的一件事：电费、工资、租金。 */
export interface Recurring {
  /** 去掉月份、数目以后的摘要，如「付公厕电费」。 */
  readonly label: string;
  readonly flow: LedgerEntry['flow'];
  /** 只有发生了的月份，从早到晚。 */
  readonly months: readonly MonthAmount[];
  /** 平常一个月多少：各月的中间数。 */
  readonly usual: Fen;
  /** 超过平常多少倍的月份。 */
  readonly unusual: readonly UnusualMonth[];
}

export interface UnusualMonth extends MonthAmount {
  /** 是平常的几倍，以十分之一计：26 是 2.6 倍。 */
  readonly tenths: number;
}

/** 至少几个月有，才说得上平常。 */
const enough = 4;

/**
 * 把逐笔的账按事情归到一起，比一比各月。
 *
 * `times` 是规则方案里的倍数；没有就只摆数，不说哪个月多。
 */
export function recurringItems(
  ledgers: readonly Ledger[],
  subjects: readonly Subject[],
  times: number | undefined,
): readonly Recurring[] {
  const groups = new Map<
    string,
    { flow: LedgerEntry['flow']; months: Map<YearMonth, MonthAmount> }
  >();
  for (const ledger of ledgers) {
    for (const entry of ledger.entries) {
      if (isTransfer(entry, subjects)) continue;
      const label = plainLabel(entry.summary);
      const group = groups.get(label) ?? {
        flow: entry.flow,
        months: new Map<YearMonth, MonthAmount>(),
      };
      groups.set(label, group);
      if (group.flow !== entry.flow) continue;
      const before = group.months.get(ledger.month);
      group.months.set(ledger.month, {
        month: ledger.month,
        amount: fen((before?.amount ?? 0) + entry.amount),
        count: (before?.count ?? 0) + 1,
        notes: [...(before?.notes ?? []), ...(entry.note === undefined ? [] : [entry.note])],
      });
    }
  }
  return [...groups]
    .filter(([, { months }]) => months.size >= enough)
    .map(([label, { flow, months }]) => {
      const amounts = [...months.values()];
      const usual = median(amounts.map(({ amount }) => amount));
      const unusual = amounts.flatMap((one) => {
        const tenths = usual > 0 ? Math.round((one.amount * 10) / usual) : 0;
        return times !== undefined && tenths > times * 10 ? [{ ...one, tenths }] : [];
      });
      return { label, flow, months: amounts, usual, unusual };
    })
    .sort((a, b) => b.unusual.length - a.unusual.length || b.usual - a.usual);
}

/** 「付公厕12月电费（1处）」「付公厕1月电费」是一件事。 */
export function plainLabel(summary: string): string {
  return summary
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .replace(/\d{4}年度?/g, '')
    .replace(/\d{1,2}月份?/g, '')
    .replace(/第?[一二三四1-4]季度|[上下]半年/g, '')
    .replace(/\d+(?:\.\d+)?(?:[亩×*x]\d*)*/g, '')
    .replace(/\s/g, '')
    .replace(/[,，、]$/, '');
}

function median(values: readonly Fen[]): Fen {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? fen(0);
}
