import { describe, expect, test } from 'vitest';
import { moneyProblems, townProblems } from '../testing/sample-town.ts';

describe('改错一个数，只报一处，报在那一行', () => {
  test.each([
    [
      'debts-2026q1',
      ',1500.00,0.00,1500.00,三月',
      ',1500.00,0.00,1600.00,三月',
      [
        '5:6 statement/row 期初加增加减减少应为 1,500.00 元，「期末」写的是 1,600.00 元，多 100.00 元。',
      ],
    ],
    [
      'final-2025',
      '34000.00,-2000.00',
      '34500.00,-2000.00',
      [
        '5:5 statement/row 实际减计划应为 −1,500.00 元，「相差」写的是 −2,000.00 元，少 500.00 元。',
      ],
    ],
    [
      'final-2025',
      '期末结余：18600.00',
      '期末结余：18900.00',
      [
        '2:6 statement/heading 期初 12,000.00 元加收入 64,000.00 元减支出 57,400.00 元应为 18,600.00 元，「期末结余」写的是 18,900.00 元，多 300.00 元。',
      ],
    ],
    [
      'assets-2025',
      '96000.00,57600.00',
      '96000.00,57900.00',
      [
        '7:4 statement/totals 「净值」合计写的是 286,000.00 元，3 行加起来是 286,300.00 元，少 300.00 元。',
      ],
    ],
    [
      'plan-2026',
      '收入合计,,,66000.00',
      '收入合计,,,69000.00',
      [
        '6:4 statement/totals 「计划」收入合计写的是 69,000.00 元，2 行加起来是 66,000.00 元，多 3,000.00 元。',
      ],
    ],
    [
      'resources-2025',
      '250,30125.00',
      '250,31025.00',
      [
        '4:7 statement/product 120.5 × 250 应为 30,125.00 元，「一年」写的是 31,025.00 元，多 900.00 元。',
      ],
    ],
    [
      'roster-2026-04-dili',
      '资金结余：88.24',
      '资金结余：88.42',
      [
        '3:6 statement/heading 到账 1,500.00 元减发放 1,411.76 元应为 88.24 元，「资金结余」写的是 88.42 元，多 0.18 元。',
      ],
    ],
    [
      'roster-2026-04-dili',
      '资金到账：1500.00,资金结余：88.24',
      '资金到账：1400.00',
      ['3:5 statement/heading 发了 1,411.76 元，比到账的 1,400.00 元多 11.76 元。'],
    ],
    [
      'roster-2026-04-dili',
      '6.5,75,487.50',
      '6.5,75,478.50',
      ['6:5 statement/product 6.5 × 75 应为 487.50 元，「金额」写的是 478.50 元，少 9.00 元。'],
    ],
    [
      'pay-2025',
      '43200.00,4800.00,48000.00',
      '43200.00,4800.00,48800.00',
      [
        '4:7 statement/row 基本报酬加补贴绩效应为 48,000.00 元，「合计金额」写的是 48,800.00 元，多 800.00 元。',
      ],
    ],
    [
      'levy-2026-qudao',
      '555.00,15.00',
      '555.00,0.00',
      ['5:7 statement/row 应筹减减免减实筹应为 15.00 元，「未筹」写的是 0.00 元，少 15.00 元。'],
    ],
    [
      'distribution-2025',
      '本年收益,24000.00',
      '本年收益,25000.00',
      [
        '6:2 statement/distribution 总收入减总支出应为 24,000.00 元，表上写 25,000.00 元，多 1,000.00 元。',
      ],
    ],
    [
      'distribution-2025',
      '每人：10',
      '每人：12',
      [
        '2:6 statement/distribution 600 × 每人 12 元应为 7,200.00 元，「向成员分配」写的是 6,000.00 元，少 1,200.00 元。',
      ],
    ],
    [
      'debts-2026q1',
      '绿原合作社,应收,0.00,1500.00,0.00,1500.00,三月机耕地水费分摊',
      '镇水管所,应付,0.00,1500.00,0.00,1500.00,上年灌溉水费',
      ['5:1 statement/repeated 「镇水管所」和第 4 行重复。'],
    ],
    [
      'projects-2026',
      '8600.00,8600.00,0.00',
      '8500.00,8500.00,0.00',
      [
        '4:7 statement/ledger XM-01「支出」一共 8,500.00 元，收支表上写了这个项目编号的是 8,600.00 元，少 100.00 元。',
      ],
    ],
  ])('%s：%s', (name, from, to, says) => {
    expect(moneyProblems(name, from, to)).toEqual(says);
  });
});

test('取整到元的，照取整算；没写取整就报', () => {
  const rows = ['8.25,75,618.75', '8.25,75,619.00'] as const;
  expect(moneyProblems('roster-2026-04-dili', '8.2,75,615.00', rows[1])[0]).toContain(
    '应为 618.75 元',
  );
  const rounded = `马家,二组,8.25,75,619.00\n`;
  const table = `名称：试,公开日期：2026-04-10,制表：何秀兰,审核：赵长河,发放条件：种地的,资金来源：中央,取整：元\n户主,村民小组,面积,标准,金额\n${rounded}`;
  expect(townProblems({ 'villages/shimengou/money/roster-2026-04-shi.csv': table })).toEqual([]);
});

