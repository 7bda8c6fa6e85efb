import { expect, test } from 'vitest';
import { hazardState } from '../domain/hazard.ts';
import { changedTown, exampleToday, openTown, townProblems } from '../testing/sample-town.ts';
import type { LocalDate } from '../base/date.ts';

const file = 'villages/shimengou/hazards.csv';
const head = '编号,发现日期,类别,隐患,地点,责任人,整改期限,改好日期,怎么改的';

function found(...rows: readonly string[]): string[] {
  return townProblems({ [file]: [head, ...rows].join('\n') }).map((line) =>
    line.replace(`${file}:`, ''),
  );
}

test('改好的、没改好的，都没有毛病', () => {
  expect(
    found(
      '2026-01,2026-03-01,消防,消防栓没水,二组,马永福,2026-03-10,2026-03-08,换了阀门',
      '2026-02,2026-03-02,道路,护栏断了,三组,马永福,2026-03-20,,',
    ),
  ).toEqual([]);
});

test('编号重了、日子倒了、日子在以后', () => {
  const says = found(
    '2026-01,2026-03-01,消防,消防栓没水,二组,马永福,2026-02-10,2026-02-28,换了阀门',
    '2026-01,2026-05-02,道路,护栏断了,三组,马永福,2026-05-20,2026-05-06,焊好了',
  );
  expect(says.map((line) => line.replace(/^\d+:\d+ /, ''))).toEqual([
    'hazard/dates 整改期限 2026年2月10日比发现日期 2026年3月1日还早。',
    'hazard/dates 改好日期 2026年2月28日比发现日期 2026年3月1日还早。',
    'hazard/id 编号「2026-01」出现了两次。',
    'hazard/dates 发现日期 2026年5月2日还没到。',
    'hazard/dates 改好日期 2026年5月6日还没到。',
  ]);
});

test('改好日期和怎么改的，要写一起写', () => {
  const rest = '道路,护栏断了,三组,马永福,2026-03-20';
  expect(found(`2026-01,2026-03-01,${rest},2026-03-18,`)[0]).toContain(
    'hazard/result 写了改好日期，没写怎么改的。',
  );
  expect(found(`2026-01,2026-03-01,${rest},,焊好了`)[0]).toContain(
    'hazard/result 写了怎么改的，没写哪天改好的。',
  );
});

test('没有责任人、写了手机号，都挡住', () => {
  expect(found('2026-01,2026-03-01,道路,护栏断了,三组,,2026-03-20,,')[0]).toContain(
    'field/missing 「责任人」',
  );
  expect(found('2026-01,2026-03-01,道路,护栏断了,三组,找13800138000,2026-03-20,,')[0]).toContain(
    'privacy/mobile',
  );
});

test('期限那天还不算过期，第二天就算；改好晚了几天', () => {
  const row = '2026-01,2026-03-01,道路,护栏断了,三组,马永福,2026-03-20';
  const of = (end: string, today: string) => {
    const { board } = openTown(changedTown({ [file]: `${head}\n${row},${end}` }));
    return hazardState(board!.villages[0]!.hazards[0]!, today as LocalDate);
  };
  expect(of(',', '2026-03-20')).toEqual({ kind: 'open', days: 0 });
  expect(of(',', '2026-03-21')).toEqual({ kind: 'overdue', days: 1 });
  expect(of('2026-03-25,焊好了', exampleToday)).toEqual({ kind: 'done', late: 5 });
});
