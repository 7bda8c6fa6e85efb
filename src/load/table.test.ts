import { describe, expect, test } from 'vitest';
import { exampleToday, changedTown, ledgerProblems, openTown } from '../testing/sample-town.ts';

const head = '公开日期：2026-04-20,制表：何秀兰,审核：赵长河';
const opening = ',,上月结余,,,"10,843.50",';

/** 一张平的收支表，表头和行照给的来。 */
function table(...lines: string[]): string[] {
  return ledgerProblems([head, ...lines].join('\n'));
}

test('平的表，不报', () => {
  expect(
    table(
      '日期,凭证号,摘要,收入,支出,余额,经手人',
      opening,
      '4月6日,记-001,付电费,,300.00,10543.50,何秀兰',
    ),
  ).toEqual([]);
});

describe('表头', () => {
  test('写法不一也认得：空格、全角、（元）、别名、序号', () => {
    expect(
      table(
        '序号,日 期,凭证编号,事由,收入（元）,支出(元),结余,经办人',
        ',,,上月结余,,,"10,843.50",',
        '1,4月6日,记-001,付电费,,300.00,10543.50,何秀兰',
      ),
    ).toEqual([]);
  });

  test('前面有标题行、单位行，也找得到', () => {
    expect(
      ledgerProblems(`
        青禾镇石门沟村2026年4月财务收支公开表,,,,,,
        单位：元,,公开日期：2026年4月20日,,,制表：何秀兰,审核：赵长河
        日期,凭证号,摘要,收入,支出,余额,经手人
        ,,上月结余,,,10843.50,
      `),
    ).toEqual([]);
  });

  test('少了必备的列，只说一次；别的列照读', () => {
    expect(table('日期,凭证号,摘要,收入,支出,余额', '乱,七,八,糟,,')).toEqual([
      '2:1 csv/header 表头少了「经手人」。',
      '3:1 field/date 「日期」写的是「乱」，读不懂。',
      '3:4 field/money 「收入」写的是「糟」，读不懂。',
    ]);
  });

  test('重了一列', () => {
    expect(
      table('日期,凭证号,摘要,收入,收入,支出,余额,经手人', opening.replace(`,"`, `,,"`)),
    ).toEqual(['2:5 csv/header 表头「收入」出现了两次。']);
  });

  test('不认得的列，说最像哪个', () => {
    expect(table('日期,凭证号,摘要,收入,支出,余额,经手入,天气', opening)).toEqual([
      '2:7 csv/header 不认得表头「经手入」。',
      '2:8 csv/header 不认得表头「天气」。',
    ]);
  });

  test('写错的正是少了的那一列，只说一次', () => {
    expect(table('日期,凭证号,摘要,收入,支出,余额,经办人员', opening)).toEqual([
      '2:7 csv/header 不认得表头「经办人员」。',
    ]);
  });

  test('时间、用途、证明人、审批人也认得', () => {
    expect(
      table(
        '时间,凭证号,用途,收入,支出,余额,经手人,证明人,审批人',
        ',,上月结余,,,10843.50,,,',
        '4月6日,记-001,付电费,,300.00,10543.50,何秀兰,赵长河,周德林',
        '4月7日,记-002,付水费,,43.50,10500.00,何秀兰,同上,〃',
      ),
    ).toEqual([]);
  });

  test('根本没有表头', () => {
    expect(ledgerProblems('4月6日,记-001,付电费,,300.00,10543.50,何秀兰')).toEqual([
      '1:1 csv/header 找不到表头这一行。',
    ]);
  });

  test('用了中文逗号', () => {
    expect(ledgerProblems('日期，凭证号，摘要，收入，支出，余额，经手人')).toEqual([
      '1:1 csv/header 表头的列名之间是中文逗号「，」，分不成一格一格。',
    ]);
  });

  test('空表', () => {
    expect(ledgerProblems(',,,\n,,,')).toEqual(['csv/empty 表里什么也没有。']);
    expect(ledgerProblems('')).toEqual(['csv/empty 表里什么也没有。']);
  });
});

