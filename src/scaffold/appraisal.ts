import { parsePeriod } from '../base/period.ts';
import {
  appraisalColumns,
  appraisalHeadings,
  appraisalSchemes,
  type AppraisalScheme,
} from '../domain/appraisal.ts';
import { appraisalRuleFor } from '../domain/appraisal-rule.ts';
import { villageNames } from '../load/village-names.ts';
import { csvText } from './csv-text.ts';
import { CannotMake, type Draft } from './draft.ts';
import { existingProfile, findVillage, type Existing } from './existing.ts';

type Column = keyof typeof appraisalColumns;

/** 开一期考评：各村一行结果；公开这个指标由公开栏自己算，先写好一行，扣分空着。 */
export function appraisalDraft(
  existing: Existing,
  wanted: { readonly kind?: string | undefined; readonly period?: string | undefined },
): Draft {
  const scheme = schemeOf(wanted.kind);
  const period = wanted.period === undefined ? undefined : parsePeriod(wanted.period);
  if (!period || !scheme.periods.includes(period.kind)) {
    const written =
      wanted.period === undefined ? '还要写哪一期' : `${scheme.name}没有「${wanted.period}」这一期`;
    throw new CannotMake(`${written}，如 --period ${scheme.personal ? '2025' : '2026Q1'}。`);
  }
  const rule = appraisalRuleFor(existingProfile(existing), scheme);
  // 红黄旗在村里流动；别的考评机关党支部也参加。
  const judged = scheme.slug === 'flags' ? ['村'] : ['村', '机关党支部'];
  const names = villageNames(existing.folder)
    .map(({ slug }) => findVillage(existing, slug))
    .map(({ name, kind = '村', order = Infinity }) => ({ name, rank: judged.indexOf(kind), order }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map(({ name }) => name);
  const columns: readonly Column[] = scheme.personal
    ? ['village', 'result', 'remedy']
    : ['village', 'indicator', 'deduction', 'reason', 'evidence', 'total', 'result', 'remedy'];
  const row = (cells: Partial<Record<Column, string>>): string[] =>
    columns.map((column) => cells[column] ?? '');
  const computed = rule?.disclosure?.indicator;
  const rows = names.flatMap((village) => [
    ...(computed === undefined ? [] : [row({ village, indicator: computed })]),
    row({ village }),
  ]);
  const file = `appraisal/${scheme.slug}-${period.id.toLowerCase()}.csv`;
  const headings = Object.values(appraisalHeadings).map(({ name }) => `${name}：`);
  const head = columns.map((column) => appraisalColumns[column].name);
  return {
    files: new Map([[file, csvText([headings, head, ...rows])]]),
    blanks: [
      ...Object.values(appraisalHeadings).map(({ name }) => `${file} 第 1 行「${name}」`),
      `${file} 每个村的「结果」：${scheme.results.join('、')}`,
    ],
    notes: scheme.personal
      ? ['低等次只和本人说：评了低等次的村删掉那一行，有低等次的这一年只写「好」。']
      : ['扣分一处加一行，写明指标和原因；总分空着，由程序照满分减扣分算。'],
  };
}

function schemeOf(kind: string | undefined): AppraisalScheme {
  const found = appraisalSchemes.find(({ name, slug }) => name === kind || slug === kind);
  if (found) return found;
  const all = appraisalSchemes.map(({ name, slug }) => `${slug}（${name}）`).join('、');
  throw new CannotMake(`--kind 写哪种考评，有的是：${all}。`);
}
