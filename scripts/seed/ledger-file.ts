import {
  addMonths,
  formatDate,
  formatMonth,
  type LocalDate,
  type YearMonth,
} from '../../src/base/date.ts';
import { formatYuan, plainYuan, sumFen, type Fen } from '../../src/base/money.ts';
import { gb18030 } from '../../src/testing/gb18030.ts';
import type { Booked, MonthBook } from './ledger-book.ts';
import { workday } from './money-lines.ts';
import { random } from './random.ts';
import type { Receipt } from './receipt.ts';
import type { ExtraColumn, LedgerScript, VillageScript } from './script.ts';
import { csvRow } from './text-files.ts';

/** 一个村一个月的收支表，写成村里会交来的样子。 */
export function ledgerFile(
  village: VillageScript,
  book: MonthBook,
  receipts: readonly Receipt[],
): string | Uint8Array {
  const { ledger, supervisors } = village;
  const published = postedOn(village, book.month);
  const looks = looksOf(ledger.form);
  const codes = codeColumns(book);
  const heads = [
    ...['日期', '凭证号', '摘要', '收入', '支出', '余额', '经手人'],
    ...ledger.extras,
    ...codes,
    ...(receipts.length > 0 ? ['票据', '票据已核'] : []),
  ];
  const reviewer = `村务监督委员会 ${supervisors[0]?.name ?? ''}`;
  const lines = [
    [`${village.name}${formatMonth(book.month)}财务收支明细表`],
    [
      '单位：元',
      `公开日期：${formatDate(published)}`,
      `制表：${ledger.maker}`,
      `审核：${reviewer}`,
    ],
    heads,
    ...openingRows(book, ledger, looks).map((row) => [...row, ...codes.map(() => '')]),
    ...book.entries.map((entry, index) => [
      ...entryRow(entry, book.entries[index - 1], ledger, looks),
      ...codes.map((code) => (code === '合同编号' ? entry.contract : entry.project) ?? ''),
      ...receiptCells(entry, receipts),
    ]),
    totalRow(book, looks),
  ];
  const width = heads.length;
  const padded = lines.map((cells) => {
    const blanks = Array.from({ length: looks.padded ? width - cells.length : 0 }, () => '');
    return csvRow([...cells, ...blanks]);
  });
  return looks.save(`${padded.join(looks.newline)}${looks.newline}`);
}

/** 有收据照片的那几笔：照片看过，写 是。 */
function receiptCells({ voucher }: Booked, receipts: readonly Receipt[]): string[] {
  if (receipts.length === 0) return [];
  const own = receipts.find((receipt) => receipt.voucher === voucher);
  return own ? [own.file, '是'] : ['', ''];
}

/** 这个月有合同、项目的收付，才添那一列。 */
function codeColumns({ entries }: MonthBook): readonly ('合同编号' | '项目编号')[] {
  const columns = [
    ['合同编号', entries.some(({ contract }) => contract !== undefined)],
    ['项目编号', entries.some(({ project }) => project !== undefined)],
  ] as const;
  return columns.flatMap(([name, used]) => (used ? [name] : []));
}

/** 下月 4 日到 9 日之间贴；底稿写明晚了的，照底稿。 */
export function postedOn({ slug, ledger }: VillageScript, month: YearMonth): LocalDate {
  const next = addMonths(month, 1);
  const late = ledger.late?.[month];
  return workday(next, late ?? random(`${slug}/posted/${month}`).int(4, 8));
}

interface Looks {
  readonly date: (date: LocalDate) => string;
  readonly income: (amount: Fen) => string;
  readonly money: (amount: Fen) => string;
  readonly padded: boolean;
  readonly newline: string;
  readonly save: (text: string) => string | Uint8Array;
}

/** 规整的一种，和 WPS 存的、随手填的几种。 */
function looksOf(form: LedgerScript['form']): Looks {
  const tidy: Looks = {
    date: (date) => date,
    income: plainYuan,
    money: plainYuan,
    padded: false,
    newline: '\n',
    save: (text) => text,
  };
  const saved: Looks = { ...tidy, padded: true, newline: '\r\n' };
  const loose = {
    date: formatDate,
    income: (amount: Fen) => `￥${formatYuan(amount)}`,
    money: formatYuan,
  };
  if (form === 'gb18030') return { ...saved, save: gb18030 };
  if (form === 'bom') return { ...saved, save: (text) => `\ufeff${text}` };
  return form === 'loose' ? { ...saved, ...loose, newline: '\n' } : tidy;
}

function openingRows(book: MonthBook, { extras }: LedgerScript, { money }: Looks): string[][] {
  return [...book.openings].map(([account, amount]) => [
    '',
    '',
    '上月结余',
    '',
    '',
    money(amount),
    '',
    ...extras.map((column) => (column === '账户' ? account : '')),
  ]);
}

function entryRow(
  entry: Booked,
  before: Booked | undefined,
  { extras, blankSameDay }: LedgerScript,
  looks: Looks,
): string[] {
  const cells: Record<ExtraColumn, string> = {
    科目: entry.subject,
    账户: entry.account,
    决议编号: entry.decision ?? '',
    权力编号: entry.power ?? '',
    备注: entry.note ?? '',
  };
  const repeated = blankSameDay === true && entry.date === before?.date;
  return [
    repeated ? '' : looks.date(entry.date),
    entry.voucher,
    entry.say,
    entry.income > 0 ? looks.income(entry.income) : '',
    entry.expense > 0 ? looks.money(entry.expense) : '',
    looks.money(entry.balance),
    entry.who,
    ...extras.map((column) => cells[column]),
  ];
}

/** 不止一个账户的，合计行不写余额：几个账户加在一起没有意思。 */
function totalRow(book: MonthBook, { money }: Looks): string[] {
  const closing = book.closings.size > 1 ? '' : money(sumFen(book.closings.values()));
  return ['', '', '合计', money(book.income), money(book.expense), closing];
}
