import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LocalDate, YearMonth } from '../base/date.ts';
import {
  changedTown,
  exampleToday,
  openTown,
  problemLine,
  temporaryFolder,
  writeFiles,
} from '../testing/sample-town.ts';
import { appraisalDraft } from './appraisal.ts';
import { decisionDraft } from './decision.ts';
import { CannotMake, ContentFaults, writeDraft, type Draft } from './draft.ts';
import { dutyDraft } from './duty.ts';
import { findVillage, openExisting } from './existing.ts';
import { statementKinds } from '../domain/statement-kinds.ts';
import { ledgerDraft } from './ledger.ts';
import { statementDraft } from './statement.ts';
import { noticeDraft } from './notice.ts';
import { powerDraft } from './power.ts';
import { addVillage, readVillageList, townDraft } from './town.ts';
import { ventureDraft, type NewVenture } from './venture.ts';

const village = 'villages/shimengou';

/** 写进去再查一遍：查出的该正好是留下的空。 */
function problemsAfter(root: string, draft: Draft): string[] {
  writeDraft(root, draft);
  return openTown(root).problems.map((problem) => problemLine(problem));
}

function textOf({ files }: Draft): string {
  return [...files.values()][0] ?? '';
}

describe('appraisal 考评', () => {
  const open = (kind?: string, period?: string) => {
    const root = changedTown({});
    return { root, draft: appraisalDraft(openExisting(root), { kind, period }) };
  };

  test('各村一行结果，公开那一行空着由程序算；填上结果就没有毛病', () => {
    const { root, draft } = open('流动红黄旗', '2026年第一季度');
    expect(textOf(draft).split('\n').slice(1, 4)).toEqual([
      '村,指标,扣分,原因,证据,总分,结果,整改',
      '石门沟村,公开,,,,,,',
      '石门沟村,,,,,,,',
    ]);
    writeDraft(root, draft);
    const filled = textOf(draft)
      .replace('考评日期：', '考评日期：2026-04-03')
      .replace('公开日期：', '公开日期：2026-04-07')
      .replace('公示期：', '公示期：2026-04-07 至 2026-04-13')
      .replace('制表：', '制表：秦小川')
      .replaceAll('村,,,,,,,', '村,,,,,,不挂旗,');
    writeFiles(root, { 'appraisal/flags-2026q1.csv': filled });
    expect(openTown(root).problems.map((one) => problemLine(one))).toEqual([]);
  });

  test.each([
    [undefined, '2026Q1', '--kind 写哪种考评'],
    ['stars', undefined, '还要写哪一期，如 --period 2026Q1。'],
    ['reports', '2026Q1', '述职评议没有「2026Q1」这一期，如 --period 2025。'],
  ])('%s %s 做不成', (kind, period, says) => {
    expect(() => open(kind, period)).toThrow(says);
  });
});

describe('statement 财务表', () => {
  const open = (wanted: Parameters<typeof statementDraft>[2], changes = {}) => {
    const existing = openExisting(changedTown(changes));
    return statementDraft(existing, findVillage(existing, '石门沟村'), wanted, exampleToday);
  };

  test('债权债务接上一期：期末变期初，两清的不抄', () => {
    const draft = open({ kind: '债权债务' });
    expect([...draft.files.keys()]).toEqual([`${village}/money/debts-2026q2.csv`]);
    expect(textOf(draft).split('\n').slice(1)).toEqual([
      '单位：元,公开日期：,制表：何秀兰,审核：村务监督委员会 赵长河',
      '单位或个人,类别,期初,增加,减少,期末,形成原因',
      '绿原合作社,应收,1500.00,,,,三月机耕地水费分摊',
      '合计,,,,,,',
      '',
    ]);
    expect(draft.blanks).toEqual([`${village}/money/debts-2026q2.csv 第 2 行「公开日期」`]);
  });

  test('头一张：计划照科目表，收入、支出分开合计', () => {
    const draft = open({ kind: 'plan' }, { [`${village}/money/plan-2026.csv`]: undefined });
    const lines = textOf(draft).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '\uFEFF石门沟村2026年度财务计划',
      '单位：元,公开日期：,制表：,审核：村务监督委员会 赵长河',
      '类别,科目,内容,计划,备注',
      '收入,经营收入,,,',
    ]);
    expect(lines.slice(-3)).toEqual(['收入合计,,,,', '支出合计,,,,', '']);
  });

  test.each(statementKinds.map(({ slug }) => slug))('%s：建出来的只差没填的', (kind) => {
    const root = changedTown({ [`${village}/money`]: undefined });
    const existing = openExisting(root);
    const wanted = { kind, period: '2026年4月', slug: 'shi' };
    const draft = statementDraft(
      existing,
      findVillage(existing, 'shimengou'),
      wanted,
      exampleToday,
    );
    const rules = problemsAfter(root, draft).map((line) => line.split(' ')[1]);
    expect(rules.filter((rule) => !/^(field\/missing|link\/.+)$/.test(rule ?? ''))).toEqual([]);
  });

  test('少写种类、写错种类、写错账期，说清有哪些', () => {
    expect(() => open({})).toThrow('还要写是哪种表，如 --kind debts。有的是：plan 年度财务计划');
    expect(() => open({ kind: 'dept' })).toThrow('不认得「dept」这种表，是不是 debts？');
    expect(() => open({ kind: 'debts', period: '去年' })).toThrow(
      '--period 写的是「去年」，读不懂',
    );
  });
});

