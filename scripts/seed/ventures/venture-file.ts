import { addMonths, lastDay, monthOfDate, type LocalDate } from '../../../src/base/date.ts';
import { parseDecimal, timesRate, type Decimal } from '../../../src/base/decimal.ts';
import { fen, plainYuan, sumFen, type Fen } from '../../../src/base/money.ts';
import { nextPeriod, parsePeriod, periodAt, type Period } from '../../../src/base/period.ts';
import { moneySheets } from '../money/all.ts';
import { toFen } from '../money-lines.ts';
import type { Booked } from '../ledger-book.ts';
import type { SeedFile } from '../seed-file.ts';
import { markdownFile, type YamlValue } from '../text-files.ts';
import type { VillageView } from '../view.ts';
import { drawScene } from './scene.ts';
import type { VentureScript } from './script.ts';

/** 一个村到截止那天公开了的项目。 */
export function shownVentures(view: VillageView): readonly VentureScript[] {
  const { village, span } = view;
  return village.ventures.filter(
    (one) => one.on <= span.until && (one.state !== '运营' || incomesOf(view, one).length > 0),
  );
}

/** 写成 `projects/*.md`，连同进展照片。 */
export function* ventureFiles(view: VillageView): Generator<SeedFile> {
  for (const script of shownVentures(view)) {
    yield { path: `projects/${script.slug}.md`, content: ventureFile(view, script) };
    for (const [on = '', , step = ''] of progressOf(view, script)) {
      if (step === '') continue;
      yield { path: photoOf(script, on), content: drawScene(script.scene, Number(step)) };
    }
  }
}

function photoOf({ slug }: VentureScript, on: string): string {
  return `files/${on}-${slug}.png`;
}

function progressOf({ span }: VillageView, { progress }: VentureScript): VentureScript['progress'] {
  return progress.filter(([on = '']) => on <= span.until);
}

function ventureFile(view: VillageView, script: VentureScript): string {
  const { village } = view;
  const total = sumFen(script.investments.map(([, , yuan = '']) => yuanFen(yuan)));
  const entries = publishedEntries(view);
  const decisions = (script.decisions ?? []).filter((id) =>
    view.decisions.some((one) => one.script.id === id),
  );
  const own = entries.filter((entry) => isIncome(script, entry));
  const contracts = [...new Set(own.flatMap(({ contract }) => contract ?? []))].sort();
  const projects = entries.flatMap(({ project, decision }) =>
    project !== undefined && decisions.includes(decision ?? '') ? project : [],
  );
  const assets = moneySheets(view).flatMap(({ id }) => (id.startsWith('assets-') ? id : []));
  const shares = script.shares ?? [];
  const fields: Record<string, YamlValue> = {
    名称: script.name,
    种类: script.kind,
    状态: script.state,
    公开日期: script.on,
    开办日期: script.since,
    负责人: script.head,
    审核: `村务监督委员会 ${village.supervisors[0]?.name ?? ''}`,
    决议编号: decisions,
    合同编号: contracts,
    项目编号: [...new Set(projects)].sort(),
    财务表: script.holds === true ? assets.slice(-1) : [],
    总投资: plainYuan(total),
    投资: script.investments.map(([source, says = '', yuan = '']) => ({
      来源: source,
      说明: says === '' ? undefined : says,
      金额: plainYuan(yuanFen(yuan)),
    })),
    总股数:
      shares.length === 0
        ? undefined
        : String(shares.reduce((sum, [, , , count = '']) => sum + Number(count), 0)),
    股份: shares.map(([kind, holder, households = '', count, rate]) => ({
      类别: kind,
      持有: holder,
      户数: households === '' ? undefined : households,
      股数: count,
      占比: rate,
    })),
    收益: incomesOf(view, script),
    分红: dividendsOf(view, script, entries),
    利益联结: script.benefits.map(([way, households = '', says]) => ({
      方式: way,
      户数: households === '' ? undefined : households,
      怎么受益: says,
    })),
    进展: progressOf(view, script).map(([on = '', says, step = '']) => ({
      日期: on,
      内容: says,
      照片: step === '' ? undefined : photoOf(script, on),
      照片看过: step === '' ? undefined : '是',
    })),
  };
  return markdownFile(fields, script.body);
}

function yuanFen(text: string): Fen {
  return toFen(Number(text));
}

interface Filed extends Booked {
  readonly month: string;
}

/** 公开栏上有的各笔。 */
function publishedEntries({ books, span }: VillageView): Filed[] {
  return books
    .filter(({ month }) => span.months.includes(month))
    .flatMap(({ month, entries }) => entries.map((entry) => ({ ...entry, month })));
}

