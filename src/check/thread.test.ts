import { describe, expect, test } from 'vitest';
import { plainYuan, zeroFen } from '../base/money.ts';
import { ledgerSums } from '../domain/ledger-sums.ts';
import { threadsOf } from '../domain/thread.ts';
import { changedTown, exampleTown, openTown, townProblems } from '../testing/sample-town.ts';

const decisionFile = 'villages/shimengou/decisions/2026-03.md';
const ledgerFile = 'villages/shimengou/ledger/2026-04.csv';

const steps = [
  ['村党支部会提议', '2026-03-01', 3],
  ['村“两委”会商议', '2026-03-03', 5],
  ['党员大会审议', '2026-03-10', 36],
  ['村民代表会议或村民会议决议', '2026-03-15', 30],
] as const;
const posted = '  - 步骤: 决议公开\n    日期: 2026-03-16\n';
const result = '  - 步骤: 实施结果公开\n    日期: 2026-04-18\n';

/** 石门沟村修路，决定 10,000 元；`last` 是决议那一步的同意票。 */
function decision(facts = '', more = posted, yes = 30): string {
  const written = steps.map(
    ([step, date, due]) =>
      `  - 步骤: ${step}\n    日期: ${date}\n    应到: ${due}\n    实到: ${due}\n    同意: ${step.endsWith('决议') ? yes : due}\n    反对: ${step.endsWith('决议') ? due - yes : 0}\n    弃权: 0\n`,
  );
  return `---\n编号: 2026-03\n标题: 修路\n事项类别: 村内公益事业\n动议事由: 村干部提议\n决定金额: 10000.00\n${facts}步骤:\n${written.join('')}${more}---\n\n说明。\n`;
}

const [village] = openTown(exampleTown).board?.villages ?? [];
const march = village?.ledgers.at(-1);
const opening = plainYuan(march ? ledgerSums(march).closing : zeroFen);

/** 四月的收支表：一行一笔「4-3 支出 6000.00」。 */
function ledger(...lines: readonly string[]): string {
  let balance = Number(opening);
  const rows = lines.map((line, index) => {
    const [day = '', flow = '', amount = ''] = line.split(' ');
    balance += (flow === '收入' ? 1 : -1) * Number(amount);
    const money = flow === '收入' ? `${amount},` : `,${amount}`;
    return `2026-04-${day.padStart(2, '0')},记-1${index},修路款第${index + 1}笔,${money},${balance.toFixed(2)},何秀兰,2026-03`;
  });
  return [
    '石门沟村2026年4月收支表,,,,,,,',
    '公开日期：2026-04-20,制表：何秀兰,审核：赵长河,,,,,',
    '日期,凭证号,摘要,收入,支出,余额,经手人,决议编号',
    `,,上月结余,,,${opening},,`,
    ...rows,
    '',
  ].join('\n');
}

function problems(made: string, ...lines: readonly string[]): string[] {
  return townProblems({ [decisionFile]: made, [ledgerFile]: ledger(...lines) });
}

test('先决议后付钱，没有超过，不报', () => {
  expect(problems(decision(), '13 支出 6000.00', '15 支出 4000.00')).toEqual([]);
});

test('付到哪一笔超过了决定的数，就指到哪一笔，只说一次', () => {
  expect(problems(decision(), '13 支出 6000.00', '15 支出 4000.01', '16 支出 100.00')).toEqual([
    `${ledgerFile}:6:5 thread/overpaid 决议 2026-03 决定 10,000.00 元，付到这一笔一共 10,000.01 元，多了 0.01 元。`,
  ]);
});

test('收到的奖补不抵付出去的', () => {
  expect(problems(decision(), '12 收入 5000.00', '13 支出 10000.00', '14 支出 1.00')).toEqual([
    expect.stringContaining('thread/overpaid'),
  ]);
});

test('付钱在决议前头', () => {
  const late = decision().replace('2026-03-15', '2026-04-10').replace('2026-03-16', '2026-04-11');
  expect(problems(late, '9 支出 100.00', '10 支出 100.00')).toEqual([
    `${ledgerFile}:5:1 thread/early 2026年4月9日付的钱，依据的决议 2026-03 2026年4月10日才决议。`,
  ]);
});

