import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  changedTown,
  exampleTown,
  noticeProblems,
  openTown,
  townProblems,
} from '../testing/sample-town.ts';

const file = 'appraisal/flags-2026q1.csv';
const head =
  '考评日期：2026-04-10,公开日期：2026-04-13,公示期：2026-04-13 至 2026-04-19,制表：秦小川';
const columns = '村,指标,扣分,原因,证据,总分,结果,整改';

/** 一期红黄旗：表头上面一行可以换，给几行，看查出什么。 */
function flags(rows: readonly string[], above = head): string[] {
  return townProblems({ [file]: `${[above, columns, ...rows].join('\n')}\n` });
}

function named(name: string, ...rows: string[]): string[] {
  const text = `${[head, columns, ...rows].join('\n')}\n`;
  return townProblems({ [`appraisal/${name}.csv`]: text });
}

const good = '石门沟村,,,,,99.5,红旗,';
const open = '石门沟村,公开,,,,,,';

test('没有毛病的一期', () => {
  expect(flags([open, good])).toEqual([]);
});

describe('文件名', () => {
  test.each([
    ['hongqi', '文件名「hongqi」看不出是哪种考评、哪一期。'],
    ['flag-2026q1', '不认得「flag」这种考评。'],
    ['flags-2026q5', '没有「2026q5」这一期。'],
    ['flags-2026-13', '没有「2026-13」这一期。'],
    ['flags-2025', '流动红黄旗按月、季度考评，文件名写的是2025年。'],
    ['reports-2026q1', '述职评议按年考评，文件名写的是2026年第一季度。'],
  ])('%s', (name, message) => {
    expect(named(name, good)).toEqual([`appraisal/${name}.csv appraisal/name ${message}`]);
  });

  test.each(['flags-2026-03', 'stars-2026Q1', 'stars-2025h2', 'stars-2025'])(
    '%s 读得懂',
    (name) => {
      const result = name.startsWith('flags') ? '红旗' : '五星';
      expect(named(name, `石门沟村,,,,,,${result},`)).toEqual([]);
    },
  );
});

describe('日子', () => {
  const above = (judged: string, published: string, notice: string): string =>
    `考评日期：${judged},公开日期：${published},公示期：${notice},制表：秦小川`;

  test('一期没过完就考评', () => {
    expect(flags([good], above('2026-03-30', '2026-04-13', '2026-04-13 至 2026-04-19'))).toContain(
      `${file}:1 appraisal/dates 2026年3月30日考评，2026年第一季度还没过完。`,
    );
  });

  test('述职在年底开会，不用等一年过完', () => {
    const text = `${above('2025-12-28', '2026-01-05', '2026-01-05 至 2026-01-11')}\n村,结果\n石门沟村,好\n`;
    expect(townProblems({ 'appraisal/reports-2025.csv': text })).toEqual([]);
  });

  test.each([
    [
      above('2026-04-10', '2026-04-09', '2026-04-09 至 2026-04-15'),
      '1 appraisal/dates 2026年4月9日公开，2026年4月10日才考评。',
    ],
    [
      above('2026-04-10', '2026-04-13', '2026-04-12 至 2026-04-19'),
      '1 appraisal/dates 公示期从 2026年4月12日算起，公开日期却是 2026年4月13日。',
    ],
    [
      above('2026-04-10', '2026-04-13', '2026-04-13 至 2026-04-18'),
      '1 appraisal/objection-days 公示期只有 6 天，规定至少 7 天。',
    ],
    [
      '考评日期：2026-04-10,公开日期：2026-04-13,制表：秦小川',
      '1:1 field/missing 没有写「公示期」。',
    ],
  ])('%s', (line, problem) => {
    expect(flags([open, good], line)).toEqual([`${file}:${problem}`]);
  });
});

