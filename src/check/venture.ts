import { formatDate, type LocalDate } from '../base/date.ts';
import { formatDecimal, timesRate, type Decimal } from '../base/decimal.ts';
import { fen, formatYuan, plainYuan, sumFen, type Fen } from '../base/money.ts';
import { isShare, isWhole, partOf, percentOf } from '../base/percent.ts';
import type { Board } from '../domain/board.ts';
import { recordsByStep } from '../domain/decision.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { voteLost } from '../domain/step-findings.ts';
import { allPayments } from '../domain/thread.ts';
import {
  shareRate,
  sharesCounted,
  type Dividend,
  type Share,
  type Venture,
} from '../domain/venture.ts';
import type { Village } from '../domain/village.ts';
import { difference } from './difference.ts';
import { checkVentureVouchers } from './venture-voucher.ts';

/** 集体经济项目和合作社：投资、股份、收益、分红自己对得上，和账上、决议也对得上。 */
export function* checkVentures(village: Village, board: Board): Generator<Problem> {
  // 有的收支表没读成（另有毛病），哪张凭证在不在说不准，就不查。
  const known = village.ventures.length > 0 && village.halfRead.ledgers.length === 0;
  const payments = known ? allPayments(village) : [];
  for (const venture of village.ventures) {
    yield* checkInvestments(venture);
    const shareFaults = [...checkShares(venture)];
    yield* shareFaults;
    yield* checkIncomes(venture);
    // 股份、分红自己就对不上的，比例一定也不对，不再说一遍。
    const faults = [...checkDividends(venture)];
    yield* faults;
    if (shareFaults.length + faults.length === 0) yield* checkFair(venture);
    yield* checkComplete(venture);
    yield* checkDecided(venture, village, board);
    if (known) yield* checkVentureVouchers(venture, payments);
    yield* checkProgress(venture, village, board);
  }
}

function* checkInvestments({ total, investments = [], source }: Venture): Generator<Problem> {
  if (total === undefined || investments.length === 0) return;
  const sum = sumFen(investments.map(({ amount }) => amount));
  if (sum === total) return;
  const message = `各处投资加起来 ${formatYuan(sum)} 元，「总投资」写的是 ${formatYuan(total)} 元，${difference(total, sum)}。`;
  const fix = `漏了哪一处补上；各处都对的，总投资改成 ${plainYuan(sum)}。`;
  yield problem('venture/investment', source.place('总投资'), message, fix);
}

function* checkShares(venture: Venture): Generator<Problem> {
  const { shareTotal, shares = [], source } = venture;
  const counted = sharesCounted(shares);
  if (shareTotal !== undefined && counted !== undefined && counted !== shareTotal) {
    const message = `各类股份加起来 ${formatDecimal(counted)} 股，「总股数」写的是 ${formatDecimal(shareTotal)} 股。`;
    yield problem('venture/shares', source.place('总股数'), message, '对着股金册核对哪一类不对。');
  }
  const seen = new Set<string>();
  const whole = shareTotal ?? counted;
  for (const [index, { kind, count, rate }] of shares.entries()) {
    const place = (name: string) => source.place('股份', index, name);
    if (seen.has(kind)) {
      const fix = '合成一段，或改成两个名字。';
      yield problem('venture/shares', place('类别'), `「${kind}」写了两段。`, fix);
    }
    seen.add(kind);
    if (count !== undefined && whole !== undefined && count > whole) {
      const message = `「${kind}」${formatDecimal(count)} 股，比总股数 ${formatDecimal(whole)} 股还多。`;
      yield problem('venture/shares', place('股数'), message, '对着股金册核对两个数。');
    } else if (rate !== undefined && count !== undefined && whole !== undefined) {
      if (isShare(rate, count, whole)) continue;
      const message = `「${kind}」${formatDecimal(count)} 股，占 ${formatDecimal(whole)} 股的 ${percentText(count, whole)}，「占比」写的是 ${formatDecimal(rate)}%。`;
      yield problem('venture/shares', place('占比'), message, '核对股数和占比，哪个错改哪个。');
    }
  }
  const rates = shares.map(({ rate }) => rate);
  if (shares.length === 0 || !rates.every((rate) => rate !== undefined) || isWhole(rates)) return;
  const sum = formatDecimal(rates.reduce((total, rate) => total + rate, 0) as Decimal);
  const message = `各类股份的占比加起来 ${sum}%，不是 100%。`;
  yield problem(
    'venture/shares',
    source.place('股份'),
    message,
    '漏了一类的补上；占比写错的改对。',
  );
}

