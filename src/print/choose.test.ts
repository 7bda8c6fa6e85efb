import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../base/period.ts';
import { exampleTown, openTown } from '../testing/sample-town.ts';
import { chooseSheets, type SheetKind } from './choose.ts';

const { board } = openTown(exampleTown);
if (!board) throw new Error('例子镇打不开');

function titles(period: string, kind?: SheetKind, village = 'shimengou'): string[] {
  const choice = { village, kind, period: parsePeriod(period)! };
  return chooseSheets(board!, choice).flatMap(({ sheets }) => sheets.map(({ title }) => title));
}

describe('这一期印哪些', () => {
  test('党务、村务、财务、四议两公开、值班，一类里先后按日期', () => {
    const kinds = chooseSheets(board, { village: 'shimengou', period: parsePeriod('2026')! })
      .flatMap(({ sheets }) => sheets)
      .map(({ kind }) => kind);
    const order = ['党务', '村务', '财务', '四议两公开', '值班'];
    expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(new Set(kinds).size).toBeGreaterThan(2);
  });

  test('一个月的，只有那个月的', () => {
    expect(titles('2026-03', '收支表')).toEqual(['2026年3月财务收支']);
    expect(titles('2026-02', '收支表')).toEqual(['2026年2月财务收支']);
  });

  test('一季、半年、一年的汇总：账期够长才印', () => {
    expect(titles('2026Q1', '账目汇总')).toEqual(['2026年第一季度的账']);
    expect(titles('2026H1', '账目汇总')).toEqual(['2026年第一季度的账', '2026年上半年的账']);
    expect(titles('2026', '账目汇总')).toContain('2026年的账');
    expect(titles('2026-03', '账目汇总')).toEqual([]);
  });

  test('登记表、整改清单点名才印', () => {
    expect(titles('2026').filter((title) => /登记表|整改清单/.test(title))).toEqual([]);
    expect(titles('2026', '登记表')).toHaveLength(titles('2026', '四议两公开').length);
    expect(titles('2026-03', '整改清单')).toEqual(['石门沟村整改清单']);
  });

  test('二维码：村里一张，上墙的一件一张；没定网址的镇没有', () => {
    const choice = {
      village: 'shimengou',
      kind: '二维码',
      period: parsePeriod('2026-03')!,
    } as const;
    const [booklet] = chooseSheets(
      { ...board, town: { ...board.town, address: 'https://gk.example.cn/a' } },
      choice,
    );
    expect(booklet!.sheets.map(({ title }) => title)).toEqual([
      '石门沟村二维码海报',
      ...titles('2026-03'),
    ]);
    expect(booklet!.sheets.at(-1)!.qr).toMatch(
      /^https:\/\/gk\.example\.cn\/a\/shimengou\/.*\.html$/,
    );
    const town = { ...board.town, address: undefined };
    expect(chooseSheets({ ...board, town }, choice)).toEqual([]);
  });

  test('一季度的，三个月都在里面', () => {
    expect(titles('2026Q1', '收支表')).toEqual(['2026年2月财务收支', '2026年3月财务收支']);
  });

  test('没有的，空着', () => {
    expect(titles('2020')).toEqual([]);
  });

  test('村情和小微权力不分期，点名才印；小微权力算镇里的', () => {
    expect(titles('2026-03').filter((title) => title === '石门沟村')).toEqual([]);
    expect(titles('2020', '村情')).toEqual(['石门沟村']);
    const powers = chooseSheets(board, { period: parsePeriod('2026-03')!, kind: '小微权力' });
    expect(powers.map(({ slug }) => slug)).toEqual(['town']);
  });
});
