import { describe, expect, test } from 'vitest';
import type { VoteRule } from './profile.ts';
import { evaluateVote, voteRuleFor } from './vote.ts';

const half = { numerator: 1, denominator: 2 };
const twoThirds = { numerator: 2, denominator: 3 };
const majorityOfDue = { quorum: twoThirds, pass: half, passBase: '应到', more: true } as const;
const majorityOfPresent = { ...majorityOfDue, passBase: '实到' } as const;
const twoThirdsOfDue = { ...majorityOfDue, pass: twoThirds, more: false } as const;

describe('evaluateVote 拿人数和门槛比', () => {
  test.each([
    [
      '超过应到的一半',
      { due: 35, present: 31, yes: 28 },
      majorityOfDue,
      'satisfied',
      '实到31人，超过应到35人的三分之二；同意28人，超过应到35人的一半。通过。',
    ],
    [
      '正好一半不算超过',
      { due: 40, present: 36, yes: 20 },
      majorityOfDue,
      'failed',
      '实到36人，超过应到40人的三分之二；同意20人，正好是应到40人的一半，没有超过。没有通过。',
    ],
    [
      '同样的票，和到会的人比就够',
      { due: 40, present: 36, yes: 20 },
      majorityOfPresent,
      'satisfied',
      '实到36人，超过应到40人的三分之二；同意20人，超过实到36人的一半。通过。',
    ],
    [
      '到会正好三分之二，能开；同意正好三分之二，达到就行',
      { due: 30, present: 20, yes: 20 },
      twoThirdsOfDue,
      'satisfied',
      '实到20人，达到应到30人的三分之二；同意20人，达到应到30人的三分之二。通过。',
    ],
    [
      '差一票三分之二',
      { due: 30, present: 29, yes: 19 },
      twoThirdsOfDue,
      'failed',
      '实到29人，超过应到30人的三分之二；同意19人，不到应到30人的三分之二。没有通过。',
    ],
    [
      '到会差一人，票再多也不算',
      { due: 30, present: 19, yes: 19 },
      majorityOfPresent,
      'failed',
      '实到19人，不到应到30人的三分之二，会议不算数。',
    ],
    [
      '没写人数',
      { due: undefined, present: 31, yes: 28 },
      majorityOfDue,
      'unknown',
      '没有写应到、实到人数，无法核对。',
    ],
    [
      '没写票数',
      { due: 35, present: 31, yes: undefined },
      majorityOfDue,
      'unknown',
      '没有写同意票数，无法核对。',
    ],
    [
      '人数自相矛盾',
      { due: 35, present: 31, yes: 33 },
      majorityOfDue,
      'unknown',
      '同意33人，比实到31人还多，无法核对。',
    ],
  ] as const)('%s', (_, counts, rule, state, says) => {
    expect(evaluateVote(counts, rule)).toMatchObject({ state, says });
  });
});

test('voteRuleFor 点了事项名的规则优先', () => {
  const rule = (matters: string[]): VoteRule => ({
    ...majorityOfDue,
    step: 'resolve',
    matters,
    says: '',
    basis: [],
  });
  const rules = [rule([]), rule(['土地承包'])];
  expect(voteRuleFor(rules, 'resolve', '土地承包')).toBe(rules[1]);
  expect(voteRuleFor(rules, 'resolve', '村内道路')).toBe(rules[0]);
  expect(voteRuleFor(rules, 'review', '村内道路')).toBeUndefined();
});
