import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleTown, townProblems, type Changes } from '../testing/sample-town.ts';
import { namedLowGrade } from './low-grade.ts';

const file = 'villages/jiguan/notices/2026/2026-04-10-dangwu.md';

function notice(lines: readonly string[], body = '情况如下。', type = '公布'): Changes {
  const period = type === '公示' ? ['公示期: 2026-04-10 至 2026-04-16'] : [];
  const head = [
    '标题: 青禾镇机关党支部第一季度党务',
    `类型: ${type}`,
    ...['类别: 党务', '目录编号: A08', '公开日期: 2026-04-10', ...period],
    ...['责任主体: 青禾镇机关党支部', '审核: 党支部书记 陈立新', ...lines],
  ];
  return { [file]: `---\n${head.join('\n')}\n---\n\n${body}\n` };
}

/** 这一条里查出的毛病，别的规则不看。 */
function found(changes: Changes): string[] {
  return townProblems(changes).filter((line) => line.includes(' party/'));
}

const meeting = (present: number, date = '2026-03-20'): string[] => [
  '组织生活:',
  '  - 种类: 党员大会',
  `    日期: ${date}`,
  '    内容: 学习',
  '    应到: 21',
  `    实到: ${String(present)}`,
];

const dues = (paid: number, up: string): string[] => [
  ...['党费:', '  应交人数: 21', `  实交人数: ${String(paid)}`],
  ...['  收缴金额: 630.00', `  上交金额: ${up}`],
];

const appraisal = (...excellent: readonly string[]): string[] => [
  ...['评议党员:', '  评议日期: 2026-03-20', '  应到: 3', '  实到: 3', '  优秀:'],
  ...excellent.map((name) => `    - ${name}`),
];

const own = 'villages/shimengou/notices/2026/2026-04-10-dangwu.md';

/** 同样的填法，错写在村务里。 */
function village(): Changes {
  const [text] = Object.values(notice(dues(21, '630.00')));
  return { [own]: String(text).replace('类别: 党务', '类别: 村务').replace('A08', 'B12') };
}

const person = [
  ...['发展党员:', '  - 姓名: 冯雅琴', '    性别: 女', '    文化程度: 大专'],
  ...['    阶段: 发展对象', '    研究日期: 2026-04-08'],
];

test.each([
  ['人数相等，没有毛病', notice(meeting(21)), []],
  [
    '实到多了',
    notice(meeting(22)),
    [`${file}:14:5 party/attendance 实到 22 人，比应到 21 人还多。`],
  ],
  [
    '还没开就公开了',
    notice(meeting(20, '2026-04-11')),
    [`${file}:11:5 party/date 2026-04-11还没开，2026-04-10就公开了。`],
  ],
  ['党费交齐', notice(dues(21, '630.00')), []],
  [
    '实交的人多了，上交的钱多了',
    notice(dues(22, '631.00')),
    [
      `${file}:11:3 party/dues 实交 22 人，比应交 21 人还多。`,
      `${file}:13:3 party/dues 上交 631.00 元，比收缴的 630.00 元还多。`,
    ],
  ],
  ['优秀正好三分之一', notice(appraisal('韩雪梅')), []],
  [
    '优秀过了三分之一',
    notice(appraisal('韩雪梅', '马成林')),
    [`${file}:13:3 party/excellent 优秀 2 名，超过参加评议 3 人的三分之一。`],
  ],
  ['写在村务里', village(), [`${own}:9:1 party/kind 「党费」是党务的填法，这一条是村务。`]],
  ['发展党员公示了', notice(person, '情况如下。', '公示'), []],
  ['发展党员没公示', notice(person), [`${file}:3:1 party/admission 发展党员写成了公布。`]],
])('党内活动：%s', (_, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('种类写错，说有哪几样；少了应到，说缺哪一项', () => {
  const wrong = notice(['组织生活:', '  - 种类: 支部会', '    日期: 2026-03-20', '    实到: 3']);
  const lines = townProblems(wrong).map((line) => line.replace(`${file}:`, ''));
  expect(lines).toContainEqual(expect.stringMatching(/^10:5 field\/choice .*支部会/));
  expect(lines).toContainEqual(expect.stringMatching(/field\/missing 「应到」没有填。/));
});

test('低等次写了人名、软弱涣散，在哪一行说哪一行，不重复原话', () => {
  const body = '| 姓名 | 等次 |\n| --- | --- |\n| 王有田 | 基本合格 |\n\n软弱涣散整顿已经销号。';
  expect(found(notice([], body))).toEqual([
    `${file}:13 party/low-grade 这里写着哪个人评了低等次。`,
    `${file}:15 party/weak 这里写到整顿软弱涣散党组织。`,
  ]);
  const task =
    '编号,清单,任务,单位,责任人,期限\nT01,基层党建重点任务,软弱涣散党组织整顿到位,石门沟村,周德林,2026-05-01\n';
  expect(found({ 'tasks/2026.csv': task })).toEqual([
    'tasks/2026.csv:2:3 party/weak 这里写到整顿软弱涣散党组织。',
  ]);
});

test.each([
  ['money/roster-2026-04-dili.csv', '王有田,', '王有田软弱涣散,', '5:1'],
  ['ledger/2026-03.csv', '付二月路灯电费', '付软弱涣散整顿费', '6:3'],
  ['ledger/2026-03.csv', '单位：元', '更正说明：2026-04-12 何秀兰：软弱涣散整顿', ''],
  [
    'removed.csv',
    '',
    '内容,标题,撤下日期,经办,原因\nledger/2025-01.csv,旧表,2026-04-01,何秀兰,软弱涣散\n',
    '2:5',
  ],
  ['decisions/2026-01.md', '三组', '软弱涣散', '3:1'],
])('软弱涣散写在别处也不行：%s', (path, from, to, at) => {
  const where = `villages/shimengou/${path}`;
  const before = readFileSync(join(exampleTown, where), 'utf8');
  const text = from === '' ? to : before.replace(from, to);
  const says = `${where}${at && `:${at}`} party/weak 这里写到整顿软弱涣散党组织。`;
  expect(found({ [where]: text })).toEqual([says]);
});

describe('低等次和人名', () => {
  test.each([
    '王有田评为不合格',
    '王有田同志被评定为基本合格',
    '王有田：不称职',
    '党员王有田、李秀英为“基本合格”',
    '不合格党员王有田',
    '不合格：王有田',
    '| 3 | 王有田 | 男 | 不合格 |',
  ])('%s 要挡住', (text) => {
    expect(namedLowGrade(text)).toBe(true);
  });

  test.each([
    '评出优秀9名，没有不合格的。',
    '基本合格0名，不合格0名。',
    '等次分优秀、合格、基本合格、不合格四种',
    '| 等次 | 人数 |',
    '| 不合格 | 0 |',
    '水质检测不合格的两处已经整改',
    '王有田评为优秀',
    '连续两次被评为不称职的，职务终止。',
  ])('%s 不算', (text) => {
    expect(namedLowGrade(text)).toBe(false);
  });
});
