import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleTown, townProblems } from '../testing/sample-town.ts';

const file = 'villages/shimengou/projects/lvyuan.md';
/** 例子里的合作社，再连上合同、财务表和收支表上的一笔。 */
const example = readFileSync(join(exampleTown, file), 'utf8')
  .replace('总投资:', '合同编号:\n  - HT-01\n财务表:\n  - contracts-2026\n总投资:')
  .replace('村集体得: 5000.00\n', '村集体得: 5000.00\n    凭证:\n      - 2026-03 记-001\n');

type Edit = readonly [from: string, to: string];

function edited(edits: readonly Edit[]): string {
  let text = example;
  for (const [from, to] of edits) {
    if (!text.includes(from)) throw new Error(`例子里没有「${from}」`);
    text = text.replace(from, () => to);
  }
  return text;
}

/** 例子里的合作社改几处字，查出什么；别的文件不该有毛病，有就原样列出来。 */
function found(...edits: readonly Edit[]): string[] {
  const lines = townProblems({ [file]: edited(edits) });
  return lines.map((line) => line.replace(new RegExp(`^${file}:\\d+:\\d+ `), ''));
}

/** 头一处毛病指到哪一行。 */
function pointed(...edits: readonly Edit[]): string | undefined {
  const text = edited(edits);
  const [, line = 0] = /:(\d+):/.exec(townProblems({ [file]: text })[0] ?? '') ?? [];
  return text.split('\n')[Number(line) - 1]?.trim();
}

test('毛病指到写错的那一行', () => {
  expect(pointed(['总投资: 120000.00', '总投资: 150000.00'])).toBe('总投资: 150000.00');
  expect(pointed(['占比: 41.67%', '占比: 41%'], ['占比: 58.33%', '占比: 59%'])).toBe('占比: 41%');
  expect(pointed(['盈余: 24000.00', '盈余: 26000.00'])).toBe('盈余: 26000.00');
  expect(pointed(['- 2026-03 记-001', '- 2026-03 记-011'])).toBe('- 2026-03 记-011');
  expect(pointed(['日期: 2026-04-16', '日期: 2026-05-16'])).toBe('- 日期: 2026-05-16');
});

describe('投资', () => {
  test('各处加起来不等于总投资', () => {
    expect(found(['总投资: 120000.00', '总投资: 150000.00'])).toEqual([
      'venture/investment 各处投资加起来 120,000.00 元，「总投资」写的是 150,000.00 元，多 30,000.00 元。',
    ]);
  });

  test('没写总投资的，就不比', () => {
    expect(found(['总投资: 120000.00\n', ''])).toEqual([]);
  });
});

describe('股份', () => {
  test('各类股数加起来不等于总股数', () => {
    expect(
      found(['总股数: 1200', '总股数: 1300'], ['41.67%', '38.46%'], ['58.33%', '53.85%']),
    ).toEqual([
      'venture/shares 各类股份加起来 1,200 股，「总股数」写的是 1,300 股。',
      'venture/shares 各类股份的占比加起来 92.31%，不是 100%。',
    ]);
  });

  test('占比加起来不到百分之百', () => {
    const lines = found(
      ['    股数: 500\n    占比: 41.67%', '    占比: 40%'],
      ['    股数: 700\n    占比: 58.33%', '    占比: 55%'],
    );
    expect(lines).toContain('venture/shares 各类股份的占比加起来 95%，不是 100%。');
  });

  test('占比和股数对不上', () => {
    expect(found(['占比: 41.67%', '占比: 51%'], ['占比: 58.33%', '占比: 49%'])).toEqual([
      'venture/shares 「集体股」500 股，占 1,200 股的 41.67%，「占比」写的是 51%。',
      'venture/shares 「社员股」700 股，占 1,200 股的 58.33%，「占比」写的是 49%。',
    ]);
  });

  test('四舍五入到整数也算对', () => {
    expect(found(['占比: 41.67%', '占比: 42%'], ['占比: 58.33%', '占比: 58%'])).toEqual([]);
  });

  test('一类写了两段', () => {
    expect(found(['类别: 社员股\n    持有', '类别: 集体股\n    持有'])).toContain(
      'venture/shares 「集体股」写了两段。',
    );
  });

  test('比例没写百分号，不猜', () => {
    expect(found(['占比: 41.67%', '占比: 0.4167'])).toEqual([
      'field/percent 「占比」写的是「0.4167」，读不懂。',
    ]);
  });

  test('合作社没写股份', () => {
    const from = example.indexOf('总股数:');
    const to = example.indexOf('收益:');
    expect(found([example.slice(from, to), ''])).toEqual([
      'venture/complete 党支部领办的合作社，没有写「股份」。',
    ]);
  });
});

