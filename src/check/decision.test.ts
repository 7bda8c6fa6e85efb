import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decisionProblems, exampleTown, unindent, type Changes } from '../testing/sample-town.ts';

const names = {
  提议: '村党支部会提议',
  商议: '村“两委”会商议',
  审议: '党员大会审议',
  决议: '村民代表会议或村民会议决议',
  公开: '决议公开',
  结果: '实施结果公开',
} as const;

/** 说明页例子的规则方案，换掉几个字。 */
function profileWith(from: string, to: string): Changes {
  const file = 'rules/qinghe.yaml';
  const text = readFileSync(join(exampleTown, file), 'utf8');
  if (!text.includes(from)) throw new Error(`例子里没有「${from}」`);
  return { [file]: text.replace(from, to) };
}

/**
 * 一件四议两公开，一步一行，像会议记录那样写：
 * 「审议 3-10 应到36 实到29 同意28 反对1 弃权0」。
 */
function decision(
  steps: string,
  matter = '村内公益事业',
  id = '2026-03',
  changes: Changes = {},
): string[] {
  const written = unindent(steps)
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', date = '', ...facts] = line.split(' ');
      const [month = '', day = ''] = date.split('-');
      const values = facts.map((fact) =>
        fact.replace(/^([^\d]+?)([\d:]\S*)$/, '    $1: $2').replace(/: ?:/, ': '),
      );
      return [
        `  - 步骤: ${Object.entries(names).find(([short]) => short === name)?.[1] ?? name}`,
        `    日期: 2026-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
        ...values,
      ].join('\n');
    });
  return decisionProblems(
    `---\n编号: ${id}\n标题: 修路\n事项类别: ${matter}\n动议事由: 党员群众建议\n步骤:\n${written.join('\n')}\n---\n\n说明。\n`,
    changes,
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

describe('把步骤打乱', () => {
  const four = [
    ...three.split('\n'),
    '决议 3-15 应到30 实到26 同意24 反对1 弃权1',
    '公开 3-16 公示期:2026-03-16至2026-03-22',
  ];

  test('不论怎么换先后，都查得出', () => {
    const shuffled = fc
      .shuffledSubarray(four, { minLength: 2 })
      .filter((steps) => steps.some((step, at) => at > 0 && before(steps[at - 1], step)));
    fc.assert(
      fc.property(shuffled, (steps) => {
        expect(decision(steps.join('\n')).join('\n')).toContain('decision/order');
      }),
      { numRuns: 30 },
    );
  });

  function before(earlier: string | undefined, later: string): boolean {
    return four.indexOf(earlier ?? '') > four.indexOf(later);
  }
});

describe('重新表决', () => {
  const lost = '审议 3-10 应到36 实到20 同意20 反对0 弃权0';

  test('头一次到会不够，重新开过，不报', () => {
    expect(
      decision(`${three.split('\n').slice(0, 2).join('\n')}
${lost}
审议 3-12 重新表决:是 应到36 实到30 同意30 反对0 弃权0`),
    ).toEqual([]);
  });

  test('头一次就通过了的', () => {
    expect(decision(`${three}\n审议 3-12 重新表决:是 应到36 实到30 同意30 反对0 弃权0`)).toEqual([
      '30:5 decision/again 2026年3月10日那次已经通过，又重新表决。',
    ]);
  });

  test('重新表决的日子比头一次还早', () => {
    expect(
      decision(`${three.split('\n').slice(0, 2).join('\n')}
审议 3-12 应到36 实到20 同意20 反对0 弃权0
审议 3-10 重新表决:是 应到36 实到30 同意30 反对0 弃权0`),
    ).toEqual([
      '29:5 decision/order 「党员大会审议」是 2026年3月10日，比前一次的 2026年3月12日还早。',
    ]);
  });
});

describe('合并办理', () => {
  const merged = '提议 3-1 合并办理:村“两委”会商议 应到5 实到5 同意5 反对0 弃权0';

  test('规则方案许可的，两步算一次会，不算跳过', () => {
    expect(decision(`${merged}\n审议 3-10 应到36 实到29 同意28 反对0 弃权1`)).toEqual([]);
  });

  test('没有写人数，两步都无法核对', () => {
    expect(decision('提议 3-1 合并办理:村“两委”会商议')).toEqual([
      '7:5 decision/counts 「村党支部会提议」没有写「应到」「实到」「同意」，到没到门槛无法核对。',
    ]);
  });

  test('没有许可的', () => {
    expect(decision('提议 3-1 合并办理:党员大会审议 应到5 实到5 同意5 反对0 弃权0')).toEqual([
      '9:5 decision/merged 「党员大会审议」不能和「村党支部会提议」合在一次会上办。',
    ]);
  });

  test('步骤名认不得', () => {
    expect(decision('提议 3-1 合并办理:两委会商量 应到5 实到5 同意5 反对0 弃权0')).toEqual([
      '9:5 decision/step 六步里没有「两委会商量」。',
    ]);
  });
});

describe('天数', () => {
  test('通知得晚了', () => {
    expect(
      decision(
        '提议 3-1 应到3 实到3 同意3\n商议 3-3 应到5 实到5 同意5\n审议 3-10 通知日期:2026-03-08 应到36 实到29 同意28 反对0 弃权1',
      ),
    ).toEqual(['19:5 decision/notice 「党员大会审议」：3月8日通知，提前2天，不够3天。']);
  });

  test('通知正好提前三天，够了', () => {
    expect(
      decision(
        '提议 3-1 应到3 实到3 同意3\n商议 3-3 应到5 实到5 同意5\n审议 3-10 通知日期:2026-03-07 应到36 实到29 同意28 反对0 弃权1',
      ),
    ).toEqual([]);
  });

  test.each([
    ['3-25', []],
    ['3-26', ['34:5 decision/gap 「决议公开」：离前一步11天，超过了10天。']],
  ])('3月15日决议，%s 才贴出来', (day, problems) => {
    expect(
      decision(
        `${three}\n决议 3-15 应到30 实到26 同意24\n公开 ${day} 公示期:2026-03-26至2026-04-01`,
      ),
    ).toEqual(problems);
  });

  test('规则方案要隔几天的', () => {
    const gapped = profileWith(
      '    - 步骤: 决议公开\n',
      "    - 步骤: 决议公开\n      最少隔: '2'\n",
    );
    expect(
      decision(
        `${three}\n决议 3-15 应到30 实到26 同意24\n公开 3-16 公示期:2026-03-16至2026-03-22`,
        '村内公益事业',
        '2026-03',
        gapped,
      ),
    ).toEqual([
      expect.stringMatching(/2026-01.md:59:5 decision\/gap/),
      '34:5 decision/gap 「决议公开」：离前一步1天，不够2天。',
    ]);
  });
});

describe('全体和妇女代表', () => {
  test('应到比全体还多；全体和村情里的人数不一样', () => {
    expect(
      decision(`${three}\n决议 3-15 会议形式:村民代表会议 全体28 应到30 实到26 同意24 反对1 弃权1`),
    ).toEqual([
      '31:5 decision/total 应到 30 人，比全体 28 人还多。',
      '31:5 decision/total 全体写的是 28 人，village.md「概况」里村民代表是 30 人。',
    ]);
  });

  test('妇女代表实到比应到多，也比全部实到多', () => {
    expect(
      decision(`${three}\n决议 3-15 应到30 实到26 同意24 妇女代表应到9 妇女代表实到27`),
    ).toEqual([
      '34:5 decision/women 妇女代表实到 27 人，比妇女代表应到 9 人还多。',
      '34:5 decision/women 妇女代表实到 27 人，比实到 26 人还多。',
    ]);
  });
});

test('要和全体代表比，没有写全体多少人', () => {
  const all = profileWith(
    '      - 集体资产资源发包租赁\n    到会: 2/3\n    通过: 2/3\n    基数: 应到',
    '      - 集体资产资源发包租赁\n    到会: 2/3\n    通过: 2/3\n    基数: 全体代表',
  );
  const lease = (counts: string): string[] =>
    decision(`${three}\n决议 3-15 ${counts}`, '集体资产资源发包租赁', '2026-03', all);
  expect(lease('应到30 实到26 同意24 反对1 弃权1')).toEqual([
    '28:5 decision/counts 「村民代表会议或村民会议决议」：没有写全体代表一共多少人，无法核对。',
  ]);
  expect(lease('全体30 应到30 实到26 同意24 反对1 弃权1')).toEqual([]);
});

test('票数写成百分数', () => {
  expect(decision('提议 3-1 应到36 实到30 同意85%')).toEqual([
    '11:5 field/count 「同意」写的是比例「85%」，看不出多少人。',
  ]);
});

describe('四议一审两公开、五议决策法这样的本地程序', () => {
  const local = profileWith(
    '    - 步骤: 决议公开\n',
    '    - 步骤: 镇党委政府审核\n    - 步骤: 决议公开\n',
  );
  const resolved = `${three}\n决议 3-15 应到30 实到26 同意24`;

  test('另加的一步也不能跳', () => {
    expect(
      decision(
        `${resolved}\n公开 3-16 公示期:2026-03-16至2026-03-22`,
        '村内公益事业',
        '2026-03',
        local,
      ),
    ).toEqual([
      expect.stringMatching(/2026-01.md:58:5 decision\/skipped/),
      '33:5 decision/skipped 没有「镇党委政府审核」，却有了后面的「决议公开」。',
    ]);
  });

  test('本地不办的一步', () => {
    expect(decision(`${resolved}\n镇审核 3-16`)).toEqual([
      '33:5 decision/step 本地的四议两公开里没有「镇党委政府审核」这一步。',
    ]);
  });
});

describe('重提', () => {
  const revives = (id: string, changes: Changes = {}): string[] =>
    decisionProblems(
      `---\n编号: 2026-03\n标题: 修路\n事项类别: 村内公益事业\n动议事由: 村干部提议\n重提: ${id}\n步骤:\n  - 步骤: 村党支部会提议\n    日期: 2026-03-01\n    应到: 3\n    实到: 3\n    同意: 3\n---\n\n说明。\n`,
      changes,
    );

  test('接着以前那一件，不报', () => {
    expect(revives('2026-02')).toEqual([]);
  });

  test.each([
    ['2026-03', '6:1 decision/revives 「重提」写的是自己。'],
    ['2026-2', '6:1 decision/revives 本村没有决议「2026-2」。'],
  ])('写成 %s', (id, message) => {
    expect(revives(id)).toEqual([message]);
  });

  test('绕成圈', () => {
    const file = 'villages/shimengou/decisions/2026-02.md';
    const text = readFileSync(join(exampleTown, file), 'utf8');
    const circle = { [file]: text.replace('步骤:', '重提: 2026-03\n步骤:') };
    expect(revives('2026-02', circle)).toEqual([
      `${file}:6:1 decision/revives 「2026-02」重提「2026-03」，绕了一圈又回到自己。`,
      '6:1 decision/revives 「2026-03」重提「2026-02」，绕了一圈又回到自己。',
    ]);
  });
});

test('本村自己加的事项，归在镇里清单的一类下面', () => {
  const file = 'villages/shimengou/village.md';
  const text = readFileSync(join(exampleTown, file), 'utf8');
  const own = (under: string): Changes => ({
    [file]: text.replace(
      '名称: 庙会和社火\n    归入: 村内公益事业',
      `名称: 庙会怎么办\n    归入: ${under}`,
    ),
  });
  expect(decision(three, '庙会怎么办', '2026-03', own('村内公益事业'))).toEqual([]);
  expect(decision(three, '庙会怎么办', '2026-03', own('公益事业'))).toEqual([
    `${file}:69:5 village/matter 镇里的事项清单没有「公益事业」。`,
  ]);
});
