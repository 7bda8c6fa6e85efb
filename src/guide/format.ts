import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appraisalColumns, appraisalHeadings } from '../domain/appraisal.ts';
import { catalogueColumns } from '../domain/catalogue.ts';
import { decisionFields } from '../domain/decision.ts';
import { dutyColumns } from '../domain/duty.ts';
import { hazardColumns } from '../domain/hazard.ts';
import { headAliasColumns } from '../domain/head-alias.ts';
import { ledgerColumns, ledgerHeadings } from '../domain/ledger.ts';
import { noticeFields } from '../domain/notice.ts';
import { postingColumns } from '../domain/posting.ts';
import { powerUseColumns } from '../domain/power-use.ts';
import { negativeColumns, overrideFields, powerFields } from '../domain/power.ts';
import { optionalTermIds, ruleProfileFields, termIds } from '../domain/profile.ts';
import { questionColumns } from '../domain/question.ts';
import { removalColumns } from '../domain/removal.ts';
import { statementKinds } from '../domain/statement-kinds.ts';
import { statementHeadings } from '../domain/statement.ts';
import { subjectColumns } from '../domain/subject.ts';
import { taskColumns } from '../domain/task.ts';
import { townFields } from '../domain/town.ts';
import { ventureFields } from '../domain/venture.ts';
import { villageFields } from '../domain/village.ts';
import { fieldTables, type FieldTable } from './fields.ts';
import { readGuide } from './read-guide.ts';

/** 说明页：一种内容文件一页。 */
export interface FormatPage {
  readonly slug: FormatSlug;
  readonly title: string;
  /** Markdown，不带标题。 */
  readonly body: string;
  readonly fieldTables: readonly FieldTable[];
  readonly examples: readonly Example[];
}

/** 填好的例子；整套例子合起来是一个没有毛病的小镇。 */
export interface Example {
  readonly file: string;
  readonly text: string;
}

interface Kind {
  /** 哪些例子文件是这一种。 */
  readonly files: RegExp;
  readonly tables: () => FieldTable[];
}

const terms: FieldTable = {
  caption: '期限的编号',
  rows: [
    ...Object.entries(termIds).map(([name, help]) => ({ name, help, required: true })),
    ...Object.entries(optionalTermIds).map(([name, help]) => ({ name, help, required: false })),
  ].map((row) => ({ ...row, form: '写进「编号」' })),
};

/** 一种财务表的说明：表头，和表头上面的话。 */
function statement(slug: string): Kind {
  return {
    files: new RegExp(`/money/${slug}-[^/]+\\.csv$`),
    tables: () => {
      const kind = statementKinds.find((one) => one.slug === slug);
      const own = { ...kind?.headings, ...statementHeadings };
      return [
        ...fieldTables('表头', kind?.columns ?? {}),
        ...fieldTables('表头上面或表尾的「名字：内容」', own),
      ];
    },
  };
}

const kinds = {
  folder: { files: /^$/, tables: () => [] },
  town: { files: /^town\.yaml$/, tables: () => fieldTables('town.yaml 的各项', townFields) },
  village: {
    files: /\/village\.md$/,
    tables: () => fieldTables('开头信息的各项', villageFields),
  },
  notice: {
    files: /\/notices\/.+\.md$/,
    tables: () => fieldTables('开头信息的各项', noticeFields),
  },
  ledger: {
    files: /\/ledger\/.+\.csv$/,
    tables: () => [
      ...fieldTables('表头', ledgerColumns),
      ...fieldTables('表头上面或表尾的「名字：内容」', ledgerHeadings),
    ],
  },
  plan: statement('plan'),
  final: statement('final'),
  assets: statement('assets'),
  resources: statement('resources'),
  debts: statement('debts'),
  contracts: statement('contracts'),
  projects: statement('projects'),
  distribution: statement('distribution'),
  roster: statement('roster'),
  pay: statement('pay'),
  levy: statement('levy'),
  decision: {
    files: /\/decisions\/.+\.md$/,
    tables: () => fieldTables('开头信息的各项', decisionFields),
  },
  venture: {
    files: /\/projects\/.+\.md$/,
    tables: () => fieldTables('开头信息的各项', ventureFields),
  },
  tasks: { files: /^tasks\/.+\.csv$/, tables: () => fieldTables('表头', taskColumns) },
  appraisal: {
    files: /^appraisal\/.+\.csv$/,
    tables: () => [
      ...fieldTables('表头', appraisalColumns),
      ...fieldTables('表头上面或表尾的「名字：内容」', appraisalHeadings),
    ],
  },
  question: {
    files: /\/questions\.csv$/,
    tables: () => fieldTables('表头', questionColumns),
  },
  hazards: { files: /\/hazards\.csv$/, tables: () => fieldTables('表头', hazardColumns) },
  removed: { files: /\/removed\.csv$/, tables: () => fieldTables('表头', removalColumns) },
  duty: { files: /\/duty\/.+\.csv$/, tables: () => fieldTables('表头', dutyColumns) },
  posted: { files: /\/posted\/.+\.csv$/, tables: () => fieldTables('表头', postingColumns) },
  'power-use': {
    files: /\/power-use\/.+\.csv$/,
    tables: () => fieldTables('表头', powerUseColumns),
  },
  override: {
    files: /^villages\/[^/]+\/powers\/.+\.md$/,
    tables: () => fieldTables('开头信息的各项', overrideFields),
  },
  power: { files: /^powers\/.+\.md$/, tables: () => fieldTables('开头信息的各项', powerFields) },
  negative: {
    files: /^powers\/negative\.csv$/,
    tables: () => fieldTables('表头', negativeColumns),
  },
  catalogue: { files: /^catalogue\.csv$/, tables: () => fieldTables('表头', catalogueColumns) },
  heads: { files: /^heads\.csv$/, tables: () => fieldTables('表头', headAliasColumns) },
  subjects: { files: /^subjects\.csv$/, tables: () => fieldTables('表头', subjectColumns) },
  rules: {
    files: /^rules\/.+\.yaml$/,
    tables: () => [...fieldTables('规则方案的各项', ruleProfileFields), terms],
  },
} as const satisfies Record<string, Kind>;

export type FormatSlug = keyof typeof kinds;

/** 说明页的次序：先总的，再村里常用的，最后镇里定的。 */
export const formatSlugs = Object.keys(kinds) as readonly FormatSlug[];

const guide = import.meta.dirname;

export function formatPage(slug: FormatSlug): FormatPage {
  const { files, tables } = kinds[slug];
  const examples = exampleFiles()
    .filter((file) => files.test(file))
    .map((file) => ({ file, text: readFileSync(join(guide, 'examples', file), 'utf8') }));
  return { slug, ...readGuide(`format/${slug}.md`), fieldTables: tables(), examples };
}

/** 每页的标题，排目录用。 */
export function formatTitle(slug: FormatSlug): string {
  return readGuide(`format/${slug}.md`).title;
}

function exampleFiles(): string[] {
  return readdirSync(join(guide, 'examples'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(md|csv|yaml)$/.test(file))
    .sort();
}
