import { describe, expect, test } from 'vitest';
import { addDays, type LocalDate } from '../base/date.ts';
import { openBoard } from '../board.ts';
import { changedTown, type Changes } from '../testing/sample-town.ts';
import type { Board } from './board.ts';
import { obligationsOf, type Obligation, type ObligationOptions } from './obligation.ts';

const heads = '编号,类别,事项,时限,责任主体,依据,内容';
const folder = 'villages/shimengou';

/** 只有一项的公开目录。 */
function catalogue(limit: string, shownBy = ''): Changes {
  return { 'catalogue.csv': `${heads}\nB12,村务,试一项,${limit},村民委员会,本镇约定,${shownBy}\n` };
}

let count = 0;

/** 一条公开事项：哪天公开，还写了什么。 */
function notice(on: string, lines: Readonly<Record<string, string>> = {}): Changes {
  const fields = {
    标题: `石门沟村试一项${String(count++)}`,
    类型: '公布',
    类别: '村务',
    目录编号: 'B12',
    公开日期: on,
    责任主体: '石门沟村民委员会',
    审核: '赵长河',
    ...lines,
  };
  const written = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  const file = `${folder}/notices/${on.slice(0, 4)}/${on}-shi${String(count)}.md`;
  return { [file]: `---\n${written.join('\n')}\n---\n\n正文。\n` };
}

/**
 * 例子镇（2026-01-01 起用），石门沟村原来的公开事项、账、决议都拿走，只留要试的。
 *
 * 读的时候今天放在 2029 年，好让以后公开的都读得进来；再一天一天往回看。
 */
function boardWith(...changes: Changes[]): Board {
  const empty: Changes = {
    [`${folder}/notices`]: undefined,
    [`${folder}/ledger`]: undefined,
    [`${folder}/money`]: undefined,
    [`${folder}/decisions`]: undefined,
    [`${folder}/questions.csv`]: undefined,
    'tasks/2026.csv': undefined,
    [`${folder}/power-use`]: undefined,
    [`${folder}/powers`]: undefined,
    [`${folder}/village.md`]: villageSince('2026-01-01'),
    'villages/jiguan/notices': undefined,
    'villages/jiguan/posted': undefined,
  };
  const merged = [empty, ...changes].reduce((all, some) => ({ ...all, ...some }));
  const today = '2029-01-31' as LocalDate;
  const { board, problems } = openBoard(changedTown(merged), { fixed: today, fallback: today });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!board) throw new Error('样例读不成');
  expect(board.town.startOn).toBe('2026-01-01');
  return board;
}

function says({ state }: Obligation): string {
  switch (state.kind) {
    case 'done':
      return state.late === undefined ? '已公开' : state.late === 0 ? '按时' : `晚${state.late}天`;
    case 'open':
      return `公示到${state.until}`;
    case 'ahead':
      return '未到期';
    case 'missing':
      return '系统未见';
    case 'quiet':
      return '有事再公开';
    case 'exempt':
      return `不适用：${state.reason}`;
  }
}

/** 某一天看，各期怎样：`2026-01 系统未见`。 */
function on(board: Board, today: string, options?: ObligationOptions): string[] {
  const village = board.villages.find(({ slug }) => slug === 'shimengou');
  if (!village) throw new Error('没有石门沟村');
  return obligationsOf({ ...board, today: today as LocalDate }, village, options).map((one) =>
    `${one.period?.id ?? ''} ${says(one)}`.trim(),
  );
}

/** 手写的表：从哪天起是什么样子，到下一行为止。 */
type Story = readonly (readonly [from: string, state: string])[];

function expected(story: Story, day: string): string {
  return story.findLast(([from]) => from <= day)?.[1] ?? '';
}

/** 从 2026-01-01 起连着四百天：元旦、春节和调休、季末、年末、每个期限的前后一天都在里面；再添闰年的几天。 */
const days = [
  ...Array.from({ length: 400 }, (_, index) => addDays('2026-01-01' as LocalDate, index)),
  ...(['2028-02-28', '2028-02-29', '2028-03-01', '2028-12-31', '2029-01-01'] as LocalDate[]),
];

/** 一期的样子，四百天一天一天对。 */
function follow(board: Board, period: string, story: Story): void {
  for (const day of days) {
    const row = on(board, day).find((one) => (period ? one.startsWith(`${period} `) : true));
    const state = period ? row?.slice(period.length + 1) : row;
    expect([day, state ?? '']).toEqual([day, expected(story, day)]);
  }
}