describe('ledger 下个月的收支表', () => {
  test('上月结余接过来，列和上一张一样，只空着公开日期', () => {
    const root = changedTown({});
    const existing = openExisting(root);
    const draft = ledgerDraft(existing, findVillage(existing, '石门沟村'), {}, exampleToday);
    expect(textOf(draft)).toBe(
      '\uFEFF公开日期：,制表：何秀兰,审核：村务监督委员会 赵长河\n' +
        '日期,凭证号,摘要,收入,支出,余额,经手人,科目,决议编号,权力编号,备注\n' +
        ',,上月结余,,,10843.50,,,,,\n',
    );
    expect(problemsAfter(root, draft)).toEqual([
      `${village}/ledger/2026-04.csv:1:1 field/missing 没有写「公开日期」。`,
    ]);
  });

  test('几个账户各接各的', () => {
    const root = changedTown({
      [`${village}/ledger/2026-02.csv`]: undefined,
      [`${village}/ledger/2026-03.csv`]:
        '公开日期：2026-04-10,制表：何秀兰,审核：赵长河\n日期,凭证号,摘要,收入,支出,余额,经手人,账户\n' +
        ',,上月结余,,,100,,库存现金\n,,上月结余,,,5000,,农商行\n3月2日,记-001,取现,,300,,何秀兰,农商行\n,记-002,取现,300,,,何秀兰,库存现金\n',
    });
    const existing = openExisting(root);
    const draft = ledgerDraft(existing, findVillage(existing, 'shimengou'), {}, exampleToday);
    expect(textOf(draft).split('\n').slice(2)).toEqual([
      ',,上月结余,,,400.00,,库存现金',
      ',,上月结余,,,4700.00,,农商行',
      '',
    ]);
  });

  test('头一张：没有可接的，上月结余自己填', () => {
    const root = changedTown({ [`${village}/ledger`]: undefined });
    const existing = openExisting(root);
    const draft = ledgerDraft(existing, findVillage(existing, 'shimengou'), {}, exampleToday);
    expect(problemsAfter(root, draft).map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'field/missing 没有写「公开日期」。',
      'field/missing 没有写「制表」。',
      'ledger/opening 「上月结余」这一行没有写余额。',
    ]);
    expect([...draft.files.keys()]).toEqual([`${village}/ledger/2026-03.csv`]);
  });

  test('已经有了，一个字也不动', () => {
    const root = changedTown({});
    const existing = openExisting(root);
    const month = '2026-03' as YearMonth;
    const draft = ledgerDraft(
      existing,
      findVillage(existing, 'shimengou'),
      { month },
      exampleToday,
    );
    const before = readFileSync(join(root, village, 'ledger/2026-03.csv'));
    expect(() => writeDraft(root, draft)).toThrow('已经有了，没有改动它');
    expect(readFileSync(join(root, village, 'ledger/2026-03.csv'))).toEqual(before);
  });

  test('上一张有错，先改好再接', () => {
    const root = changedTown({ [`${village}/ledger/2026-03.csv`]: '乱写的' });
    const existing = openExisting(root);
    expect(() =>
      ledgerDraft(existing, findVillage(existing, 'shimengou'), {}, exampleToday),
    ).toThrow(ContentFaults);
  });
});

