import { expect, test } from 'vitest';
import { townProblems } from '../testing/sample-town.ts';

const file = 'villages/shimengou/questions.csv';
const heads = '编号,提问日期,问题,目录编号,答复日期,答复,办结日期';

function questions(...rows: string[]): string[] {
  return townProblems({ [file]: `${[heads, ...rows].join('\n')}\n` });
}

test('好好的一张表；还没答复的不是毛病', () => {
  expect(
    questions(
      '2026-01,2026-03-05,路灯几时修,,2026-03-06,下周修,2026-03-12',
      '2026-02,3月20日,电费怎么收,C01,,,',
    ),
  ).toEqual([`${file}:3:2 field/date 「提问日期」写的是「3月20日」，读不懂。`]);
  expect(questions('2026-01,2026-01-05,路灯几时修,,,,')).toEqual([]);
});

test('编号重复，日子倒了，答复只写一半，目录编号没有', () => {
  expect(
    questions(
      '2026-01,2026-03-05,路灯几时修,C66,2026-03-01,下周修,',
      '2026-01,2026-03-06,电费怎么收,,2026-03-08,,',
      '2026-03,2026-03-07,水费怎么收,,,按方收,2026-03-01',
      '2026-04,2026-05-07,路怎么修,,,,',
    ),
  ).toEqual([
    `${file}:2:4 question/item 公开目录里没有「C66」。`,
    `${file}:2:5 question/dates 答复日期 2026-03-01 比提问日期 2026-03-05 还早。`,
    `${file}:3:1 question/id 编号「2026-01」出现了两次。`,
    `${file}:3:6 question/reply 写了答复日期，没写怎么答复的。`,
    `${file}:4:5 question/reply 写了答复，没写哪天答复的。`,
    `${file}:4:7 question/dates 办结日期 2026-03-01 比提问的日子还早。`,
    `${file}:5:2 question/dates 提问日期 2026-05-07 还没到。`,
  ]);
});

test('编号重复的话和说明页里的一样', () => {
  const row = (on: string): string => `2026-02,${on},问一件,,2026-03-01,答一句,`;
  expect(questions(row('2026-02-20'), row('2026-03-05'))).toEqual([
    `${file}:3:1 question/id 编号「2026-02」出现了两次。`,
    `${file}:3:5 question/dates 答复日期 2026-03-01 比提问日期 2026-03-05 还早。`,
  ]);
});