describe('什么也没公开，四百天里一天一天看', () => {
  test.each([
    ['每月', '2026-02', '2026-02-01', '2026-03-16'],
    ['每月10日前', '2026-02', '2026-02-01', '2026-03-11'],
    ['每月10日前', '2026-12', '2026-12-01', '2027-01-11'],
    ['每季度', '2026Q1', '2026-01-01', '2026-04-16'],
    ['每季度20日前', '2026Q4', '2026-10-01', '2027-01-21'],
    ['每半年', '2026H1', '2026-01-01', '2026-07-16'],
    ['每半年20日前', '2026H2', '2026-07-01', '2027-01-21'],
    ['每年', '2026', '2026-01-01', '2027-02-01'],
    ['每年1月5日前', '2026', '2026-01-01', '2027-01-06'],
    ['当年3月31日前', '2026', '2026-01-01', '2026-04-01'],
    ['当年', '2026', '2026-01-01', '2027-01-01'],
  ])('%s，%s 这一期', (limit, period, begins, missing) => {
    const story: Story = [
      ['', ''],
      [begins, '未到期'],
      [missing, '系统未见'],
    ];
    follow(boardWith(catalogue(limit)), period, story);
  });

  test('变更后20个工作日：元旦放假、1月4日星期日上班都算进去，到1月29日', () => {
    const story: Story = [
      ['', '未到期'],
      ['2026-01-30', '系统未见'],
    ];
    follow(boardWith(catalogue('变更后20个工作日内')), '', story);
    follow(boardWith(catalogue('长期')), '', story);
    follow(boardWith(catalogue('变更后')), '', story);
  });

  test('变更后20日，不按工作日', () => {
    const story: Story = [
      ['', '未到期'],
      ['2026-01-22', '系统未见'],
    ];
    follow(boardWith(catalogue('变更后20日内')), '', story);
  });

  test.each(['发生后', '发生后5日内', '分阶段'])('%s：没有这样的事，不说缺', (limit) => {
    follow(boardWith(catalogue(limit)), '', [['', '有事再公开']]);
  });
});

describe('公开了的，四百天里一天一天看', () => {
  test('按时的、晚几天的', () => {
    const board = boardWith(
      catalogue('每月'),
      notice('2026-02-15', { 适用期间: '2026年1月' }),
      notice('2026-03-16', { 适用期间: '2026年2月' }),
    );
    follow(board, '2026-01', [
      ['', '未到期'],
      ['2026-02-15', '按时'],
    ]);
    follow(board, '2026-02', [
      ['', ''],
      ['2026-02-01', '未到期'],
      ['2026-03-16', '晚1天'],
    ]);
  });

  test('公示期里是公示中，过了再看晚没晚', () => {
    const board = boardWith(
      catalogue('每季度'),
      notice('2026-04-18', {
        类型: '公示',
        适用期间: '2026年第一季度',
        公示期: '2026-04-18 至 2026-04-24',
      }),
    );
    follow(board, '2026Q1', [
      ['', '未到期'],
      ['2026-04-16', '系统未见'],
      ['2026-04-18', '公示到2026-04-24'],
      ['2026-04-25', '晚3天'],
    ]);
  });

  test.each([
    ['春节在中间，2月14日星期六上班', '2026-02-10', '2026-02-24', '2026-02-25'],
    ['国庆在中间，10月10日星期六上班', '2026-09-28', '2026-10-10', '2026-10-11'],
    ['普通一周', '2026-06-01', '2026-06-08', '2026-06-09'],
  ])('变更后5个工作日内，%s', (_, changed, lastDay, late) => {
    const made = (day: string): string[] =>
      on(
        boardWith(catalogue('变更后5个工作日内'), notice(day, { 发生日期: changed })),
        '2026-12-31',
      );
    expect(made(lastDay)[1]).toBe('按时');
    expect(made(late)[1]).toBe('晚1天');
  });

  test('发生后几日内：写了发生日期才判早晚', () => {
    const board = boardWith(
      catalogue('发生后5日内'),
      notice('2026-03-06', { 发生日期: '2026-03-01' }),
      notice('2026-04-10', { 发生日期: '2026-04-01' }),
      notice('2026-05-10'),
    );
    expect(on(board, '2026-06-01')).toEqual(['按时', '晚4天', '已公开']);
    expect(on(board, '2026-03-31')).toEqual(['按时']);
  });

  test('闰年二月的账，三月十五日以前', () => {
    const board = boardWith(catalogue('每月'), notice('2028-02-29', { 适用期间: '2028年2月' }));
    expect(on(board, '2028-02-28').at(-1)).toBe('2028-02 未到期');
    expect(on(board, '2028-02-29').at(-1)).toBe('2028-02 按时');
  });

  test('起用以前的不算，起用那天所在的一期算', () => {
    const own = { 'villages/shimengou/village.md': villageSince('2026-05-20') };
    const board = boardWith(catalogue('每月'), own);
    expect(on(board, '2026-07-01')).toEqual([
      '2026-05 系统未见',
      '2026-06 未到期',
      '2026-07 未到期',
    ]);
    expect(on(boardWith(catalogue('当年3月31日前'), own), '2026-12-31')).toEqual(['有事再公开']);
    expect(on(boardWith(catalogue('变更后5日内'), own), '2026-05-25')).toEqual(['未到期']);
    expect(on(boardWith(catalogue('变更后5日内'), own), '2026-05-26')).toEqual(['系统未见']);
  });

  test('起用以前的事，公开得再晚也不说晚', () => {
    const board = boardWith(
      catalogue('发生后5日内'),
      notice('2026-06-01', { 发生日期: '2025-12-20' }),
    );
    expect(on(board, '2026-06-01')).toEqual(['已公开']);
  });

  test('不适用，写明理由', () => {
    const board = boardWith(catalogue('每月'), {
      'villages/shimengou/village.md': villageSince(
        '2026-01-01',
        '不适用:\n  - 目录编号: B12\n    理由: 本村没有这一项',
      ),
    });
    expect(on(board, '2026-06-01')).toEqual(['不适用：本村没有这一项']);
  });
});

