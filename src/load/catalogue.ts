import { localDate } from '../base/date.ts';
import {
  cadences,
  catalogueColumns,
  contentKinds,
  isPeriodic,
  type CatalogueItem,
  type ContentKind,
  type TimeLimit,
} from '../domain/catalogue.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { unitKinds, type UnitKind } from '../domain/village.ts';
import type { ContentFolder } from './files.ts';
import type { Row } from './table-row.ts';
import { readTable } from './table.ts';

/** 读公开目录 `catalogue.csv`。 */
export function loadCatalogue(folder: ContentFolder, problems: Problem[]): CatalogueItem[] {
  const file = 'catalogue.csv';
  if (!folder.sizes.has(file)) {
    const fix = '加上公开目录；新的镇用 npm run new -- town 会建好一份。';
    problems.push(
      problem('file/missing', { file }, '内容文件夹里没有公开目录 catalogue.csv。', fix),
    );
    return [];
  }
  const text = folder.read(file);
  const table =
    text === undefined
      ? undefined
      : readTable(file, text, catalogueColumns, problems, {
          spareColumns: 'catalogue/column',
          notes: folder.notes,
        });
  if (table?.rows.length === 0) {
    const fix = '照本县的公开目录，一行写一项。';
    problems.push(problem('csv/empty', table.headPlace, '表头下面一项也没有。', fix));
  }
  const items = (table?.rows ?? []).flatMap((row) => readItem(row, problems) ?? []);
  return items.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function readItem(
  row: Row<typeof catalogueColumns>,
  problems: Problem[],
): CatalogueItem | undefined {
  const id = row.read('id');
  const kind = row.read('kind');
  const title = row.read('title');
  const elements = row.read('elements');
  const limitText = row.read('limit');
  const publisher = row.read('publisher');
  const basis = row.read('basis');
  const limits = limitText === undefined ? [] : readLimits(row, limitText, problems);
  const [limit] = limits;
  const units = readUnits(row, problems);
  const shownBy = readShownBy(row, problems);
  if (!id || !kind || !title || !limitText || !limit || !publisher || !basis) return undefined;
  return {
    id,
    kind,
    title,
    elements: splitList(elements ?? title),
    limit,
    limits,
    limitText,
    publisher,
    basis: splitList(basis),
    units,
    channels: splitNames(row.text('channel')),
    shownBy: shownBy ?? (kind === '财务' && title.includes('逐笔') ? ['收支表'] : ['公开事项']),
    place: row.place('id'),
  };
}

function splitList(text: string): string[] {
  return text
    .split(/[；;]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

function splitNames(text: string): string[] {
  return text
    .split(/[、,，;；]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** 「每季度；发生后5日内」：一样一样读。两样定期的放在一起，不知道照哪样。 */
function readLimits(
  row: Row<typeof catalogueColumns>,
  text: string,
  problems: Problem[],
): TimeLimit[] {
  const limits = text
    .split(/[；;]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .flatMap((part) => {
      const limit = parseTimeLimit(part);
      if (limit) return [limit];
      const fix = `写成${cadences.map((one) => `「${one}」`).join('')}之一，可以带数，如 每月10日前、发生后5日内、变更后20个工作日内、每年4月8日前。`;
      const message = `时限「${part}」读不懂。`;
      problems.push(problem('catalogue/limit', row.place('limit'), message, fix));
      return [];
    });
  const [first, second] = limits.filter(({ cadence }) => isPeriodic(cadence));
  if (first && second) {
    const message = `时限里又写「${first.cadence}」又写「${second.cadence}」，不知道照哪一样。`;
    const fix = '定期公开的留一样；要随时公开的，另写「发生后几日内」。';
    problems.push(problem('catalogue/limit', row.place('limit'), message, fix));
  }
  return limits;
}

function readShownBy(
  row: Row<typeof catalogueColumns>,
  problems: Problem[],
): ContentKind[] | undefined {
  const names = splitNames(row.text('shownBy'));
  if (names.length === 0) return undefined;
  return names.flatMap((name) => {
    const kind = contentKinds.find((one) => one === name);
    if (kind) return [kind];
    const fix = `写${contentKinds.map((one) => `「${one}」`).join('')}里的，几样用顿号分开。`;
    const message = `「内容」里的「${name}」不认得。`;
    problems.push(problem('catalogue/shown-by', row.place('shownBy'), message, fix));
    return [];
  });
}

function readUnits(row: Row<typeof catalogueColumns>, problems: Problem[]): UnitKind[] {
  const names = splitNames(row.text('units'));
  if (names.length === 0) return ['村'];
  return names.flatMap((name) => {
    const unit = /^(行政村|村级)$/.test(name) ? '村' : unitKinds.find((kind) => kind === name);
    if (unit) return [unit];
    problems.push(
      problem(
        'catalogue/units',
        row.place('units'),
        `「适用」里的「${name}」不认得。`,
        '写 村、机关党支部、镇，几样用顿号分开。',
      ),
    );
    return [];
  });
}

/** 各县目录上常见的写法 → 这里的写法。 */
const limitAliases: readonly (readonly [RegExp, string])[] = [
  [/^(?:随时|及时|即时)(?:公布|公开)?$/, '发生后'],
  [/^(?:固定|长期)公开$/, '长期'],
  [/^.{0,20}变更之日起(\d{1,3}个工作日|\d{1,3}日)内(?:公开|公布)?$/, '变更后$1内'],
  [/^(每季度|每半年)的?首个?月的?(\d{1,2})日前?$/, '$1$2日前'],
  // 上半年的七月、下半年的一月，都是下一期第一个月。
  [/^每半年[17]月(\d{1,2})日前$/, '每半年$1日前'],
];

const longMonths = [1, 3, 5, 7, 8, 10, 12];

/** 「每年1月底前」的底是几日；二月按 28 日。 */
function monthEnd(month: number): number {
  if (month === 2) return 28;
  return longMonths.includes(month) ? 31 : 30;
}

function plainLimit(text: string): string {
  const clean = text.normalize('NFKC').replace(/\s/g, '');
  const found = limitAliases.find(([pattern]) => pattern.test(clean));
  if (found) return clean.replace(...found);
  return clean.replace(
    /^([每当]年)(\d{1,2})月底前$/,
    (_, year: string, month: string) => `${year}${month}月${String(monthEnd(Number(month)))}日前`,
  );
}

/** 读公开时限，如「每季度」「每月10日前」「变更后20个工作日内」；读不懂返回 `undefined`。 */
export function parseTimeLimit(text: string): TimeLimit | undefined {
  const clean = plainLimit(text);
  const cadence = cadences.find((one) => clean.startsWith(one));
  if (!cadence) return undefined;
  const rest = clean.slice(cadence.length);
  if (rest === '') return { cadence };
  if (cadence === '每月' || cadence === '每季度' || cadence === '每半年') {
    const [, day] = /^(?:首月)?(\d{1,2})日前$/.exec(rest) ?? [];
    return day !== undefined && Number(day) >= 1 && Number(day) <= 28
      ? { cadence, day: Number(day) }
      : undefined;
  }
  if (cadence === '每年' || cadence === '当年') {
    const [, month, day] = /^(\d{1,2})月(\d{1,2})日前$/.exec(rest) ?? [];
    const monthDay = localDate(2001, Number(month), Number(day))?.slice(5);
    return monthDay === undefined ? undefined : { cadence, monthDay };
  }
  if (cadence === '发生后' || cadence === '变更后') {
    const [, days, unit] = /^(\d{1,3})(日|天|个工作日)内$/.exec(rest) ?? [];
    if (days === undefined) return undefined;
    return { cadence, days: Number(days), workingDays: unit === '个工作日' };
  }
  return undefined;
}
