import {
  subjects,
  type GridScript,
  type GroupScript,
  type MoveLine,
  type OnceLine,
  type PayScript,
  type PersonScript,
  type RegularLine,
  type Season,
  type SmallLine,
  type Subject,
} from './script.ts';
import type {
  AssetScript,
  DebtScript,
  Existence,
  ReliefScript,
  ResourceScript,
  Row,
} from './year-script.ts';

/*
 * 底稿里的表，写成一行一条、竖线分格的文字，像手抄的账页；这里把它们读成数据。
 * 写错了就停下：底稿是程序的一部分，不是村里交来的内容。
 */

/** 一行一条，竖线分格，两头空白不算。 */
export function rows(text: string): readonly Row[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => line.split('|').map((cell) => cell.trim()));
}

function records<Item>(text: string, width: number, read: (cell: Cells) => Item): readonly Item[] {
  return rows(text).map((row) => {
    if (row.length > width) throw new Error(`底稿这一行多了几格：${row.join(' | ')}`);
    return read((index) => row[index] ?? '');
  });
}

type Cells = (index: number) => string;

function number(text: string): number {
  const value = Number(text.replaceAll(',', ''));
  if (text === '' || Number.isNaN(value)) throw new Error(`底稿里该是数：${text}`);
  return value;
}

function flow(text: string): { in: number } | { out: number } {
  if (text.startsWith('+')) return { in: number(text.slice(1)) };
  if (text.startsWith('-')) return { out: number(text.slice(1)) };
  throw new Error(`底稿里的收支要写 + 或 -：${text}`);
}

function subject(text: string): Subject {
  const found = subjects.find((one) => one === text);
  if (!found) throw new Error(`底稿里没有这个科目：${text}`);
  return found;
}

function months(text: string): number[] | undefined {
  return text === '' || text === '每月' ? undefined : text.split('、').map(number);
}

/** 摘要 | 收支 | 哪几个月 | 几日 | 经手人 | 科目 | 变化（如 冷 12% 角分）| 账户 | 决议编号 */
export function regularLines(text: string): readonly RegularLine[] {
  return records(text, 9, (cell) => {
    const turns = cell(6).split(' ');
    const swing = turns.find((turn) => turn.endsWith('%'));
    const season = turns.find((turn): turn is Season => ['冷', '浇', '夜', '忙'].includes(turn));
    const chosen = months(cell(2));
    return {
      say: cell(0),
      ...flow(cell(1)),
      ...(chosen && { months: chosen }),
      day: number(cell(3)),
      who: cell(4),
      subject: subject(cell(5)),
      ...(swing !== undefined && { swing: number(swing.slice(0, -1)) / 100 }),
      ...(season && { season }),
      ...(turns.includes('角分') && { cents: true }),
      ...(cell(7) && { account: cell(7) }),
      ...(cell(8) && { decision: cell(8) }),
    };
  });
}

/** 日子 | 摘要 | 收支 | 经手人 | 科目 | 决议编号 | 备注 | 账户 */
export function onceLines(text: string): readonly OnceLine[] {
  return records(text, 8, (cell) => ({
    on: cell(0),
    say: cell(1),
    ...flow(cell(2)),
    who: cell(3),
    subject: subject(cell(4)),
    ...(cell(5) && { decision: cell(5) }),
    ...(cell(6) && { note: cell(6) }),
    ...(cell(7) && { account: cell(7) }),
  }));
}

/** 摘要 | 最少 | 最多 | 经手人 | 科目 */
export function smallLines(text: string): readonly SmallLine[] {
  return records(text, 5, (cell) => ({
    say: cell(0),
    low: number(cell(1)),
    high: number(cell(2)),
    ...(cell(3) && { who: cell(3) }),
    ...(cell(4) && { subject: subject(cell(4)) }),
  }));
}

/** 从 | 到 | 元 | 哪几个月 | 几日 | 摘要 | 经手人 */
export function moveLines(text: string): readonly MoveLine[] {
  return records(text, 7, (cell) => ({
    from: cell(0),
    to: cell(1),
    yuan: number(cell(2)),
    months: months(cell(3)) ?? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    day: number(cell(4)),
    say: cell(5),
    who: cell(6),
  }));
}

/** 日子 | 元 | 摘要 | 经手人 */
export function pays(text: string): readonly PayScript[] {
  return records(text, 4, (cell) => ({
    on: cell(0),
    yuan: number(cell(1)),
    say: cell(2),
    who: cell(3),
  }));
}

/** 姓名 | 职务 | 分工 */
export function people(text: string): readonly PersonScript[] {
  return records(text, 3, (cell) => ({ name: cell(0), post: cell(1), duties: cell(2) }));
}

/** 组名 | 户 | 人 | 承包地（亩） */
export function groups(text: string): readonly GroupScript[] {
  return records(text, 4, (cell) => ({
    name: cell(0),
    households: number(cell(1)),
    people: number(cell(2)),
    land: number(cell(3)),
  }));
}

/** 网格 | 网格员 | 户 */
export function grids(text: string): readonly GridScript[] {
  return records(text, 3, (cell) => ({
    grid: cell(0),
    worker: cell(1),
    households: number(cell(2)),
  }));
}

/** 日子 | 款物 | 从哪里来 | 几份 | 份还是户 | 每份几元 | 发给谁 */
export function relief(text: string): readonly ReliefScript[] {
  return records(text, 7, (cell) => ({
    on: cell(0),
    what: cell(1),
    from: cell(2),
    count: number(cell(3)),
    unit: cell(4),
    each: number(cell(5)),
    whom: cell(6),
  }));
}

/** `2026-06起`、`2026-06止`。 */
function existence(text: string): { when?: Existence } {
  const [, month = '', side] = /^(\d{4}-\d{2})([起止])$/.exec(text) ?? [];
  if (side === undefined) return {};
  return { when: side === '起' ? { since: month } : { until: month } };
}

/** 名称 | 数量 | 原值 | 净值 | 地点 | 使用状况 | 起止 */
export function assets(text: string): readonly AssetScript[] {
  return records(text, 7, (cell) => ({
    name: cell(0),
    count: cell(1),
    cost: number(cell(2)),
    net: number(cell(3)),
    place: cell(4),
    use: cell(5),
    ...existence(cell(6)),
  }));
}

/** 类别 | 亩 | 位置 | 承包人 | 期限 | 每亩每年几元（一口价写 =18600） | 收缴 | 起止 */
export function resources(text: string): readonly ResourceScript[] {
  return records(text, 8, (cell) => ({
    kind: cell(0),
    area: number(cell(1)),
    place: cell(2),
    holder: cell(3),
    term: cell(4),
    ...(cell(5).startsWith('=')
      ? { rate: 0, fee: number(cell(5).slice(1)) }
      : { rate: number(cell(5)) }),
    paid: cell(6),
    ...existence(cell(7)),
  }));
}

/** 单位或个人 | 应收应付 | 原因 | 期初 | 2026Q1 +5200 -0 2026Q2 … */
export function debts(text: string): readonly DebtScript[] {
  return records(text, 5, (cell) => {
    const moves = [...cell(4).matchAll(/(\d{4}Q\d) \+(\d+) -(\d+)/g)].map(
      ([, quarter = '', more = '', less = '']) => [quarter, [number(more), number(less)]] as const,
    );
    return {
      who: cell(0),
      kind: cell(1) === '应收' ? '应收' : '应付',
      reason: cell(2),
      start: number(cell(3)),
      moves: Object.fromEntries(moves),
    };
  });
}
