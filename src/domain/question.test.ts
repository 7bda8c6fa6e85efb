import { expect, test } from 'vitest';
import type { LocalDate } from '../base/date.ts';
import { openBoard } from '../board.ts';
import { exampleTown } from '../testing/sample-town.ts';
import { questionState, type Question } from './question.ts';

const today = '2026-04-20' as LocalDate;
const { board } = openBoard(exampleTown, { fixed: today, fallback: today });
const [asked] = board?.villages.flatMap(({ questions }) => questions) ?? [];

/** 3月5日问的，规则方案写五日内答复；哪天看、哪天答复、哪天办结。 */
function state(day: string, repliedOn?: string, doneOn?: string): object {
  if (!board || !asked) throw new Error('例子镇里没有提问');
  const question = { ...asked, askedOn: '2026-03-05', repliedOn, doneOn } as Question;
  return questionState(question, board.profile, day as LocalDate);
}

test.each([
  ['2026-03-05', undefined, undefined, { kind: 'waiting', due: '2026-03-10', late: 0 }],
  ['2026-03-10', undefined, undefined, { kind: 'waiting', due: '2026-03-10', late: 0 }],
  ['2026-03-11', undefined, undefined, { kind: 'waiting', due: '2026-03-10', late: 1 }],
  ['2026-04-01', '2026-03-10', undefined, { kind: 'replied', late: 0 }],
  ['2026-04-01', '2026-03-12', undefined, { kind: 'replied', late: 2 }],
  ['2026-04-01', '2026-03-06', '2026-03-20', { kind: 'done', late: 0 }],
])('%s 看，%s 答复，%s 办结', (day, repliedOn, doneOn, expected) => {
  expect(state(day, repliedOn, doneOn)).toEqual(expected);
});
