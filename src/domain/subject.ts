import type { Place } from '../base/place.ts';
import type { Fields } from './field.ts';
import type { LedgerEntry } from './ledger.ts';

export const subjectSides = ['收入', '支出', '划转'] as const;

/** 科目表 `subjects.csv`：用哪些科目，村民看的页面上归到哪句大白话下面。 */
export const subjectColumns = {
  name: { name: '科目', form: 'text', required: true, help: '收支表「科目」一列写的字' },
  side: {
    name: '类别',
    form: 'choice',
    choices: subjectSides,
    required: true,
    help: '收入、支出；账户之间挪钱的写 划转，不算收也不算支',
  },
  plain: {
    name: '归到',
    form: 'text',
    required: true,
    help: '村民看得懂的一句话，如 租出去收的钱；几个科目可以归到一句下面',
    aliases: ['通俗说法'],
  },
  note: { name: '说明', form: 'text', required: false, help: '哪些钱记在这里', aliases: ['备注'] },
} as const satisfies Fields;

export interface Subject {
  readonly name: string;
  readonly side: (typeof subjectSides)[number];
  readonly plain: string;
  readonly note: string | undefined;
  readonly place: Place;
}

/** 账户之间挪钱，不算收也不算支。没写科目的，看摘要和备注里的字。 */
export function isTransfer(entry: LedgerEntry, subjects: readonly Subject[]): boolean {
  const { subject, summary, note = '' } = entry;
  if (subject !== undefined) {
    const known = subjects.find(({ name }) => name === subject);
    return known ? known.side === '划转' : subject.includes('划转');
  }
  return /（转[出入]）$|账户.{0,4}划转/.test(summary) || /账户.{0,4}划转/.test(note);
}
