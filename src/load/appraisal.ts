import { yearOf } from '../base/date.ts';
import { nearest } from '../base/nearest.ts';
import { parsePeriod, type Period } from '../base/period.ts';
import {
  appraisalColumns,
  appraisalHeadings,
  appraisalSchemes,
  type Appraisal,
  type AppraisalRow,
  type AppraisalScheme,
} from '../domain/appraisal.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { ContentFolder } from './files.ts';
import { readHeadings } from './headings.ts';
import { baseName } from './markdown-record.ts';
import { readTable } from './table.ts';

/** 读一期考评 `appraisal/<种类>-<账期>.csv`；有一格读不懂，整张不上网站。 */
export function loadAppraisal(
  folder: ContentFolder,
  file: string,
  problems: Problem[],
): Appraisal | undefined {
  const id = baseName(file);
  const named = readName(id, file, problems);
  const text = folder.read(file);
  if (!named || text === undefined) return undefined;
  const before = problems.length;
  const { notes } = folder;
  const context = { year: yearOf(named.period.from), notes };
  const table = readTable(file, text, appraisalColumns, problems, context);
  if (!table) return undefined;
  const head = readHeadings(
    file,
    table,
    appraisalHeadings,
    problems,
    named.period.from,
    folder.notes,
  );
  const rows = table.rows.flatMap((row): AppraisalRow[] => {
    const village = row.read('village');
    const read = {
      indicator: row.read('indicator'),
      deduction: row.read('deduction'),
      reason: row.read('reason'),
      evidence: row.read('evidence'),
      total: row.read('total'),
      result: row.read('result'),
      remedy: row.read('remedy'),
      at: row.place,
    };
    return village === undefined ? [] : [{ village, ...read }];
  });
  if (!head || problems.length > before) return undefined;
  return { ...named, ...head, id, rows, file, headPlace: table.headPlace };
}

const slugs = appraisalSchemes.map(({ slug }) => slug);

function readName(
  id: string,
  file: string,
  problems: Problem[],
): { readonly scheme: AppraisalScheme; readonly period: Period } | undefined {
  const report = (message: string, fix: string): void => {
    problems.push(problem('appraisal/name', { file }, message, fix));
  };
  const [, slug = '', time = ''] = /^([a-z]+)-(\d{4}(?:[-qh][\d]+)?)$/i.exec(id) ?? [];
  if (slug === '') {
    const fix = '写成「种类-账期.csv」，如 flags-2026q3.csv、stars-2026.csv、reports-2025.csv。';
    report(`文件名「${id}」看不出是哪种考评、哪一期。`, fix);
    return undefined;
  }
  const scheme = appraisalSchemes.find((one) => one.slug === slug.toLowerCase());
  if (!scheme) {
    const like = nearest(slug, slugs);
    const all = appraisalSchemes.map((one) => `${one.slug} ${one.name}`).join('，');
    const fix = like ? `是不是 ${like}？` : `从这几种里选：${all}。`;
    report(`不认得「${slug}」这种考评。`, fix);
    return undefined;
  }
  const period = parsePeriod(time.toUpperCase());
  if (!period) {
    const fix = '季度写 2026q1 到 2026q4，半年写 2026h1、2026h2，月写 2026-03，年写 2026。';
    report(`没有「${time}」这一期。`, fix);
    return undefined;
  }
  if (!scheme.periods.includes(period.kind)) {
    const kinds = scheme.periods.map((kind) => kindWords[kind]).join('、');
    report(`${scheme.name}按${kinds}考评，文件名写的是${period.label}。`, '核对文件名。');
    return undefined;
  }
  return { scheme, period };
}

const kindWords = { month: '月', quarter: '季度', half: '半年', year: '年' } as const;
