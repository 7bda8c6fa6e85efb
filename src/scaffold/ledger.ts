import {
  addMonths,
  formatMonth,
  monthOfDate,
  type LocalDate,
  type YearMonth,
} from '../base/date.ts';
import { plainYuan } from '../base/money.ts';
import { ledgerColumns, soleAccount, type Ledger } from '../domain/ledger.ts';
import { accountSums } from '../domain/ledger-sums.ts';
import { loadLedger } from '../load/ledger.ts';
import { csvText } from './csv-text.ts';
import type { Draft } from './draft.ts';
import { must, type Existing, type ExistingVillage } from './existing.ts';

type Column = keyof typeof ledgerColumns;

const basicColumns: readonly Column[] = [
  ...(['date', 'voucher', 'summary', 'income', 'expense', 'balance', 'handler'] as const),
];

/** 开一个月的收支表：上月结余照上一张表接过来，一个账户一行；列也和上一张一样。 */
export function ledgerDraft(
  existing: Existing,
  village: ExistingVillage,
  input: { readonly month?: YearMonth | undefined },
  today: LocalDate,
): Draft {
  const last = lastLedger(existing, village, input.month);
  const month = input.month ?? addMonths(last?.month ?? monthOfDate(today), last ? 1 : -1);
  const file = `villages/${village.slug}/ledger/${month}.csv`;
  const reviewer = last?.reviewer ?? supervisorOf(village) ?? '';
  const headings = ['公开日期：', `制表：${last?.maker ?? ''}`, `审核：${reviewer}`];
  const columns = last ? columnsOf(last) : basicColumns;
  const openings = openingRows(last, month);
  const rows = openings.map((opening) => columns.map((column) => opening[column] ?? ''));
  const head = columns.map((column) => ledgerColumns[column].name);

  const blanks = [
    '「公开日期」',
    ...(last ? [] : ['「制表」']),
    ...(reviewer === '' ? ['「审核」'] : []),
  ].map((blank) => `${file} 第 1 行${blank}`);
  const carried = last && addMonths(last.month, 1) === month;
  if (!carried) blanks.push(`${file} 「上月结余」的「余额」`);
  return {
    files: new Map([[file, csvText([headings, head, ...rows])]]),
    blanks,
    notes: [
      carried
        ? `这是${formatMonth(month)}的表，上月结余从${formatMonth(last.month)}接过来。`
        : `这是${formatMonth(month)}的表，没有上个月的表可以接，上月结余要自己填。`,
      '在「上月结余」下面一笔一行往下写；用 WPS 打开，存的时候还存成 CSV。',
    ],
  };
}

/** 要接着哪一张：写了月份就是它前面最近的，没写就是最后一张。 */
function lastLedger(
  { folder }: Existing,
  { slug, files }: ExistingVillage,
  month: YearMonth | undefined,
): Ledger | undefined {
  const earlier = files
    .filter((file) => /^ledger\/\d{4}-\d{2}\.csv$/.test(file))
    .filter((file) => month === undefined || file < `ledger/${month}.csv`);
  const file = earlier.sort().at(-1);
  if (file === undefined) return undefined;
  return must((problems) => {
    const read = loadLedger(folder, `villages/${slug}/${file}`, problems);
    return read && 'ledger' in read ? read.ledger : undefined;
  });
}

function openingRows(
  last: Ledger | undefined,
  month: YearMonth,
): readonly Partial<Record<Column, string>>[] {
  if (!last || addMonths(last.month, 1) !== month) return [{ summary: '上月结余' }];
  return accountSums(last).map(({ account, closing }) => ({
    summary: '上月结余',
    balance: plainYuan(closing),
    account: account === soleAccount ? '' : account,
  }));
}

/** 上一张表真正用到的列。 */
function columnsOf({ openings, entries }: Ledger): readonly Column[] {
  const extras = (['subject', 'decision', 'power', 'note'] as const).filter((column) =>
    entries.some((entry) => entry[column] !== undefined),
  );
  const accounts = [...openings, ...entries].some(({ account }) => account !== soleAccount);
  return [...basicColumns, ...(accounts ? (['account'] as const) : []), ...extras];
}

/** 村务监督委员会由谁审核：主任，没有写主任就是头一个。 */
export function supervisorOf({ supervisors = [] }: ExistingVillage): string | undefined {
  const head = supervisors.find(({ post }) => post.includes('主任')) ?? supervisors[0];
  return head && `村务监督委员会 ${head.name}`;
}
