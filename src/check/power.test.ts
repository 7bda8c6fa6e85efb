import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exampleTown, townProblems } from '../testing/sample-town.ts';

const uses = 'villages/shimengou/power-use/2026.csv';
const override = 'villages/shimengou/powers/P01.md';
const negatives = 'powers/negative.csv';
const text = (file: string): string => readFileSync(join(exampleTown, file), 'utf8');

/** 例子里的记录，换掉几个字。 */
function used(from: string, to: string): string[] {
  const before = text(uses);
  if (!before.includes(from)) throw new Error(`例子里没有「${from}」`);
  return townProblems({ [uses]: before.replace(from, to) });
}

test('跳过一步，备注里没有说明的', () => {
  expect(used(',,,,,,2,2026-01-20,周德林,,,\n', '')).toEqual([]);
  expect(
    townProblems({
      [uses]: text(uses)
        .replace(',,,,,,2,2026-01-20,周德林,,,\n', '')
        .replace('五家报价，晚了几天等报价单', ''),
    }),
  ).toEqual([
    `${uses}:3:7 power-use/skipped 2026-001：跳过了第2步：村民代表会议，表决；通过后公开决议。`,
  ]);
});

test('晚了，没有说明的', () => {
  expect(used('五家报价，晚了几天等报价单', '')).toEqual([
    `${uses}:4:8 power-use/late 2026-001：第3步最晚2月26日，2月28日才办。`,
  ]);
});

test('先后倒了，写了清单上没有的一步', () => {
  expect(used('4,2026-03-28', '4,2026-02-20')).toContain(
    `${uses}:5:7 power-use/order 2026-001：第4步（2月20日）排在第3步（2月28日）后面，先后不对。`,
  );
  expect(used('5,2026-03-30', '6,2026-03-30')).toEqual([
    `${uses}:6:7 power-use/step 2026-001：清单上一共5步，没有第6步。`,
  ]);
});

test('两件事一个编号；权力、决议找不到；日子还没到', () => {
  expect(
    townProblems({ [uses]: `${text(uses)}2026-001,P01,,修渠,,,1,2026-04-12,马永福,,,\n` }),
  ).toEqual([`${uses}:2:1 power-use/id 编号「2026-001」前面已经有了。`]);
  expect(used('2026-002,P01', '2026-002,P02')).toEqual([
    `${uses}:7:2 link/power 小微权力清单里没有「P02」。`,
  ]);
  expect(used('8600.00,2026-01', '8600.00,2026-10')).toEqual([
    `${uses}:2:6 link/decision 本村没有决议「2026-10」。`,
  ]);
  expect(used('1,2026-04-10', '1,2026-04-21')).toEqual([
    `${uses}:7:8 power-use/future 日期 2026年4月21日比今天（2026年4月20日）还晚。`,
  ]);
});

test('头一行没有编号；文件名不是年份', () => {
  expect(used('2026-001,P01', ',P01')[0]).toBe(`${uses}:2:1 field/missing 「编号」空着。`);
  expect(
    townProblems({ [uses]: undefined, 'villages/shimengou/power-use/quannian.csv': text(uses) }),
  ).toEqual(['villages/shimengou/power-use/quannian.csv power-use/year 文件名不是年份。']);
});

test('村里的不同：编号要在清单上，真有不同', () => {
  const same = text(override).replace(
    /办理时限[^]*(?=---\n$)/,
    '办理时限: 从提议到付款，一般3个月以内\n',
  );
  expect(townProblems({ [override]: same })).toContain(
    `${override}:2:1 power/same 写的和镇里的清单一样，没有不同。`,
  );
  const other = 'villages/shimengou/powers/P10.md';
  expect(townProblems({ [other]: text(override).replace('P01', 'P10') })).toEqual([
    `${other}:2:1 link/power 小微权力清单里没有「P10」。`,
  ]);
});

test('负面清单编号重了，指的权力没有', () => {
  expect(
    townProblems({ [negatives]: text(negatives).replace('N02', 'N01').replace('追加,P01', '') }),
  ).toEqual([`${negatives}:3:1 power/negative 编号「N01」前面已经有了。`]);
  expect(townProblems({ [negatives]: text(negatives).replace(/P01\nN02/, 'P02\nN02') })).toEqual([
    `${negatives}:2:5 link/power 小微权力清单里没有「P02」。`,
  ]);
});

test('旧版本的权力不在清单上；文件名不对', () => {
  const old = text('powers/old/P01-2025.md');
  expect(townProblems({ 'powers/old/P09-2025.md': old.replace('编号: P01', '编号: P09') })).toEqual(
    ['powers/old/P09-2025.md:2:1 power/old 小微权力清单里没有「P09」，旧版本没有地方放。'],
  );
  expect(townProblems({ 'powers/old/gongcheng.md': old })).toEqual([
    'powers/old/gongcheng.md:2:1 power/id 编号是「P01」，文件名是「gongcheng」。',
  ]);
});
