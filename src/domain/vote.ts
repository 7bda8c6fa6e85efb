import { compareShare, fractionWords } from '../base/fraction.ts';
import type { StepId, StepRecord } from './decision.ts';
import type { VoteRule } from './profile.ts';

/** 一道门槛过没过，连同给村民看的话。 */
export interface VoteTest {
  readonly met: boolean;
  readonly says: string;
}

/** 一次表决的核对结果。人数没写全的是 `unknown`，不当作通过，也不当作没通过。 */
export type Verdict =
  | { readonly state: 'unknown'; readonly says: string }
  | {
      readonly state: 'satisfied' | 'failed';
      readonly quorum: VoteTest;
      /** 到会人数不够时不再看票数。 */
      readonly pass: VoteTest | undefined;
      readonly says: string;
    };

export type VoteCounts = Pick<StepRecord, 'due' | 'present' | 'yes'>;

/** 这一步、这类事项该用哪条表决规则：点了名的优先，没点名的管其余。 */
export function voteRuleFor(
  rules: readonly VoteRule[],
  step: StepId,
  matter: string,
): VoteRule | undefined {
  const ofStep = rules.filter((rule) => rule.step === step);
  return (
    ofStep.find((rule) => rule.matters.includes(matter)) ??
    ofStep.find((rule) => rule.matters.length === 0)
  );
}

/** 拿记下的人数和规则比：先看到会够不够，再看同意够不够。 */
export function evaluateVote(
  { due, present, yes }: VoteCounts,
  rule: Pick<VoteRule, 'quorum' | 'pass' | 'passBase' | 'more'>,
): Verdict {
  if (!due || present === undefined) return unknown('没有写应到、实到人数');
  if (present > due) return unknown(`实到${present}人，比应到${due}人还多`);

  const quorum = quorumTest(present, due, rule);
  if (!quorum.met) {
    return { state: 'failed', quorum, pass: undefined, says: `${quorum.says}，会议不算数。` };
  }
  if (yes === undefined) return unknown('没有写同意票数');
  if (yes > present) return unknown(`同意${yes}人，比实到${present}人还多`);

  const base = rule.passBase === '应到' ? due : present;
  const pass = passTest(yes, base, rule);
  return {
    state: pass.met ? 'satisfied' : 'failed',
    quorum,
    pass,
    says: `${quorum.says}；${pass.says}。${pass.met ? '通过' : '没有通过'}。`,
  };
}

function unknown(reason: string): Verdict {
  return { state: 'unknown', says: `${reason}，无法核对。` };
}

function quorumTest(present: number, due: number, rule: Pick<VoteRule, 'quorum'>): VoteTest {
  const share = compareShare(present, due, rule.quorum);
  const word = share > 0 ? '超过' : share === 0 ? '达到' : '不到';
  return {
    met: share >= 0,
    says: `实到${present}人，${word}应到${due}人的${fractionWords(rule.quorum)}`,
  };
}

function passTest(
  yes: number,
  base: number,
  { pass, passBase, more }: Pick<VoteRule, 'pass' | 'passBase' | 'more'>,
): VoteTest {
  const share = compareShare(yes, base, pass);
  const goal = `${passBase}${base}人的${fractionWords(pass)}`;
  if (share > 0) return { met: true, says: `同意${yes}人，超过${goal}` };
  if (share < 0) return { met: false, says: `同意${yes}人，不到${goal}` };
  return more
    ? { met: false, says: `同意${yes}人，正好是${goal}，没有超过` }
    : { met: true, says: `同意${yes}人，达到${goal}` };
}