test('一万元一万元地写也算得清；小计管上一个小计以后的', () => {
  const file = 'villages/shimengou/money/assets-2024.csv';
  const table = (second: string): string =>
    [
      '单位：万元,公开日期：2025-02-06,制表：何秀兰,审核：赵长河',
      '名称,数量,原值,净值,使用状况',
      '村部,1处,28,19.6,自用',
      '小计,,28,19.6,',
      '机井,2眼,9.600001,5.76,自用',
      `小计,,${second},5.76,`,
      '合计,,37.600001,25.36,',
    ].join('\n');
  expect(townProblems({ [file]: table('9.600001') })).toEqual([]);
  expect(townProblems({ [file]: table('9.6') })).toEqual([
    `${file}:6:3 statement/totals 「原值」小计写的是 96,000.00 元，1 行加起来是 96,000.01 元，少 0.01 元。`,
  ]);
});

describe('债权债务一期接一期', () => {
  const next = (...rows: string[]): string[] =>
    townProblems({
      'villages/shimengou/money/debts-2026q2.csv': [
        '公开日期：2026-04-15,制表：何秀兰,审核：赵长河',
        '单位或个人,类别,期初,增加,减少,期末,形成原因',
        ...rows,
      ].join('\n'),
    });

  test('接得上', () => {
    expect(next('绿原合作社,应收,1500.00,,1500.00,0.00,三月机耕地水费分摊')).toEqual([]);
  });

  test('期初写错、丢了一行，各说一句', () => {
    const file = 'villages/shimengou/money/debts-2026q2.csv';
    expect(next('绿原合作社,应收,1300.00,,,1300.00,三月机耕地水费分摊')).toEqual([
      `${file}:3:3 statement/carry-over 期初写的是 1,300.00 元，2026年第一季度的期末是 1,500.00 元，少 200.00 元。`,
    ]);
    expect(next('镇供水站,应付,0.00,80.00,,80.00,水质化验')).toEqual([
      `${file} statement/carry-over 2026年第一季度还有「绿原合作社」1,500.00 元，这一期没有这一行。`,
    ]);
  });
});

describe('和逐笔收支对', () => {
  const quarter = (rent: string): string[] =>
    townProblems({
      'villages/shimengou/money/final-2026-03.csv': [
        '公开日期：2026-04-10,制表：何秀兰,审核：赵长河,期初结余：14927.50,期末结余：10843.50',
        '类别,科目,实际',
        `收入,租赁收入,${rent}`,
        '支出,公益支出,298.00',
        '支出,工程支出,8600.00',
        '支出,管理费用,186.00',
      ].join('\n'),
    });

  test('一分不差', () => {
    expect(quarter('5000.00')).toEqual([]);
  });

  test('抄错一个科目：说出两边的数，差多少', () => {
    const file = 'villages/shimengou/money/final-2026-03.csv';
    expect(quarter('500.00')).toEqual([
      `${file}:3:3 statement/ledger 「租赁收入」写的是 500.00 元，2026年3月收支表上 1 笔加起来是 5,000.00 元，少 4,500.00 元。`,
    ]);
  });

  test('合同收付要等于写了合同编号的几笔', () => {
    const contracts = [
      '截至：2026-03-31,公开日期：2026-04-10,制表：何秀兰,审核：赵长河',
      '合同编号,合同名称,对方,类别,期限,本年应收付,已收付',
      'HT-01,机耕地出租,绿原合作社,收入,2024-01-01 至 2026-12-31,30000.00,6000.00',
      'HT-02,渠道维修施工,青禾镇水利队,支出,2026-03-05 至 2026-03-30,8600.00,8600.00',
    ].join('\n');
    expect(
      townProblems({
        'villages/shimengou/money/contracts-2026.csv': undefined,
        'villages/shimengou/money/contracts-2026-03.csv': contracts,
      }),
    ).toEqual([
      'villages/shimengou/money/contracts-2026-03.csv:3:7 statement/ledger HT-01「已收付」写的是 6,000.00 元，收支表上写了这个合同编号的 1 笔一共 5,000.00 元，多 1,000.00 元。',
    ]);
  });

  test('收支表里的合同、项目编号找不到', () => {
    expect(
      townProblems({
        'villages/shimengou/money/contracts-2026.csv': undefined,
        'villages/shimengou/money/projects-2026.csv': undefined,
      }).map((line) => line.replace(/^.*ledger\//, '')),
    ).toEqual([
      '2026-03.csv:5:11 link/contract 本村的合同表里没有「HT-01」。',
      '2026-03.csv:7:11 link/contract 本村的合同表里没有「HT-02」。',
      '2026-03.csv:7:12 link/project 本村的项目表里没有「XM-01」。',
      '2026-03.csv:8:11 link/contract 本村的合同表里没有「HT-02」。',
      '2026-03.csv:8:12 link/project 本村的项目表里没有「XM-01」。',
    ]);
  });
});

test('目录编号写错', () => {
  expect(moneyProblems('debts-2026q1', '目录编号：C05', '目录编号：C55')).toEqual([
    '2:5 notice/catalogue 公开目录里没有「C55」。',
  ]);
});
