import { daysBetween, formatDate } from '../base/date.ts';
import type { Place } from '../base/place.ts';
import type { Board } from '../domain/board.ts';
import { stepInfo, type Decision, type StepRecord } from '../domain/decision.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { stepName, stepRank } from '../domain/procedure.ts';
import { basisText, termNumber, type RuleProfile } from '../domain/profile.ts';
import { stepFindings, type Finding } from '../domain/step-findings.ts';
import type { Village } from '../domain/village.ts';

type PlaceOf = (field: string) => Place;

/** 一步一步查：人数、票数、门槛、通知、间隔、公开天数；重开过的会，前面几次也查人数。 */
export function* checkStep(
  step: StepRecord,
  decision: Decision,
  village: Village,
  { profile, today }: Board,
): Generator<Problem> {
  const name = stepName(profile.procedure, step.step);
  const place = (field: string): Place => decision.source.place('步骤', step.index, field);
  for (const record of [...(step.earlier ?? []), step]) {
    const at = (field: string): Place => decision.source.place('步骤', record.index, field);
    yield* checkCounts(record, name, at);
    yield* checkTotal(record, village, at);
    yield* checkWomen(record, at);
  }
  yield* checkMerged(step, place, profile);
  yield* checkAgain(step, decision, place, profile);
  for (const finding of stepFindings(decision, step, profile)) {
    yield* broken(finding, step, decision, place, profile);
  }
  if (step.date > today) {
    const message = `「${name}」的日期 ${formatDate(step.date)}比今天（${formatDate(today)}）还晚。`;
    yield problem('decision/future', place('日期'), message, '只写已经办过的步骤；核对日期。');
  }
}

function* checkCounts(step: StepRecord, name: string, place: PlaceOf): Generator<Problem> {
  const { due, present, yes, no, abstain } = step;
  if (stepInfo(step.step).kind !== '议') return;
  if (due === undefined || present === undefined || yes === undefined) {
    const missing = [
      due === undefined ? '应到' : '',
      present === undefined ? '实到' : '',
      yes === undefined ? '同意' : '',
    ];
    const names = missing
      .filter(Boolean)
      .map((field) => `「${field}」`)
      .join('');
    const message = `「${name}」没有写${names}，到没到门槛无法核对。`;
    yield problem('decision/counts', place('步骤'), message, `补上${names}的人数。`);
  }
  if (due !== undefined && present !== undefined && present > due) {
    const message = `实到 ${String(present)} 人，比应到 ${String(due)} 人还多。`;
    yield problem(
      'decision/attendance',
      place('实到'),
      message,
      '对着签到表核对；列席的人不算实到。',
    );
  }
  const votes = [yes, no, abstain];
  if (present === undefined || votes.some((count) => count === undefined)) return;
  const sum = votes.reduce<number>((total, count) => total + (count ?? 0), 0);
  if (sum === present) return;
  const message = `同意 ${String(yes)}、反对 ${String(no)}、弃权 ${String(abstain)}，加起来 ${String(sum)}，和实到 ${String(present)} 人对不上。`;
  yield problem('decision/votes', place('同意'), message, '对着表决记录核对票数；没投的算弃权。');
}

/** 和全体比的门槛，全体写少了就会把没过的算成过了。 */
function* checkTotal(
  { due, total, body }: StepRecord,
  { profile }: Village,
  place: PlaceOf,
): Generator<Problem> {
  if (total === undefined) return;
  if (due !== undefined && due > total) {
    const message = `应到 ${String(due)} 人，比全体 ${String(total)} 人还多。`;
    yield problem('decision/total', place('全体'), message, '「全体」写全部代表（成员）的人数。');
  }
  const listed = body === '村民代表会议' ? profile?.representatives : undefined;
  if (listed === undefined || listed === total) return;
  const message = `全体写的是 ${String(total)} 人，village.md「概况」里村民代表是 ${String(listed)} 人。`;
  const fix =
    '核对是哪个数；开会以后补选过代表的，两处都对，在「内容」里说一句，把概况改成现在的数。';
  yield problem('decision/total', place('全体'), message, fix);
}

function* checkWomen(
  { present, womenDue, womenPresent }: StepRecord,
  place: PlaceOf,
): Generator<Problem> {
  if (womenPresent === undefined) return;
  for (const [name, most] of [
    ['妇女代表应到', womenDue],
    ['实到', present],
  ] as const) {
    if (most === undefined || womenPresent <= most) continue;
    const message = `妇女代表实到 ${String(womenPresent)} 人，比${name} ${String(most)} 人还多。`;
    yield problem('decision/women', place('妇女代表实到'), message, '对着签到表核对。');
  }
}