describe('notice 公开事项', () => {
  const draftOf = (input: object, slug = 'shimengou', root = changedTown({})): Draft => {
    const existing = openExisting(root);
    return noticeDraft(existing, findVillage(existing, slug), { date: exampleToday, ...input });
  };

  test('类别、责任主体、审核、账期都填好；写了标题只差正文', () => {
    const root = changedTown({});
    const draft = draftOf({ item: 'c05', title: '第一季度债权债务' }, 'shimengou', root);
    expect(textOf(draft)).toContain(
      '类别: 财务\n目录编号: C05\n公开日期: 2026-04-20\n适用期间: 2026年第一季度\n' +
        '责任主体: 石门沟村集体经济组织\n审核: 村务监督委员会 赵长河\n',
    );
    expect(problemsAfter(root, draft)).toEqual([
      `${village}/notices/2026/2026-04-20-c05.md markdown/body 只有开头信息，没有正文也没有附件。`,
    ]);
  });

  test('公示：按规则方案算好公示期', () => {
    expect(textOf(draftOf({ item: 'B12', type: '公示' }))).toContain(
      '公示期: 2026-04-20 至 2026-04-26\n',
    );
  });

  test('党务由书记审核，机关党支部用自己的名字', () => {
    expect(textOf(draftOf({ item: 'A08' }, '青禾镇机关党支部'))).toContain(
      '责任主体: 青禾镇机关党支部\n审核: 党支部书记 陈立新\n',
    );
  });

  test('没写标题，空着，提示怎么写', () => {
    const root = changedTown({});
    const draft = draftOf({ item: 'C05' }, 'shimengou', root);
    expect(textOf(draft)).toContain('# 必填，如 石门沟村2026年第一季度债权债务\n标题:\n');
    expect(problemsAfter(root, draft).map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'field/missing 「标题」没有填。',
    ]);
  });

  test('标题里有冒号、井号，自动加引号', () => {
    const root = changedTown({});
    const title = '公示: 3 #变压器';
    writeDraft(root, draftOf({ item: 'C06', title }, 'shimengou', root));
    expect(openTown(root).board?.villages[0]?.notices[0]?.title).toBe(title);
  });

  test.each([
    ['每月', 'C01', '2026年3月'],
    ['每季度', 'C05', '2026年第一季度'],
    ['发生后', 'C06', undefined],
  ])('%s公开的，默认说的是%s %s', (_, item, period) => {
    expect(/适用期间: (.+)/.exec(textOf(draftOf({ item })))?.[1]).toBe(period);
  });

  test.each([
    [{}, '还要写明是目录里的哪一项'],
    [{ item: 'C50' }, '公开目录里没有「C50」。是不是「C05」？'],
    [{ item: 'C05', type: '通知' }, '从公示、公告、公布里选一个'],
    [{ item: 'C05', slug: '债务' }, '只写小写英文字母'],
    [{ item: 'C05', period: '前三季度' }, '读不懂'],
  ])('%j：说清少什么', (input, says) => {
    expect(() => draftOf(input)).toThrow(says);
  });
});

