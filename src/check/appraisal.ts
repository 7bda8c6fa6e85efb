import { daysBetween, formatDate } from '../base/date.ts';
import { formatDecimal, sumDecimal } from '../base/decimal.ts';
import { nearest } from '../base/nearest.ts';
import {
  byVillage,
  lowResults,
  type Appraisal,
  type AppraisalRow,
  type VillageAppraisal,
} from '../domain/appraisal.ts';
import { appraisalRuleFor, type AppraisalRule } from '../domain/appraisal-rule.ts';
import { appraisalSum } from '../domain/appraisal-total.ts';
import type { Board } from '../domain/board.ts';
import { disclosurePoints } from '../domain/disclosure-points.ts';
import { startOf, villageObligations } from '../domain/obligation.ts';
import { postables } from '../domain/posting.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { basisText, termNumber } from '../domain/profile.ts';
import type { Village } from '../domain/village.ts';
import { saysLowReport } from './low-grade.ts';

/** 考评：各村都有一个结果，分数算得通，证据找得到，公开的扣分和公开栏自己算的一样。 */
export function* checkAppraisals(board: Board): Generator<Problem> {
  for (const appraisal of board.appraisals) {
    yield* checkDates(appraisal, board);
    for (const row of appraisal.rows) yield* checkRow(row, appraisal, board);
    yield* checkVillages(appraisal, board);
    if (appraisal.scheme.personal) yield* checkGuessed(appraisal, board);
  }
}

function* checkDates(
  { scheme, period, judgedOn, publishedOn, noticePeriod, headPlace }: Appraisal,
  { profile }: Board,
): Generator<Problem> {
  const report = (field: string, message: string, fix: string): Problem =>
    problem('appraisal/dates', { file: headPlace.file, line: 1, field }, message, fix);
  // 述职多在年底开会，不用等一年过完。
  const ready = scheme.personal ? period.from : period.to;
  if (judgedOn < ready) {
    const message = `${formatDate(judgedOn)}考评，${period.label}还没${scheme.personal ? '到' : '过完'}。`;
    yield report('考评日期', message, '核对考评日期，和文件名里的账期。');
  }
  if (publishedOn < judgedOn) {
    const message = `${formatDate(publishedOn)}公开，${formatDate(judgedOn)}才考评。`;
    yield report('公开日期', message, '核对两个日期。');
  }
  if (noticePeriod.from < publishedOn) {
    const message = `公示期从 ${formatDate(noticePeriod.from)}算起，公开日期却是 ${formatDate(publishedOn)}。`;
    yield report('公示期', message, '公示期从公开那天或以后算起；核对两个日期。');
  }
  const days = daysBetween(noticePeriod.from, noticePeriod.to) + 1;
  const least = termNumber(profile, 'objection-days');
  if (days < least) {
    const place = { file: headPlace.file, line: 1, field: '公示期' };
    const message = `公示期只有 ${String(days)} 天，规定至少 ${String(least)} 天。`;
    const basis = basisText(profile, profile.terms.get('objection-days')?.basis ?? []);
    yield problem('appraisal/objection-days', place, message, '把截止那天往后延。', basis);
  }
}

function* checkRow(
  row: AppraisalRow,
  { scheme }: Appraisal,
  { villages, profile }: Board,
): Generator<Problem> {
  const { village: name, indicator, deduction, result, total, at } = row;
  const village = villages.find((one) => one.name === name);
  if (!village) {
    const like = nearest(
      name,
      villages.map((one) => one.name),
    );
    const fix = like ? `是不是「${like}」？` : '照各村 village.md 里的名称写。';
    yield problem('appraisal/village', at('village'), `没有「${name}」这个村。`, fix);
  }
  if (scheme.personal) yield* checkPersonal(row);
  if ((indicator === undefined) === (result === undefined)) {
    const message =
      indicator === undefined
        ? '这一行没有写扣在哪个指标，也没有写结果。'
        : `这一行又写了指标「${indicator}」，又写了结果「${result ?? ''}」。`;
    const fix = '扣分一处一行，写指标；结果一个村一行，写结果。';
    yield problem('appraisal/row', at('indicator'), message, fix);
  } else if (indicator === undefined) {
    yield* checkResult(row, scheme.results);
    if (deduction !== undefined && !scheme.personal) {
      const fix = '扣分一处一行，写明扣在哪个指标。';
      yield problem('appraisal/row', at('deduction'), '写结果的一行写了扣分。', fix);
    }
  } else if (total !== undefined) {
    yield problem('appraisal/row', at('total'), '扣分的一行写了总分。', '总分写在结果那一行。');
  }
  if (!scheme.personal) yield* checkMark(row, appraisalRuleFor(profile, scheme), scheme.name);
  if (village) yield* checkEvidence(row, village);
}

