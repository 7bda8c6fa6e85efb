import { dayOf, firstDay, lastDay, monthOf, weekdayOf, yearOf } from '../../src/base/date.ts';
import { addDays, addMonths, type LocalDate, type YearMonth } from '../../src/base/date.ts';
import { fen, type Fen } from '../../src/base/money.ts';
import { isHoliday } from './holidays.ts';
import {
  contractId,
  isProject,
  leaseContract,
  leasesOf,
  projectId,
  worksContract,
} from './money-codes.ts';
import { random, type Random } from './random.ts';
import type {
  DecisionScript,
  LedgerScript,
  MoneyLine,
  OnceLine,
  RegularLine,
  Season,
  VillageScript,
} from './script.ts';

/** 一笔钱，还没排凭证号、没算余额。 */
export interface Flow {
  readonly date: LocalDate;
  readonly say: string;
  readonly income: Fen;
  readonly expense: Fen;
  readonly who: string;
  readonly account: string;
  readonly subject: string;
  readonly decision?: string;
  readonly contract?: string;
  readonly project?: string;
  readonly power?: string;
  readonly note?: string;
}

/** 各月占平常的百分之几，一月到十二月。 */
const seasons: Record<Season, readonly number[]> = {
  冷: [175, 165, 120, 85, 70, 65, 70, 70, 75, 90, 135, 165],
  浇: [70, 70, 85, 115, 135, 140, 140, 130, 100, 85, 75, 70],
  夜: [118, 110, 102, 94, 88, 84, 85, 92, 100, 108, 114, 120],
  忙: [60, 55, 75, 90, 105, 120, 135, 140, 130, 110, 90, 70],
};

/** 元换成分：底稿里的元最多两位小数。 */
export function toFen(yuan: number): Fen {
  return fen(Math.round(yuan * 100));
}