describe('venture 集体经济项目和合作社', () => {
  const open = (wanted: Partial<NewVenture>) => {
    const root = changedTown({});
    const draft = ventureDraft(findVillage(openExisting(root), '石门沟村'), {
      date: exampleToday,
      ...wanted,
    });
    return { root, draft };
  };
  const orchard = { name: '柿子园', kind: '集体经济项目', slug: 'shiziyuan' };

  test('种类、状态、公开日期填好；空着的一样一样说出来', () => {
    const { root, draft } = open(orchard);
    const file = `${village}/projects/shiziyuan.md`;
    expect([...draft.files.keys()]).toEqual([file]);
    expect(textOf(draft)).toContain(
      `名称: 柿子园\n种类: 集体经济项目\n# 筹备、建设、运营、停办\n状态: 筹备\n公开日期: ${exampleToday}\n`,
    );
    expect(draft.blanks).toEqual(
      ['负责人', '审核', '利益联结'].map((blank) => `${file} 「${blank}」`),
    );
    const asked = problemsAfter(root, draft).map((line) => /「(.+?)」/.exec(line)?.[1]);
    expect(asked).toEqual(['负责人', '审核', '方式', '怎么受益']);
  });

  test('空填上，注释去掉井号，填上就没有毛病', () => {
    const { root, draft } = open(orchard);
    writeDraft(root, draft);
    const answers = new Map([
      ['负责人', '村委会主任 周德林'],
      ['审核', '村务监督委员会 赵长河'],
      ['总投资', '50000.00'],
      ['来源', '集体'],
      ['金额', '50000.00'],
      ['方式', '就近务工'],
      ['怎么受益', '摘柿子请本村的人'],
    ]);
    const filled = textOf(draft)
      .replace(/^# (?=总投资|投资:| {2}- 来源| {4}金额: 投了)/gm, '')
      .replace(/^([ -]*)([^#:\n]+):(?! #).*$/gm, (line, space: string, name: string) =>
        answers.has(name) ? `${space}${name}: ${answers.get(name) ?? ''}` : line,
      );
    writeFiles(root, { [`${village}/projects/shiziyuan.md`]: filled });
    const { problems, board } = openTown(root);
    expect(problems.map((problem) => problemLine(problem))).toEqual([]);
    const made = board?.villages
      .flatMap(({ ventures }) => ventures)
      .find(({ id }) => id === 'shiziyuan');
    expect(made?.investments?.map(({ source, amount }) => [source, amount])).toEqual([
      ['集体', 5_000_000],
    ]);
  });

  test.each([
    [{ ...orchard, slug: undefined }, '还要一个英文名字做网址，如 --slug lvyuan'],
    [{ ...orchard, slug: '柿子园' }, '用小写字母、数字、短横线。'],
    [{ ...orchard, kind: '合作社' }, '--kind 写的是「合作社」。'],
    [{ ...orchard, kind: '党支部领办合作' }, '是不是「党支部领办合作社」？'],
  ])('%o 做不成', (wanted, says) => {
    expect(() => open(wanted)).toThrow(says);
  });
});

test('decision：编号接着往下排，只差动议事由', () => {
  const root = changedTown({});
  const existing = openExisting(root);
  const draft = decisionDraft(existing, findVillage(existing, 'shimengou'), {
    title: '安装路灯',
    matter: '村内公益事业',
    amount: '12,000',
    date: exampleToday,
  });
  expect([...draft.files.keys()]).toEqual([`${village}/decisions/2026-03.md`]);
  expect(textOf(draft)).toContain('决定金额: 12000.00\n');
  expect(textOf(draft)).toContain('一步还可以写：地点、主持、会议形式');
  expect(textOf(draft)).toContain('\n# 撤回: ');
  expect(problemsAfter(root, draft).map((line) => line.replace(/^\S+ /, ''))).toEqual([
    'field/missing 「动议事由」没有填。',
  ]);
});

test('decision：新的一年从 01 排起', () => {
  const existing = openExisting(changedTown({}));
  const date = '2027-01-05' as LocalDate;
  const draft = decisionDraft(existing, findVillage(existing, 'shimengou'), { date });
  expect([...draft.files.keys()]).toEqual([`${village}/decisions/2027-01.md`]);
});

test('power：编号接着往下排，空着的都说出来', () => {
  const root = changedTown({});
  const draft = powerDraft(
    openExisting(root),
    { name: '报销', category: '财务管理' },
    exampleToday,
  );
  expect(textOf(draft)).toContain('\n# 金额分档:');
  expect(textOf(draft)).toContain('\n#   - 金额: 金额范围');
  const problems = problemsAfter(root, draft);
  expect(problems.every((line) => / field\/missing 「.+」没有填。$/.test(line))).toBe(true);
  const named = draft.blanks.map((blank) => /「(.+)」/.exec(blank)![1]);
  // 「步骤」下面是一段一段的，缺的是里面的「谁」和「做什么」。
  expect(problems.map((line) => /「(.+)」/.exec(line)![1])).toEqual(
    named.flatMap((name) => (name === '步骤' ? ['谁', '做什么'] : [name])),
  );
});

test('duty：轮着填，没有一处毛病；没给人就空着', () => {
  const root = changedTown({});
  const people = ['周德林', '何秀兰'];
  const of = (input: object): Draft =>
    dutyDraft(findVillage(openExisting(root), 'shimengou'), { people, ...input }, exampleToday);
  expect(problemsAfter(root, of({}))).toEqual([]);
  const blank = problemsAfter(root, of({ people: [], month: '2026-07' }));
  expect(blank).toHaveLength(5);
  expect(blank[0]).toBe(`${village}/duty/2026-07.csv:2:3 field/missing 「值班人」空着。`);
});

describe('town 一个空的镇', () => {
  test('空填上以后，没有一处错误', () => {
    const root = temporaryFolder();
    const villages = [
      { name: '石门沟村', slug: 'shimengou', phone: '0900-5560101', office: '村部' },
    ];
    const draft = townDraft({ name: '青禾镇', phone: '0900-5560100', villages }, exampleToday);
    writeDraft(root, draft);
    const file = 'villages/shimengou/village.md';
    const text = draft.files
      .get(file)!
      .replace('姓名:', '姓名: 周德林')
      .replace('职务:', '职务: 书记');
    writeFiles(root, { [file]: text });
    const { problems, board } = openTown(root);
    expect(problems.map((problem) => problemLine(problem))).toEqual([
      'villages/shimengou folder/empty 这个村只有 village.md，没有任何公开内容。',
    ]);
    expect(board!.town).not.toMatchObject({ demo: true });
    expect(board!.catalogue.length).toBeGreaterThan(40);
  });

  test('底稿里没有示范镇的名字', () => {
    const draft = townDraft(
      { name: '青禾镇', villages: [{ name: '甲村', slug: 'jia' }] },
      exampleToday,
    );
    expect([...draft.files.values()].join('\n')).not.toMatch(/晴禾|示范数据|演示日期/);
  });

  test('名单：WPS 存的 GB18030、表头上有标题行都认得', () => {
    // 名称,地址名 / 甲村,jia
    const bytes = Buffer.from('c3fbb3c62cb5d8d6b7c3fb0d0abcd7b4e52c6a69610d0a', 'hex');
    expect(readVillageList('a.csv', bytes)).toMatchObject([{ name: '甲村', slug: 'jia' }]);
    expect(() => readVillageList('a.csv', Buffer.from('名称,地址名\n甲村,\n'))).toThrow(
      ContentFaults,
    );
  });

  test.each([
    [undefined, '还要一个地址名'],
    ['甲', '只写小写英文字母'],
    ['Jia', '只写小写英文字母'],
    ['powers', '网站自己要用'],
    ['shimengou', '已经有村用了'],
  ])('地址名 %s：%s', (slug, says) => {
    const existing = openExisting(changedTown({}));
    expect(() => addVillage(existing, { name: '甲村', slug })).toThrow(says);
    expect(() => addVillage(existing, { name: '甲村', slug })).toThrow(CannotMake);
  });
});

test('npm run new 真的跑一次：0 建好了，1 内容有错，2 做不成', async () => {
  const script = join(import.meta.dirname, '../../scripts/new.ts');
  const run = (root: string, ...args: string[]): Promise<string> =>
    new Promise((resolve) => {
      const all = [script, ...args, '--content', root, '--today', '2026-04-20'];
      execFile(process.execPath, all, (error, stdout, stderr) => {
        resolve(`${String(error?.code ?? 0)} ${stdout}${stderr}`);
      });
    });
  const root = changedTown({});
  const broken = changedTown({ 'town.yaml': '名称：青禾镇' });
  const [made, faulty, misspelt, empty] = await Promise.all([
    run(root, 'duty', '--village', '石门沟村', '--people', '周德林'),
    run(broken, 'power'),
    run(root, 'nocite', '--village', '石门沟村'),
    run(join(root, '没有'), 'ledger', '--village', '石门沟村'),
  ]);
  expect(made).toMatch(/^0 建好了 1 个文件：\n.*2026-05\.csv\n/);
  expect(existsSync(join(root, village, 'duty/2026-05.csv'))).toBe(true);
  expect(faulty).toMatch(/^1 town\.yaml:1:3 .*markdown\/full-width-colon/);
  expect(misspelt).toBe('2 不会新建「nocite」，是不是 notice？加 --help 看用法。\n');
  expect(empty).toMatch(/^2 .*里没有 town\.yaml/);
});
