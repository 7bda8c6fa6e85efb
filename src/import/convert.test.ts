import { utils, write, type WorkSheet } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { plainYuan } from '../base/money.ts';
import type { Village } from '../domain/village.ts';
import { ledgerCsv } from '../output/ledger-csv.ts';
import { statementCsv } from '../output/statement-csv.ts';
import { changedTown, exampleTown, openTown } from '../testing/sample-town.ts';
import { gb18030 } from '../testing/gb18030.ts';
import { sheetOf, workbook, type Rows } from '../testing/workbook.ts';
import { convertGrid, sumWords, type Converted } from './convert.ts';
import { readGrids } from './read-file.ts';

function convert(bytes: Uint8Array, name = '表.xlsx'): (Converted | string)[] {
  return readGrids(name, bytes).map((grid) => convertGrid(grid, name));
}

function only(bytes: Uint8Array, name?: string): Converted {
  const [made] = convert(bytes, name);
  if (made === undefined || typeof made === 'string') throw new Error(made ?? '没有');
  return made;
}

const march: Rows = [
  ['石门沟村2026年3月财务收支明细表'],
  ['单位：元', '公开日期：2026年4月10日', '制表：何秀兰', '审核：赵长河'],
  ['日 期', '凭证号', '摘  要', '收入(元)', '支出金额', '结余', '经办人', '银行卡号'],
  [null, null, '上月结余', null, null, 14927.5, null, null],
  [46086, '记-001', '收机耕地租金', 5000, null, 19927.5, '何秀兰', '6222'],
  [null, '记-002', '付路灯电费', null, '298.00', 19629.5, '何秀兰', '6222'],
  ['合计', null, null, 5000, 298, 19629.5, null, null],
];

function marchSheet(): WorkSheet {
  const sheet = sheetOf(march);
  (sheet['A5'] as { z: string }).z = 'yyyy/m/d';
  return sheet;
}

test('一张平常的收支表：认出种类、月份，日期、金额一分不差', () => {
  const made = only(workbook({ Sheet1: marchSheet() }));
  expect(made.path).toBe('ledger/2026-03.csv');
  expect(made.text.split('\n').slice(2, 7)).toEqual([
    '日期,凭证号,摘要,收入,支出,余额,经手人',
    ',,上月结余,,,14927.5,',
    '2026-03-05,记-001,收机耕地租金,5000,,19927.5,何秀兰',
    ',记-002,付路灯电费,,298.00,19629.5,何秀兰',
    '合计,,,5000,298,19629.5,',
  ]);
  expect(made.left).toEqual(['H 列「银行卡号」认不得，没有取。']);
  expect(made.sums.map(sumWords)).toEqual([
    '收入：转以前 5,000.00 元，转以后 5,000.00 元，一样。',
    '支出：转以前 298.00 元，转以后 298.00 元，一样。',
  ]);
  expect(made.problems).toEqual([]);
});

test('换过写法的格子一格一格说出来，原样的不说', () => {
  const rows = march.map((row) =>
    row.map((cell) => (cell === 5000 ? '5,000.00元' : cell === '记-002' ? '记—002' : cell)),
  );
  const { normalised } = only(workbook({ Sheet1: sheetOf(rows) }));
  expect(normalised.map(({ place, found, read }) => [place.cell, found, read])).toEqual([
    [undefined, '石门沟村2026年3月财务收支明细表', '标题行，不当数据'],
    ['A5', '46086', '2026-03-05'],
    ['D5', '5,000.00元', '5000.00'],
  ]);
});

test('转好的表放进内容文件夹，查不出毛病', () => {
  const made = only(workbook({ Sheet1: marchSheet() }));
  const { problems } = openTown(
    changedTown({
      [`villages/shimengou/${made.path}`]: made.text,
      'villages/shimengou/money': undefined,
    }),
  );
  expect(problems.filter(({ rule }) => !rule.startsWith('link/'))).toEqual([]);
});

test('隐藏的列、行、页不取，一样一样说出来', () => {
  const sheet = marchSheet();
  sheet['!cols'] = [{}, {}, {}, {}, {}, {}, {}, { hidden: true }];
  sheet['!rows'] = [{}, {}, {}, {}, {}, { hidden: true }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '三月');
  utils.book_append_sheet(book, sheetOf([['身份证号'], ['620']]), '底表');
  book.Workbook = {
    Sheets: [
      { name: '三月', Hidden: 0 },
      { name: '底表', Hidden: 1 },
    ],
  };
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  const [made, other] = convert(bytes);
  expect(made).toMatchObject({ left: ['H 列是隐藏的，没有取。', '第 6 行是隐藏的，没有取。'] });
  expect((made as Converted).text).not.toContain('6222');
  expect((made as Converted).text).not.toContain('路灯');
  expect(other).toBe('这一页是隐藏的，没有取。');
});