function* checkMerged(
  { step, merged }: StepRecord,
  place: PlaceOf,
  profile: RuleProfile,
): Generator<Problem> {
  const { procedure } = profile;
  if (merged === undefined) return;
  const rule = procedure.steps.find((one) => one.step === merged);
  if (rule?.mergeInto === step) return;
  const message = `「${stepName(procedure, merged)}」不能和「${stepName(procedure, step)}」合在一次会上办。`;
  const allowed = procedure.steps.filter(({ mergeInto }) => mergeInto !== undefined);
  const fix =
    allowed.length === 0
      ? '规则方案没有许可合并的步骤，分开写成两段。'
      : `规则方案许可合并的只有${allowed.map(({ name }) => `「${name}」`).join('')}，别的分开写。`;
  yield problem(
    'decision/merged',
    place('合并办理'),
    message,
    fix,
    basisText(profile, rule?.basis ?? []),
  );
}

/** 通过了又重新投，前一次的结果就不明不白了。 */
function* checkAgain(
  { earlier = [] }: StepRecord,
  decision: Decision,
  place: PlaceOf,
  profile: RuleProfile,
): Generator<Problem> {
  for (const before of earlier) {
    const [vote] = stepFindings(decision, before, profile).filter(({ about }) => about === 'vote');
    if (vote?.state !== 'satisfied') continue;
    const message = `${formatDate(before.date)}那次已经通过，又重新表决。`;
    const fix = '核对前一次的人数和票数；确实重新定过的，在「内容」里写明为什么。';
    yield problem('decision/again', place('重新表决'), message, fix);
  }
}

/** 门槛没过是事实，不是毛病；没过还接着往后办，才是毛病。 */
function* broken(
  { about, state, says, basis }: Finding,
  step: StepRecord,
  decision: Decision,
  place: PlaceOf,
  profile: RuleProfile,
): Generator<Problem> {
  const { procedure } = profile;
  const name = stepName(procedure, step.step);
  // 没写人数、实到比应到还多的，前面已经说过。
  const { due, present, yes } = step;
  const counted = due !== undefined && yes !== undefined && present !== undefined && present <= due;
  if (state === 'unknown' && about === 'vote' && counted) {
    const fix = '照这条规则要的，把人数补上；说明页「四议两公开」里有例子。';
    yield problem(
      'decision/counts',
      place('步骤'),
      `「${name}」：${says}`,
      fix,
      basisText(profile, basis),
    );
  }
  if (state !== 'failed') return;
  const cited = basisText(profile, basis);
  if (about === 'attendance' || about === 'vote') {
    const rank = stepRank(procedure, step.step);
    const next = decision.steps.find((other) => stepRank(procedure, other.step) > rank);
    if (!next) return;
    const message = `「${name}」：${says}后面却接着办了「${stepName(procedure, next.step)}」。`;
    const fix = '核对人数和票数；确实不够的，这一步要重新办，后面的步骤先去掉。';
    const [rule, field] =
      about === 'vote'
        ? (['decision/majority', '同意'] as const)
        : (['decision/quorum', '实到'] as const);
    yield problem(rule, place(field), message, fix, cited);
  } else if (about === 'notice') {
    const fix = '核对通知的日子；确实通知晚了的照实写，页面上会标出来。';
    yield problem('decision/notice', place('通知日期'), `「${name}」：${says}`, fix, cited);
  } else if (about === 'gap') {
    const fix = '核对两个日期；确实没照规定隔的照实写，页面上会标出来。';
    yield problem('decision/gap', place('日期'), `「${name}」：${says}`, fix, cited);
  } else {
    yield* tooShort(step, place, profile, cited);
  }
}

function* tooShort(
  { noticePeriod }: StepRecord,
  place: PlaceOf,
  profile: RuleProfile,
  cited: string,
): Generator<Problem> {
  if (!noticePeriod) return;
  const days = daysBetween(noticePeriod.from, noticePeriod.to) + 1;
  const message = `决议公开了 ${String(days)} 天，规定至少 ${String(termNumber(profile, 'resolution-days'))} 天。`;
  const fix = '把截止那天往后延，或重新公开。';
  yield problem('decision/resolution-days', place('公示期'), message, fix, cited);
}
