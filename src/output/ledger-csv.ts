import { plainYuan, zeroFen } from '../base/money.ts';
import { formatMonth } from '../base/date.ts';
import { csvFile } from './csv-cell.ts';
import { ledgerColumns, type Ledger } from '../domain/ledger.ts';
import { ledgerSums, runningBalances } from '../domain/ledger-sums.ts';
import type { Village } from '../domain/village.ts';

/** 下载的收支表只有这几列；经手人等其余各列照内容里有没有来定。 */
type Column = Exclude<keyof typeof ledgerColumns, 'note'> | 'note';

/**
 * 一张收支表的下载文件：UTF-8 带 BOM，Excel 和 WPS 双击就能打开，不会乱码。
 *
 * 余额用表上写的；没写的用算出来的。
 */
export function ledgerCsv(ledger: Ledger, village: Village): string {
  const columns = usedColumns(ledger);
  const balances = runningBalances(ledger);
  const sums = ledgerSums(ledger);
  const blank = (): Partial<Record<Column, string>> => ({});
  const rows: Partial<Record<Column, string>>[] = [
    ...ledger.openings.map(({ account, amount }) => ({
      ...blank(),
      summary: '上月结余',
      account,
      balance: plainYuan(amount),
    })),
    ...ledger.entries.map((entry, index) => ({
      date: entry.date,
      voucher: entry.voucher,
      summary: entry.summary,
      [entry.flow]: plainYuan(entry.amount),
      balance: plainYuan(entry.statedBalance ?? balances[index] ?? zeroFen),
      handler: entry.handler,
      account: entry.account,
      subject: entry.subject ?? '',
      decision: entry.decision ?? '',
      contract: entry.contract ?? '',
      project: entry.project ?? '',
      power: entry.power ?? '',
      note: entry.note ?? '',
    })),
    {
      summary: '合计',
      income: plainYuan(sums.income),
      expense: plainYuan(sums.expense),
      balance: plainYuan(sums.closing),
    },
  ];
  const title = `${village.name}${formatMonth(ledger.month)}财务收支明细表`;
  const lines = [
    [title],
    [
      '单位：元',
      `公开日期：${ledger.publishedOn}`,
      `制表：${ledger.maker}`,
      `审核：${ledger.reviewer}`,
    ],
    columns.map((column) => ledgerColumns[column].name),
    ...rows.map((row) => columns.map((column) => row[column] ?? '')),
  ];
  return csvFile(lines);
}

function usedColumns(ledger: Ledger): Column[] {
  const optional = ['subject', 'decision', 'contract', 'project', 'power', 'note'] as const;
  const used = optional.filter((column) =>
    ledger.entries.some((entry) => entry[column] !== undefined),
  );
  const accounts = ledger.openings.length > 1 ? (['account'] as const) : [];
  return [
    'date',
    'voucher',
    'summary',
    'income',
    'expense',
    'balance',
    'handler',
    ...accounts,
    ...used,
  ];
}
