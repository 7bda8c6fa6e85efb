import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  changedTown,
  exampleTown,
  noticeProblems,
  openTown,
  townProblems,
} from '../testing/sample-town.ts';

const lines: Readonly<Record<string, string>> = {
  标题: '石门沟村2026年第一季度慰问款物发放',
  类型: '公布',
  类别: '村务',
  目录编号: 'B12',
  公开日期: '2026-04-15',
  责任主体: '石门沟村民委员会',
  审核: '村务监督委员会 赵长河',
};

/** 一条好好的公开事项，换几项；`undefined` 是这一项没写。 */
function notice(changes: Readonly<Record<string, string | undefined>>): string[] {
  const written = Object.entries({ ...lines, ...changes })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value!}`);
  return noticeProblems(`---\n${written.join('\n')}\n---\n\n正文。`);
}

test('都填对了，不报', () => {
  expect(notice({})).toEqual([]);
});

test('必填的没写、写了空着，指的地方不一样', () => {
  expect(notice({ 标题: undefined, 审核: '' })).toEqual([
    '1:1 field/missing 「标题」没有填。',
    '7:1 field/missing 「审核」没有填。',
  ]);
});

test('不认得的字段，说最像哪个', () => {
  expect(notice({ 公开日其: '2026-04-15', 天气: '晴' })).toEqual([
    '9:1 field/unknown 不认得「公开日其」这一项。',
    '10:1 field/unknown 不认得「天气」这一项。',
  ]);
});

test('名字写错的必填项，只说「是不是」，不再说没有填', () => {
  expect(notice({ 目录编号: undefined, 目录号: 'B12' })).toEqual([
    '8:1 field/unknown 不认得「目录号」这一项。',
  ]);
});

describe('一种内容一种写法', () => {
  test.each([
    ['公开日期: 2026-02-30', '6:1 field/date 「公开日期」写的是「2026-02-30」，日历上没有这一天。'],
    ['公开日期: 26-3-5', '6:1 field/date 「公开日期」写的是「26-3-5」，读不懂。'],
    ['公示期: 2026-04-15', '9:1 field/dates 「公示期」写的是「2026-04-15」，读不懂。'],
    [
      '公示期: 2026-04-21 至 2026-04-15',
      '9:1 field/dates 「公示期」写的是「2026-04-21 至 2026-04-15」，起止写反了。',
    ],
    ['适用期间: 前三季度', '9:1 field/period 「适用期间」写的是「前三季度」，读不懂。'],
    ['类型: 通知', '3:1 field/choice 「类型」写的是「通知」。'],
    ['附件: 一张图', '9:1 field/shape 「附件」下面该是一段一段的记录，写的是「一张图」。'],
    ['标题: \n  - 甲\n  - 乙', '2:1 field/shape 「标题」该是一句话，写成了几段。'],
    ['依据: \n  - 甲: 乙', '10:5 field/shape 「依据」的第 1 条不是一句话。'],
  ])('%s', (line, expected) => {
    const [name, ...value] = line.split(': ');
    expect(notice({ [name!]: value.join(': ') })).toEqual([expected]);
  });
});

test('日期认得村里常用的几种写法', () => {
  for (const written of ['2026年4月15日', '2026.4.15', '2026/4/15', '２０２６－４－１５']) {
    expect(notice({ 公开日期: written })).toEqual([]);
  }
});

test('公示期「即日起」，从公开日期算起', () => {
  for (const written of ['即日起至4月22日', '即日起，2026年4月22日结束', '即日起 至 2026-04-22']) {
    expect(notice({ 类型: '公示', 公示期: written })).toEqual([]);
  }
  expect(notice({ 类型: '公示', 公示期: '即日起至4月18日' })).toEqual([
    '9:1 notice/objection-days 公示期只有 4 天，规定至少 7 天。',
  ]);
  const across = { 类型: '公示', 公开日期: '2026-12-30', 公示期: '即日起至1月5日' };
  expect(notice(across).filter((line) => line.startsWith('9:'))).toEqual([]);
});

test('附件写成了一句话，改法给出要写的两行', () => {
  const text = `---\n${Object.entries({ ...lines, 附件: '一张图' })
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n---\n正文。\n`;
  const { problems } = openTown(
    changedTown({ 'villages/shimengou/notices/2026/2026-04-15-a.md': text }),
  );
  expect(problems.map(({ fix }) => fix)).toEqual([
    '下面另起一行写「  - 文件: …」，再一行「    名称: …」，左边空格照着空。',
  ]);
});

test('电话、网址', () => {
  const file = 'villages/jiguan/village.md';
  const village = (phone: string): string[] =>
    townProblems({
      [file]: `---\n名称: 机关\n类型: 机关党支部\n电话: ${phone}\n办公地点: 镇政府\n班子:\n  - 姓名: 陈立新\n    职务: 书记\n---\n`,
    });
  for (const phone of ['0900-5560110', '（0900）5560110', '0900 5560110转8', '12345']) {
    expect(village(phone)).toEqual([]);
  }
  expect(village('打到村部')).toEqual([
    `${file}:4:1 field/phone 「电话」写的是「打到村部」，读不懂。`,
  ]);
  const town = readFileSync(join(exampleTown, 'town.yaml'), 'utf8');
  expect(townProblems({ 'town.yaml': town.replace('https://', '') })).toEqual([
    'town.yaml:3:1 field/address 「网址」写的是「gk.example.cn/」，读不懂。',
  ]);
});

test('依据只有一条，写在同一行也行', () => {
  expect(notice({ 依据: '村民代表会议记录' })).toEqual([]);
});

test('数量、是否、金额', () => {
  expect(
    townProblems({
      'villages/jiguan/village.md':
        '---\n名称: 机关\n类型: 机关党支部\n顺序: 第二\n电话: 0900-5560110\n办公地点: 镇政府\n' +
        '重大金额: 五千\n概况:\n  党员: 21人\n班子: []\n---\n',
    }),
  ).toEqual([
    'villages/jiguan/village.md:4:1 field/count 「顺序」写的是「第二」，读不懂。',
    'villages/jiguan/village.md:7:1 field/money 「重大金额」写的是「五千」，读不懂。',
    'villages/jiguan/village.md:9:3 field/count 「党员」写的是「21人」，读不懂。',
    'villages/jiguan/village.md:10:1 field/missing 「班子」下面是空的。',
  ]);
});
