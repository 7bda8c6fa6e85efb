import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPrivateNumbers } from '../privacy/numbers.ts';
import { findPrivateWords } from '../privacy/words.ts';
import {
  changedTown,
  exampleTown,
  ledgerProblems,
  moneyProblems,
  noticeProblems,
  openTown,
  townProblems,
} from '../testing/sample-town.ts';

// 都是按校验规则现编的号码，不是谁的。
const idNumber = '110101199001011237';
const bankCard = '6222020200112233446';
const mobile = '13800001234';

function notice(body: string): string[] {
  return noticeProblems(
    `---\n标题: 名册\n类型: 公布\n类别: 村务\n目录编号: B12\n公开日期: 2026-04-15\n责任主体: 村委会\n审核: 赵长河\n---\n\n${body}\n`,
  );
}

describe('正文里有个人号码，说是哪一种、在第几行', () => {
  test.each([
    [`| 王有田 | ${idNumber} |`, '11 privacy/id-number 这里像是身份证号码：110***********1237。'],
    [
      '| 王有田 | 110101 19900101 1237 |',
      '11 privacy/id-number 这里像是身份证号码：110***********1237。',
    ],
    [
      '１１０１０１１９９００１０１１２３７',
      '11 privacy/id-number 这里像是身份证号码：110***********1237。',
    ],
    [`第一行\n\n卡号 ${bankCard}`, '13 privacy/bank-card 这里像是银行卡号：622************3446。'],
    [`电话${mobile}`, '11 privacy/mobile 这里像是手机号码：138****1234。'],
    ['电话 138-0000-1234', '11 privacy/mobile 这里像是手机号码：138****1234。'],
  ])('%s', (body, expected) => {
    expect(notice(body)).toEqual([expected]);
  });

  test.each([
    [
      '110101199001011234',
      '11 privacy/id-like 这里像是抄错了一位的身份证号码（生日对得上，校验位对不上）：110***********1234。',
    ],
    ['社保号：62032119', '11 privacy/social-number 这里像是社保、医保或残疾证号码：620*****。'],
    ['住3号楼2单元501室', '11 privacy/address 这里像是住址，写到了门牌：3×××××××××。'],
    ['1968年3月5日出生', '11 privacy/birth-date 这里像是出生年月：1××××××××××。'],
    ['因患尿毒症', '11 privacy/illness 这里像是一个人的病情：因××××。'],
    ['王有田，肢体二级', '11 privacy/disability 这里像是一个人的残疾类别、等级：肢×××。'],
    ['李小明（9岁）', '11 privacy/minor 这里像是孩子的姓名和年龄：李×××××。'],
    [
      '| 户主 | 身份证号 |\n|---|---|\n| 王有田 | 见村部 |',
      '11 privacy/column 名册里有「身份证号」一列。',
    ],
    [
      '| 户主 | **手机** |\n|---|---|\n| 王有田 | 见村部 |',
      '11 privacy/column 名册里有「**手机**」一列。',
    ],
  ])('%s', (body, expected) => {
    expect(notice(body)).toEqual([expected]);
  });

  test('不重复号码本身', () => {
    const report = JSON.stringify(
      openTown(
        changedTown({
          'villages/jiguan/village.md': `---\n名称: 青禾镇机关党支部\n类型: 机关党支部\n电话: 0900-5560110\n办公地点: 镇政府\n班子:\n  - 姓名: 陈立新\n    职务: 书记\n---\n\n${idNumber} ${bankCard} ${mobile}\n`,
        }),
      ).problems,
    );
    for (const number of [idNumber, bankCard, mobile]) expect(report).not.toContain(number);
    expect(report.match(/privacy\//g)).toHaveLength(3);
  });
});

test('座机、信用代码、长数字不是个人号码', () => {
  expect(notice('0900-5560100、91620321MA7XXXXX12、20260415001、1234567890123456')).toEqual([]);
});

test('开头信息里的也查，指到那一项；「公开电话」本来就要公开，不查', () => {
  expect(
    townProblems({
      'villages/jiguan/village.md': `---\n名称: 机关\n类型: 机关党支部\n电话: 0900-5560110\n办公地点: 镇政府，找陈立新 ${mobile}\n班子:\n  - 姓名: 陈立新\n    职务: 书记\n    公开电话: ${mobile}\n---\n`,
    }),
  ).toEqual(['villages/jiguan/village.md:5:1 privacy/mobile 这里像是手机号码：138****1234。']);
});

test('收支表、值班表里的也查', () => {
  expect(
    ledgerProblems(`
      公开日期：2026-04-20,制表：何秀兰,审核：赵长河
      日期,凭证号,摘要,收入,支出,余额,经手人
      ,,上月结余,,,10843.50,
      4月2日,记-001,付王有田 ${bankCard} 工钱,,100.00,10743.50,何秀兰
    `),
  ).toEqual(['4:3 privacy/bank-card 这里像是银行卡号：622************3446。']);
  expect(
    townProblems({
      'villages/shimengou/duty/2026-05.csv': `日期,值班人,备注\n星期一,何秀兰,电话${mobile}\n`,
    }),
  ).toEqual([
    'villages/shimengou/duty/2026-05.csv:2:2 privacy/mobile 这里像是手机号码：138****1234。',
  ]);
});

test('几段连起来看没有，分开看也没有：先看一遍整份不会漏', () => {
  const piece = fc.constantFrom(
    idNumber,
    '110101 19900101 1237',
    bankCard,
    mobile,
    '138-0000-1234',
    '6.2E+17',
    '社保号：62032119',
    '住3号楼2单元501室',
    '1968年3月5日生',
    '李小明（9岁）',
    '残疾三级',
    '12,500.00',
    '2026-03-05',
    '62',
    '凭证 0012',
    '地块编码6221020200112233446',
    '共3户',
  );
  const passage = fc.array(piece, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' | '));
  const clean = (text: string): boolean =>
    findPrivateNumbers(text).length === 0 && findPrivateWords(text).length === 0;
  fc.assert(
    fc.property(fc.array(passage, { minLength: 1, maxLength: 5 }), (passages) => {
      fc.pre(clean(passages.join('\n')));
      expect(passages.filter((text) => !clean(text))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('号码拆在一行的几格里，也认得出', () => {
  const split = moneyProblems('roster-2026-04-dili', '王有田,二组', '王有田110101,199001011237');
  expect(split).toEqual(['5:1 privacy/id-number 拆在几格里的像是身份证号码：110***********1237。']);
});

test('同一份里别处有一处提醒，拆开的号码照样说', () => {
  const file = 'villages/shimengou/money/roster-2026-04-dili.csv';
  const text = readFileSync(join(exampleTown, file), 'utf8')
    .replace('种自家承包地', '李小明（9岁）家')
    .replace('王有田,二组', '王有田110101,199001011237');
  const found = townProblems({ [file]: text }).filter((line) => line.includes('privacy/'));
  expect(found).toEqual([
    `${file}:3:1 privacy/minor 这里像是孩子的姓名和年龄：李×××××。`,
    `${file}:5:1 privacy/id-number 拆在几格里的像是身份证号码：110***********1237。`,
  ]);
});

test.each([
  ['villages/shimengou/removed.csv', ',登错了村', `,把${mobile}写上去了`, '2:5'],
  ['villages/shimengou/removed.csv', ',低保公示', `,王有田${mobile}低保公示`, '2:2'],
  ['tasks/2026.csv', '渠底已经打完', `找马永福${mobile}`, '2:7'],
  ['villages/shimengou/power-use/2026.csv', '尺寸够', `尺寸够，${mobile}`, '2:11'],
  ['villages/shimengou/power-use/2026.csv', '五家报价，', `五家报价${mobile}，`, '4:12'],
  ['powers/negative.csv', '白条入账', `白条入账，${mobile}`, '4:3'],
  ['villages/jiguan/posted/2026.csv', '王建明', `王建明${mobile}`, '2:5'],
  ['villages/shimengou/powers/P01.md', '报价要五家', `报价打${mobile}`, '3:1'],
  [
    'villages/shimengou/ledger/2026-03.csv',
    '单位：元',
    `更正说明：2026-04-12 何秀兰：${mobile}`,
    '',
  ],
])('公开栏上写出来的都查：%s', (file, from, to, at) => {
  const removed =
    '内容,标题,撤下日期,经办,原因\nledger/2025-01.csv,低保公示,2026-04-01,何秀兰,登错了村\n';
  const text = file.endsWith('removed.csv')
    ? removed
    : readFileSync(join(exampleTown, file), 'utf8');
  expect(townProblems({ [file]: text.replace(from, to) })).toEqual([
    `${file}${at && `:${at}`} privacy/mobile 这里像是手机号码：138****1234。`,
  ]);
});