/** 低等次写在哪一格都不行；分数也看得出高低。 */
function* checkPersonal({
  result,
  deduction,
  total,
  reason,
  remedy,
  at,
}: AppraisalRow): Generator<Problem> {
  const fix = '低等次只和本人说，不上公开栏；这一行删掉，只写评为好的。';
  if (lowResults.some((low) => low === result)) {
    yield problem('appraisal/low-grade', at('result'), '这里写着哪位书记评了低等次。', fix);
  }
  for (const column of ['reason', 'remedy'] as const) {
    const text = { reason, remedy }[column];
    if (text === undefined || !saysLowReport(text)) continue;
    yield problem('appraisal/low-grade', at(column), '这里写着哪位书记评了低等次。', fix);
  }
  for (const column of ['deduction', 'total'] as const) {
    if ({ deduction, total }[column] === undefined) continue;
    const message = '述职评议写了分数，谁低看得出来。';
    yield problem('appraisal/low-grade', at(column), message, '分数只和本人说；这一格空着。');
  }
}

function* checkResult(
  { result = '', at }: AppraisalRow,
  results: readonly string[],
): Generator<Problem> {
  if (results.includes(result) || lowResults.some((low) => low === result)) return;
  const like = nearest(result, results);
  const fix = like ? `是不是「${like}」？` : `从这几样里选：${results.join('、')}。`;
  yield problem('appraisal/result', at('result'), `没有「${result}」这个结果。`, fix);
}

function* checkMark(
  { indicator, deduction, total, reason, at }: AppraisalRow,
  rule: AppraisalRule | undefined,
  scheme: string,
): Generator<Problem> {
  if (!rule) {
    const column = deduction === undefined ? 'total' : 'deduction';
    if (deduction === undefined && total === undefined) return;
    const message = `规则方案的「考评」里没有「${scheme}」，不知道从几分扣起。`;
    yield problem(
      'appraisal/indicator',
      at(column),
      message,
      '在规则方案里加上这一段，或不写分数。',
    );
    return;
  }
  if (indicator === undefined) return;
  if (!rule.indicators.includes(indicator)) {
    const like = nearest(indicator, rule.indicators);
    const fix = like ? `是不是「${like}」？` : `从这几个里选：${rule.indicators.join('、')}。`;
    const message = `${scheme}没有「${indicator}」这个指标。`;
    yield problem('appraisal/indicator', at('indicator'), message, fix);
  }
  const isComputed = indicator === rule.disclosure?.indicator;
  if (deduction !== undefined && deduction > 0 && reason === undefined && !isComputed) {
    const message = `扣了 ${formatDecimal(deduction)} 分，没有写原因。`;
    yield problem('appraisal/reason', at('reason'), message, '写上为什么扣，一句话。');
  }
}

function* checkEvidence({ evidence, at }: AppraisalRow, village: Village): Generator<Problem> {
  if (evidence === undefined || evidence.startsWith('progress#')) return;
  const items = [...postables(village).keys()];
  if (items.includes(evidence)) return;
  const like = nearest(evidence, items);
  const fix = like
    ? `是不是「${like}」？`
    : '写网址里村名后面的一段，不带 .html，如 ledger/2026-03。';
  const message = `${village.name}公开栏上没有「${evidence}」。`;
  yield problem('appraisal/evidence', at('evidence'), message, fix);
}

function* checkVillages(appraisal: Appraisal, board: Board): Generator<Problem> {
  const { scheme, period, headPlace } = appraisal;
  const told = byVillage(appraisal);
  const rule = appraisalRuleFor(board.profile, scheme);
  for (const village of board.villages) {
    const one = told.get(village.name);
    if (one) {
      yield* checkTwice(one, appraisal);
      yield* checkProgressEvidence(one, village, board);
      if (rule) yield* checkPoints(one, village, appraisal, rule, board);
    }
    // 没写的述职评议，另有规矩管；机关党支部多半不参加村里的考评。
    const counted = !scheme.personal && village.kind === '村';
    if (!counted || startOf(board, village) > period.to || one?.outcome) continue;
    const message = `没有写${village.name}的结果。`;
    const fix = `加一行，村写「${village.name}」，结果写${scheme.results.join('、')}里的一样。`;
    yield problem('appraisal/missing', one?.marks[0]?.at('village') ?? headPlace, message, fix);
  }
}

