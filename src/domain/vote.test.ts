import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate, type LocalDate } from '../base/date.ts';
import type { StepRecord } from './decision.ts';
import { voteBases, type VoteRule } from './profile.ts';
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

describe('门槛正好、多一个、少一个', () => {
  const half1 = { numerator: 1, denominator: 2 };
  const third2 = { numerator: 2, denominator: 3 };
  const base = { quorum: { numerator: 1, denominator: 100 }, more: true } as const;
  const rules = {
    过半: { ...base, pass: half1 },
    达到三分之二: { ...base, pass: third2, more: false },
    超过三分之二: { ...base, pass: third2 },
  } as const;
  // 全体 36，应到 33，实到 30：同样的票，和谁比结果不同。
  const counts = { total: 36, due: 33, present: 30 };

  test.each([
    ['过半', '实到', 15, 16],
    ['过半', '应到', 16, 17],
    ['过半', '全体代表', 18, 19],
    ['达到三分之二', '实到', 19, 20],
    ['达到三分之二', '应到', 21, 22],
    ['达到三分之二', '全体成员', 23, 24],
    ['超过三分之二', '实到', 20, 21],
    ['超过三分之二', '应到', 22, 23],
    ['超过三分之二', '全体代表', 24, 25],
  ] as const)('%s，和%s比：%i 票不过，%i 票过', (name, passBase, lost, won) => {
    const rule = { ...rules[name], passBase };
    expect(evaluateVote({ ...counts, yes: lost }, rule).state).toBe('failed');
    expect(evaluateVote({ ...counts, yes: won }, rule).state).toBe('satisfied');
  });

  test('到会：达到就行的，正好三分之二能开；须超过的，正好一半不能开', () => {
    const quorum = (present: number, rule: object): string =>
      evaluateVote({ due: 30, present, yes: present }, { ...majorityOfPresent, ...rule }).state;
    expect([19, 20].map((present) => quorum(present, {}))).toEqual(['failed', 'satisfied']);
    const overHalf = { quorum: half1, quorumMore: true };
    expect([15, 16].map((present) => quorum(present, overHalf))).toEqual(['failed', 'satisfied']);
  });
});

describe('和全体比', () => {
  const ofAll = { ...twoThirdsOfDue, passBase: '全体代表' } as const;

  test('没有写全体多少人，说不准', () => {
    expect(evaluateVote({ due: 30, present: 30, yes: 30 }, ofAll)).toEqual({
      state: 'unknown',
      says: '没有写全体代表一共多少人，无法核对。',
    });
  });

  test('全体写得比应到还少，不拿它算，免得没过的算成过了', () => {
    expect(evaluateVote({ total: 20, due: 30, present: 28, yes: 15 }, ofAll).state).toBe('unknown');
  });

  test('应到比全体少的，按全体算', () => {
    expect(evaluateVote({ total: 36, due: 33, present: 30, yes: 23 }, ofAll).says).toBe(
      '实到30人，超过应到33人的三分之二；同意23人，不到全体代表36人的三分之二。没有通过。',
    );
  });
});

describe('妇女代表也要来够的地方', () => {
  const rule = { ...majorityOfPresent, women: twoThirds };
  const counts = { due: 30, present: 26, yes: 20 };

  test.each([
    [{ womenDue: 9, womenPresent: 6 }, 'satisfied', /妇女代表实到6人，达到应到9人的三分之二；/],
    [
      { womenDue: 9, womenPresent: 5 },
      'failed',
      /^妇女代表实到5人，不到应到9人的三分之二，会议不算数。$/,
    ],
    [{}, 'unknown', /^没有写妇女代表应到、实到人数，无法核对。$/],
  ] as const)('%o 是 %s', (women, state, says) => {
    const verdict = evaluateVote({ ...counts, ...women }, rule);
    expect(verdict.state).toBe(state);
    expect(verdict.says).toMatch(says);
  });

  test('票没过的，写没写妇女代表都是没过', () => {
    expect(evaluateVote({ ...counts, yes: 10 }, rule).state).toBe('failed');
  });
});

describe('多一票同意', () => {
  const share = fc.constantFrom(
    ...[
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
      [1, 1],
    ].map(([numerator = 1, denominator = 1]) => ({
      numerator,
      denominator,
    })),
  );
  const meeting = fc
    .record({
      quorum: share,
      pass: share,
      passBase: fc.constantFrom(...voteBases),
      more: fc.boolean(),
      due: fc.integer({ min: 1, max: 60 }),
      extra: fc.integer({ min: 0, max: 20 }),
    })
    .chain((set) =>
      fc
        .integer({ min: 0, max: set.due - 1 })
        .chain((present) =>
          fc.integer({ min: 0, max: present }).map((yes) => ({ ...set, present, yes })),
        ),
    );

  test('改投同意，或多来一个人同意，过了的不会变成没过', () => {
    fc.assert(
      fc.property(meeting, ({ due, present, yes, extra, ...rule }) => {
        const state = (more: { present?: number; yes: number }): string =>
          evaluateVote({ total: due + extra, due, present, ...more }, rule).state;
        if (state({ yes }) !== 'satisfied') return;
        if (yes < present) expect(state({ yes: yes + 1 })).toBe('satisfied');
        expect(state({ present: present + 1, yes: yes + 1 })).toBe('satisfied');
      }),
    );
  });

  test('一个同意的也没有，从不算过', () => {
    fc.assert(
      fc.property(meeting, ({ due, present, extra, ...rule }) => {
        const verdict = evaluateVote({ total: due + extra, due, present, yes: 0 }, rule);
        expect(verdict.state).not.toBe('satisfied');
      }),
    );
  });
});

describe('voteRuleFor 点了名的优先', () => {
  const rule = (extra: Partial<VoteRule>): VoteRule => ({
    ...majorityOfDue,
    step: 'resolve',
    matters: [],
    says: '',
    basis: [],
    ...extra,
  });
  const day = (text: string): LocalDate => parseDate(text)!;
  const plain = rule({});
  const land = rule({ matters: ['土地承包'] });
  const assembly = rule({ body: '村民会议' });
  const members = rule({ matters: ['土地承包'], body: '成员大会', since: day('2025-05-01') });
  const rules = [plain, land, assembly, members];
  const found = (matter: string, step: Partial<StepRecord> = {}): VoteRule | undefined =>
    voteRuleFor(
      rules,
      { step: 'resolve', date: day('2026-03-15'), body: undefined, ...step },
      matter,
    );

  test('先看事项，再看会议形式', () => {
    expect(found('土地承包')).toBe(land);
    expect(found('村内道路')).toBe(plain);
    expect(found('村内道路', { body: '村民会议' })).toBe(assembly);
    expect(found('土地承包', { body: '村民会议' })).toBe(land);
    expect(found('土地承包', { body: '成员大会' })).toBe(members);
    expect(found('村内道路', { step: 'review' })).toBeUndefined();
  });

  test('还没施行、已经废止的不用', () => {
    expect(found('土地承包', { body: '成员大会', date: day('2025-04-30') })).toBe(land);
    expect(found('土地承包', { body: '成员大会', date: day('2025-05-01') })).toBe(members);
    const old = rule({ until: day('2025-12-31') });
    const at = (date: string) =>
      voteRuleFor([old], { step: 'resolve', date: day(date), body: undefined }, '');
    expect([at('2025-12-31'), at('2026-01-01')]).toEqual([old, undefined]);
  });
});
