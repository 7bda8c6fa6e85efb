import { addDays, formatDate, type LocalDate } from '../../src/base/date.ts';
import { appraisalColumns, appraisalSchemes } from '../../src/domain/appraisal.ts';
import { appraisalRuleFor } from '../../src/domain/appraisal-rule.ts';
import type { Board } from '../../src/domain/board.ts';
import { disclosurePoints } from '../../src/domain/disclosure-points.ts';
import type { Notice } from '../../src/domain/notice.ts';
import type { Village } from '../../src/domain/village.ts';
import { parsePeriod } from '../../src/base/period.ts';
import { termsOf, type Span, type Term } from './cycle.ts';
import { workday } from './money-lines.ts';
import { random } from './random.ts';
import type { SeedFile } from './seed-file.ts';
import { csvRow } from './text-files.ts';
import { faultsOf } from './topics/flags.ts';
import { townScores } from './town-scores.ts';

/**
 * 镇里的考评：各村自己公布的结果合在一起，每处扣分列出来。
 *
 * 公开的扣分要看各村公开得怎么样，所以各村的内容写好了，读成公开栏，再写这几张。
 */
export function* appraisalFiles(board: Board, span: Span): Generator<SeedFile> {
  for (const term of termsOf(span, 3)) {
    const id = term.id.toLowerCase();
    yield { path: `appraisal/flags-${id}.csv`, content: sheet(board, term, flagRows(board, term)) };
    yield { path: `appraisal/stars-${id}.csv`, content: sheet(board, term, starRows(board, term)) };
  }
  for (const term of termsOf(span, 12)) {
    const rows = reportRows(board, term);
    yield { path: `appraisal/reports-${term.id}.csv`, content: sheet(board, term, rows) };
  }
}

type Row = Partial<Record<keyof typeof appraisalColumns, string | undefined>>;

const columns = Object.keys(appraisalColumns) as (keyof typeof appraisalColumns)[];

/** 用不着的列不写。 */
function sheet({ town }: Board, term: Term, rows: readonly Row[]): string {
  const used = columns.filter((column) => rows.some((row) => row[column] !== undefined));
  const published = publishedOn(term);
  const head = [
    `考评日期：${judgedOn(term)}`,
    `公开日期：${published}`,
    `公示期：${published} 至 ${addDays(published, 6)}`,
    `制表：${town.office} 蒙启文`,
  ];
  return `${[
    csvRow(head),
    csvRow(used.map((column) => appraisalColumns[column].name)),
    ...rows.map((row) => csvRow(used.map((column) => row[column] ?? ''))),
  ].join('\n')}\n`;
}

/** 各村公布的结果上写的考评日子；一年一回的述职在月中。 */
function judgedOn({ due, months }: Term): LocalDate {
  return workday(due, months.length === 12 ? 16 : 3);
}

function publishedOn(term: Term): LocalDate {
  return workday(term.due, Number(judgedOn(term).slice(8)) + 1);
}

function flagRows(board: Board, term: Term): Row[] {
  const period = parsePeriod(term.id);
  const villages = board.villages.filter(({ kind }) => kind === '村');
  const scores = townScores(term.id, villages.length);
  const [scheme] = appraisalSchemes;
  if (!period || !scheme) return [];
  const rule = appraisalRuleFor(board.profile, scheme);
  return villages.flatMap((village, seat): Row[] => {
    const score = scores[seat];
    if (!score) return [];
    const judged = { period, judgedOn: judgedOn(term) };
    const own = (disclosurePoints(board, village, judged, rule)?.deduction ?? 0) / 1000;
    const rest = 1000 - score.tenths - own;
    const faults = faultsOf(village.slug, term.id);
    const [first] = faults;
    const marks = split(rest, `${village.slug}/扣分/${term.id}`).map((tenths, index): Row => {
      const [indicator = '', fault = ''] = faults[index] ?? [];
      return {
        village: village.name,
        indicator,
        deduction: tenthsText(tenths),
        reason: fault,
        evidence: index === 0 ? evidenceOf(village, period.id, 'A14') : undefined,
      };
    });
    const limit = formatDate(workday(term.due, 27)).replace(/^\d+年/, '');
    return [
      ...marks,
      { village: village.name, indicator: '公开' },
      {
        village: village.name,
        total: tenthsText(score.tenths),
        result: score.flag === '' ? '不挂旗' : score.flag,
        remedy: `${first?.[2] ?? ''}，${limit}前`,
      },
    ];
  });
}

/** 扣掉的分成几处，一处至少三分之一分。 */
function split(tenths: number, name: string): number[] {
  const chance = random(name);
  const parts: number[] = [];
  let left = tenths;
  while (left > 0) {
    const part = left <= 8 || parts.length === 6 ? left : chance.int(4, Math.min(left - 4, 30));
    parts.push(part);
    left -= part;
  }
  return parts;
}

function tenthsText(tenths: number): string {
  return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

function noticeOf(village: Village, period: string, item: string): Notice | undefined {
  return village.notices.find((one) => one.item === item && one.period?.id === period);
}

function evidenceOf(village: Village, period: string, item: string): string | undefined {
  const notice = noticeOf(village, period, item);
  return notice && `notices/${notice.id}`;
}

/** 星级照各村自己公布的，一个字不差。 */
function starRows({ villages }: Board, term: Term): Row[] {
  const digits: Readonly<Record<string, string>> = { 3: '三', 4: '四', 5: '五' };
  return villages.flatMap((village): Row[] => {
    const notice = noticeOf(village, term.id, 'A14');
    const [, star = ''] = /([三四五345])颗?星/.exec(notice?.body ?? '') ?? [];
    if (!notice || star === '') return [];
    const result = `${digits[star] ?? star}星`;
    return [{ village: village.name, result, evidence: `notices/${notice.id}` }];
  });
}

function reportRows({ villages }: Board, term: Term): Row[] {
  return villages.flatMap((village): Row[] => {
    const notice = noticeOf(village, term.id, 'A13');
    const [, result] = /(?:等次|评下来)[：:为是“]+(较?好)/.exec(notice?.body ?? '') ?? [];
    if (!notice || result === undefined) return [];
    return [{ village: village.name, result, evidence: `notices/${notice.id}` }];
  });
}