function* checkTwice(
  { village, outcome }: VillageAppraisal,
  { rows }: Appraisal,
): Generator<Problem> {
  for (const row of rows) {
    if (row.village !== village || row.indicator !== undefined || row === outcome) continue;
    const message = `${village}写了两个结果。`;
    yield problem('appraisal/twice', row.at('village'), message, '留下对的一行，删掉另一行。');
  }
}

/** 公开进度的一格：`progress#c01-2026-08`。 */
function* checkProgressEvidence(
  { outcome, marks }: VillageAppraisal,
  village: Village,
  board: Board,
): Generator<Problem> {
  for (const { evidence, at } of [...(outcome ? [outcome] : []), ...marks]) {
    const id = evidence?.startsWith('progress#') === true ? evidence.slice(9) : undefined;
    if (id === undefined) continue;
    const ids = villageObligations(board, village).map((one) => one.id);
    if (ids.includes(id)) continue;
    const like = nearest(id, ids);
    const fix = like ? `是不是「progress#${like}」？` : '点开公开进度的一格，照网址 # 后面的写。';
    const message = `${village.name}公开进度里没有「${id}」这一格。`;
    yield problem('appraisal/evidence', at('evidence'), message, fix);
  }
}

function* checkPoints(
  one: VillageAppraisal,
  village: Village,
  appraisal: Appraisal,
  rule: AppraisalRule,
  board: Board,
): Generator<Problem> {
  const { outcome, marks } = one;
  const computed = disclosurePoints(board, village, appraisal, rule);
  const stated = marks.filter(({ indicator }) => indicator === rule.disclosure?.indicator);
  const written = stated.filter(({ deduction }) => deduction !== undefined);
  if (computed && (written.length > 0 || stated.length === 0)) {
    const sum = sumDecimal(written.flatMap(({ deduction }) => deduction ?? []));
    const at = written[0]?.at('deduction') ?? outcome?.at('village');
    if (sum !== computed.deduction && at && hasPoints(one)) {
      const { late, missing } = computed.count;
      const message = `${village.name}的「${rule.disclosure?.indicator ?? ''}」写的是扣 ${formatDecimal(sum)} 分，公开栏自己算是扣 ${formatDecimal(computed.deduction)} 分（晚${String(late.length)}件，没见到${String(missing.length)}件）。`;
      const fix = `改成 ${formatDecimal(computed.deduction)}，总分跟着改；或空着由程序算。`;
      const basis = basisText(board.profile, rule.basis);
      yield problem('appraisal/disclosure', at, message, fix, basis);
    }
  }
  if (outcome?.total === undefined) return;
  const { deducted, total } = appraisalSum(board, village, appraisal, rule, one);
  if (total === outcome.total) return;
  const message = `${village.name}总分写的是 ${formatDecimal(outcome.total)}，满分 ${formatDecimal(rule.full)} 减扣掉的 ${formatDecimal(deducted)} 是 ${formatDecimal(total)}。`;
  const fix = '对着考评记录，看是总分写错，还是漏了、多了一处扣分。';
  yield problem('appraisal/total', outcome.at('total'), message, fix);
}

/** 只写结果、不写分数的镇，公开扣几分不用比。 */
function hasPoints({ outcome, marks }: VillageAppraisal): boolean {
  return outcome?.total !== undefined || marks.some(({ deduction }) => deduction !== undefined);
}

/** 写了谁较好，又有没写的，没写的就看得出是低等次。 */
function* checkGuessed(appraisal: Appraisal, { villages }: Board): Generator<Problem> {
  const told = byVillage(appraisal);
  const untold = villages.filter(({ kind, name }) => kind !== '镇' && !told.get(name)?.outcome);
  const second = appraisal.rows.find(({ result }) => result === '较好');
  if (!second || untold.length === 0) return;
  const message = `有 ${String(untold.length)} 个村没有写等次，又写了谁是较好，没写的就看得出是低等次。`;
  const fix = '有低等次的这一期，只写评为好的，较好的一个也不写。';
  yield problem('appraisal/low-grade', second.at('result'), message, fix);
}
