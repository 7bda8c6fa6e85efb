import { compareShare, fractionWords } from '../base/fraction.ts';
import type { StepRecord } from './decision.ts';
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

type Counted = 'total' | 'due' | 'present' | 'yes' | 'womenDue' | 'womenPresent';
export type VoteCounts = Partial<Pick<StepRecord, Counted>>;

type Threshold = Pick<VoteRule, 'quorum' | 'quorumMore' | 'women' | 'pass' | 'passBase' | 'more'>;

/**
 * 这一步、这类事项、这种会、那一天该用哪条表决规则。
 *
 * 点了名的优先：先看事项，再看会议形式；都没点名的管其余。
 */
export function voteRuleFor(
  rules: readonly VoteRule[],
  { step, body, date }: Pick<StepRecord, 'step' | 'body' | 'date'>,
  matter: string,
): VoteRule | undefined {
  const weight = (rule: VoteRule): number =>
    (rule.matters.length > 0 ? 2 : 0) + (rule.body === undefined ? 0 : 1);
  return rules
    .filter(
      (rule) =>
        rule.step === step &&
        (rule.matters.length === 0 || rule.matters.includes(matter)) &&
        (rule.body === undefined || rule.body === body) &&
        (rule.since === undefined || rule.since <= date) &&
        (rule.until === undefined || date <= rule.until),
    )
    .reduce<VoteRule | undefined>(
      (best, rule) => (best === undefined || weight(rule) > weight(best) ? rule : best),
      undefined,
    );
}

/** 拿记下的人数和规则比：先看到会够不够，再看同意够不够。 */
export function evaluateVote(counts: VoteCounts, rule: Threshold): Verdict {
  const { due, present, yes } = counts;
  if (!due || present === undefined) return unknown('没有写应到、实到人数');
  if (present > due) return unknown(`实到${present}人，比应到${due}人还多`);

  const quorum = quorumTest('', present, due, rule.quorum, rule.quorumMore);
  const women = womenTest(counts, rule);
  const short = [quorum, women].find((test) => test !== undefined && !test.met);
  if (short) {
    return { state: 'failed', quorum: short, pass: undefined, says: `${short.says}，会议不算数。` };
  }
  if (yes === undefined) return unknown('没有写同意票数');
  if (yes > present) return unknown(`同意${yes}人，比实到${present}人还多`);

  const base = baseOf(counts, due, present, rule.passBase);
  if (base === undefined) return unknown(`没有写${rule.passBase}一共多少人`);
  const pass = passTest(yes, base, rule);
  const attended = [quorum.says, women?.says].filter(Boolean).join('，');
  if (pass.met && rule.women && !women) return unknown('没有写妇女代表应到、实到人数');
  return {
    state: pass.met ? 'satisfied' : 'failed',
    quorum,
    pass,
    says: `${attended}；${pass.says}。${pass.met ? '通过' : '没有通过'}。`,
  };
}

function unknown(reason: string): Verdict {
  return { state: 'unknown', says: `${reason}，无法核对。` };
}

function quorumTest(
  who: string,
  present: number,
  due: number,
  quorum: VoteRule['quorum'],
  more = false,
): VoteTest {
  const share = compareShare(present, due, quorum);
  const goal = `应到${due}人的${fractionWords(quorum)}`;
  if (share > 0) return { met: true, says: `${who}实到${present}人，超过${goal}` };
  if (share < 0) return { met: false, says: `${who}实到${present}人，不到${goal}` };
  return more
    ? { met: false, says: `${who}实到${present}人，正好是${goal}，没有超过` }
    : { met: true, says: `${who}实到${present}人，达到${goal}` };
}

/** 规则要看妇女代表、记录也写了人数的，才有这一道。 */
function womenTest(
  { womenDue, womenPresent }: VoteCounts,
  { women }: Threshold,
): VoteTest | undefined {
  if (!women || !womenDue || womenPresent === undefined) return undefined;
  return quorumTest('妇女代表', womenPresent, womenDue, women);
}

interface Base {
  readonly name: string;
  readonly count: number;
}

/** 同意的人数和谁比。要和全体比、又没有写全体多少人的，比不了。 */
function baseOf(
  { total }: VoteCounts,
  due: number,
  present: number,
  base: VoteRule['passBase'],
): Base | undefined {
  if (base === '应到') return { name: base, count: due };
  if (base === '实到') return { name: base, count: present };
  // 全体不会比应到的少；写少了的当作没写，免得把没过的算成过了。
  return total === undefined || total < due ? undefined : { name: base, count: total };
}

function passTest(
  yes: number,
  base: Base,
  { pass, more }: Pick<VoteRule, 'pass' | 'more'>,
): VoteTest {
  const share = compareShare(yes, base.count, pass);
  const goal = `${base.name}${base.count}人的${fractionWords(pass)}`;
  if (share > 0) return { met: true, says: `同意${yes}人，超过${goal}` };
  if (share < 0) return { met: false, says: `同意${yes}人，不到${goal}` };
  return more
    ? { met: false, says: `同意${yes}人，正好是${goal}，没有超过` }
    : { met: true, says: `同意${yes}人，达到${goal}` };
}
