import { daysBetween, formatMonthDay } from '../base/date.ts';
import { recordsByStep, stepInfo, type Decision, type StepRecord } from './decision.ts';
import { stepRank, type ProcedureStep } from './procedure.ts';
import { termNumber, type RuleProfile } from './profile.ts';
import { evaluateVote, voteRuleFor } from './vote.ts';

/** 一条程序规则照这一步的记录算下来：做到了、没做到、说不准，连同数和依据。 */
export interface Finding {
  readonly about: 'attendance' | 'vote' | 'notice' | 'gap' | 'posted';
  readonly state: 'satisfied' | 'failed' | 'unknown';
  /** 给村民看的一句话，数写出来。 */
  readonly says: string;
  /** 规则怎么说。 */
  readonly rule: string;
  /** 规则方案里依据的编号。 */
  readonly basis: readonly string[];
}

/** 一步该照的规则逐条算一遍：到会和票数、提前通知、隔几天、公开几天。 */
export function stepFindings(
  decision: Pick<Decision, 'steps' | 'matter' | 'under'>,
  record: StepRecord,
  profile: RuleProfile,
): readonly Finding[] {
  const rule = profile.procedure.steps.find(({ step }) => step === record.step);
  return [
    ...voteFinding(record, decision.under ?? decision.matter, profile),
    ...(rule
      ? [...noticeFinding(record, rule), ...gapFinding(decision, record, rule, profile)]
      : []),
    ...postedFinding(record, profile),
  ];
}

/** 到会和票数这一条；公开的步骤、没有定规则的步骤没有。 */
export function voteFinding(
  record: StepRecord,
  matter: string,
  { votes }: Pick<RuleProfile, 'votes'>,
): Finding[] {
  const rule = voteRuleFor(votes, record, matter);
  if (!rule) return [];
  const verdict = evaluateVote(record, rule);
  const about = verdict.state === 'failed' && !verdict.pass ? 'attendance' : 'vote';
  return [{ about, state: verdict.state, says: verdict.says, rule: rule.says, basis: rule.basis }];
}

function noticeFinding({ notifiedOn, date }: StepRecord, rule: ProcedureStep): Finding[] {
  if (rule.notice === undefined) return [];
  const least = String(rule.notice);
  const about = {
    about: 'notice',
    rule: `开会前至少${least}天把日子和议题通知到人`,
    basis: rule.basis,
  } as const;
  if (notifiedOn === undefined) {
    return [{ ...about, state: 'unknown', says: '没有写哪天通知的，提前几天无法核对。' }];
  }
  const days = daysBetween(notifiedOn, date);
  const told = `${formatMonthDay(notifiedOn)}通知，提前${String(Math.max(0, days))}天`;
  return days >= rule.notice
    ? [{ ...about, state: 'satisfied', says: `${told}，够${least}天。` }]
    : [{ ...about, state: 'failed', says: `${told}，不够${least}天。` }];
}

function gapFinding(
  decision: Pick<Decision, 'steps'>,
  record: StepRecord,
  { after, within, basis }: ProcedureStep,
  { procedure }: RuleProfile,
): Finding[] {
  const before = previousRecord(decision, record, procedure);
  if (!before || (after === undefined && within === undefined)) return [];
  const days = daysBetween(before.date, record.date);
  const since = `离前一步${String(days)}天`;
  const findings: Finding[] = [];
  if (after !== undefined) {
    const least = String(after);
    findings.push({
      about: 'gap',
      state: days >= after ? 'satisfied' : 'failed',
      says: days >= after ? `${since}，够${least}天。` : `${since}，不够${least}天。`,
      rule: `和前一步至少隔${least}天`,
      basis,
    });
  }
  if (within !== undefined) {
    const most = String(within);
    findings.push({
      about: 'gap',
      state: days <= within ? 'satisfied' : 'failed',
      says: days <= within ? `${since}，没有超过${most}天。` : `${since}，超过了${most}天。`,
      rule: `前一步以后${most}天内办`,
      basis,
    });
  }
  return findings;
}

/** 这一步前面最近办过的一步。 */
function previousRecord(
  decision: Pick<Decision, 'steps'>,
  record: StepRecord,
  procedure: RuleProfile['procedure'],
): StepRecord | undefined {
  const records = recordsByStep(decision);
  return procedure.steps
    .slice(0, Math.max(0, stepRank(procedure, record.step)))
    .map(({ step }) => records.get(step))
    .findLast((one) => one !== undefined);
}

function postedFinding({ step, noticePeriod }: StepRecord, profile: RuleProfile): Finding[] {
  if (step !== 'publishResolution' || !noticePeriod) return [];
  const least = termNumber(profile, 'resolution-days');
  if (Number.isNaN(least)) return [];
  const days = daysBetween(noticePeriod.from, noticePeriod.to) + 1;
  const met = days >= least;
  return [
    {
      about: 'posted',
      state: met ? 'satisfied' : 'failed',
      says: `${stepInfo(step).name}了${String(days)}天，${met ? '够' : '不够'}规定的${String(least)}天。`,
      rule: profile.terms.get('resolution-days')?.says ?? '',
      basis: profile.terms.get('resolution-days')?.basis ?? [],
    },
  ];
}

/** 有一步的会不算数、票不够：这件事没有通过。 */
export function voteLost(
  decision: Pick<Decision, 'steps' | 'matter' | 'under'>,
  profile: Pick<RuleProfile, 'votes'>,
): boolean {
  return [...recordsByStep(decision).values()].some((record) =>
    voteFinding(record, decision.under ?? decision.matter, profile).some(
      ({ state }) => state === 'failed',
    ),
  );
}