describe('各村', () => {
  test('村名写错，写错的那个村就没有结果', () => {
    expect(flags(['石门村,,,,,,红旗,'])).toEqual([
      `${file}:2:1 appraisal/missing 没有写石门沟村的结果。`,
      `${file}:3:1 appraisal/village 没有「石门村」这个村。`,
    ]);
  });

  test('只写了扣分，没写结果', () => {
    expect(flags([open])).toEqual([`${file}:3:1 appraisal/missing 没有写石门沟村的结果。`]);
  });

  test('一个村两个结果', () => {
    expect(flags([open, good, '石门沟村,,,,,,黄旗,'])).toEqual([
      `${file}:5:1 appraisal/twice 石门沟村写了两个结果。`,
    ]);
  });

  test('没有的结果', () => {
    expect(flags([open, '石门沟村,,,,,99.5,绿旗,'])).toEqual([
      `${file}:4:7 appraisal/result 没有「绿旗」这个结果。`,
    ]);
  });

  test('一行又写指标又写结果，一行哪样也没写，结果那行写扣分，扣分那行写总分', () => {
    expect(
      flags([
        '石门沟村,公开,,,,,红旗,',
        '石门沟村,,,,,,,再说',
        '石门沟村,阵地,1,门坏了,,99,,',
        '石门沟村,,1,,,98.5,红旗,',
      ]),
    ).toEqual([
      `${file}:3:2 appraisal/row 这一行又写了指标「公开」，又写了结果「红旗」。`,
      `${file}:4:2 appraisal/row 这一行没有写扣在哪个指标，也没有写结果。`,
      `${file}:5:6 appraisal/row 扣分的一行写了总分。`,
      `${file}:6:1 appraisal/twice 石门沟村写了两个结果。`,
      `${file}:6:3 appraisal/row 写结果的一行写了扣分。`,
    ]);
  });
});

describe('分数', () => {
  test('满分减扣掉的，不等于总分', () => {
    expect(flags(['石门沟村,阵地,1.5,门坏了,,,,', open, '石门沟村,,,,,97.5,红旗,'])).toEqual([
      `${file}:5:6 appraisal/total 石门沟村总分写的是 97.5，满分 100 减扣掉的 2 是 98。`,
    ]);
  });

  test('公开的扣分自己写了，和算出来的不一样：两个数都说', () => {
    expect(flags(['石门沟村,公开,1,,,,,', '石门沟村,,,,,99,红旗,'])).toEqual([
      `${file}:3:3 appraisal/disclosure 石门沟村的「公开」写的是扣 1 分，公开栏自己算是扣 0.5 分（晚0件，没见到1件）。`,
    ]);
  });

  test('该扣的没有扣', () => {
    expect(flags(['石门沟村,,,,,100,红旗,'])).toEqual([
      `${file}:3:1 appraisal/disclosure 石门沟村的「公开」写的是扣 0 分，公开栏自己算是扣 0.5 分（晚0件，没见到1件）。`,
    ]);
  });

  test('写的和算的一样；只写结果不写分数的，不比', () => {
    expect(flags(['石门沟村,公开,0.5,,,,,', good])).toEqual([]);
    expect(flags(['石门沟村,,,,,,红旗,'])).toEqual([]);
  });

  test('没有的指标；扣了分没写原因', () => {
    expect(flags(['石门沟村,陈地,1,,,,,', open, '石门沟村,,,,,98.5,红旗,'])).toEqual([
      `${file}:3:2 appraisal/indicator 流动红黄旗没有「陈地」这个指标。`,
      `${file}:3:4 appraisal/reason 扣了 1 分，没有写原因。`,
    ]);
  });

  test('规则方案没写怎么扣分的，不写分数', () => {
    expect(named('stars-2025', '石门沟村,,,,,99,五星,')).toEqual([
      'appraisal/stars-2025.csv:3:6 appraisal/indicator 规则方案的「考评」里没有「评星定级」，不知道从几分扣起。',
    ]);
  });
});

describe('证据', () => {
  test.each([
    ['notices/2026-03-31-qudao', []],
    ['ledger/2026-03', []],
    ['progress#c01-2026-03', []],
    ['ledger/2026-09', [`石门沟村公开栏上没有「ledger/2026-09」。`]],
    ['progress#c01-2026-30', [`石门沟村公开进度里没有「c01-2026-30」这一格。`]],
  ])('%s', (evidence, messages) => {
    expect(
      flags([open, `石门沟村,阵地,1,门坏了,${evidence},,,`, '石门沟村,,,,,98.5,红旗,']),
    ).toEqual(messages.map((message) => `${file}:4:5 appraisal/evidence ${message}`));
  });
});