function percentText(part: number, whole: number): string {
  const rate = percentOf(part, whole);
  return rate === undefined ? '' : `${formatDecimal(rate)}%`;
}

function* checkIncomes({ incomes = [], source }: Venture): Generator<Problem> {
  const seen = new Set<string>();
  for (const [index, one] of incomes.entries()) {
    const place = (name: string) => source.place('收益', index, name);
    if (seen.has(one.period.id)) {
      const message = `${one.period.label}的收益写了两段。`;
      yield problem('venture/income', place('期间'), message, '留下对的一段。');
    }
    seen.add(one.period.id);
    const profit = one.expense === undefined ? undefined : fen(one.income - one.expense);
    if (profit !== undefined && one.profit !== undefined && profit !== one.profit) {
      const message = `收入减支出应为 ${formatYuan(profit)} 元，「盈余」写的是 ${formatYuan(one.profit)} 元，${difference(one.profit, profit)}。`;
      const fix = `核对三个数；别的没错，就改成 ${plainYuan(profit)}。`;
      yield problem('venture/income', place('盈余'), message, fix);
    }
    const made = one.profit ?? profit;
    if (made === undefined || one.left === undefined) continue;
    const left = fen(made - (one.reserve ?? 0) - (one.shared ?? 0));
    if (left === one.left) continue;
    const message = `盈余减提取、减分配应为 ${formatYuan(left)} 元，「未分配」写的是 ${formatYuan(one.left)} 元，${difference(one.left, left)}。`;
    const fix = `核对这几个数；别的没错，就改成 ${plainYuan(left)}。`;
    yield problem('venture/income', place('未分配'), message, fix);
  }
}

function* checkDividends({
  dividends = [],
  shares = [],
  incomes = [],
  source,
}: Venture): Generator<Problem> {
  for (const [index, { kind, count, each, amount }] of dividends.entries()) {
    if (shares.length > 0 && !shares.some((share) => share.kind === kind)) {
      const message = `「股份」里没有「${kind}」。`;
      const kinds = shares.map((share) => `「${share.kind}」`).join('');
      const place = source.place('分红', index, '类别');
      yield problem('venture/dividend', place, message, `照「股份」里的写：${kinds}。`);
    }
    if (count === undefined || each === undefined) continue;
    const expected = timesRate(count, each);
    if (expected === amount) continue;
    const message = `${formatDecimal(count)} 股 × 每股 ${formatDecimal(each)} 元应为 ${formatYuan(expected)} 元，「金额」写的是 ${formatYuan(amount)} 元，${difference(amount, expected)}。`;
    const fix = '核对股数、每股多少和金额。';
    yield problem('venture/dividend', source.place('分红', index, '金额'), message, fix);
  }
  for (const rows of rounds(dividends)) {
    const [first] = rows;
    if (!first) continue;
    const [at, { period }] = first;
    const total = totalOf(rows);
    const shared = incomes.find((one) => one.period.id === period.id)?.shared;
    if (shared !== undefined && shared !== total) {
      const message = `${period.label}各类分红加起来 ${formatYuan(total)} 元，「收益」里「分配」写的是 ${formatYuan(shared)} 元，${difference(shared, total)}。`;
      const fix = '漏了哪一类补上；哪个数错改哪个。';
      yield problem('venture/dividend', source.place('分红', at, '金额'), message, fix);
    }
    for (const [index, { kind, amount, rate }] of rows) {
      if (rate === undefined || total <= 0 || isShare(rate, amount, total)) continue;
      const message = `${period.label}「${kind}」分到的占 ${percentText(amount, total)}，「占比」写的是 ${formatDecimal(rate)}%。`;
      const fix = '核对金额和占比，哪个错改哪个。';
      yield problem('venture/dividend', source.place('分红', index, '占比'), message, fix);
    }
  }
}

type Numbered = readonly [index: number, dividend: Dividend];

/** 一期一次，早的在前。 */
function rounds(dividends: readonly Dividend[]): Numbered[][] {
  const numbered = dividends.map((one, index): Numbered => [index, one]);
  const byPeriod = Map.groupBy(numbered, ([, { period }]) => period.to);
  return [...byPeriod].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rows]) => rows);
}

function totalOf(rows: readonly Numbered[]): Fen {
  return sumFen(rows.map(([, { amount }]) => amount));
}

/**
 * 照股份的比例分；不照的，章程怎么定的要写明。
 *
 * 只看最近一次：股份会变，早些年的照那时候的股份分，现在对不上不算错。
 */
