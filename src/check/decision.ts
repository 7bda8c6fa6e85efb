import { formatDate } from '../base/date.ts';
import { nearest } from '../base/nearest.ts';
import type { Board } from '../domain/board.ts';
import { stepInfo, type Decision, type StepId } from '../domain/decision.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { stepName, stepRank, type Procedure } from '../domain/procedure.ts';
import type { Village } from '../domain/village.ts';
import { checkStep } from './decision-step.ts';

/** 一个村的四议两公开：事项、先后、重提，再一步一步查。 */
export function* checkDecisions(village: Village, board: Board): Generator<Problem> {
  yield* checkRevives(village);
  for (const decision of village.decisions) {
    yield* checkMatter(decision, village, board);
    yield* checkOrder(decision, board.profile.procedure);
    for (const step of decision.steps) yield* checkStep(step, decision, village, board);
  }
}

function* checkMatter(
  { matter, source }: Decision,
  village: Village,
  { profile }: Board,
): Generator<Problem> {
  const known = [...profile.matters, ...(village.matters ?? [])].map(({ name }) => name);
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
function* checkOrder({ steps, source }: Decision, procedure: Procedure): Generator<Problem> {
  const rank = (id: StepId): number => stepRank(procedure, id);
  const name = (id: StepId): string => stepName(procedure, id);
  for (const [at, record] of steps.entries()) {
    const { step, index, earlier = [] } = record;
    const previous = steps[at - 1];
    if (rank(step) < 0) {
      const message = `本地的${procedure.name}里没有「${stepInfo(step).name}」这一步。`;
      const fix = `照这几步写：${procedure.steps.map((one) => one.name).join('、')}。`;
      yield problem('decision/step', source.place('步骤', index, '步骤'), message, fix);
      continue;
    }
    if (previous && rank(step) < rank(previous.step)) {
      const message = `「${name(step)}」写在了「${name(previous.step)}」后面。`;
      const fix = `按${procedure.steps.length === 6 ? '六' : String(procedure.steps.length)}步的先后排好。`;
      yield problem('decision/order', source.place('步骤', index, '步骤'), message, fix);
      continue;
    }
    // 重开过的会，头一次也不能早过前一步。
    let last = previous;
    for (const held of [...earlier, record]) {
      if (last && held.date < last.date) {
        const same = last.step === step ? '前一次' : `前一步「${name(last.step)}」`;
        const message = `「${name(step)}」是 ${formatDate(held.date)}，比${same}的 ${formatDate(last.date)}还早。`;
        const fix = '对着会议记录核对两个日期；真是先后办反了，这件事要从前一步重新办。';
        yield problem('decision/order', source.place('步骤', held.index, '日期'), message, fix);
      }
      last = held;
    }
  }
  yield* checkSkipped({ steps, source }, procedure);
}

function* checkSkipped(
  { steps, source }: Pick<Decision, 'steps' | 'source'>,
  procedure: Procedure,
): Generator<Problem> {
  const rank = (id: StepId): number => stepRank(procedure, id);
  const done = new Set(
    steps.flatMap(({ step, merged }) => [rank(step), ...(merged ? [rank(merged)] : [])]),
  );
  const last = Math.max(-1, ...done);
  for (const [at, { name }] of procedure.steps.slice(0, Math.max(0, last)).entries()) {
    if (done.has(at)) continue;
    const next = steps.find(({ step }) => rank(step) > at);
    if (!next) continue;
    const message = `没有「${name}」，却有了后面的「${stepName(procedure, next.step)}」。`;
    const fix = `办过的，把「${name}」这一步补上；没办的，不能往后办。`;
    yield problem('decision/skipped', source.place('步骤', next.index, '步骤'), message, fix);
  }
}

/** 重提的那一件找得到，不指自己，也不绕成圈。 */
function* checkRevives({ decisions }: Village): Generator<Problem> {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  for (const { id, revives, source } of decisions) {
    if (revives === undefined) continue;
    const place = () => source.place('重提');
    const before = byId.get(revives);
    if (revives === id) {
      yield problem(
        'decision/revives',
        place(),
        '「重提」写的是自己。',
        '写以前没通过的那一件的编号。',
      );
    } else if (!before) {
      const like = nearest(
        revives,
        [...byId.keys()].filter((one) => one !== id),
      );
      const fix = like ? `是不是「${like}」？` : '核对编号；没有以前那一件就不写。';
      yield problem('decision/revives', place(), `本村没有决议「${revives}」。`, fix);
    } else if (circles(id, byId)) {
      const message = `「${id}」重提「${revives}」，绕了一圈又回到自己。`;
      yield problem(
        'decision/revives',
        place(),
        message,
        '只有后提的那一件写「重提」，先提的不写。',
      );
    }
  }
}

function circles(id: string, byId: ReadonlyMap<string, Decision>): boolean {
  const seen = new Set<string>();
  for (let at = byId.get(id)?.revives; at !== undefined; at = byId.get(at)?.revives) {
    if (at === id) return true;
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return false;
}
