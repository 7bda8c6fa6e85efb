import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changedTown, exampleTown, openTown, townProblems } from '../testing/sample-town.ts';
import { parseTimeLimit } from './catalogue.ts';

function read(file: string): string {
  return readFileSync(join(exampleTown, file), 'utf8');
}

/** 在例子镇的一个文件里，把一段话换成另一段。 */
function edited(file: string, from: string, to: string): string[] {
  const text = read(file);
  expect(text).toContain(from);
  return townProblems({ [file]: text.replace(from, to) });
}

describe('town.yaml', () => {
  test('格式版本不认得', () => {
    expect(edited('town.yaml', '格式版本: 1', '格式版本: 2')).toEqual([
      'town.yaml:1:1 town/format-version 内容是第 2 版格式，程序认得的是第 1 版。',
    ]);
  });

  test('没有写格式版本、写的是旧的：照样读，提醒怎么升级', () => {
    expect(edited('town.yaml', '格式版本: 1\n', '')).toEqual([
      'town.yaml:1:1 town/old-format 内容是试用时的格式，没有写「格式版本」。',
    ]);
    expect(edited('town.yaml', '格式版本: 1', '格式版本: 0')).toEqual([
      'town.yaml:1:1 town/old-format 内容是第 0 版格式，现在是第 1 版。',
    ]);
  });

  test('规则方案不在 rules 里，说最像哪一份', () => {
    expect(edited('town.yaml', '规则方案: qinghe', '规则方案: qinhe')).toEqual([
      'town.yaml:10:1 town/profile rules 文件夹里没有 qinhe.yaml。',
    ]);
  });
});

describe('规则方案', () => {
  const rules = 'rules/qinghe.yaml';

  test('少了一条期限', () => {
    expect(
      edited(
        rules,
        "  - 编号: reply-days\n    数值: '5'\n    说明: 村民提了意见，5日内答复\n    依据: 本镇约定\n",
        '',
      ),
    ).toEqual(['rules/qinghe.yaml:26:1 profile/term 少了期限「提出意见后几日内答复」。']);
  });

  test('期限的编号打错、写了两次', () => {
    expect(edited(rules, '编号: reply-days', '编号: reply-day')).toEqual([
      'rules/qinghe.yaml:26:1 profile/term 少了期限「提出意见后几日内答复」。',
      'rules/qinghe.yaml:59:5 profile/term 期限里的编号「reply-day」程序不认得。',
    ]);
    expect(edited(rules, '编号: reply-days', '编号: keep-up-days')).toEqual([
      'rules/qinghe.yaml:26:1 profile/term 少了期限「提出意见后几日内答复」。',
      'rules/qinghe.yaml:63:5 profile/term 期限「keep-up-days」写了两次。',
    ]);
  });

  test.each([
    ["数值: '7'", "数值: '七天'", '「公示至少几日」写的是「七天」，读不懂。'],
    ["数值: '15'", "数值: '31'", '「每月公开：下月几日前」写的是「31」，读不懂。'],
    [
      '数值: 01-31',
      '数值: 1月底',
      '「每年公开：次年几月几日前（如 01-31）」写的是「1月底」，读不懂。',
    ],
    ["数值: '5000.00'", "数值: '0'", '「超过多少元的支出要有决议」写的是「0」，读不懂。'],
    ['数值: 1/10', '数值: 10%', '「「其他」支出占比提醒线（如 1/10）」写的是「10%」，读不懂。'],
    ['到会: 2/3', '到会: 大部分', '「到会」写的是「大部分」，读不懂。'],
  ])('%s 写成 %s', (from, to, message) => {
    expect(edited(rules, from, to).map((line) => line.replace(/^\S+ /, ''))).toEqual([
      `profile/value ${message}`,
    ]);
  });

  test('步骤、依据、事项对不上', () => {
    expect(edited(rules, '步骤: 党员大会审议', '步骤: 党员投票')).toEqual([
      'rules/qinghe.yaml:86:5 profile/step 不认得步骤「党员投票」。',
    ]);
    expect(edited(rules, '依据: 支部工作条例', '依据: 支部条例')).toEqual([
      'rules/qinghe.yaml:92:5 profile/citation 「依据」里没有「支部条例」。',
    ]);
    expect(edited(rules, '      - 集体资产资源发包租赁', '      - 集体资产租赁')).toEqual([
      'rules/qinghe.yaml:102:9 profile/matter 「事项清单」里没有「集体资产租赁」。',
    ]);
  });
});