describe('收益', () => {
  test('收入减支出不等于盈余', () => {
    expect(
      found(['盈余: 24000.00', '盈余: 26000.00'], ['未分配: 1200.00', '未分配: 3200.00']),
    ).toEqual([
      'venture/income 收入减支出应为 24,000.00 元，「盈余」写的是 26,000.00 元，多 2,000.00 元。',
    ]);
  });

  test('未分配对不上', () => {
    expect(found(['未分配: 1200.00', '未分配: 2100.00'])).toEqual([
      'venture/income 盈余减提取、减分配应为 1,200.00 元，「未分配」写的是 2,100.00 元，多 900.00 元。',
    ]);
  });

  test('亏了写负数，也照算', () => {
    expect(
      found(['支出: 7400.00\n    盈余: 1600.00', '支出: 9400.00\n    盈余: "-400.00"']),
    ).toEqual([]);
  });

  test('同一期写了两段', () => {
    expect(found(['期间: 2026年第一季度', '期间: 2025年度'])).toEqual([
      'venture/income 2025年的收益写了两段。',
    ]);
  });

  test('运营了没写收益', () => {
    const from = example.indexOf('收益:');
    const to = example.indexOf('分红:');
    expect(found([example.slice(from, to), ''])).toEqual([
      'venture/complete 已经运营，没有写「收益」。',
    ]);
  });
});

describe('分红', () => {
  test('股数乘每股不等于金额，和分配也对不上', () => {
    const lines = found(['金额: 10500.00', '金额: 10050.00']);
    expect(lines).toEqual([
      'venture/dividend 2025年各类分红加起来 17,550.00 元，「收益」里「分配」写的是 18,000.00 元，多 450.00 元。',
      'venture/dividend 700 股 × 每股 15 元应为 10,500.00 元，「金额」写的是 10,050.00 元，少 450.00 元。',
    ]);
  });

  test('12 元分成 23.4 元的五成一，占股写两成（真的公示里有过）', () => {
    const lines = found(
      ['    股数: 500\n    占比: 41.67%', '    占比: 20%'],
      ['    股数: 700\n    占比: 58.33%', '    占比: 80%'],
      ['总股数: 1200\n', ''],
      ['分配: 18000.00\n    未分配: 1200.00', '分配: 234000.00'],
      ['    股数: 500\n    每股: 15\n    金额: 7500.00', '    金额: 120000.00'],
      ['    股数: 700\n    每股: 15\n    金额: 10500.00', '    金额: 114000.00'],
    );
    expect(lines[0]).toContain('「集体股」占股份的 20%，2025年分到的占 51.28%。');
  });

  test('章程另有约定的，写了说明就不说', () => {
    expect(
      found(
        [
          '每股: 15\n    金额: 7500.00',
          '每股: 12\n    金额: 6000.00\n    说明: 章程定的，集体股让利',
        ],
        [
          '每股: 15\n    金额: 10500.00',
          '每股: 15\n    金额: 10500.00\n    说明: 章程定的，社员股多分',
        ],
        ['分配: 18000.00\n    未分配: 1200.00', '分配: 16500.00\n    未分配: 2700.00'],
      ),
    ).toEqual([]);
  });

  test('写的占比和金额对不上', () => {
    expect(found(['金额: 7500.00\n', '金额: 7500.00\n    占比: 50%\n'])).toEqual([
      'venture/dividend 2025年「集体股」分到的占 41.67%，「占比」写的是 50%。',
    ]);
  });

  test('分给没有的一类股份', () => {
    expect(
      found(['类别: 社员股\n    股数: 700\n    每股', '类别: 社员现金股\n    股数: 700\n    每股']),
    ).toEqual(['venture/dividend 「股份」里没有「社员现金股」。']);
  });

  test('按多少股分的，和现在的股份不一样', () => {
    const lines = found([
      '股数: 500\n    每股: 15\n    金额: 7500.00',
      '股数: 400\n    每股: 18.75\n    金额: 7500.00',
    ]);
    expect(lines).toEqual(['venture/dividend-share 「集体股」有 500 股，分红按 400 股算的。']);
  });

  test('早些年的照那时候的股份分，现在变了不算错', () => {
    const old =
      '  - 期间: 2024年\n    类别: 集体股\n    股数: 500\n    每股: 10\n    金额: 5000.00\n';
    expect(found(['分红:\n', `分红:\n${old}`])).toEqual([]);
  });

  test('每股分到厘，尾数差几角不算', () => {
    expect(
      found(
        ['股数: 500\n    每股: 15\n    金额: 7500.00', '金额: 7500.40'],
        ['股数: 700\n    每股: 15\n    金额: 10500.00', '金额: 10499.60'],
      ),
    ).toEqual([]);
  });
});

