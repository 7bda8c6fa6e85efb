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
