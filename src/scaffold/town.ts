import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDate } from '../base/date.ts';
import type { Fields } from '../domain/field.ts';
import { formatVersion, townFields } from '../domain/town.ts';
import { unitKinds, villageFields, type UnitKind } from '../domain/village.ts';
import { decodeText } from '../load/decode.ts';
import { readTable } from '../load/table.ts';
import { villageNames } from '../load/village-names.ts';
import { CannotMake, type Draft } from './draft.ts';
import { must, type Existing } from './existing.ts';
import { villageSlug } from './names.ts';
import { markdownText, recordText } from './record-text.ts';

/** 程序自带的底稿：公开目录、规则方案、几项小微权力。 */
const template = join(import.meta.dirname, 'template');

export interface NewVillage {
  readonly name: string;
  readonly slug: string | undefined;
  readonly kind?: UnitKind | undefined;
  readonly order?: number | undefined;
  readonly phone?: string | undefined;
  readonly office?: string | undefined;
}

/** 建一个空的镇：底稿抄一份，一个村一个文件夹。 */
export function townDraft(
  input: {
    readonly name: string;
    readonly office?: string | undefined;
    readonly phone?: string | undefined;
    readonly villages: readonly NewVillage[];
  },
  today: LocalDate,
): Draft {
  const { name, office, phone, villages } = input;
  if (villages.length === 0) throw new CannotMake('至少要有一个村。');
  const files = new Map<string, string>();
  const town = recordText(townFields, {
    values: {
      格式版本: String(formatVersion),
      名称: name,
      主管部门: office ?? `${name}党建工作办公室`,
      起用日期: today,
      规则方案: 'town',
      ...(phone !== undefined && { 监督电话: phone }),
    },
    offer: ['网址', '其他电话', '门户文字'],
  });
  files.set('town.yaml', town.text);
  for (const file of readdirSync(template, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/\.(csv|yaml|md)$/.test(file)) continue;
    files.set(file.replaceAll('\\', '/'), readFileSync(join(template, file), 'utf8'));
  }
  const blanks = town.blanks.map((blank) => `town.yaml 「${blank}」`);
  const taken: string[] = [];
  for (const [index, village] of villages.entries()) {
    const draft = villageDraft({ order: index + 1, ...village }, taken);
    taken.push(village.slug ?? '');
    for (const [file, text] of draft.files) files.set(file, text);
    blanks.push(...draft.blanks);
  }
  return {
    files,
    blanks,
    notes: [
      'rules/town.yaml 里的期限和人数门槛是底稿，启用前请县里逐条核对，核对过的写上「核对」日期。',
      'catalogue.csv 是底稿，照本县的公开目录增减；编号定了不改。',
      '自动发布要用的文件，用 npm run new -- ci 来建。',
    ],
  };
}

/** 往已有的镇里加一个村。 */
export function addVillage(existing: Existing, village: NewVillage): Draft {
  const slugs = villageNames(existing.folder).map(({ slug }) => slug);
  return villageDraft({ order: slugs.length + 1, ...village }, slugs);
}

function villageDraft(village: NewVillage, taken: readonly string[]): Draft {
  const { name, kind = '村', order, phone, office } = village;
  const slug = villageSlug(name, village.slug, taken);
  const record = recordText(villageFields, {
    values: {
      名称: name,
      类型: kind,
      ...(order !== undefined && { 顺序: String(order) }),
      ...(phone !== undefined && { 电话: phone }),
      ...(office !== undefined && { 办公地点: office }),
    },
    offer: ['办公时间', '监督电话', '村务监督委员会', '网格'],
    hints: { 班子: '必填：一人一段，照样往下加；分工、公开电话可以不写' },
  });
  const file = `villages/${slug}/village.md`;
  return {
    files: new Map([[file, markdownText(record)]]),
    blanks: record.blanks.map((blank) => `${file} 「${blank}」`),
    notes: [],
  };
}

/** `--villages` 给的表：一行一个村。 */
const villageListColumns = {
  name: { name: '名称', form: 'text', required: true, help: '村的全称' },
  slug: {
    name: '地址名',
    form: 'text',
    required: true,
    help: '小写英文字母，一般写村名的拼音，如 shimengou；定了不改',
    aliases: ['拼音'],
  },
  kind: { name: '类型', form: 'choice', choices: unitKinds, required: false, help: '不写就是村' },
  phone: { name: '电话', form: 'text', required: false, help: '村办公电话' },
  office: { name: '办公地点', form: 'text', required: false, help: '当面反映到哪里' },
} as const satisfies Fields;

/** 读村的名单；和内容文件一样，WPS 存的 GB18030 也认。 */
export function readVillageList(file: string, bytes: Uint8Array): NewVillage[] {
  return must((problems) => {
    const text = decodeText(file, bytes, problems);
    const table =
      text === undefined ? undefined : readTable(file, text, villageListColumns, problems);
    return table?.rows.flatMap((row): NewVillage[] => {
      const name = row.read('name');
      const slug = row.read('slug');
      if (name === undefined || slug === undefined) return [];
      const [kind, phone, office] = [row.read('kind'), row.read('phone'), row.read('office')];
      return [{ name, slug, kind, phone, office }];
    });
  });
}