function* checkFair(venture: Venture): Generator<Problem> {
  const { dividends = [], shares = [], source } = venture;
  const rows = rounds(dividends).at(-1) ?? [];
  const total = totalOf(rows);
  const every = shares.every(({ kind }) => rows.some(([, one]) => one.kind === kind));
  for (const [index, dividend] of rows) {
    const share = shares.find(({ kind }) => kind === dividend.kind);
    if (!share || dividend.note !== undefined) continue;
    yield* checkCount(dividend, share, () => source.place('分红', index, '股数'));
    const rate = shareRate(venture, share);
    if (!every || rate === undefined || total <= 0) continue;
    if (isFair(rate, dividend.amount, total)) continue;
    const message = `「${share.kind}」占股份的 ${formatDecimal(rate)}%，${dividend.period.label}分到的占 ${percentText(dividend.amount, total)}。`;
    const fix = '核对股份和金额；章程另有约定的，在这一段写「说明」。';
    yield problem('venture/dividend-share', source.place('分红', index, '金额'), message, fix);
  }
}

function* checkCount(
  { count }: Dividend,
  share: Share,
  place: () => ReturnType<Venture['source']['place']>,
): Generator<Problem> {
  if (count === undefined || share.count === undefined || count === share.count) return;
  const message = `「${share.kind}」有 ${formatDecimal(share.count)} 股，分红按 ${formatDecimal(count)} 股算的。`;
  const fix = '核对股数；有的股份这次不分，在这一段写「说明」。';
  yield problem('venture/dividend-share', place(), message, fix);
}

/** 每股分到分，几类的尾数不齐：差一元以内的算一样。 */
function isFair(rate: Decimal, amount: Fen, total: Fen): boolean {
  if (isShare(rate, amount, total)) return true;
  return Math.abs(amount - partOf(total, rate)) <= 100;
}

function* checkComplete(venture: Venture): Generator<Problem> {
  const { kind, state, shares = [], incomes = [], source } = venture;
  if (kind === '党支部领办合作社' && shares.length === 0) {
    const message = '党支部领办的合作社，没有写「股份」。';
    const fix = '一类一段：集体股、社员股各多少股、占多少。';
    yield problem('venture/complete', source.place('种类'), message, fix);
  }
  if (state === '运营' && incomes.length === 0) {
    const message = '已经运营，没有写「收益」。';
    yield problem('venture/complete', source.place('状态'), message, '一年一段，没有收入也写 0。');
  }
}

function* checkDecided(
  { decisions: ids = [], state, source }: Venture,
  { decisions }: Village,
  { profile }: Board,
): Generator<Problem> {
  if (state !== '建设' && state !== '运营') return;
  for (const [index, id] of ids.entries()) {
    const decision = decisions.find((one) => one.id === id);
    if (!decision) continue;
    const lost = voteLost(decision, profile);
    const unsettled = !recordsByStep(decision).has('resolve');
    if (!lost && decision.withdrawn === undefined && !unsettled) continue;
    const why = lost ? '没有通过' : decision.withdrawn === undefined ? '还没有表决' : '已经撤回';
    const message = `决议 ${id} ${why}，项目写着「${state}」。`;
    const fix = '核对决议编号和状态；另有决议的，写那一件的编号。';
    yield problem('venture/decision', source.place('决议编号', index), message, fix);
  }
}

function* checkProgress(
  { publishedOn, progress = [], source }: Venture,
  { files }: Village,
  { today }: Board,
): Generator<Problem> {
  const later = function* (on: LocalDate, path: readonly (string | number)[]): Generator<Problem> {
    if (on <= today) return;
    const message = `${formatDate(on)}还没到。`;
    yield problem('venture/date', source.place(...path), message, '核对是哪一天；到了那天再写。');
  };
  yield* later(publishedOn, ['公开日期']);
  for (const [index, { on, photo, checked }] of progress.entries()) {
    yield* later(on, ['进展', index, '日期']);
    if (photo === undefined) continue;
    const place = () => source.place('进展', index, '照片');
    if (!files.has(photo) || !/\.(jpe?g|png|webp)$/i.test(photo)) {
      const fix = '把照片放进本村 files 文件夹，写成 files/名字.jpg。';
      yield problem('venture/photo', place(), `找不到照片「${photo}」。`, fix);
    } else if (checked !== true) {
      const fix = '看清没有人脸、身份证号、银行卡号，在「照片看过」写「是」；有就换一张。';
      yield problem('venture/photo', place(), '照片还没有人看过能不能公开。', fix);
    }
  }
}