describe('述职评议评的是人', () => {
  const reports = 'appraisal/reports-2025.csv';
  const report = (...rows: string[]): string[] => {
    const above =
      '考评日期：2026-01-15,公开日期：2026-01-20,公示期：2026-01-20 至 2026-01-26,制表：秦小川';
    return townProblems({
      [reports]: `${[above, '村,扣分,总分,结果,整改', ...rows].join('\n')}\n`,
    });
  };

  test.each(['一般', '较差', '差'])('%s不上公开栏', (grade) => {
    expect(report(`石门沟村,,,${grade},`)).toEqual([
      `${reports}:3:4 appraisal/low-grade 这里写着哪位书记评了低等次。`,
    ]);
  });

  test('写在整改里也不行；说差距不算', () => {
    expect(report('石门沟村,,,好,去年综合评价等次为“一般”，今年补上')).toEqual([
      `${reports}:3:5 appraisal/low-grade 这里写着哪位书记评了低等次。`,
    ]);
    expect(report('石门沟村,,,好,和先进村的差距一般在会议记录上')).toEqual([]);
  });

  test('分数看得出高低，不写', () => {
    expect(report('石门沟村,12,,好,', '青禾镇机关党支部,,88,好,')).toEqual([
      `${reports}:3:2 appraisal/low-grade 述职评议写了分数，谁低看得出来。`,
      `${reports}:4:3 appraisal/low-grade 述职评议写了分数，谁低看得出来。`,
    ]);
  });

  test('有没写的，又写了谁是较好：剩下的就看得出来', () => {
    expect(report('石门沟村,,,较好,')).toEqual([
      `${reports}:3:4 appraisal/low-grade 有 1 个村没有写等次，又写了谁是较好，没写的就看得出是低等次。`,
    ]);
    expect(report('石门沟村,,,好,')).toEqual([]);
    expect(report('石门沟村,,,较好,', '青禾镇机关党支部,,,好,')).toEqual([]);
  });

  test('公开事项里也不写', () => {
    const notice = (grade: string): string[] =>
      noticeProblems(`
        ---
        标题: 书记述职评议结果
        类型: 公布
        类别: 党务
        目录编号: A08
        公开日期: 2026-04-15
        责任主体: 石门沟村党支部
        审核: 党支部书记 周德林
        ---

        述职以后，综合评价等次为“${grade}”。
      `);
    expect(notice('一般')).toEqual(['11 party/low-grade 这里写着哪个人评了低等次。']);
    expect(notice('好')).toEqual([]);
  });
});

describe('镇里选的', () => {
  const town = readFileSync(join(exampleTown, 'town.yaml'), 'utf8');

  test('没有这种考评；不公开分数却排名；并排看的编号没有', () => {
    const text = town
      .replace('- 流动红黄旗', '- 流动红旗')
      .replace('考评分数: 是', '考评排名: 是')
      .replace('考评公开:', '并排看:\n  - C01\n  - C99\n考评公开:');
    expect(townProblems({ 'town.yaml': text })).toEqual([
      'town.yaml:13:5 town/side-by-side 公开目录里没有「C99」。',
      'town.yaml:15:5 town/appraisal 没有「流动红旗」这种考评。',
      'town.yaml:17:1 town/appraisal 写了「考评排名」，没有公开分数，名次没有凭据。',
    ]);
  });
});

describe('规则方案的「考评」', () => {
  const rules = readFileSync(join(exampleTown, 'rules/qinghe.yaml'), 'utf8');
  const changed = (from: string, to: string): string[] => {
    expect(rules).toContain(from);
    return openTown(changedTown({ 'rules/qinghe.yaml': rules.replace(from, to) })).problems.map(
      ({ rule, message }) => `${rule} ${message}`,
    );
  };

  test.each([
    ['公开指标: 公开', '公开指标: 公示', '「指标」里没有「公示」。'],
    ["    晚一件扣: '0.2'\n", '', '写了「公开指标」，没有写「晚一件扣」。'],
    ['    公开指标: 公开\n', '', '写了「晚一件扣」，没有写「公开指标」。'],
    ['种类: 流动红黄旗', '种类: 述职评议', '述职评议评的是人，公开栏上不写怎么扣分。'],
  ])('%s 改成 %s', (from, to, message) => {
    expect(changed(from, to)).toContain(`profile/appraisal ${message}`);
  });
});
