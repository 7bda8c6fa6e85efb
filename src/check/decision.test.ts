import { describe, expect, test } from 'vitest';
import { decisionProblems, unindent } from '../testing/sample-town.ts';

const names = {
  提议: '村党支部会提议',
  商议: '村“两委”会商议',
  审议: '党员大会审议',
  决议: '村民代表会议或村民会议决议',
  公开: '决议公开',
  结果: '实施结果公开',
} as const;

/**
 * 一件四议两公开，一步一行，像会议记录那样写：
 * 「审议 3-10 应到36 实到29 同意28 反对1 弃权0」。
 */
function decision(steps: string, matter = '村内公益事业', id = '2026-03'): string[] {
  const written = unindent(steps)
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', date = '', ...facts] = line.split(' ');
      const [month = '', day = ''] = date.split('-');
      const values = facts.map((fact) =>
        fact.replace(/^([^\d]+?)([\d:]\S*)$/, '    $1: $2').replace(': :', ': '),
      );
      return [
        `  - 步骤: ${Object.entries(names).find(([short]) => short === name)?.[1] ?? name}`,
        `    日期: 2026-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
        ...values,
      ].join('\n');
    });
  return decisionProblems(
    `---\n编号: ${id}\n标题: 修路\n事项类别: ${matter}\n动议事由: 党员群众建议\n步骤:\n${written.join('\n')}\n---\n\n说明。\n`,
  );
}

const three = `提议 3-1 应到3 实到3 同意3 反对0 弃权0
商议 3-3 应到5 实到5 同意5 反对0 弃权0
审议 3-10 应到36 实到29 同意28 反对0 弃权1`;

test('六步都对，不报', () => {
  expect(
    decision(`${three}
决议 3-15 应到30 实到20 同意11 反对8 弃权1
公开 3-16 公示期:2026-03-16至2026-03-22
结果 4-10`),
  ).toEqual([]);
});

test('办到一半，只写办过的，不报', () => {
  expect(decision(three)).toEqual([]);
});

describe('步骤', () => {
  test('六步里没有的', () => {
    expect(decision('党员大会 3-1 应到3 实到3 同意3')).toEqual([
      '7:5 decision/step 六步里没有「党员大会」。',
    ]);
  });

  test('别名认得', () => {
    expect(decision('村党组织提议 3-1 应到3 实到3 同意3')).toEqual([]);
  });

  test('一步写了两次', () => {
    expect(decision(`${three}\n审议 3-12 应到36 实到30 同意30`)).toEqual([
      '28:5 decision/step-repeated 「党员大会审议」写了两次。',
    ]);
  });

  test('先后写反了', () => {
    expect(decision('商议 3-1 应到5 实到5 同意5\n提议 3-3 应到3 实到3 同意3')).toEqual([
      '12:5 decision/order 「村党支部会提议」写在了「村“两委”会商议」后面。',
    ]);
  });

  test('日期倒了', () => {
    expect(decision('提议 3-5 应到3 实到3 同意3\n商议 3-3 应到5 实到5 同意5')).toEqual([
      '13:5 decision/order 「村“两委”会商议」是 2026年3月3日，比前一步「村党支部会提议」的 2026年3月5日还早。',
    ]);
  });

  test('跳过了党员大会审议', () => {
    expect(
      decision(
        '提议 3-1 应到3 实到3 同意3\n商议 3-3 应到5 实到5 同意5\n决议 3-15 应到30 实到26 同意24',
      ),
    ).toEqual([
      '17:5 decision/skipped 没有「党员大会审议」，却有了后面的「村民代表会议或村民会议决议」。',
    ]);
  });

  test('日期比今天晚', () => {
    expect(decision('提议 4-21 应到3 实到3 同意3')).toEqual([
      '8:5 decision/future 「村党支部会提议」的日期 2026年4月21日比今天（2026年4月20日）还晚。',
    ]);
  });
});

describe('人数和票数', () => {
  test('实到比应到多', () => {
    expect(decision('提议 3-1 应到3 实到4 同意4')).toEqual([
      '10:5 decision/attendance 实到 4 人，比应到 3 人还多。',
    ]);
  });

  test('票数和实到对不上', () => {
    expect(decision('提议 3-1 应到3 实到3 同意2 反对0 弃权0')).toEqual([
      '11:5 decision/votes 同意 2、反对 0、弃权 0，加起来 2，和实到 3 人对不上。',
    ]);
  });

  test('没写人数，到没到门槛无法核对', () => {
    expect(decision('提议 3-1 应到3')).toEqual([
      '7:5 decision/counts 「村党支部会提议」没有写「实到」「同意」，到没到门槛无法核对。',
    ]);
  });
});

describe('门槛：分母不一样', () => {
  const upTo = (steps: string, matter?: string): string[] => decision(`${three}\n${steps}`, matter);

  test('一般事项看实到：到会26人，同意14人，过半', () => {
    expect(
      upTo('决议 3-15 应到30 实到26 同意14 反对12 弃权0\n公开 3-16 公示期:2026-03-16至2026-03-22'),
    ).toEqual([]);
  });

  test('正好一半不算过半，后面不能接着办', () => {
    expect(
      upTo('决议 3-15 应到30 实到26 同意13 反对13 弃权0\n公开 3-16 公示期:2026-03-16至2026-03-22'),
    ).toEqual([
      '32:5 decision/majority 「村民代表会议或村民会议决议」：实到26人，超过应到30人的三分之二；同意13人，正好是实到26人的一半，没有超过。没有通过。后面却接着办了「决议公开」。',
    ]);
  });

  test('发包租赁看应到：同样的票就不够', () => {
    expect(
      upTo(
        '决议 3-15 应到30 实到26 同意19 反对7 弃权0\n公开 3-16 公示期:2026-03-16至2026-03-22',
        '集体资产资源发包租赁',
      ),
    ).toEqual([
      '32:5 decision/majority 「村民代表会议或村民会议决议」：实到26人，超过应到30人的三分之二；同意19人，不到应到30人的三分之二。没有通过。后面却接着办了「决议公开」。',
    ]);
    expect(
      upTo(
        '决议 3-15 应到30 实到26 同意20 反对6 弃权0\n公开 3-16 公示期:2026-03-16至2026-03-22',
        '集体资产资源发包租赁',
      ),
    ).toEqual([]);
  });

  test('到会不够，会议不算数', () => {
    expect(
      upTo('决议 3-15 应到30 实到19 同意19 反对0 弃权0\n公开 3-16 公示期:2026-03-16至2026-03-22'),
    ).toEqual([
      '31:5 decision/quorum 「村民代表会议或村民会议决议」：实到19人，不到应到30人的三分之二，会议不算数。后面却接着办了「决议公开」。',
    ]);
  });

  test('没通过就停在这一步，是事实，不是毛病', () => {
    expect(upTo('决议 3-15 应到30 实到26 同意5 反对21 弃权0')).toEqual([]);
  });
});

test('决议公开不够天数', () => {
  expect(
    decision(`${three}\n决议 3-15 应到30 实到26 同意24\n公开 3-16 公示期:2026-03-16至2026-03-20`),
  ).toEqual(['35:5 decision/resolution-days 决议公开了 5 天，规定至少 7 天。']);
});

test('事项类别不在清单里', () => {
  expect(decision(three, '村内公益')).toEqual([
    '4:1 decision/matter 规则方案的「事项清单」里没有「村内公益」。',
  ]);
});

test('编号和文件名不一样', () => {
  expect(decision(three, '村内公益事业', '2026-3')).toEqual([
    '2:1 decision/id 编号是「2026-3」，文件名是「2026-03」。',
  ]);
});
