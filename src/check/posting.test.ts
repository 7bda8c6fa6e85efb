import { expect, test } from 'vitest';
import { townProblems } from '../testing/sample-town.ts';

const file = 'villages/shimengou/posted/2026.csv';

/** 例子镇里，4月2日公示、4月8日期满，张贴至少十日。 */
function postings(...rows: readonly string[]): string[] {
  const table = ['事项,公开栏,贴出日期,取下日期,经手人,照片,照片看过', ...rows].join('\n');
  return townProblems({ [file]: `${table}\n` });
}

const kept = 'notices/2026-04-02-dibao,村委会门口,2026-04-02,2026-04-12,何秀兰,,';

test('贴够十日、公示期满那天取下，没有毛病', () => {
  expect(postings(kept)).toEqual([]);
});

test('早一日取下，就早了', () => {
  expect(postings(kept.replace('04-12', '04-11'))).toEqual([
    `${file}:2:4 posting/early 2026年4月11日取下，早了：至少贴10日、公示期满，2026年4月12日才能取。`,
  ]);
});

test('公示期比十日长的，贴到期满', () => {
  expect(postings('notices/2026-04-02-dibao,,2026-03-28,2026-04-08,何秀兰,,')).toEqual([
    `${file}:2:4 posting/early 2026年4月8日取下，早了：至少贴10日、公示期满，2026年4月9日才能取。`,
  ]);
});

test('取下在贴出以前', () => {
  expect(postings(kept, 'ledger/2026-03,,2026-04-12,2026-04-10,何秀兰,,')).toEqual([
    `${file}:3:4 posting/dates 2026年4月10日取下，2026年4月12日才贴出。`,
  ]);
});

test('贴的东西本村没有公开过', () => {
  expect(postings(kept, 'ledger/2026-3,,2026-04-12,,何秀兰,,')).toEqual([
    `${file}:3:1 posting/item 本村没有公开过「ledger/2026-3」。`,
  ]);
});

test('照片不在，或没有人看过', () => {
  expect(
    postings(
      kept,
      'ledger/2026-03,,2026-04-12,,何秀兰,files/meiyou.png,是',
      'ledger/2026-02,,2026-04-12,,何秀兰,files/2026-03-qudao.png,',
      'ledger/2026-03,,2026-04-13,,何秀兰,files/2026-03-qudao.png,是',
    ),
  ).toEqual([
    `${file}:3:6 posting/photo 找不到照片「files/meiyou.png」。`,
    `${file}:4:7 posting/photo 照片还没有人看过能不能公开。`,
  ]);
});

test('记张贴以后的公示，期满了一次也没贴', () => {
  expect(postings('ledger/2026-02,,2026-04-01,,何秀兰,,')).toEqual([
    `${file} posting/never 「石门沟村2026年第一季度低保新增对象公示」公示期过了，张贴记录里一次也没有。`,
  ]);
});
