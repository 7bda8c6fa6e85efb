import { expect, test } from 'vitest';
import type { LocalDate } from '../base/date.ts';
import { openBoard } from '../board.ts';
import { rectifyNow } from '../domain/rectify.ts';
import { changedTown, exampleTown } from '../testing/sample-town.ts';
import { contextOf } from '../view/context.ts';
import { rectifyView } from '../view/rectify-page.ts';
import { rectifyText } from '../view/rectify-text.ts';
import { dueCalendar } from './due-calendar.ts';
import { progressCsv, rectifyCsv } from './oversight-csv.ts';

const today = '2026-04-20' as LocalDate;
const { board } = openBoard(exampleTown, { fixed: today, fallback: today });
const village = board?.villages.find(({ slug }) => slug === 'shimengou');
if (!board || !village) throw new Error('例子镇读不成');

test('日历：一天一件，行不超过 75 个字节，行尾是回车换行', () => {
  const text = dueCalendar(board, village);
  const lines = text.split('\r\n');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  const days = lines.flatMap((line) => /^DTSTART;VALUE=DATE:(\d{8})$/.exec(line)?.[1] ?? []);
  expect(days.length).toBeGreaterThan(10);
  expect(new Set(days).size).toBe(days.length);
  expect(days).toEqual([...days].sort());
  expect(days[0]).toBe('20260510');
  const unfolded = text.replaceAll('\r\n ', '');
  expect(unfolded).toContain('SUMMARY:石门沟村：该公开财务收支逐笔明细');
  expect(unfolded).toContain('\\nC05 债权债务 2026年第二季度');
});

test('整改清单：缺什么、最迟哪天、凭哪条，粘贴就能发', () => {
  expect(rectifyText(board, village, rectifyNow(board, village)).split('\n')).toEqual([
    '【石门沟村整改清单】4月20日',
    '一、系统未见，要补上的（2件）',
    expect.stringContaining(
      '1. C01 财务收支逐笔明细（2026年1月）：最迟2月10日，系统未见，过了69天；尽快补上（',
    ),
    expect.stringContaining(
      '2. A08 三会一课和主题党日（2026年第一季度）：最迟4月15日，系统未见，过了5天；',
    ),
    '二、快到期的（1件）',
    expect.stringContaining(
      '1. C01 财务收支逐笔明细（2026年4月）：最迟5月10日，未到期；5月10日以前公开',
    ),
    '群众提问，等答复的（1件）',
    '提问 2026-03：三月份的电费为什么比二月份多，等答复，最迟4月23日',
    '系统未见，不等于墙上没贴过；贴过没传的，传上来就行。',
    '有疑问打青禾镇党建工作办公室：0900-5560100',
  ]);
});

test('隐患里写着地点的，群里的字、网页、表格都不再说一遍', () => {
  const heads = '编号,发现日期,类别,隐患,地点,责任人,整改期限,改好日期,怎么改的\n';
  const root = changedTown({
    'villages/shimengou/hazards.csv': `${heads}2026-01,2026-03-01,道路,三组路口没有护栏,三组,周德林,2026-04-10,,\n2026-02,2026-03-02,水利,涵洞堵了,五组,周德林,2026-04-15,,\n`,
  });
  const town = openBoard(root, { fixed: today, fallback: today }).board!;
  const own = town.villages.find(({ slug }) => slug === 'shimengou')!;
  const list = rectifyNow(town, own);
  const lines = rectifyText(town, own, list).split('\n');
  expect(lines).toContain('三组路口没有护栏，过了10天没改好，周德林负责');
  expect(lines).toContain('五组：涵洞堵了，过了5天没改好，周德林负责');
  const { sections } = rectifyView(contextOf(town, 'shimengou/rectify.html'), own, list);
  const rows = sections.find(({ heading }) => heading.startsWith('安全隐患'))?.rows ?? [];
  expect(rows.map(({ period }) => period)).toEqual(['三组路口没有护栏', '五组：涵洞堵了']);
  const csv = rectifyCsv(town, own, list);
  expect(csv).toContain(',三组路口没有护栏,');
  expect(csv).not.toContain('三组：三组');
});

test('下载的表：一行一件，写明日期从哪里来、见哪个文件', () => {
  const lines = progressCsv(board, village).split('\r\n');
  expect(lines[0]).toBe('\uFEFF石门沟村公开进度（2026-04-20）');
  const march = lines.find((line) => line.includes('2026年3月'));
  expect(march).toContain('填写日期');
  expect(march).toContain('ledger/2026-03.csv');
  expect(rectifyCsv(board, village, rectifyNow(board, village)).split('\r\n')).toHaveLength(
    2 + 3 + 1 + 1,
  );
});

test('整改清单下载的表：提问、没贴的也写凭哪条，说法和网页一样', () => {
  const posted = '事项,公开栏,贴出日期,取下日期,经手人,照片,照片看过\n';
  const root = changedTown({
    'villages/shimengou/posted/2026.csv': `${posted}notices/2026-04-02-dibao,,2026-04-02,,何秀兰,,\n`,
  });
  const town = openBoard(root, { fixed: today, fallback: today }).board!;
  const own = town.villages.find(({ slug }) => slug === 'shimengou')!;
  const list = rectifyNow(town, own);
  const csv = rectifyCsv(town, own, list);
  const page = rectifyView(contextOf(town, 'shimengou/rectify.html'), own, list);
  const rows = page.sections.flatMap((section) => section.rows);
  expect(rows.map(({ basis }) => basis)).not.toContain('');
  for (const { says, todo, basis, pending } of rows) {
    expect(csv).toContain(`${says},${todo},${basis}${pending ? '（依据待核对）' : ''}`);
  }
  expect(csv).toMatch(/张贴,ledger\/2026-03,/);
});