describe('哪样内容算哪一期', () => {
  test('说全年的盖得住各季；三个月都有也盖得住一季，按最后一份的日子', () => {
    const board = boardWith(
      catalogue('每季度'),
      notice('2026-02-03', { 适用期间: '2026年1月' }),
      notice('2026-04-20', { 适用期间: '2026年2月' }),
      notice('2026-04-10', { 适用期间: '2026年3月' }),
      notice('2026-05-03', { 适用期间: '2026年4月' }),
      notice('2027-01-10', { 适用期间: '2026年' }),
    );
    expect(on(board, '2027-01-20')).toEqual([
      '2026Q1 晚5天',
      '2026Q2 晚179天',
      '2026Q3 晚87天',
      '2026Q4 按时',
      '2027Q1 未到期',
    ]);
    expect(on(board, '2026-07-16').slice(0, 2)).toEqual(['2026Q1 晚5天', '2026Q2 系统未见']);
  });

  test('没写期间的：期满到期限之间公开的补上一期，别的算当期；一条不算两回', () => {
    const board = boardWith(catalogue('每季度'), notice('2026-04-10'), notice('2026-08-10'));
    expect(on(board, '2026-11-01')).toEqual([
      '2026Q1 按时',
      '2026Q2 系统未见',
      '2026Q3 按时',
      '2026Q4 未到期',
    ]);
  });

  test('定期以外还要随时公开的，两样分开判', () => {
    const board = boardWith(
      catalogue('每季度；发生后5日内'),
      notice('2026-03-10', { 发生日期: '2026-03-01' }),
    );
    expect(on(board, '2026-04-20')).toEqual(['2026Q1 按时', '2026Q2 未到期', '晚4天']);
  });

  test('收支表、值班表、村情照「内容」一栏认', () => {
    const sheet = `石门沟村2026年1月收支\n公开日期：2026年2月12日,制表：何秀兰,审核：赵长河\n日期,凭证号,摘要,收入,支出,余额,经手人\n,,上月结余,,,100.00,\n2026-01-05,记-001,卖旧报纸,10.00,,110.00,何秀兰\n`;
    const ledger = { [`${folder}/ledger/2026-01.csv`]: sheet };
    const board = boardWith(catalogue('每月', '收支表'), { ...ledger });
    expect(on(board, '2026-03-16')).toEqual(['2026-01 按时', '2026-02 系统未见', '2026-03 未到期']);
    expect(on(boardWith(catalogue('变更后', '村情')), '2026-06-01')).toEqual(['已公开']);
    expect(on(boardWith(catalogue('变更后', '值班表')), '2026-06-01')).toEqual(['已公开']);
  });

  test('有版本历史的，按首次发布的日子判', () => {
    const board = boardWith(catalogue('每月'), notice('2026-02-10', { 适用期间: '2026年1月' }));
    const firstSeen = () => '2026-02-18' as LocalDate;
    expect(on(board, '2026-02-17', { firstSeen })[0]).toBe('2026-01 系统未见');
    expect(on(board, '2026-02-18', { firstSeen })[0]).toBe('2026-01 晚3天');
    expect(on(board, '2026-02-18')[0]).toBe('2026-01 按时');
  });
});

function villageSince(day: string, more = ''): string {
  return `---
名称: 石门沟村
起用日期: ${day}
电话: 0900-5560101
办公地点: 石门沟村党群服务中心一楼
班子:
  - 姓名: 周德林
    职务: 党支部书记
  - 姓名: 何秀兰
    职务: 村文书
  - 姓名: 马永福
    职务: 委员
村务监督委员会:
  - 姓名: 赵长河
    职务: 主任
网格:
  - 网格: 第一网格
    网格员: 李秀英
${more}
---

石门沟村。
`;
}