test('两行表头、合并的格子、公式的结果、错误值', () => {
  const sheet = sheetOf([
    ['石门沟村2025年集体资产'],
    ['公开日期：2026年2月6日', '制表：何秀兰', '审核：赵长河'],
    ['名称', '数量', '价值', null, '使用状况'],
    [null, null, '原值', '净值', null],
    ['村部', '1处', 100, 60, '自用'],
    [null, '2处', 50, 0.1 + 0.2, '自用'],
    ['机井', '1眼', 9, 9, '自用'],
  ]);
  sheet['!merges'] = [
    utils.decode_range('A3:A4'),
    utils.decode_range('B3:B4'),
    utils.decode_range('C3:D3'),
    utils.decode_range('E3:E4'),
    utils.decode_range('A5:A6'),
  ];
  sheet['C7'] = { t: 'n', f: 'SUM(C5:C6)', v: 150 };
  sheet['D7'] = { t: 'e', v: 0x17, w: '#REF!' };
  const made = only(workbook({ Sheet1: sheet }));
  expect(made.path).toBe('money/assets-2025.csv');
  expect(made.text.split('\n').slice(2)).toEqual([
    '名称,数量,原值,净值,使用状况',
    '村部,1处,100,60,自用',
    '村部,2处,50,0.3,自用',
    '机井,1眼,150,,自用',
    '',
  ]);
  expect(made.left).toEqual(['D7 是「#REF!」，没有取。']);
});

test('几页一次转；空的、认不得的说为什么', () => {
  const made = convert(
    workbook({
      三月: marchSheet(),
      电话: sheetOf([
        ['姓名', '电话'],
        ['甲', '1'],
      ]),
      无月份: sheetOf([
        ['日期', '凭证号', '摘要', '收入', '支出', '经手人'],
        ['3月5日', '1', '电', 1, null, '甲'],
      ]),
    }),
  );
  expect(made.map((one) => (typeof one === 'string' ? one : one.path))).toEqual([
    'ledger/2026-03.csv',
    '看不出是哪种表：找不到认得的表头。表头照说明页上的名字写。',
    '认出是收支表，看不出是几年几月。在标题里写明，如 2026年3月。',
  ]);
});

test('标题没写种类、账期，看放在哪个文件夹；本地的表头照 heads.csv', () => {
  const rows: Rows = [
    ['东西', '数量', '原值', '净值', '使用状况'],
    ['村部', '1处', 100, 60, '自用'],
  ];
  const grid = readGrids('表.xlsx', workbook({ Sheet1: sheetOf(rows) }))[0]!;
  const aliases = new Map([['东西', '名称']]);
  const made = convertGrid(grid, '表.xlsx', { folder: '集体资产/2025年', aliases });
  expect(typeof made === 'string' ? made : made.path).toBe('money/assets-2025.csv');
  expect(typeof made === 'string' ? '' : made.text).toBe(
    '名称,数量,原值,净值,使用状况\n村部,1处,100,60,自用\n',
  );
  expect(convertGrid(grid, '表.xlsx')).toBe(
    '认出是集体资产，看不出是哪一期。在标题里写明，如 2026年3月。',
  );
});

test('GB18030 的 CSV 也转', () => {
  const text = '2026年3月收支\n日期,凭证号,摘要,收入,支出,经手人\n3月5日,1,电,,1.234,甲\n';
  const made = only(gb18030(text), 'a.csv');
  expect(made.path).toBe('ledger/2026-03.csv');
  expect(made.problems.map(({ message }) => message)).toEqual([
    '「支出」写的是「1.234」，小数点后面有三位，分不清是千分位还是小数。',
    '没有写「公开日期」。',
    '没有写「制表」。',
    '没有写「审核」。',
  ]);
});

const cfbMark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

test('WPS 自己的 .et、别的文件：说是什么、怎么办', () => {
  expect(() => readGrids('三月.et', cfbMark)).toThrow('这是 WPS 自己的表格（.et）');
  expect(() => readGrids('三月.xls', cfbMark)).toThrow('这是老的 .xls');
  expect(() => readGrids('三月.docx', strToU8('x'))).toThrow('只认 .xlsx');
  expect(() => readGrids('三月.xlsx', new Uint8Array())).toThrow('文件是空的');
});

