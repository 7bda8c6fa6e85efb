import { addDays, addMonths, monthOf, monthOfDate, yearOf, type LocalDate } from '../base/date.ts';
import { nearest } from '../base/nearest.ts';
import { monthPeriod, parsePeriod, type Period } from '../base/period.ts';
import type { CatalogueItem, TimeLimit } from '../domain/catalogue.ts';
import { noticeFields, noticeTypes } from '../domain/notice.ts';
import { termNumber } from '../domain/profile.ts';
import { CannotMake, type Draft } from './draft.ts';
import {
  existingCatalogue,
  existingProfile,
  type Existing,
  type ExistingVillage,
} from './existing.ts';
import { supervisorOf } from './ledger.ts';
import { checkSlug } from './names.ts';
import { markdownText, recordText } from './record-text.ts';

export interface NewNotice {
  readonly item?: string | undefined;
  readonly title?: string | undefined;
  readonly type?: string | undefined;
  readonly slug?: string | undefined;
  readonly period?: string | undefined;
  readonly date: LocalDate;
}

/** 发一条公开事项：类别、责任主体照公开目录，审核照村情，公示期照规则方案。 */
export function noticeDraft(existing: Existing, village: ExistingVillage, input: NewNotice): Draft {
  const item = findItem(existingCatalogue(existing), input.item, village.kind ?? '村');
  const { date, title, slug = item.id.toLowerCase() } = input;
  const type = input.type ?? '公布';
  if (!noticeTypes.some((one) => one === type)) {
    throw new CannotMake(`--type 写的是「${type}」，从${noticeTypes.join('、')}里选一个。`);
  }
  checkSlug(slug);
  const period = periodOf(input.period, item.limit, date);
  const reviewer = item.kind === '党务' ? secretaryOf(village) : supervisorOf(village);
  const record = recordText(noticeFields, {
    values: {
      类型: type,
      类别: item.kind,
      目录编号: item.id,
      公开日期: date,
      责任主体: publisherOf(item, village),
      ...(title !== undefined && { 标题: title }),
      ...(type === '公示' && { 公示期: objectionPeriod(existing, date) }),
      ...(period !== undefined && { 适用期间: period.label }),
      ...(reviewer !== undefined && { 审核: reviewer }),
    },
    offer: ['依据', '决议编号', '权力编号'],
    hints: {
      ...(title === undefined && {
        标题: `必填，如 ${village.name}${period?.label ?? ''}${item.title}`,
      }),
    },
  });
  const file = freeFile(village, date, slug);
  return {
    files: new Map([[file, markdownText(record)]]),
    blanks: [...record.blanks.map((blank) => `${file} 「${blank}」`), `${file} 正文`],
    notes: [
      `正文写在第二个 --- 下面，要写清：${item.elements.join('、')}。`,
      ...(reviewer === undefined ? [] : [`「审核」填的是「${reviewer}」，真正审核过再公开。`]),
    ],
  };
}

function findItem(
  catalogue: readonly CatalogueItem[],
  id: string | undefined,
  unit: CatalogueItem['units'][number],
): CatalogueItem {
  const usable = catalogue.filter(({ units }) => units.includes(unit));
  if (id === undefined) {
    const list = usable.map((item) => `  ${item.id} ${item.kind} ${item.title}`).join('\n');
    throw new CannotMake(
      `还要写明是目录里的哪一项，如 --item ${usable[0]?.id ?? 'C05'}：\n${list}`,
    );
  }
  const found = catalogue.find((item) => item.id.toLowerCase() === id.toLowerCase());
  if (!found) {
    const like = nearest(
      id.toUpperCase(),
      catalogue.map((item) => item.id),
    );
    throw new CannotMake(
      `公开目录里没有「${id}」。${like ? `是不是「${like}」？` : ''}不写 --item 可以看到全部。`,
    );
  }
  if (!found.units.includes(unit)) {
    throw new CannotMake(`${found.id}「${found.title}」不适用于${unit}。`);
  }
  return found;
}

/** 说的是哪一期：写了照写的，没写的是公开那天以前最近的一整期。 */
function periodOf(
  text: string | undefined,
  { cadence }: TimeLimit,
  date: LocalDate,
): Period | undefined {
  if (text !== undefined) {
    const period = parsePeriod(text);
    if (!period) {
      throw new CannotMake(
        `--period 写的是「${text}」，读不懂。写成 2026年3月、2026年第一季度、2026年上半年 或 2026年。`,
      );
    }
    return period;
  }
  const month = monthOfDate(date);
  if (cadence === '每月') return monthPeriod(addMonths(month, -1));
  const length = { 每季度: 3, 每半年: 6, 每年: 12 }[cadence as string];
  if (length === undefined) return undefined;
  const last = addMonths(month, -1 - ((monthOf(date) - 1) % length));
  const number = Math.ceil(monthOf(last) / length);
  const year = String(yearOf(last));
  if (length === 12) return parsePeriod(`${year}年`);
  return parsePeriod(
    length === 3 ? `${year}Q${String(number)}` : `${year}年${number === 1 ? '上' : '下'}半年`,
  );
}

function objectionPeriod(existing: Existing, date: LocalDate): string {
  const days = termNumber(existingProfile(existing), 'objection-days');
  return `${date} 至 ${addDays(date, days - 1)}`;
}

/** 目录里写的是「村民委员会」「村党支部」，公开时写全称；写了几家的取头一家。 */
function publisherOf({ publisher }: CatalogueItem, { name, kind }: ExistingVillage): string {
  const [first = publisher] = publisher.split(/[；;（(]/);
  if (kind !== '村') return name;
  return first.startsWith('村民') ? `${name}${first}` : `${name}${first.replace(/^村/, '')}`;
}

function secretaryOf({ cadres }: ExistingVillage): string | undefined {
  const secretary = cadres.find(({ post }) => post.includes('书记') && !post.includes('副书记'));
  return secretary && `党支部书记 ${secretary.name}`;
}

/** 文件名是日期加目录编号；同一天同一项发了几条的，后面加数。 */
function freeFile({ slug, files }: ExistingVillage, date: LocalDate, name: string): string {
  const folder = `notices/${String(yearOf(date))}/${date}-${name}`;
  for (let count = 1; ; count++) {
    const file = `${folder}${count === 1 ? '' : `-${String(count)}`}.md`;
    if (!files.includes(file)) return `villages/${slug}/${file}`;
  }
}
