import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, parseDate, type LocalDate } from '../base/date.ts';
import { maskName, stepLimit, useFaults, type PowerUse } from './power-use.ts';
import type { Power } from './power.ts';

const step = (limit?: string): Power['steps'][number] => ({
  actor: '村委会',
  action: '盖章',
  papers: undefined,
  limit,
  risk: undefined,
});
const power = { steps: [step(), step('5日内'), step('公示7日'), step('3个工作日')] };

/** `1@03-02 2@03-05`：第几步，哪天。 */
function use(written: string): PowerUse {
  const steps = written.split(' ').map((part) => {
    const [number = '', day = ''] = part.split('@');
    const date = parseDate(`2026-${day}`)!;
    return { number: Number(number), date, handler: undefined, note: undefined };
  });
  return { id: '2026-001', steps } as unknown as PowerUse;
}
const kinds = (written: string): string =>
  useFaults(use(written), power)
    .map(({ kind }) => kind)
    .join(' ');

describe('照清单一步一步对', () => {
  test.each([
    ['1@03-02 2@03-07 3@03-09 4@03-16', '', '都照时限；公示满七日'],
    ['1@03-02 2@03-08', 'late', '第五日以后才办'],
    ['1@03-02 2@03-05 3@03-06 4@03-12', 'short', '公示不满七日就往下办'],
    ['1@03-02 3@03-06', 'skipped', '跳了一步'],
    ['2@03-06', 'skipped', '头一步就跳了'],
    ['1@03-02 4@03-20', 'skipped skipped', '跳了两步'],
    ['1@03-05 2@03-02', 'order', '日期倒了'],
    ['1@03-02 1@03-03', 'order', '一步记了两次'],
    ['1@03-02 2@03-03 5@03-04', 'unknown', '清单上没有第五步'],
    ['0@03-02', 'unknown', '没有第零步'],
  ])('%s：%s（%s）', (written, expected) => {
    expect(kinds(written)).toBe(expected);
  });

  test('工作日跳过周末：星期五起三个工作日，下星期三还不晚', () => {
    const late = { steps: [step(), step('3个工作日')] };
    const at = (day: string): number => useFaults(use(`1@05-15 2@${day}`), late).length;
    expect([at('05-20'), at('05-21')]).toEqual([0, 1]);
  });

  test('话里写出是第几步、最晚哪天', () => {
    expect(useFaults(use('1@03-02 2@03-08'), power)[0]?.says).toBe('第2步最晚3月7日，3月8日才办。');
  });

  test('不论怎么打乱，先后不对都找得到', () => {
    const days = Array.from({ length: 4 }, (_, at) => addDays('2026-03-02' as LocalDate, at));
    const plain = { steps: [step(), step(), step(), step()] };
    const shuffled = fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 });
    fc.assert(
      fc.property(shuffled, (numbers) => {
        const made = {
          steps: numbers.map((number, at) => ({ number, date: days[at] })),
        } as unknown as PowerUse;
        const sorted = numbers.every((number, at) => number === at + 1);
        const found = useFaults(made, plain).some(({ kind }) => kind === 'order');
        expect(found).toBe(!sorted);
      }),
    );
  });
});

test.each([
  ['10日内', { bound: 'most', days: 10, working: false }],
  ['5个工作日', { bound: 'most', days: 5, working: true }],
  ['最晚60日内', { bound: 'most', days: 60, working: false }],
  ['公示7日', { bound: 'least', days: 7, working: false }],
  ['至少7日', { bound: 'least', days: 7, working: false }],
  ['公示期满后10日内', { bound: 'most', days: 10, working: false }],
  ['验收后10日内', undefined],
  ['当天', { bound: 'most', days: 0, working: false }],
  ['每月一次，25日前', undefined],
  [undefined, undefined],
])('时限「%s」', (text, limit) => {
  expect(stepLimit(text)).toEqual(limit);
});

test.each([
  ['李长青', '李＊＊'],
  ['王二', '王＊'],
  ['绿原合作社', '绿原合作社'],
  ['张有田等3户', '张＊＊等3户'],
])('申请人 %s 写成 %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});
