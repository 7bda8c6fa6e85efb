import { describe, expect, test } from 'vitest';
import { changedTown, ledgerProblems, openTown, townProblems } from '../testing/sample-town.ts';

const head = '公开日期：2026-04-20,制表：何秀兰,审核：赵长河';
const columns = '日期,凭证号,摘要,收入,支出,余额,经手人';
const opening = ',,上月结余,,,10843.50,';

function rows(...lines: string[]): string[] {
  return ledgerProblems([head, columns, opening, ...lines].join('\n'));
}

describe('每一格', () => {
  test.each([
    [
      '2026-04-31,记-001,付电费,,300,10543.50,何秀兰',
      '4:1 field/date 「日期」写的是「2026-04-31」，日历上没有这一天。',
    ],
    ['4.6,记-001,付电费,,300,10543.50,何秀兰', '4:1 field/date 「日期」写的是「4.6」，读不懂。'],
    ['4月6日,,付电费,,300,10543.50,何秀兰', '4:2 field/missing 「凭证号」空着。'],
    ['4月6日,记-001,,,300,10543.50,何秀兰', '4:3 field/missing 「摘要」空着。'],
    [
      '4月6日,记-001,付电费,,三百,10543.50,何秀兰',
      '4:5 field/money 「支出」写的是「三百」，读不懂。',
    ],
    [
      '4月6日,记-001,付电费,,300.005,10543.50,何秀兰',
      '4:5 field/money 「支出」写的是「300.005」，小数点后面有三位，分不清是千分位还是小数。',
    ],
    ['4月6日,记-001,付电费,,300,10543.50,', '4:7 field/missing 「经手人」空着。'],
    [',记-001,付电费,,300,10543.50,何秀兰', '4:1 field/missing 第一笔的「日期」空着。'],
    [
      '4月6日,记-001,付电费,100,300,10543.50,何秀兰',
      '4:5 ledger/one-flow 这一行「收入」「支出」都填了。',
    ],
    [
      '4月6日,记-001,付电费,,,10843.50,何秀兰',
      '4:5 ledger/one-flow 这一行「收入」「支出」都没有金额。',
    ],
    [
      '4月6日,记-001,付电费,0.00,0.00,10843.50,何秀兰',
      '4:5 ledger/one-flow 这一行「收入」「支出」都没有金额。',
    ],
  ])('%s', (row, expected) => {
    expect(rows(row)).toEqual([expected]);
  });

  test('月日写成 4.6、金额写成万元的，改法写出对的样子', () => {
    const root = changedTown({
      'villages/shimengou/ledger/2026-04.csv': [
        head,
        columns,
        opening,
        '4.6,记-001,付修路款,,6万元,,何秀兰',
      ].join('\n'),
    });
    expect(openTown(root).problems.map(({ rule, fix }) => `${rule} ${fix}`)).toEqual([
      'field/date 写成 4月6日。',
      'field/money 6万元写 60000.00。',
    ]);
  });

  test('一次报全，不改一处报一处', () => {
    expect(rows('四月,记-001,付电费,,三百,,', '4月7日,,付水费,,20,,何秀兰')).toEqual([
      '4:1 field/date 「日期」写的是「四月」，读不懂。',
      '4:5 field/money 「支出」写的是「三百」，读不懂。',
      '4:7 field/missing 「经手人」空着。',
      '5:2 field/missing 「凭证号」空着。',
    ]);
  });

  test('同一天的第二笔，日期可以空着；红字冲销写负数', () => {
    expect(
      rows(
        '4月6日,记-001,付电费,,300.00,10543.50,何秀兰',
        ',记-002,冲销多付的电费,,(20.00),10563.50,何秀兰',
        ',记-003,收水费,１００元,,"10,663.50",何秀兰',
      ),
    ).toEqual([]);
  });
});

describe('表头上面、表尾下面的话', () => {
  test('没写公开日期、制表、审核', () => {
    expect(ledgerProblems([columns, opening].join('\n'))).toEqual([
      '1:1 field/missing 没有写「公开日期」。',
      '1:1 field/missing 没有写「制表」。',
      '1:1 field/missing 没有写「审核」。',
    ]);
  });

  test('写在表尾签字行里也行', () => {
    expect(
      ledgerProblems(
        [columns, opening, '公开日期：4月20日,,审核人：赵长河,,制表人：何秀兰,,'].join('\n'),
      ),
    ).toEqual([]);
  });

  test('写在一格里，用空格隔开也行', () => {
    expect(
      ledgerProblems(
        [`公开日期：2026-04-20   制表：何秀兰　　审核：赵长河`, columns, opening].join('\n'),
      ),
    ).toEqual([]);
  });

  test('单位是万元', () => {
    expect(ledgerProblems(['单位：万元', head, columns, opening].join('\n'))).toEqual([
      '1:1 field/money 单位写的是「万元」。',
    ]);
  });

  test('公开日期不是一天', () => {
    expect(
      ledgerProblems([head.replace('2026-04-20', '四月下旬'), columns, opening].join('\n')),
    ).toEqual(['1:1 field/date 「公开日期」写的是「四月下旬」，读不懂。']);
  });
});

describe('上月结余', () => {
  test('没有这一行', () => {
    expect(ledgerProblems([head, columns, '4月6日,记-001,付电费,,300,,何秀兰'].join('\n'))).toEqual(
      ['2:1 ledger/opening 表头下面没有「上月结余」一行。'],
    );
  });

  test('有这一行，没写余额', () => {
    expect(ledgerProblems([head, columns, ',,上月结余,,,,'].join('\n'))).toEqual([
      '3:6 ledger/opening 「上月结余」这一行没有写余额。',
    ]);
  });
});

test('十二月的表，公开日期写「1月8日」是第二年', () => {
  const file = 'villages/shimengou/ledger/2025-12.csv';
  const root = changedTown({
    'villages/shimengou/ledger/2026-02.csv': undefined,
    'villages/shimengou/ledger/2026-03.csv': undefined,
    [file]:
      '公开日期：1月8日,制表：何秀兰,审核：赵长河\n日期,凭证号,摘要,收入,支出,余额,经手人\n,,上月结余,,,18600,\n',
  });
  const { board, problems } = openTown(root);
  expect(problems).toEqual([]);
  expect(board!.villages[0]!.ledgers[0]!.publishedOn).toBe('2026-01-08');
});

test('没有收支的月份，只写上月结余', () => {
  expect(rows()).toEqual([]);
});

test('文件名不是月份', () => {
  expect(
    townProblems({
      'villages/shimengou/ledger/siyue.csv': '',
      'villages/shimengou/ledger/2026-13.csv': '',
    }),
  ).toEqual([
    'villages/shimengou/ledger/2026-13.csv ledger/month 文件名不是月份。',
    'villages/shimengou/ledger/siyue.csv ledger/month 文件名不是月份。',
  ]);
});

test('读出来的数：月份、笔数、合计原样留着', () => {
  const { board } = openTown(changedTown({}));
  const ledger = board!.villages[0]!.ledgers.find(({ month }) => month === '2026-03')!;
  expect(ledger).toMatchObject({
    publishedOn: '2026-04-10',
    maker: '何秀兰',
    reviewer: '村务监督委员会 赵长河',
    totals: { income: 500_000, expense: 908_400, balance: 1_084_350 },
  });
  expect(ledger.entries.map(({ date, flow, amount }) => `${date} ${flow} ${amount}`)).toEqual([
    '2026-03-05 income 500000',
    '2026-03-09 expense 29800',
    '2026-03-12 expense 106000',
    '2026-03-30 expense 754000',
    '2026-03-30 expense 18600',
  ]);
});