describe('格子', () => {
  const columns = '日期,凭证号,摘要,收入,支出,余额,经手人';

  test('金额里的逗号没用引号，把一格拆成了两格', () => {
    expect(table(columns, opening, '4月6日,记-001,收租金,1,200.00,,12043.50,何秀兰')).toEqual([
      '4:4 csv/cells 金额里的逗号把一格拆成了两格：「1」和「200.00」。',
      '4:5 ledger/one-flow 这一行「收入」「支出」都填了。',
    ]);
  });

  test('拆开的金额后面带「元」也认得', () => {
    const [first] = table(columns, opening, '4月6日,记-001,收租金,2,400元,,13243.50,何秀兰');
    expect(first).toBe('4:4 csv/cells 金额里的逗号把一格拆成了两格：「2」和「400元」。');
  });

  test('引号没成对', () => {
    expect(table(columns, opening, '4月6日,记-001,"付电费,,300.00,10543.50,何秀兰')).toEqual([
      '4:3 csv/quotes 「"付电费」的引号只有一半，后面的内容会连成一格。',
    ]);
  });

  test('格子里有换行、有引号，行号照样对', () => {
    expect(
      table(
        columns,
        opening,
        '4月6日,记-001,"付电费',
        '（三组""井房""）",,300.00,10543.50,何秀兰',
        '4月7日,记-002,付水费,,一百,10443.50,何秀兰',
      ),
    ).toEqual(['6:5 field/money 「支出」写的是「一百」，读不懂。']);
  });

  test('空行、只有逗号的行，跳过', () => {
    expect(table(columns, ',,,,,,', opening, '', ',,,,,,')).toEqual([]);
  });

  test('从 WPS 复制出来、用制表符分开的，也读得出', () => {
    expect(
      ledgerProblems(
        [
          '公开日期：2026-04-20\t制表：何秀兰\t审核：赵长河',
          '日期\t凭证号\t摘要\t收入\t支出\t余额\t经手人',
          '\t\t上月结余\t\t\t10,843.50\t',
          '4月6日\t记-001\t付电费\t\t1,300.00\t9,543.50\t何秀兰',
        ].join('\n'),
      ),
    ).toEqual([]);
  });

  test('表尾横跨整行的一句话，不当成一笔账', () => {
    expect(
      table(
        columns,
        opening,
        '以上账目已经村务监督委员会逐笔审核,,,,,,',
        '监督电话：0900-5560100,,,,,,',
      ),
    ).toEqual([]);
  });

  test('Excel 的日期序号，和文件名是同一年才认', () => {
    const row = (date: string): string => `${date},记-001,付电费,,300.00,10543.50,何秀兰`;
    expect(table(columns, opening, row('46118'))).toEqual([]);
    expect(table(columns, opening, row('45753'))).toEqual([
      '4:1 field/date 「日期」写的是「45753」，读不懂。',
    ]);
  });
});

test('读出来的和写的一样：GB18030 存的表', () => {
  const root = changedTown({
    'villages/jiguan/duty/2026-04.csv': Buffer.from(
      // 日期,值班人 / 星期一,陈立新
      'c8d5c6da2cd6b5b0e0c8cb0d0ad0c7c6dad2bb2cb3c2c1a2d0c20d0a',
      'hex',
    ),
  });
  const { board, problems } = openTown(root);
  expect(problems).toEqual([]);
  const [rota] = board!.villages.find(({ slug }) => slug === 'jiguan')!.rotas;
  expect(rota!.shifts.map(({ date, people }) => `${date} ${people.join()}`)).toEqual([
    '2026-04-06 陈立新',
    '2026-04-13 陈立新',
    '2026-04-20 陈立新',
    '2026-04-27 陈立新',
  ]);
  expect(exampleToday).toBe('2026-04-20');
});
