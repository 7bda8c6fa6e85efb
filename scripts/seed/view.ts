import type { LocalDate, YearMonth } from '../../src/base/date.ts';
import { turnEnds, turnsOf, type Span } from './cycle.ts';
import { decisionFacts, type DecisionFacts } from './decision-file.ts';
import { bookOf, type MonthBook } from './ledger-book.ts';
import { workday } from './money-lines.ts';
import { random, type Random } from './random.ts';
import type { VillageScript, Voice } from './script.ts';

/** 写一个村的例行公开要用的一切：底稿、算好的账、排好的决议。 */
export interface VillageView {
  /** 最近一轮的底稿。 */
  readonly village: VillageScript;
  /** 各轮底稿，早的在前。 */
  readonly turns: readonly VillageScript[];
  /** 在镇里排第几，从 0 数起；挑写法用。 */
  readonly seat: number;
  /** 全镇一共几个村。 */
  readonly townSize: number;
  readonly span: Span;
  readonly books: readonly MonthBook[];
  /** 编号从小到大。 */
  readonly decisions: readonly DecisionFacts[];
}

export function villageView(
  script: VillageScript,
  { seat, townSize, span }: Pick<VillageView, 'seat' | 'townSize' | 'span'>,
): VillageView {
  const turns = turnsOf(script, span);
  // 两轮里编号相同的，留新的一轮写的。
  const scripts = new Map(turns.flatMap((turn) => turn.decisions.map((one) => [one.id, one])));
  const decisions = [...scripts.values()]
    .map((one) => decisionFacts(script, one, span.until))
    .filter(({ steps }) => steps.length > 0)
    .sort((a, b) => (a.script.id < b.script.id ? -1 : 1));
  return {
    village: turns.at(-1) ?? script,
    turns,
    seat,
    townSize,
    span,
    books: bookOf(turns, span),
    decisions,
  };
}

/** 某个月公开的东西，用的是哪一轮的底稿。 */
export function turnAt({ turns, village, span }: VillageView, month: YearMonth): VillageScript {
  return turns[turnEnds(span).findIndex((end) => month <= end)] ?? village;
}

/** 这一村、这一事、这一期自己的随机数。 */
export function luck({ village }: VillageView, topic: string, period = ''): Random {
  return random(`${village.slug}/${topic}/${period}`);
}

/**
 * 几种写法里挑一种：同一个村各期轮着换，不同的村错开。
 */
export function pickSaying<Item>(view: VillageView, items: readonly Item[], turn = 0): Item {
  const item = items[(view.seat * 5 + turn) % items.length];
  if (item === undefined) throw new RangeError('没有写法可挑');
  return item;
}

/** 按文书的脾气挑写法。 */
export function byVoice<Item>({ village }: VillageView, sayings: Record<Voice, Item>): Item {
  return sayings[village.voice];
}

/**
 * 例行公开贴出来的日子：一个村一期分两天贴，`batch` 说是头一批还是第二批。
 *
 * 十五回里有一回忙忘了，晚贴几天：真的镇里总有晚的。
 */
export function postDay(view: VillageView, due: YearMonth, batch: 0 | 1): LocalDate {
  const chance = random(`${view.village.slug}/post/${due}`);
  const first = chance.int(5, 8) + (chance.share() < 1 / 15 ? 9 : 0);
  return workday(due, first + batch * 4);
}
