import { yearOf } from '../base/date.ts';
import { nearest } from '../base/nearest.ts';
import { parsePeriod, type Period } from '../base/period.ts';
import type { Fields, Values } from '../domain/field.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { statementKinds, type StatementKind } from '../domain/statement-kinds.ts';
import {
  statementHeadings,
  type HalfReadStatement,
  type Statement,
  type StatementTotal,
} from '../domain/statement.ts';
import type { ContentFolder } from './files.ts';
import { readHeadings } from './headings.ts';
import { baseName } from './markdown-record.ts';
import { noteTotal } from './note-table.ts';
import { headingRow, statementRow } from './statement-row.ts';
import { readTable } from './table.ts';

const totalWords = /^[^\d]{0,8}(合计|总计|小计|共计)$/;

/**
 * 读一张财务表 `villages/<slug>/money/<种类>-<账期>[-名字].csv`，如 `debts-2026q1.csv`。
 *
 * 有一格读不懂，就只给出一格不差的几行，不上网页，照样查，让村里一次改全。
 */
export function loadStatement(
  folder: ContentFolder,
  file: string,
  problems: Problem[],
): { readonly statement: Statement } | { readonly half: HalfReadStatement } | undefined {
  const id = baseName(file);
  const named = readName(id, file, problems);
  if (!named) return undefined;
  const { kind, period } = named;
  const text = folder.read(file);
  if (text === undefined) return undefined;

  const before = problems.length;
  const { notes, aliases } = folder;
  const context = { year: yearOf(period.from), units: true, notes, aliases };
  const table = readTable(file, text, kind.columns, problems, context);
  if (!table) return undefined;
  const fields: Fields = { ...statementHeadings, ...kind.headings };
  const head = readHeadings(file, table, fields, problems, period.from, folder.notes) as
    CommonHead | undefined;

  const rows: Statement['rows'][number][] = [];
  const totals: StatementTotal[] = [];
  for (const row of table.rows) {
    const label = row.cells.map((cell) => cell.replace(/\s/g, '')).find(Boolean) ?? '';
    const total = row.cells
      .slice(0, 3)
      .map((cell) => cell.replace(/\s/g, ''))
      .find((cell) => totalWords.test(cell));
    const sound = problems.length;
    if (total === undefined) {
      const read = statementRow(row, kind.columns);
      if (problems.length === sound) rows.push(read);
    } else {
      const read = statementRow(row, numeric(kind), { total: true });
      if (folder.notes) noteTotal(folder.notes, row);
      totals.push({ ...read, label: total || label, after: rows.length });
    }
  }
  const columns = Object.keys(kind.columns).filter((column) => table.columns.has(column));
  const heading = headingRow(table, fields, { ...head });
  const unread = problems.length > before || !head;
  problems.push(...table.wordsFaults);
  if (unread) {
    // 取整写在表头上面；表头上面的话没读全，就不知道乘法该取整到哪里。
    const known = head ?? !('rounding' in fields);
    return { half: { kind, head: heading, columns, rows: known ? rows : [], file } };
  }
  const [first] = table.rows;
  const wan = new Set(columns.filter((column) => first?.inWan(column)));
  return {
    statement: {
      ...commonHead(head),
      kind,
      id,
      period,
      head: heading,
      columns,
      wan,
      rows,
      totals,
      file,
    },
  };
}

type CommonHead = Values<typeof statementHeadings>;

function commonHead(head: CommonHead): CommonHead {
  const { publishedOn, maker, reviewer, name, asOf, item, decision, note, corrections } = head;
  return { publishedOn, maker, reviewer, name, asOf, item, decision, note, corrections };
}

/** 合计行只读数，行首的「合计」写在哪一列都行。 */
function numeric(kind: StatementKind): StatementKind['columns'] {
  return Object.fromEntries(
    Object.entries(kind.columns).filter(([, { form }]) => /^(yuan|decimal|count)$/.test(form)),
  );
}

function readName(
  id: string,
  file: string,
  problems: Problem[],
): { kind: StatementKind; period: Period } | undefined {
  const report = (message: string, fix: string): void => {
    problems.push(problem('statement/name', { file }, message, fix));
  };
  const [, slug = '', time = ''] =
    /^([a-z]+)-(\d{4}(?:q[1-4]|h[12]|-\d{2})?)(?:-[a-z0-9-]+)?$/i.exec(id) ?? [];
  const slugs = statementKinds.map((kind) => kind.slug);
  const kind = statementKinds.find((one) => one.slug === slug.toLowerCase());
  const period = parsePeriod(
    time.replace(/h([12])$/i, (_, half: string) => (half === '1' ? '上半年' : '下半年')),
  );
  if (slug === '' || !period) {
    report(
      `文件名「${id}」看不出是哪种表、哪一期。`,
      '写成「种类-账期.csv」，如 debts-2026q1.csv、assets-2025.csv、roster-2026-04-dili.csv。',
    );
    return undefined;
  }
  if (kind) return { kind, period };
  const like = nearest(slug, slugs);
  const names = statementKinds.map((one) => `${one.slug} ${one.name}`).join('，');
  report(`不认得「${slug}」这种表。`, like ? `是不是 ${like}？` : `从这几种里选：${names}。`);
  return undefined;
}
