import { describe, expect, test } from 'vitest';
import { parseDate, type LocalDate } from '../base/date.ts';
import type { Decision, StepId, StepRecord } from '../domain/decision.ts';
import { standardProcedure } from '../domain/procedure.ts';
import type { RuleProfile, VoteRule } from '../domain/profile.ts';
import { decisionProgress } from './decision-progress.ts';

const day = (text: string): LocalDate => parseDate(text)!;

function rule(step: StepId): VoteRule {
  return {
    step,
    matters: [],
    quorum: { numerator: 2, denominator: 3 },
    pass: { numerator: 1, denominator: 2 },
    passBase: '应到',
    more: true,
    says: '过半数同意',
    basis: ['本镇约定'],
  };
}

const profile = {
  procedure: standardProcedure,
  votes: [rule('review'), rule('resolve')],
  citations: new Map(),
  terms: new Map([
    ['occurrence-days', { id: 'occurrence-days', value: '10', says: '', basis: [] }],
  ]),
} as unknown as RuleProfile;

/** 一步一行：`review 2026-03-15 42/33/30`，分别是应到、实到、同意。 */
function decision(lines: readonly string[], extra: Partial<Decision> = {}): Decision {
  const steps = lines.map((line) => {
    const [step, date = '', counts = '', until] = line.split(' ');
    const [due, present, yes] = counts.split('/').map(Number);
    const noticePeriod = until === undefined ? undefined : { from: day(date), to: day(until) };
    return { step, date: day(date), due, present, yes, noticePeriod } as unknown as StepRecord;
  });
  return { id: '2026-03', title: '修路', matter: '村内公益事业', steps, ...extra } as Decision;
}

const passed = [
  'propose 2026-03-03 5/5/5',
  'consult 2026-03-06 9/8/8',
  'review 2026-03-15 42/33/30',
  'resolve 2026-04-02 35/31/28',
];
const states = (lines: readonly string[], today = '2026-04-10', extra: Partial<Decision> = {}) => {
  const { stage, steps, next } = decisionProgress(decision(lines, extra), {
    profile,
    today: day(today),
  });
  return { stage, next, states: steps.map(({ state }) => state).join(' ') };
};

describe('六步走到哪了', () => {
  test('决议了还没贴出来：说下一步和最晚哪天', () => {
    expect(states(passed)).toEqual({
      stage: 'running',
      states: 'done done done done next later',
      next: '接下来是第5步：把决定贴出来，最晚4月12日。',
    });
  });

  test('正在公示的一步单独标出', () => {
    const lines = [...passed, 'publishResolution 2026-04-07 // 2026-04-16'];
    expect(states(lines).states).toBe('done done done done open next');
    expect(states(lines, '2026-04-16').states).toBe('done done done done open next');
    expect(states(lines, '2026-04-17').states).toBe('done done done done done next');
  });

  test('票不够就是没通过，后面写了什么也不算', () => {
    const lines = [
      ...passed.slice(0, 3),
      'resolve 2026-04-02 35/31/17',
      'publishResolution 2026-04-07',
    ];
    expect(states(lines)).toEqual({
      stage: 'rejected',
      states: 'done done done failed dropped dropped',
      next: undefined,
    });
  });

  test('撤回的事留着，剩下的不再办', () => {
    const withdrawn = '2026-04-01 改由镇里统一修';
    expect(states(passed.slice(0, 2), '2026-04-10', { withdrawn })).toMatchObject({
      stage: 'withdrawn',
      states: 'done done dropped dropped dropped dropped',
    });
  });
});
