import { expect, test } from 'vitest';
import { firstDay, parseYearMonth } from '../base/date.ts';
import type { Fields } from '../domain/field.ts';
import type { Problem } from '../domain/problem.ts';
import { readHeadings } from './headings.ts';
import { readTable } from './table.ts';

const columns = {
  name: { name: '名称', form: 'text', required: true, help: '叫什么' },
  cost: { name: '原值', form: 'yuan', required: true, help: '买来多少钱' },
} as const satisfies Fields;

const headings = {
  publishedOn: { name: '公开日期', form: 'date', required: true, help: '贴出的那一天' },
  maker: { name: '制表', form: 'text', required: true, help: '谁做的表', aliases: ['制表人'] },
  note: { name: '说明', form: 'text', required: false, help: '要说的话' },
} as const satisfies Fields;

const december = parseYearMonth('2025-12');

function read(top: string): { values: unknown; says: string[] } {
  const problems: Problem[] = [];
  const table = readTable('a.csv', `${top}\n名称,原值\n机井,1200\n`, columns, problems);
  const values =
    table && december && readHeadings('a.csv', table, headings, problems, firstDay(december));
  return {
    values,
    says: problems.map(({ place, message }) => `${place.cell ?? ''} ${message}`),
  };
}

test('写全了，一样一个值；没写的可填项不占地方', () => {
  expect(read('单位：元,公开日期：2026年1月8日,制表人：何秀兰')).toEqual({
    values: { publishedOn: '2026-01-08', maker: '何秀兰' },
    says: [],
  });
});

test('十二月的表一月公开，只写月日，年份往后一年', () => {
  const { values } = read('公开日期：1月8日,制表：何秀兰');
  expect(values).toMatchObject({ publishedOn: '2026-01-08' });
});

test('少一样、一样读不懂，各说一句，整个不给出', () => {
  expect(read('公开日期：2月30日,制表：')).toEqual({
    values: undefined,
    says: ['A1 「公开日期」写的是「2月30日」，日历上没有这一天。', 'B1 没有写「制表」。'],
  });
});
