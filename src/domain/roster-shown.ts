import { bodyTables, plainHead } from '../base/body-table.ts';
import type { LocalDate } from '../base/date.ts';
import type { Board } from './board.ts';
import { columnsByName, formalHead, normalHead, type HeadAliases } from './head-alias.ts';
import { headValue, type Canonical, type History, type Version } from './history.ts';
import {
  listColumns,
  namesInBody,
  shownBody,
  shownName,
  shownNames,
  withShownNames,
  type ListShown,
  type ShownNames,
} from './listed-names.ts';
import type { Notice } from './notice.ts';
import type { RuleProfile } from './profile.ts';
import { lastDayIn, nameWayOn, noticeTable, rosterRuleFor } from './roster-rule.ts';
import { statementKinds, type StatementKind } from './statement-kinds.ts';
import type { Statement, StatementRow } from './statement.ts';
import type { Village } from './village.ts';

type Content = Omit<Board, 'history'>;

/**
 * 网上看到的公开栏：名册里只上墙的列去掉，姓名照规则方案写。
 *
 * 在一切页面、下载、索引之前做，后面哪一样都拿不到去掉的。
 */
export function shownOnWeb(board: Content): Content {
  const { profile, today, villages } = board;
  if (profile.rosters.length === 0) return board;
  return {
    ...board,
    villages: villages.map((village): Village => ({
      ...village,
      notices: village.notices.map((notice) => shownNotice(notice, profile, today)),
      statements: village.statements.map((one) => shownStatement(one, profile, today)),
    })),
  };
}

export function shownStatement(
  statement: Statement,
  profile: RuleProfile,
  today: LocalDate,
): Statement {
  const { kind, item, publishedOn, columns, rows, totals, head } = statement;
  const rule = rosterRuleFor(profile.rosters, kind.name, item);
  if (!rule) return statement;
  const way = nameWayOn(rule, publishedOn, today);
  const named = nameColumn(kind);
  const written = rows.map(({ texts }) => (named === undefined ? '' : (texts[named] ?? '')));
  const names = shownNames(written, way);
  const dropped = new Set(
    Object.keys(kind.columns).filter((key) =>
      rule.wallOnly.includes(kind.columns[key]?.name ?? key),
    ),
  );
  const without = <Cell>(cells: Readonly<Record<string, Cell>>): Record<string, Cell> =>
    Object.fromEntries(Object.entries(cells).filter(([key]) => !dropped.has(key)));
  const shownRow = <Row extends StatementRow>(row: Row): Row => ({
    ...row,
    texts: Object.fromEntries(
      Object.entries(without(row.texts)).map(([key, text]) => [
        key,
        key === named ? shownName(text, way) : withShownNames(text, names),
      ]),
    ),
    amounts: without(row.amounts),
    numbers: without(row.numbers),
    ranges: without(row.ranges),
  });
  const say = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : withShownNames(text, names);
  return {
    ...statement,
    name: say(statement.name),
    note: say(statement.note),
    corrections: say(statement.corrections),
    head: { ...head, texts: mapTexts(head.texts, names) },
    columns: columns.filter((key) => !dropped.has(key)),
    onlyOnWall: columns
      .filter((key) => dropped.has(key))
      .map((key) => kind.columns[key]?.name ?? key),
    rows: rows.map(shownRow),
    totals: totals.map((total) => ({
      ...shownRow(total),
      label: withShownNames(total.label, names),
    })),
  };
}

function mapTexts(
  texts: Readonly<Record<string, string>>,
  names: ShownNames,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, withShownNames(text, names)]),
  );
}

/** 写姓名的一列；没有的表不管姓名。 */
export function nameColumn({ columns }: StatementKind): string | undefined {
  return Object.keys(columns).find((key) => columns[key]?.name === '姓名');
}

