import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LocalDate } from '../base/date.ts';
import { openBoard } from '../board.ts';
import { changedTown, exampleTown } from '../testing/sample-town.ts';
import { meetingRecords } from './party-life.ts';
import { rectifyNow } from './rectify.ts';

const rules = 'rules/qinghe.yaml';

/** 例子镇的规则方案，组织生活换成这几种会、这几个周期。 */
function withRules(...meetings: readonly (readonly [kind: string, cadence: string])[]): string {
  const text = readFileSync(join(exampleTown, rules), 'utf8');
  const own = meetings.map(
    ([kind, cadence]) => `  - 种类: ${kind}\n    周期: ${cadence}\n    依据:\n      - 本镇约定\n`,
  );
  const bare = text.replace(/^组织生活:\n(?: .*\n)+/m, '');
  return bare.replace(/^事项清单:/m, `组织生活:\n${own.join('')}事项清单:`);
}

interface Told {
  readonly period: string;
  readonly published: string;
  readonly meetings: readonly (readonly [kind: string, date: string])[];
}

function notice({ period, published, meetings }: Told): string {
  const rows = meetings.map(
    ([kind, date]) =>
      `  - 种类: ${kind}\n    日期: ${date}\n    内容: 学习\n    应到: 10\n    实到: 9\n`,
  );
  return `---\n标题: ${period}组织生活\n类型: 公布\n类别: 党务\n目录编号: A08\n公开日期: ${published}\n适用期间: ${period}\n责任主体: 石门沟村党支部\n审核: 赵长河\n组织生活:\n${rows.join('')}---\n\n学习。\n`;
}

/** 从 2026-01-01 起用的村，公开了这几条，照这几条规则，到某天看：哪种会能判几期、哪几期没见到。 */
function records(
  meetings: readonly (readonly [kind: string, cadence: string])[],
  told: readonly Told[],
  today: string,
  startOn = '2026-01-01',
): string[] {
  const root = changedTown({
    [rules]: withRules(...meetings),
    'town.yaml': readFileSync(join(exampleTown, 'town.yaml'), 'utf8').replace(
      /^起用日期:.*$/m,
      `起用日期: ${startOn}`,
    ),
    ...Object.fromEntries(
      told.map((one, index) => [
        `villages/shimengou/notices/${one.published.slice(0, 4)}/${one.published}-zuzhi${String(index)}.md`,
        notice(one),
      ]),
    ),
  });
  const day = today as LocalDate;
  const { board } = openBoard(root, { fixed: day, fallback: day });
  const village = board!.villages.find(({ slug }) => slug === 'shimengou')!;
  return meetingRecords(board!, village).map(
    ({ rule, judged, missing }) =>
      `${rule.kind} ${String(judged)}期 缺${missing.map(({ period }) => period.id).join('、') || '无'}`,
  );
}

const quarter: Told = {
  period: '2026年第一季度',
  published: '2026-04-10',
  meetings: [
    ['支委会', '2026-01-31'],
    ['支委会', '2026-03-01'],
    ['党员大会', '2026-03-31'],
  ],
};

test('每月的一个月一次，二月没有就是二月没见到；每季度的季末那天也算', () => {
  const both = [
    ['支委会', '每月'],
    ['党员大会', '每季度'],
    ['党课', '每季度'],
  ] as const;
  expect(records(both, [quarter], '2026-04-20')).toEqual([
    '支委会 3期 缺2026-02',
    '党员大会 1期 缺无',
    '党课 1期 缺2026Q1',
  ]);
});

test('还没公开的一期不判：公开时限另管着', () => {
  expect(records([['支委会', '每月']], [quarter], '2026-08-20')).toEqual(['支委会 3期 缺2026-02']);
});

test('公开以前一天什么也看不出；公开那天起看得出', () => {
  expect(records([['支委会', '每月']], [quarter], '2026-04-09')).toEqual([]);
  expect(records([['支委会', '每月']], [quarter], '2026-04-10')).toEqual(['支委会 3期 缺2026-02']);
});

test('起用以前的、半截的一期不算', () => {
  expect(records([['支委会', '每月']], [quarter], '2026-04-20', '2026-02-15')).toEqual([
    '支委会 1期 缺无',
  ]);
  expect(records([['党课', '每季度']], [quarter], '2026-04-20', '2026-01-02')).toEqual([
    '党课 0期 缺无',
  ]);
});

test('一年一次的，四个季度都公开了才判', () => {
  const of = (number: number, months: readonly string[], published: string): Told => ({
    period: `2026年第${'一二三四'[number - 1] ?? ''}季度`,
    published,
    meetings: months.map((date) => ['支委会', date]),
  });
  const three = [quarter, of(2, ['2026-05-01'], '2026-07-10'), of(3, ['2026-08-01'], '2026-10-10')];
  const rule = [['组织生活会', '每年']] as const;
  expect(records(rule, three, '2027-02-01')).toEqual(['组织生活会 0期 缺无']);
  const four = [...three, of(4, ['2026-11-01'], '2027-01-10')];
  expect(records(rule, four, '2027-02-01')).toEqual(['组织生活会 1期 缺2026']);
  const done: Told = { ...four[3]!, meetings: [['组织生活会', '2026-12-31']] };
  expect(records(rule, [...three, done], '2027-02-01')).toEqual(['组织生活会 1期 缺无']);
});

test('规则方案没写的不查；示范镇漏开的两次都查出来，没有多查的', () => {
  expect(records([], [quarter], '2026-04-20')).toEqual([]);
  const root = join(import.meta.dirname, '../../content');
  const { board } = openBoard(root, { fallback: '2026-11-20' as LocalDate });
  const missed = board!.villages.flatMap((village) =>
    rectifyNow(board!, village).meetings.map(
      ({ rule, period }) => `${village.slug} ${rule.kind} ${period.id}`,
    ),
  );
  expect(missed.toSorted()).toEqual(['hongya 支委会 2026-08', 'yangwa 党小组会 2026-05']);
});