/** 一个村一个月的全部收付，按日子排好。`turns` 是挪好年份的底稿。 */
export function flowsOf(turns: readonly VillageScript[], month: YearMonth): Flow[] {
  const newest = turns.at(-1);
  if (!newest) return [];
  const { slug, ledger } = newest;
  const chance = random(`${slug}/ledger/${month}`);
  const jumps = turns.map((turn) => turn.ledger.jump);
  const flows = [
    ...ledger.regular.flatMap((line) => regularFlow(line, { month, ledger, chance, jumps })),
    ...moveFlows(ledger, month),
    ...turns.flatMap((turn) => onceFlows(turn, month)),
    ...smallFlows(newest, month, chance),
  ];
  const decisions = turns.flatMap((turn) => turn.decisions);
  const known = new Map(decisions.map((decision) => [decision.id, decision]));
  return flows
    .map((flow) => withKnownDecision(flow, known))
    .map((flow) => withLease(flow, decisions))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** 公开栏上没有的决议（起用以前的），账上不写它的编号；办事的决议就是一个项目。 */
function withKnownDecision(
  { decision, ...flow }: Flow,
  known: ReadonlyMap<string, DecisionScript>,
): Flow {
  const script = decision === undefined ? undefined : known.get(decision);
  if (decision === undefined || script === undefined) return flow;
  const works = flow.expense > 0 && isUnder(flow, script) ? worksContract(script) : undefined;
  return {
    ...flow,
    decision,
    ...(isProject(script.matter) && { project: projectId(decision) }),
    ...(works !== undefined && { contract: works }),
  };
}

/** 签了合同以后的，写了是哪几笔的只算那几笔。 */
function isUnder({ date, say }: Flow, { contract }: DecisionScript): boolean {
  return !contract || (date >= contract.on && say.startsWith(contract.lines ?? ''));
}

/** 租约换过的，换了以后收的，写新合同和决定它的那件事。 */
function withLease(flow: Flow, decisions: readonly DecisionScript[]): Flow {
  if (flow.contract === undefined || flow.income === 0) return flow;
  const lease = leasesOf(flow, decisions).findLast((one) => isUnder(flow, one));
  const contract = lease && leaseContract(lease);
  return contract === undefined ? flow : { ...flow, decision: lease?.id ?? '', contract };
}

interface Month {
  readonly month: YearMonth;
  readonly ledger: LedgerScript;
  readonly chance: Random;
  readonly jumps: readonly LedgerScript['jump'][];
}

function regularFlow(line: RegularLine, { month, ledger, chance, jumps }: Month): Flow[] {
  // 先把该摇的数摇完，后面改底稿里的一行，不会牵动别的行。
  const [daySway, swingSway] = [chance.int(-1, 2), chance.share() * 2 - 1];
  if (line.months && !line.months.includes(monthOf(month))) return [];
  const base = toFen(line.in ?? line.out ?? 0);
  const season = line.season ? (seasons[line.season][seasonMonth(line, month)] ?? 100) : 100;
  const jump = jumps.find((one) => one.month === month && line.say.startsWith(one.line));
  const swung = base * (season / 100) * (1 + swingSway * (line.swing ?? 0)) * (jump?.times ?? 1);
  const varies = line.swing !== undefined || line.season !== undefined || jump !== undefined;
  const unit = line.cents ? 1 : varies ? 1000 : 1;
  const amount = fen(Math.max(unit, Math.round(swung / unit) * unit));
  const note = jump?.note ?? line.note;
  const contract = contractId(ledger, line);
  return [
    {
      ...flowOf(line, amount, ledger),
      date: workday(month, line.day + daySway),
      say: fillSay(line.say, month),
      ...(line.decision !== undefined && { decision: fillSay(line.decision, month) }),
      ...(contract !== undefined && { contract }),
      ...(note !== undefined && { note }),
    },
  ];
}

/** 付的是上个月的电费，就看上个月冷不冷。 */
function seasonMonth(line: RegularLine, month: YearMonth): number {
  return monthOf(line.say.includes('{上月}') ? addMonths(month, -1) : month) - 1;
}

function flowOf(line: MoneyLine, amount: Fen, ledger: LedgerScript): Omit<Flow, 'date' | 'say'> {
  const isIncome = line.in !== undefined;
  return {
    income: isIncome ? amount : fen(0),
    expense: isIncome ? fen(0) : amount,
    who: line.who,
    account: line.account ?? ledger.start[0]?.account ?? '',
    subject: line.subject,
    ...(line.decision !== undefined && { decision: line.decision }),
    ...(line.power !== undefined && { power: line.power }),
  };
}

const quarterNames = ['第一季度', '第二季度', '第三季度', '第四季度'] as const;

/** 摘要、决议编号里的 `{月}`、`{上月}`、`{季}`、`{上季}`、`{年}` 换成数。 */
function fillSay(say: string, month: YearMonth): string {
  const quarter = Math.floor((monthOf(month) - 1) / 3);
  return say
    .replace('{月}', String(monthOf(month)))
    .replace('{上月}', String(monthOf(addMonths(month, -1))))
    .replace('{季}', quarterNames[quarter] ?? '')
    .replace('{上季}', quarterNames[(quarter + 3) % 4] ?? '')
    .replace('{年}', String(yearOf(month)));
}

/** 落在周末、假日就往后挪到上班那天；挪出这个月，就往前挪。 */
export function workday(month: YearMonth, day: number): LocalDate {
  const last = lastDay(month);
  const date = addDays(firstDay(month), Math.min(Math.max(day, 1), dayOf(last)) - 1);
  const later = nextOpen(date, 1);
  return later > last ? nextOpen(date, -1) : later;
}

function nextOpen(date: LocalDate, step: 1 | -1): LocalDate {
  const closed = weekdayOf(date) > 5 || isHoliday(date);
  return closed ? nextOpen(addDays(date, step), step) : date;
}

function moveFlows(ledger: LedgerScript, month: YearMonth): Flow[] {
  return (ledger.moves ?? []).flatMap((move) => {
    if (!move.months.includes(monthOf(month))) return [];
    const date = workday(month, move.day);
    const common = { date, who: move.who, subject: '账户划转', note: '两个账户之间划转' };
    const amount = toFen(move.yuan);
    return [
      {
        ...common,
        say: `${move.say}（转出）`,
        income: fen(0),
        expense: amount,
        account: move.from,
      },
      { ...common, say: `${move.say}（转入）`, income: amount, expense: fen(0), account: move.to },
    ];
  });
}

/** 只有一回的钱，连同决议下的付款。 */
function onceFlows({ ledger, decisions }: VillageScript, month: YearMonth): Flow[] {
  const paid = decisions.flatMap(({ id, matter, power, pays = [] }) =>
    pays.map(({ on, yuan, say, who }): OnceLine => ({
      ...{ on, say, who, out: yuan, decision: id, subject: subjectOf(matter) },
      ...(power !== undefined && { power }),
    })),
  );
  const once = [...ledger.once, ...paid].filter(({ on }) => on.startsWith(month));
  return once.map((line) => ({
    ...flowOf(line, toFen(line.in ?? line.out ?? 0), ledger),
    date: line.on as LocalDate,
    say: line.say,
    ...(line.note !== undefined && { note: line.note }),
  }));
}

function subjectOf(matter: string): MoneyLine['subject'] {
  if (matter === '集体收益分配') return '分配支出';
  if (matter === '误工补贴标准') return '管理费用';
  return '工程支出';
}

/** 零星开支：一个月三到五笔，轮着来，不重样。 */
function smallFlows({ ledger, slug }: VillageScript, month: YearMonth, chance: Random): Flow[] {
  const pool = random(`${slug}/small`).shuffle(ledger.small);
  const account = ledger.start.at(-1)?.account ?? '';
  const first = (yearOf(month) * 12 + monthOf(month)) * 5;
  return Array.from({ length: chance.int(3, 5) }, (_, index) => {
    const line = pool[(first + index) % pool.length];
    const [low, high] = line ? [line.low, line.high] : [0, 0];
    return {
      date: workday(month, chance.int(3, 27)),
      say: line?.say ?? '',
      income: fen(0),
      expense: toFen(Math.round(chance.int(low * 10, high * 10) / 50) * 5),
      who: line?.who ?? ledger.maker,
      account,
      subject: line?.subject ?? '管理费用',
    };
  });
}