export function shownNotice(notice: Notice, profile: RuleProfile, today: LocalDate): Notice {
  const { item, publishedOn, noticePeriod, body } = notice;
  const rule = rosterRuleFor(profile.rosters, noticeTable, item);
  if (!rule) return notice;
  const lines = body.split('\n');
  const way = nameWayOn(rule, noticePeriod?.to ?? publishedOn, today);
  const names = shownNames(namesInBody(lines), way);
  const shown: ListShown = { dropped: new Set(rule.wallOnly), way };
  const say = (text: string): string => withShownNames(text, names);
  return {
    ...notice,
    title: say(notice.title),
    basis: notice.basis?.map(say),
    corrections: notice.corrections?.map(say),
    meetings: notice.meetings?.map((one) => ({
      ...one,
      about: say(one.about),
      settled: one.settled === undefined ? undefined : say(one.settled),
    })),
    attachments: notice.attachments.map((one) => ({ ...one, title: say(one.title) })),
    body: say(shownBody(lines, shown).join('\n')),
    onlyOnWall: rule.wallOnly.filter((column) =>
      bodyTables(lines).some(({ heads }) => heads.map(plainHead).includes(column)),
    ),
  };
}

/** 改以前的每一版也照网上的样子；核验码还是照原样算的。 */
export function shownHistory(history: History, board: Content): History {
  if (board.profile.rosters.length === 0) return history;
  const versions = new Map<Version, Version>();
  const shown = (file: string, version: Version): Version => {
    const before = versions.get(version);
    if (before) return before;
    const content = JSON.parse(version.text) as Canonical;
    const text = JSON.stringify(shownContent(file, content, board));
    const made = { ...version, text };
    versions.set(version, made);
    return made;
  };
  const items = new Map<History['removed'][number], History['removed'][number]>();
  const item = (one: History['removed'][number]): History['removed'][number] => {
    const before = items.get(one);
    if (before) return before;
    const made = { ...one, versions: one.versions.map((version) => shown(one.file, version)) };
    items.set(one, made);
    return made;
  };
  return {
    ...history,
    items: new Map([...history.items].map(([file, one]) => [file, item(one)])),
    removed: history.removed.map(item),
    log: history.log.map(({ item: one, version }) => ({
      item: item(one),
      version: shown(one.file, version),
    })),
  };
}

/** 一版内容照网上的样子。读的是文件的样子，老版本的列名按别名、本地的写法也认。 */
function shownContent(
  file: string,
  content: Canonical,
  { profile, today, headAliases }: Content,
): Canonical {
  const slug = /\/money\/([a-z]+)-/i.exec(file)?.[1]?.toLowerCase();
  const kind = statementKinds.find((one) => one.slug === slug);
  const table = kind?.name ?? (file.includes('/notices/') ? noticeTable : undefined);
  const rule =
    table === undefined
      ? undefined
      : rosterRuleFor(profile.rosters, table, headValue(content, '目录编号'));
  if (!rule) return content;
  // 当时没有读成表的，分不出哪几列只上墙，整份不显示。
  if (kind && content.columns.length === 0) return { ...content, head: [], body: [] };
  const since = lastDayIn(headValue(content, '公示期') ?? headValue(content, '公开日期') ?? '');
  const way = nameWayOn(rule, since, today);
  const shown: ListShown = { dropped: new Set([...rule.wallOnly, unknownHead]), way };
  const heads = kind ? formalHeads(content.columns, kind, headAliases) : content.columns;
  const { kept, names: nameAt } = listColumns(heads, shown);
  const written = content.rows.flatMap((row) => [...nameAt].map((at) => row[at] ?? ''));
  const people = new Set(written.filter((cell) => !/(合计|总计|小计|共计)$/.test(cell)));
  const names = shownNames([...people, ...namesInBody(content.body)], way);
  const say = (text: string): string => withShownNames(text, names);
  return {
    ...content,
    head: content.head.map(([name, value]): [string, string] => [name, say(value)]),
    columns: kept.map((at) => content.columns[at] ?? ''),
    rows: content.rows.map((row) =>
      kept.map((at) => {
        const cell = row[at] ?? '';
        return nameAt.has(at) && people.has(cell) ? shownName(cell, way) : say(cell);
      }),
    ),
    body: shownBody(content.body, shown).map(say),
  };
}

/** 财务表里没有的列：现在的表不读它，改以前的也不显示。 */
const unknownHead = '不认得的列';

/** 表头都换成规定的名字。 */
function formalHeads(
  heads: readonly string[],
  { columns }: StatementKind,
  aliases: HeadAliases,
): string[] {
  const names = columnsByName(columns);
  return heads.map((head) => {
    const key = names.get(normalHead(formalHead(head, aliases) ?? head));
    return columns[key ?? '']?.name ?? unknownHead;
  });
}