test('票不够没通过的，撤回的，都不能付钱', () => {
  expect(problems(decision('', '', 15), '3 支出 100.00')).toEqual([
    `${ledgerFile}:5:8 thread/stopped 决议 2026-03 没有通过，账上却按它付了 1 笔钱。`,
  ]);
  expect(problems(decision('撤回: 2026-03-20，不修了\n'), '3 支出 100.00')).toEqual([
    `${ledgerFile}:5:8 thread/stopped 决议 2026-03 已经撤回，账上却按它付了 1 笔钱。`,
  ]);
});

test('结算比决定多，账上付的又比结算多', () => {
  expect(problems(decision('结算金额: 10500.00\n', posted + result), '3 支出 10000.00')).toEqual([
    `${decisionFile}:7:1 thread/settled 结算 10,500.00 元，比决定的 10,000.00 元多 500.00 元。`,
  ]);
  expect(problems(decision('结算金额: 9000.00\n', posted + result), '3 支出 9500.00')).toEqual([
    `${decisionFile}:7:1 thread/settled 结算金额写的是 9,000.00 元，账上按它付了 9,500.00 元。`,
  ]);
});

test('钱付清十天了没有公开结果；正好十天、写了延期的不说', () => {
  expect(problems(decision(), '9 支出 10000.00')).toEqual([
    `${decisionFile}:7:1 thread/result 钱在2026年4月9日已经付清，到现在没有「实施结果公开」这一步。`,
  ]);
  expect(problems(decision(), '10 支出 10000.00')).toEqual([]);
  expect(problems(decision('延期: 等路面养护期过了，推到5月底\n'), '9 支出 10000.00')).toEqual([]);
});

describe('说好哪天办完的', () => {
  const due = (date: string, facts = ''): string[] =>
    problems(decision(`完成期限: ${date}\n${facts}`));

  test('当天还不算过，第二天就提醒；写了延期、撤回的不说', () => {
    expect(due('2026-04-20')).toEqual([]);
    expect(due('2026-04-19')).toEqual([
      `${decisionFile}:7:1 thread/result 完成期限是2026年4月19日，已经过了，还没有「实施结果公开」这一步。`,
    ]);
    expect(due('2026-04-19', '延期: 推到5月底\n')).toEqual([]);
    expect(due('2026-04-19', '撤回: 2026-04-01，不修了\n')).toEqual([]);
  });

  test('还没有决议的，谈不上办完', () => {
    const early = decision('完成期限: 2026-04-19\n', '').split('  - 步骤: 村民代表会议')[0] ?? '';
    expect(problems(`${early}---\n\n说明。\n`)).toEqual([]);
  });
});

test('公开了结果、写了结算金额的，账上要有这笔钱', () => {
  const done = decision('结算金额: 9000.00\n', posted + result);
  expect(problems(done)).toEqual([
    `${decisionFile}:7:1 thread/settled 结算金额写的是 9,000.00 元，账上没有一笔写着决议 2026-03。`,
  ]);
  expect(problems(done, '3 支出 8500.00')).toEqual([]);
  // 账从二月起公开：决议在那以前的，钱可能早就付了。
  const old = done.replaceAll('2026-03-', '2026-01-');
  expect(problems(old)).toEqual([]);
});

test('收钱的事看收到的，不看付出的', () => {
  expect(
    problems(decision('收支: 收入\n'), '3 收入 10000.00', '12 收入 500.00', '13 支出 20000.00'),
  ).toEqual([]);
});

