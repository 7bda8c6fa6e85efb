import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleTown, moneyProblems, townProblems } from '../testing/sample-town.ts';

const folder = 'villages/shimengou/money';
const table =
  '公开日期：2026-04-10,制表：何秀兰,审核：赵长河\n名称,数量,原值,净值,使用状况\n村部,1处,1,1,自用\n';

describe('文件名', () => {
  test.each(['assets-2024', 'assets-2025q4', 'assets-2025H2', 'assets-2026-03-jidi'])(
    '%s 认得',
    (name) => {
      expect(townProblems({ [`${folder}/${name}.csv`]: table })).toEqual([]);
    },
  );

  test('看不出哪一期、不认得哪种表', () => {
    const problems = ['assets', 'assets-2025-13', 'asets-2024', 'zichan-2024'].flatMap((name) =>
      townProblems({ [`${folder}/${name}.csv`]: table }),
    );
    expect(problems.map((line) => line.slice(folder.length + 1))).toEqual([
      'assets.csv statement/name 文件名「assets」看不出是哪种表、哪一期。',
      'assets-2025-13.csv statement/name 文件名「assets-2025-13」看不出是哪种表、哪一期。',
      'asets-2024.csv statement/name 不认得「asets」这种表。',
      'zichan-2024.csv statement/name 不认得「zichan」这种表。',
    ]);
  });
});

test('面积不写单位', () => {
  expect(moneyProblems('resources-2025', ',86,后山', ',86亩,后山')).toEqual([
    '5:2 field/decimal 「面积」写的是「86亩」，读不懂。',
  ]);
});

test('几处读不懂，一次报全', () => {
  expect(moneyProblems('roster-2026-04-dili', '8.2,75,615.00', '8.2.1,75,6一5')).toEqual([
    '5:3 field/decimal 「数量」写的是「8.2.1」，读不懂。',
    '5:5 field/money 「金额」写的是「6一5」，读不懂。',
  ]);
});

test('科目表里一个科目写了两行', () => {
  const subjects = readFileSync(join(exampleTown, 'subjects.csv'), 'utf8');
  expect(
    townProblems({
      'subjects.csv': `${subjects}租赁收入,收入,租
`,
    }),
  ).toEqual(['subjects.csv:15:1 subject/repeated 科目「租赁收入」写了两行。']);
});

describe('票据照片', () => {
  const receipts = (cells: string): string[] =>
    townProblems({
      'villages/shimengou/ledger/2026-04.csv': [
        '公开日期：2026-04-20,制表：何秀兰,审核：赵长河',
        '日期,凭证号,摘要,收入,支出,余额,经手人,票据,票据已核',
        ',,上月结余,,,10843.50,,,',
        `2026-04-06,记-001,付电费,,300.00,10543.50,何秀兰,${cells}`,
      ].join('\n'),
    }).map((line) => line.slice('villages/shimengou/ledger/'.length));

  test('有人看过，才公开', () => {
    expect(receipts('files/2026-03-qudao.png,是')).toEqual([]);
    expect(receipts('files/2026-03-qudao.png,')).toEqual([
      '2026-04.csv:4:8 ledger/receipt 放了票据照片，没有写「票据已核」。',
    ]);
  });

  test('找不到的', () => {
    expect(receipts('files/2026-03-qudoa.png,是')).toEqual([
      '2026-04.csv:4:8 ledger/receipt 票据照片「files/2026-03-qudoa.png」找不到。',
    ]);
  });
});