describe('不安全的文件，几秒里说一句话就不读', () => {
  const plain = workbook({ Sheet1: marchSheet() });
  const repack = (files: Record<string, Uint8Array>): Uint8Array =>
    zipSync({ ...unzipSync(plain), ...files });

  test.each([
    [
      '压缩炸弹',
      () => repack({ 'xl/worksheets/sheet9.xml': new Uint8Array(100 * 1024 * 1024) }),
      '大得不正常',
    ],
    ['宏', () => repack({ 'xl/vbaProject.bin': strToU8('x') }), '里有宏'],
    [
      '外部链接',
      () => repack({ 'xl/externalLinks/externalLink1.xml': strToU8('<x/>') }),
      '指向别的文件的链接',
    ],
    [
      '行太多',
      () =>
        repack({
          'xl/worksheets/sheet1.xml': strToU8(
            `<sheetData>${Array.from({ length: 30_000 }, (_, at) => `<row r="${String(at * 7919)}"/>`).join('')}</sheetData>`,
          ),
        }),
      '超过 20000 行',
    ],
    ['没存完整', () => plain.slice(0, 500), '打不开'],
    ['老的 .xls', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), '这是老的 .xls'],
    [
      '加了密码',
      () => Buffer.concat([cfbMark, Buffer.from('EncryptedPackage', 'utf16le')]),
      '这个工作簿加了打开密码',
    ],
    ['改了扩展名', () => strToU8('日期,摘要'), '只改了扩展名'],
  ])('%s', (_, make, says) => {
    const bytes = make();
    const start = performance.now();
    expect(() => readGrids('表.xlsx', bytes)).toThrow(says);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('一百万行的 CSV，一秒里说一句话', () => {
    const bytes = Buffer.from('2026-03-05,记-001,付电费,,300.00,甲\n'.repeat(1_000_000));
    const start = performance.now();
    expect(() => readGrids('表.csv', bytes)).toThrow('超过 20 MB，不读');
    const fewer = bytes.subarray(0, 18 * 1024 * 1024);
    expect(() => readGrids('表.csv', fewer)).toThrow('超过 20000 行');
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('公式、外面的链接不会算，字照字取', () => {
    const sheet = sheetOf([
      ['2026年3月'],
      ['日期', '凭证号', '摘要', '收入', '支出', '经手人'],
      ['3月5日', '1', '=cmd|calc', null, 5, '甲'],
    ]);
    expect(only(workbook({ a: sheet })).text).toContain('=cmd|calc');
    expect(strFromU8(strToU8('甲'))).toBe('甲');
  });
});

describe('导入、放好、下载、再导入，数一分不差', () => {
  const { board } = openTown(exampleTown);
  const village = board!.villages[0]!;

  test.each(village.ledgers.map((ledger) => [ledger.month, ledger] as const))('%s', (_, ledger) => {
    const first = only(strToU8(ledgerCsv(ledger, village)), `${ledger.month}.csv`);
    const again = reopen(first).ledgers.find(({ month }) => month === ledger.month);
    expect(
      again?.entries.map(({ amount, flow, date, summary }) => [
        plainYuan(amount),
        flow,
        date,
        summary,
      ]),
    ).toEqual(
      ledger.entries.map(({ amount, flow, date, summary }) => [
        plainYuan(amount),
        flow,
        date,
        summary,
      ]),
    );
    expect(again && only(strToU8(ledgerCsv(again, village)), 'x.csv').text).toBe(first.text);
  });

  test.each(village.statements.map((one) => [one.id, one] as const))('%s', (_, statement) => {
    const first = only(strToU8(statementCsv(statement, village)), `${statement.id}.csv`);
    const again = reopen(first).statements.find(({ kind, period }) => {
      return kind === statement.kind && period.id === statement.period.id;
    });
    expect(again?.rows.map(({ amounts, numbers, texts }) => ({ amounts, numbers, texts }))).toEqual(
      statement.rows.map(({ amounts, numbers, texts }) => ({ amounts, numbers, texts })),
    );
  });

  function reopen(made: Converted): Village {
    const root = changedTown({
      'villages/shimengou/money': undefined,
      'villages/shimengou/ledger': undefined,
      [`villages/shimengou/${made.path}`]: made.text,
    });
    return openTown(root).board!.villages[0]!;
  }
});