describe('合同站在决议上', () => {
  const contracts = (...rows: readonly string[]): Record<string, string> => ({
    'villages/shimengou/money/contracts-2026-siyue.csv': [
      '公开日期：2026年4月18日,截至：2026年4月18日,名称：四月新签,制表：何秀兰,审核：赵长河,,,,',
      '合同编号,合同名称,对方,类别,签订日期,期限,本年应收付,已收付,决议编号',
      ...rows,
      '',
    ].join('\n'),
  });
  const file = 'villages/shimengou/money/contracts-2026-siyue.csv';
  const signed = (id: string, due: string, by = ''): string =>
    `${id},修路施工,水利队,支出,2026年4月1日,2026-04-01 至 2026-06-30,${due},0.00,${by}`;
  const found = (...rows: readonly string[]): string[] =>
    townProblems({ [decisionFile]: decision(), ...contracts(...rows) });

  test('大额的合同没有写决议；正好到数的不算大额', () => {
    expect(found(signed('HT-08', '5000.01'))).toEqual([
      `${file}:3:9 thread/contract 合同 HT-08「修路施工」5,000.01 元，超过 5,000.00 元，没有写决议编号。`,
    ]);
    expect(found(signed('HT-08', '5000.00'))).toEqual([]);
  });

  test('照一件决议签的几份合同，加起来不比决定的多', () => {
    expect(
      found(signed('HT-08', '6000.00', '2026-03'), signed('HT-09', '4000.00', '2026-03')),
    ).toEqual([]);
    expect(
      found(signed('HT-08', '6000.00', '2026-03'), signed('HT-09', '4000.01', '2026-03')),
    ).toEqual([
      `${file}:4:7 thread/contract 决议 2026-03 决定 10,000.00 元，照它签的合同一共 10,000.01 元，多了 0.01 元。`,
    ]);
  });

  test('租出去的也站在决议上：大额的没有写决议，收的比决定的少', () => {
    const rent = (due: string, by = ''): string => signed('HT-08', due, by).replace('支出', '收入');
    const income = (...rows: readonly string[]): string[] =>
      townProblems({ [decisionFile]: decision('收支: 收入\n'), ...contracts(...rows) });
    expect(income(rent('5000.01'))).toEqual([
      `${file}:3:9 thread/contract 合同 HT-08「修路施工」5,000.01 元，超过 5,000.00 元，没有写决议编号。`,
    ]);
    expect(income(rent('10000.00', '2026-03'))).toEqual([]);
    expect(income(rent('10000.01', '2026-03'))).toEqual([]);
    expect(income(rent('9999.99', '2026-03'))).toEqual([
      `${file}:3:7 thread/contract 决议 2026-03 决定收 10,000.00 元，照它签的合同一共 9,999.99 元，少了 0.01 元。`,
    ]);
  });

  test('写了合同金额的，照合同金额比，不照这一年付多少', () => {
    const total = Object.fromEntries(
      Object.entries(contracts(signed('HT-08', '100.00', '2026-03'))).map(([name, text]) => [
        name,
        text.replace('本年应收付', '合同金额,本年应收付').replace(',100.00,', ',10000.01,100.00,'),
      ]),
    );
    expect(townProblems({ [decisionFile]: decision(), ...total })).toEqual([
      `${file}:3:7 thread/contract 决议 2026-03 决定 10,000.00 元，照它签的合同一共 10,000.01 元，多了 0.01 元。`,
    ]);
  });

  test('付款和合同写的不是同一件决议', () => {
    const paid = ledger('13 支出 100.00')
      .replace('决议编号', '决议编号,合同编号')
      .replace(/,2026-03$/m, ',2026-03,HT-08');
    expect(
      townProblems({
        [decisionFile]: decision(),
        [ledgerFile]: paid,
        ...contracts(signed('HT-08', '100.00', '2026-02').replace(',0.00,', ',100.00,')),
      }),
    ).toEqual([
      `${ledgerFile}:5:8 thread/contract 这笔写的决议是 2026-03，合同 HT-08 写的是 2026-02。`,
    ]);
  });

  test('收支表只写了合同编号的，照合同找到决议', () => {
    const paid = ledger('13 支出 100.00')
      .replace('决议编号', '合同编号')
      .replace(/,2026-03$/m, ',HT-08');
    const { board } = openTown(
      changedTown({
        [decisionFile]: decision(),
        [ledgerFile]: paid,
        ...contracts(signed('HT-08', '100.00', '2026-03').replace(',0.00,', ',100.00,')),
      }),
    );
    const [shimengou] = board?.villages ?? [];
    const thread = shimengou && threadsOf(shimengou).get('2026-03');
    expect(thread?.payments).toHaveLength(1);
    expect(thread?.deals.map(({ id }) => id)).toEqual(['HT-08']);
  });
});
