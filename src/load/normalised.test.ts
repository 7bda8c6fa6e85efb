import { expect, test } from 'vitest';
import { openBoard } from '../board.ts';
import { sortNormalised, type Normalised } from '../domain/normalised.ts';
import { normalisedText } from '../report/normalised.ts';
import { changedTown, exampleToday, exampleTown, type Changes } from '../testing/sample-town.ts';

const today = { fixed: exampleToday, fallback: exampleToday };

/** 改几个文件，看这几个文件里读的时候换过什么写法；改了以后查不出毛病。 */
function normalised(changes: Changes): string[] {
  const notes: Normalised[] = [];
  const { problems } = openBoard(changedTown(changes), today, { notes });
  expect(problems.map(({ message }) => message)).toEqual([]);
  return normalisedText(sortNormalised(notes.filter(({ place }) => place.file in changes))).split(
    '\n',
  );
}

const ledger = 'villages/shimengou/ledger/2026-04.csv';

test('收支表：编码、分隔、标题、单位、别名、日期、金额、合计、签字，一处一行', () => {
  const table = [
    '石门沟村2026年4月收支明细',
    '单位：元\t公开日期：4月20日',
    '时间\t凭证号\t摘  要\t收入(元)\t支出\t余额\t经办人',
    '\t\t上月结余\t\t\t10843.5\t',
    '46115\t记-001\t付公厕电费\t\t３００元\t"10,543.50"\t何秀兰',
    '\t记-002\t冲销多付的电费\t\t(20.00)\t￥10563.50\t何秀兰',
    '2026.4.7\t记-003\t收水费\t100\t\t10663.50\t何秀兰',
    '合 计\t\t\t100\t280\t10663.50\t',
    '以上账目已经村务监督委员会审核\t\t\t\t\t\t',
    '制表：何秀兰\t审核：赵长河',
  ].join('\r\n');
  expect(normalised({ [ledger]: Buffer.from(`\uFEFF${table}`, 'utf16le') })).toEqual([
    `${ledger} 换过写法 18 处，数没有变：`,
    '  整个文件：UTF-16 编码 → 照 UTF-16 读',
    '  整个文件：格子之间是制表符 → 照制表符分格',
    '  第 1 行：石门沟村2026年4月收支明细 → 标题行，不当数据',
    '  第 2 行 「公开日期」 B2：4月20日 → 2026-04-20',
    '  第 3 行 A3：时间 → 表头「日期」',
    '  第 3 行 C3：摘  要 → 表头「摘要」',
    '  第 3 行 D3：收入(元) → 表头「收入」',
    '  第 3 行 G3：经办人 → 表头「经手人」',
    '  第 5 行 「日期」 A5：46115 → 2026-04-03',
    '  第 5 行 「支出」 E5：３００元 → 300.00',
    '  第 5 行 「余额」 F5：10,543.50 → 10543.50',
    '  第 6 行 「日期」 A6：空着 → 和上一笔同一天，2026-04-03',
    '  第 6 行 「支出」 E6：(20.00) → -20.00',
    '  第 6 行 「余额」 F6：￥10563.50 → 10563.50',
    '  第 7 行 「日期」 A7：2026.4.7 → 2026-04-07',
    '  第 8 行：合 计 100 280 10663.50 → 合计行，拿来对数',
    '  第 9 行：以上账目已经村务监督委员会审核 → 说明行，不当数据',
    '  第 10 行：制表：何秀兰 审核：赵长河 → 签字行，不当数据',
  ]);
});

test('以万元计的列；带 BOM 的 UTF-8；起止日期；同上', () => {
  const assets = 'villages/shimengou/money/assets-2024.csv';
  const contracts = 'villages/shimengou/money/contracts-2024.csv';
  const head = '公开日期：2025-02-06,制表：何秀兰,审核：赵长河';
  expect(
    normalised({
      [assets]: `\uFEFF单位：万元,${head}\n名称,数量,原值,净值（元）,使用状况\n村部,1处,28.5,196000,自用\n机井,〃,9.6,57600,自用\n`,
      [contracts]: `${head}\n合同编号,合同名称,对方,类别,期限,本年应收付,已收付\nHT-90,机耕地,甲社,收入,2024年1月1日—2024年12月31日,100,100\n`,
    }),
  ).toEqual([
    `${assets} 换过写法 6 处，数没有变：`,
    '  整个文件：开头有 BOM → 去掉',
    '  第 2 行 C2：原值 → 这一列以万元计',
    '  第 2 行 D2：净值（元） → 表头「净值」',
    '  第 3 行 「原值」 C3：28.5（万元） → 285000.00',
    '  第 4 行 「数量」 B4：〃 → 1处',
    '  第 4 行 「原值」 C4：9.6（万元） → 96000.00',
    '',
    `${contracts} 换过写法 1 处，数没有变：`,
    '  第 3 行 「期限」 E3：2024年1月1日—2024年12月31日 → 2024-01-01 至 2024-12-31',
  ]);
});

test('GB18030 存的也说一声', () => {
  const questions = Buffer.from('c8d5c6da', 'hex');
  const notes: Normalised[] = [];
  openBoard(changedTown({ 'villages/shimengou/ledger/2026-04.csv': questions }), today, { notes });
  expect(notes.filter(({ place }) => place.file === ledger)).toEqual([
    { place: { file: ledger }, found: 'GB18030 编码', read: '照 GB18030 读' },
  ]);
});

test('没人要看就不记，也不多读；照标准写的没有可说的', () => {
  const plain: Normalised[] = [];
  const seen = openBoard(exampleTown, today, { notes: plain });
  expect(seen.problems).toEqual(openBoard(exampleTown, today).problems);
  expect(normalisedText([])).toBe('照原样读的，没有换过写法。');
  expect(plain.every(({ found, read }) => found !== read)).toBe(true);
});