describe('公开目录', () => {
  test('编号重复、类别不对、时限不懂、适用不懂、依据没列', () => {
    expect(
      townProblems({
        'catalogue.csv': `${read('catalogue.csv')}${[
          'C05,财务,又一个债权债务,金额,每季度,村集体经济组织,本镇约定,村',
          'C07,资金,专项资金,金额,每季度,村集体经济组织,本镇约定,村',
          'C08,财务,收益分配,金额,按时,村集体经济组织,本镇约定,村',
          'C09,财务,报酬,金额,每年2月30日前,村集体经济组织,本镇约定,村',
          'C10,财务,筹资,金额,发生后5日内,村集体经济组织,本镇约定,社区',
          'C11,财务,审计,金额,发生后,村集体经济组织,组织法3O,村',
          'C12,财务,决算,金额,每季度；每年,村集体经济组织,本镇约定,村',
        ].join('\n')}\n`,
      }),
    ).toEqual([
      'catalogue.csv:9:1 catalogue/repeated 目录编号「C05」出现了两次。',
      'catalogue.csv:10:2 field/choice 「类别」写的是「资金」。',
      'catalogue.csv:11:5 catalogue/limit 时限「按时」读不懂。',
      'catalogue.csv:12:5 catalogue/limit 时限「每年2月30日前」读不懂。',
      'catalogue.csv:13:8 catalogue/units 「适用」里的「社区」不认得。',
      'catalogue.csv:14 catalogue/citation 规则方案的「依据」里没有「组织法3O」。',
      'catalogue.csv:15:5 catalogue/limit 时限里又写「每季度」又写「每年」，不知道照哪一样。',
    ]);
  });
});

test('镇自己也能当一个单位公开：目录里「适用」写镇', () => {
  const root = changedTown({
    'catalogue.csv': `${read('catalogue.csv')}D01,财务,镇级三资监管通报,查了哪些村；查出什么,每季度,镇农经站,本镇约定,镇\n`,
    'villages/zhen/village.md': read('villages/jiguan/village.md')
      .replace(/名称: .*/, '名称: 青禾镇本级')
      .replace('类型: 机关党支部', '类型: 镇'),
    'villages/zhen/notices/2026/2026-04-10-tongbao.md': `---
标题: 青禾镇2026年第一季度三资监管通报
类型: 公布
类别: 财务
目录编号: D01
公开日期: 2026-04-10
适用期间: 2026年第一季度
责任主体: 青禾镇农经站
审核: 周立群
---

查了一个村，没有查出问题。
`,
  });
  const { board, problems } = openTown(root);
  expect(problems).toEqual([]);
  expect(board?.villages.map(({ name, kind }) => `${name} ${kind}`)).toContain('青禾镇本级 镇');
});

test('「内容」写的不是公开栏里的一样', () => {
  const table = `编号,类别,事项,时限,责任主体,依据,内容\nC01,财务,收支,每月,村集体经济组织,本镇约定,收支表、账本\n`;
  const catalogue = (text: string): string[] =>
    townProblems({ 'catalogue.csv': text }).filter((line) => line.startsWith('catalogue.csv'));
  expect(catalogue(table)).toEqual([
    'catalogue.csv:2:7 catalogue/shown-by 「内容」里的「账本」不认得。',
  ]);
});

describe('公开目录写得宽一些', () => {
  const row = (limit: string): string =>
    `编号,类别,公开事项,公开时限,公开主体,公开依据,适用,公开渠道\nC01,财务,收支,${limit},村集体经济组织,本镇约定,行政村,公开栏\n`;

  test.each([
    ['每季度首月15日', { cadence: '每季度', day: 15 }],
    ['每季度的首个月20日', { cadence: '每季度', day: 20 }],
    ['每半年7月15日前', { cadence: '每半年', day: 15 }],
    ['每年1月底前', { cadence: '每年', monthDay: '01-31' }],
    ['随时公布', { cadence: '发生后' }],
    ['即时', { cadence: '发生后' }],
    ['当年3月底前', { cadence: '当年', monthDay: '03-31' }],
    ['长期公开', { cadence: '长期' }],
    ['信息变更之日起20个工作日内', { cadence: '变更后', days: 20, workingDays: true }],
  ])('时限「%s」', (limit, expected) => {
    expect(parseTimeLimit(limit)).toEqual(expected);
  });

  test('表头、适用、要素用别的写法；同上照上一行', () => {
    const root = changedTown({
      'catalogue.csv': `${row('每月10日前')}C05,同上,债权债务,每季度,〃,同上,村级,\n`,
    });
    const catalogue = openTown(root).board?.catalogue ?? [];
    expect(
      catalogue.map(({ id, kind, elements, publisher, units }) => [
        id,
        kind,
        ...elements,
        publisher,
        ...units,
      ]),
    ).toEqual([
      ['C01', '财务', '收支', '村集体经济组织', '村'],
      ['C05', '财务', '债权债务', '村集体经济组织', '村'],
    ]);
  });

  test('多一列只提醒，照样读', () => {
    const text = read('catalogue.csv').replace(/^编号,.+/, '$&,联系人');
    expect(townProblems({ 'catalogue.csv': text })).toEqual([
      'catalogue.csv:1:9 catalogue/column 不认得表头「联系人」。',
    ]);
  });

  test('表头坏了，只报表头，不连累公开事项', () => {
    const text = read('catalogue.csv').replace('责任主体', '');
    expect(townProblems({ 'catalogue.csv': text })).toEqual([
      'catalogue.csv:1:1 csv/header 表头少了「责任主体」。',
    ]);
    const head = `${text.split('\n')[0] ?? ''}责任主体`;
    expect(
      townProblems({ 'catalogue.csv': head.replace(',,', ',责任主体,').replace(/责任主体$/, '') }),
    ).toEqual(['catalogue.csv:1:1 csv/empty 表头下面一项也没有。']);
  });
});