describe('和别的内容对得上', () => {
  test('凭证找不到、看不懂、金额不一样', () => {
    expect(found(['- 2026-03 记-001', '- 2026-03 记-011'])).toEqual([
      'link/voucher 收支表里没有「2026-03 记-011」。',
    ]);
    expect(found(['- 2026-03 记-001', '- 三月那笔租金'])).toEqual([
      'link/voucher 「三月那笔租金」看不出是哪一笔。',
    ]);
    expect(found(['村集体得: 5000.00', '村集体得: 6000.00'])).toEqual([
      'venture/ledger 账上这 1 笔一共 5,000.00 元，「村集体得」写的是 6,000.00 元，多 1,000.00 元。',
    ]);
  });

  test('收支表没读成的，凭证在不在说不准，不说', () => {
    const ledger = 'villages/shimengou/ledger/2026-03.csv';
    const broken = readFileSync(join(exampleTown, ledger), 'utf8').replace('298.00', '二百九十八');
    const lines = townProblems({ [ledger]: broken });
    expect(lines.filter((line) => line.includes('voucher') && line.includes(file))).toEqual([]);
  });

  test('决议、合同、项目、财务表写错了编号', () => {
    const rules = (name: string, id: string): string[] =>
      found(['财务表:\n', `${name}:\n  - ${id}\n财务表:\n`]);
    expect(rules('决议编号', '2026-09')).toEqual(['link/decision 本村没有决议「2026-09」。']);
    expect(rules('项目编号', 'XM-99')).toEqual(['link/project 本村的项目表里没有「XM-99」。']);
    expect(found(['- HT-01', '- HT-09'])[0]).toContain(
      'link/contract 本村的合同表里没有「HT-09」。',
    );
    expect(found(['- contracts-2026', '- contracts-2027'])[0]).toContain(
      'link/statement 本村的 money 文件夹里没有「contracts-2027」。',
    );
  });

  test('依据的决议撤回了，还写着运营', () => {
    expect(found(['合同编号:\n', '决议编号:\n  - 2026-02\n合同编号:\n'])[0]).toContain(
      'venture/decision 决议 2026-02 已经撤回，项目写着「运营」。',
    );
    expect(
      found(['状态: 运营', '状态: 停办'], ['合同编号:\n', '决议编号:\n  - 2026-02\n合同编号:\n']),
    ).toEqual([]);
  });

  test('正文里指到别的项目，写错了名字会问', () => {
    expect(found(['村党支部领着', '[这个](projects/lvyuen.md)。村党支部领着'])[0]).toContain(
      'markdown/link 链接「projects/lvyuen.md」指的内容找不到。',
    );
  });
});

describe('进展', () => {
  const step = '    内容: 120.5亩地播完\n';

  test('照片没放进来，没人看过', () => {
    expect(found([step, `${step}    照片: files/2026-04-bozhong.png\n    照片看过: 是\n`])).toEqual(
      ['venture/photo 找不到照片「files/2026-04-bozhong.png」。'],
    );
    expect(found([step, `${step}    照片: files/2026-03-qudao.png\n`])).toEqual([
      'venture/photo 照片还没有人看过能不能公开。',
    ]);
    expect(found([step, `${step}    照片: files/2026-03-qudao.png\n    照片看过: 是\n`])).toEqual(
      [],
    );
  });

  test('以后的事还不能写', () => {
    expect(found(['日期: 2026-04-16', '日期: 2026-05-16'])).toEqual([
      'venture/date 2026年5月16日还没到。',
    ]);
  });

  test('写了个人号码，照样查得出', () => {
    expect(found(['胡麻一斤比市价多一角', '找13800138000，胡麻一斤多一角'])[0]).toContain(
      'privacy/mobile',
    );
  });
});

test('例子连上合同和账，没有毛病', () => {
  expect(found()).toEqual([]);
});

test('两份的文件名只差大小写', () => {
  const twin = 'villages/shimengou/projects/Lvyuan.md';
  expect(townProblems({ [twin]: example })).toEqual([
    `${file} venture/id 和 Lvyuan.md 只差字母大小写。`,
  ]);
});
