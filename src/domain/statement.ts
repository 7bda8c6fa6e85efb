import type { LocalDate } from '../base/date.ts';
import type { Decimal } from '../base/decimal.ts';
import type { Fen } from '../base/money.ts';
import type { Period } from '../base/period.ts';
import type { Place } from '../base/place.ts';
import type { DateRange, Fields, Values } from './field.ts';
import type { StatementKind } from './statement-kinds.ts';

/** 每种财务表的表头上面都能写的「名字：内容」。 */
export const statementHeadings = {
  publishedOn: {
    name: '公开日期',
    form: 'date',
    required: true,
    help: '贴出、上网的那一天',
    aliases: ['公布日期', '公示日期'],
  },
  maker: {
    name: '制表',
    form: 'text',
    required: true,
    help: '谁做的表',
    aliases: ['制表人', '报账员'],
  },
  reviewer: {
    name: '审核',
    form: 'text',
    required: true,
    help: '谁审核过，一般是村务监督委员会',
    aliases: ['审核人', '监委会审核'],
  },
  name: {
    name: '名称',
    form: 'text',
    required: false,
    help: '这张表的名字，如 2026年耕地地力保护补贴；一期有几张同类的表就要写',
  },
  asOf: {
    name: '截至',
    form: 'date',
    required: false,
    help: '表里的数算到哪一天；不写就算到这一期最后一天',
    aliases: ['截止', '截至日期', '截止日期'],
  },
  item: { name: '目录编号', form: 'text', required: false, help: '是公开目录里的哪一项，如 C05' },
  decision: {
    name: '决议编号',
    form: 'text',
    required: false,
    help: '依据哪件四议两公开决议，如 2026-03',
  },
  note: { name: '说明', form: 'text', required: false, help: '要告诉村民的话，一两句' },
  corrections: {
    name: '更正说明',
    form: 'text',
    required: false,
    help: '公开以后改过的，哪天、谁改的、为什么，几条用分号分开，如 2026-04-12 张会计：收据是2300元，录成了3200元',
  },
} as const satisfies Fields;

/** 一行里的各格，按填法分开放；没写的格子没有。 */
export interface StatementRow {
  /** 文字、选项、日期，照表上写的。 */
  readonly texts: Readonly<Record<string, string>>;
  readonly amounts: Readonly<Record<string, Fen>>;
  /** 面积、单价、人数、户数。 */
  readonly numbers: Readonly<Record<string, Decimal>>;
  readonly ranges: Readonly<Record<string, DateRange>>;
  readonly at: (column: string) => Place;
}

/** 合计、小计行；`label` 是行首的字，`after` 是它上面有几行。 */
export interface StatementTotal extends StatementRow {
  readonly label: string;
  readonly after: number;
}

/** 一张财务表，来自 `villages/<slug>/money/<种类>-<账期>[-名字].csv`。 */
export interface Statement extends Values<typeof statementHeadings> {
  readonly kind: StatementKind;
  /** 文件名，也是地址的最后一段。 */
  readonly id: string;
  readonly period: Period;
  /** 这一种表自己的「名字：内容」，如发放名册的「资金到账」。 */
  readonly head: StatementRow;
  /** 表里有哪几列，按字段表的次序。 */
  readonly columns: readonly string[];
  /** 网上去掉了的列的名字；张贴页上有。没有去掉的没有。 */
  readonly onlyOnWall?: readonly string[];
  /** 以万元计的列。 */
  readonly wan: ReadonlySet<string>;
  readonly rows: readonly StatementRow[];
  readonly totals: readonly StatementTotal[];
  readonly file: string;
}

/** 有几格读不懂的财务表：一格不差的几行照查，不上网页。 */
export type HalfReadStatement = Pick<Statement, 'kind' | 'head' | 'columns' | 'rows' | 'file'>;

/** 表里的数算到哪一天。 */
export function asOf({ asOf, period }: Statement): LocalDate {
  return asOf ?? period.to;
}
