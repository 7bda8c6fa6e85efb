import { daysBetween, formatDate } from '../base/date.ts';
import { nearest } from '../base/nearest.ts';
import type { Place } from '../base/place.ts';
import type { Board } from '../domain/board.ts';
import { decisionSteps, type Decision, type StepRecord } from '../domain/decision.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { basisText, termNumber } from '../domain/profile.ts';
import { evaluateVote, voteRuleFor } from '../domain/vote.ts';

/** 一件四议两公开：步骤、人数、票数、先后、门槛、公开天数。 */
export function* checkDecision(decision: Decision, board: Board): Generator<Problem> {
  yield* checkMatter(decision, board);
  yield* checkOrder(decision);
  for (const [index, step] of decision.steps.entries()) {
    const place = (field: string): Place => decision.source.place('步骤', index, field);
    yield* checkCounts(step, place);
    yield* checkThreshold(decision, step, place, board);
    yield* checkPublishing(step, place, board);
    if (step.date > board.today) {
      const message = `「${nameOf(step)}」的日期 ${formatDate(step.date)}比今天（${formatDate(board.today)}）还晚。`;
      yield problem('decision/future', place('日期'), message, '只写已经办过的步骤；核对日期。');
    }
  }
}

function nameOf({ step }: StepRecord): string {
  return decisionSteps.find(({ id }) => id === step)?.name ?? step;
}

function rank({ step }: StepRecord): number {
  return decisionSteps.findIndex(({ id }) => id === step);
}

function* checkMatter({ matter, source }: Decision, { profile }: Board): Generator<Problem> {
  const known = profile.matters.map(({ name }) => name);
  if (known.includes(matter)) return;
  const like = nearest(matter, known);
  const fix = like
    ? `是不是「${like}」？`
    : `从${known.map((name) => `「${name}」`).join('')}里选一类。`;
  yield problem(
    'decision/matter',
    source.place('事项类别'),
    `规则方案的「事项清单」里没有「${matter}」。`,
    fix,
  );
}

/** 步骤按先后写、日期不倒、前面的没有跳过。 */
function* checkOrder({ steps, source }: Decision): Generator<Problem> {
  for (const [index, step] of steps.entries()) {
    const previous = steps[index - 1];
    if (previous && rank(step) < rank(previous)) {
      const message = `「${nameOf(step)}」写在了「${nameOf(previous)}」后面。`;
      yield problem(
        'decision/order',
        source.place('步骤', index, '步骤'),
        message,
        '按六步的先后排好。',
      );
    } else if (previous && step.date < previous.date) {
      const message = `「${nameOf(step)}」是 ${formatDate(step.date)}，比前一步「${nameOf(previous)}」的 ${formatDate(previous.date)}还早。`;
      yield problem(
        'decision/order',
        source.place('步骤', index, '日期'),
        message,
        '对着会议记录核对两个日期；真是先后办反了，这件事要从前一步重新办。',
      );
    }
  }
  const done = new Set(steps.map(rank));
  const last = Math.max(-1, ...done);
  for (const [index, { name }] of decisionSteps.slice(0, last).entries()) {
    if (done.has(index)) continue;
    const after = steps.findIndex((step) => rank(step) > index);
    const next = steps[after];
    if (!next) continue;
    const message = `没有「${name}」，却有了后面的「${nameOf(next)}」。`;
    yield problem(
      'decision/skipped',
      source.place('步骤', after, '步骤'),
      message,
      `办过的，把「${name}」这一步补上；没办的，不能往后办。`,
    );
  }
}

function* checkCounts(step: StepRecord, place: (field: string) => Place): Generator<Problem> {
  const { due, present, yes, no, abstain } = step;
  if (decisionSteps[rank(step)]?.kind === '公开') return;
  if (due === undefined || present === undefined || yes === undefined) {
    const missing = [
      due === undefined ? '应到' : '',
      present === undefined ? '实到' : '',
      yes === undefined ? '同意' : '',
    ];
    const names = missing
      .filter(Boolean)
      .map((name) => `「${name}」`)
      .join('');
    const message = `「${nameOf(step)}」没有写${names}，到没到门槛无法核对。`;
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

/** 门槛没过是事实，不是毛病；没过还接着往后办，才是毛病。 */
function* checkThreshold(
  decision: Decision,
  step: StepRecord,
  place: (field: string) => Place,
  { profile }: Board,
): Generator<Problem> {
  const rule = voteRuleFor(profile.votes, step.step, decision.matter);
  if (!rule) return;
  const verdict = evaluateVote(step, rule);
  const next = decision.steps.find((other) => rank(other) > rank(step));
  if (verdict.state !== 'failed' || !next) return;
  const missed = verdict.pass ? '同意' : '实到';
  const message = `「${nameOf(step)}」：${verdict.says}后面却接着办了「${nameOf(next)}」。`;
  const fix = '核对人数和票数；确实不够的，这一步要重新办，后面的步骤先去掉。';
  yield problem(
    verdict.pass ? 'decision/majority' : 'decision/quorum',
    place(missed),
    message,
    fix,
    basisText(profile, rule.basis),
  );
}

function* checkPublishing(
  { step, noticePeriod }: StepRecord,
  place: (field: string) => Place,
  { profile }: Board,
): Generator<Problem> {
  if (step !== 'publishResolution' || !noticePeriod) return;
  const days = daysBetween(noticePeriod.from, noticePeriod.to) + 1;
  const least = termNumber(profile, 'resolution-days');
  if (days >= least) return;
  const message = `决议公开了 ${String(days)} 天，规定至少 ${String(least)} 天。`;
  const basis = basisText(profile, profile.terms.get('resolution-days')?.basis ?? []);
  yield problem(
    'decision/resolution-days',
    place('公示期'),
    message,
    '把截止那天往后延，或重新公开。',
    basis,
  );
}