/** 这一笔收入是它的：照底稿写的摘要。 */
function isIncome({ booked }: VentureScript, { income, say }: Booked): boolean {
  return booked !== undefined && income > 0 && new RegExp(booked.in).test(say);
}

/** 合作社写自己的账；村集体自己经营的，从村里的账上算。 */
function incomesOf(view: VillageView, script: VentureScript): Record<string, YamlValue>[] {
  const whole = script.incomes?.flatMap((row) => cooperativeIncome(view, script, row));
  return whole ?? (script.booked ? bookedIncomes(view, script) : []);
}

/** 合作社自己的账：盈余、未分配算出来。 */
function cooperativeIncome(
  { span, books }: VillageView,
  script: VentureScript,
  [period = '', income = '', expense = '', reserve = '', shared = '', note = '']: readonly string[],
): Record<string, YamlValue>[] {
  const ended = parsePeriod(period);
  if (!ended || ended.to >= span.until) return [];
  const got = books
    .filter(({ month }) => ended.from <= `${month}-01` && lastDay(month) <= ended.to)
    .flatMap(({ entries }) => entries.filter((entry) => isIncome(script, entry)));
  const profit = fen(yuanFen(income) - yuanFen(expense));
  return [
    {
      期间: period,
      收入: plainYuan(yuanFen(income)),
      支出: plainYuan(yuanFen(expense)),
      盈余: plainYuan(profit),
      提取: plainYuan(yuanFen(reserve)),
      分配: plainYuan(yuanFen(shared)),
      未分配: plainYuan(fen(profit - yuanFen(reserve) - yuanFen(shared))),
      村集体得: got.length > 0 ? plainYuan(sumFen(got.map((entry) => entry.income))) : undefined,
      说明: note === '' ? undefined : note,
    },
  ];
}

/** 村集体自己经营的，从账上算：满了的一年，再往后满了的半年、季度。 */
function bookedIncomes(view: VillageView, script: VentureScript): Record<string, YamlValue>[] {
  const { books, span } = view;
  const out = script.booked?.out;
  return endedPeriods(view).map((period) => {
    const months = books.filter(
      ({ month }) => period.from <= `${month}-01` && lastDay(month) <= period.to,
    );
    const entries = months.flatMap((book) =>
      book.entries.map((entry) => ({ ...entry, month: book.month })),
    );
    const got = entries.filter((entry) => isIncome(script, entry));
    const paid = entries.filter(
      ({ expense, say }) => out !== undefined && expense > 0 && new RegExp(out).test(say),
    );
    const income = sumFen(got.map((entry) => entry.income));
    const expense = sumFen(paid.map((entry) => entry.expense));
    const listed = months.every(({ month }) => span.months.includes(month));
    return {
      期间: period.label,
      收入: plainYuan(income),
      支出: out === undefined ? undefined : plainYuan(expense),
      盈余: out === undefined ? undefined : plainYuan(fen(income - expense)),
      村集体得: plainYuan(income),
      凭证: listed ? got.map(({ month, voucher }) => `${month} ${voucher}`) : [],
    };
  });
}

function endedPeriods({ books }: VillageView): Period[] {
  const [first, last] = [books[0]?.month, books.at(-1)?.month];
  if (!first || !last) return [];
  const end = lastDay(last);
  const periods: Period[] = [];
  let from: LocalDate = `${first}-01` as LocalDate;
  for (const kind of ['year', 'half', 'quarter'] as const) {
    for (
      let period = periodAt(kind, from);
      period.from === from && period.to <= end;
      period = nextPeriod(period)
    ) {
      // 好几年的，只写最近一年。
      if (kind === 'year') periods.length = 0;
      periods.push(period);
      from = `${addMonths(monthOfDate(period.to), 1)}-01` as LocalDate;
    }
  }
  return periods;
}

function dividendsOf(
  { span }: VillageView,
  { dividends = [], shares = [] }: VentureScript,
  entries: readonly Filed[],
): Record<string, YamlValue>[] {
  return dividends.flatMap(
    ([period = '', kind = '', households = '', each = '', on = '', say = '']) => {
      if (on > span.until) return [];
      const count = shares.find((row) => row[0] === kind)?.[3] ?? '';
      const amount = timesRate(decimal(count), decimal(each));
      const found =
        say === ''
          ? undefined
          : entries.find((entry) => entry.say.startsWith(say) && entry.income === amount);
      return [
        {
          期间: period,
          类别: kind,
          股数: count,
          每股: each,
          金额: plainYuan(amount),
          占比: shares.find((row) => row[0] === kind)?.[4],
          户数: households === '' ? undefined : households,
          发放日期: on,
          凭证: found ? [`${found.month} ${found.voucher}`] : [],
        },
      ];
    },
  );
}

function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === undefined) throw new Error(`底稿里该是数：${text}`);
  return value;
}