describe('权力清单', () => {
  test('编号只差大小写', () => {
    const text = read('powers/P01.md');
    expect(townProblems({ 'powers/p01.md': text.replace('编号: P01', '编号: p01') })).toEqual([
      'powers/p01.md power/id 和 P01.md 只差字母大小写。',
    ]);
  });

  test('编号和文件名不一样', () => {
    expect(townProblems({ 'powers/P02.md': read('powers/P01.md') })).toEqual([
      'powers/P02.md:2:1 power/id 编号是「P01」，文件名是「P02」。',
    ]);
  });
});

describe('值班表', () => {
  const file = 'villages/shimengou/duty/2026-05.csv';

  test('日子不在这个月', () => {
    expect(
      townProblems({
        [file]: '日期,值班人\n2026-06-01,何秀兰\n星期八,何秀兰\n,何秀兰\n周日,\n5月4日,何秀兰\n',
      }),
    ).toEqual([
      'villages/shimengou/duty/2026-05.csv:2:1 duty/day 「2026-06-01」不是这个月里的一天，也不是星期几。',
      'villages/shimengou/duty/2026-05.csv:3:1 duty/day 「星期八」不是这个月里的一天，也不是星期几。',
      'villages/shimengou/duty/2026-05.csv:4:1 field/missing 「日期」空着。',
      'villages/shimengou/duty/2026-05.csv:5:2 field/missing 「值班人」空着。',
    ]);
  });

  test('星期一至星期五、半天、放假', () => {
    const text = '日期,值班人\n星期一至星期五,周德林\n周六下午,何秀兰\n5月1日,放假\n';
    const { board, problems } = openTown(changedTown({ [file]: text }));
    expect(problems).toEqual([]);
    const shifts = board?.villages[0]?.rotas.find(({ month }) => month === '2026-05')?.shifts ?? [];
    expect(shifts.slice(0, 3).map(({ date, shift, people }) => [date, shift, ...people])).toEqual([
      ['2026-05-02', '下午', '何秀兰'],
      ['2026-05-04', undefined, '周德林'],
      ['2026-05-05', undefined, '周德林'],
    ]);
  });

  /** 五月的表铺到每一天：`05-04 周德林`。 */
  function may(...rows: string[]): string[] {
    const text = `日期,班次,值班人\n${rows.join('\n')}\n`;
    const { board, problems } = openTown(changedTown({ [file]: text }));
    expect(problems).toEqual([]);
    const rota = board?.villages[0]?.rotas.find(({ month }) => month === '2026-05');
    return (rota?.shifts ?? []).map(({ date, shift = '', people }) => {
      return `${date.slice(5)} ${shift}${people.join('、')}`;
    });
  }

  test('工作日、节假日照国家的放假和调休：5月9日星期六上班', () => {
    const days = may('工作日,,周德林', '节假日,,何秀兰');
    expect(days).toHaveLength(31);
    expect(days.slice(0, 10)).toEqual([
      ...['05-01', '05-02', '05-03', '05-04', '05-05'].map((day) => `${day} 何秀兰`),
      ...['05-06', '05-07', '05-08', '05-09'].map((day) => `${day} 周德林`),
      '05-10 何秀兰',
    ]);
  });

  test('换班：写日期的算数，别的班照旧', () => {
    expect(
      may('星期四,上午,周德林', '星期四,下午,何秀兰', '5月14日,上午,马永福', '5月21日,,马永福'),
    ).toEqual([
      '05-07 上午周德林',
      '05-07 下午何秀兰',
      '05-14 下午何秀兰',
      '05-14 上午马永福',
      '05-21 马永福',
      '05-28 上午周德林',
      '05-28 下午何秀兰',
    ]);
  });

  test('同一天同一班写了两行', () => {
    const text =
      '日期,班次,值班人\n5月4日,上午,何秀兰\n2026-05-04,上午,周德林\n5月4日,下午,周德林\n';
    expect(townProblems({ [file]: text })).toEqual([
      'villages/shimengou/duty/2026-05.csv:3:3 duty/twice 2026-05-04上午写了两行：何秀兰；周德林。',
    ]);
  });

  test('文件名不是月份', () => {
    expect(townProblems({ 'villages/shimengou/duty/may.csv': '日期,值班人\n' })).toEqual([
      'villages/shimengou/duty/may.csv duty/month 文件名不是月份。',
    ]);
  });
});
