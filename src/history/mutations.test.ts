import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { LocalDate } from '../base/date.ts';
import { openBoard } from '../board.ts';
import type { Board } from '../domain/board.ts';
import { contentOf } from '../domain/history.ts';
import { differences } from '../domain/version-diff.ts';
import { codeOf } from '../domain/code.ts';
import { headOf, logFiles, logLines, shortHead } from '../proof/log-files.ts';
import { registerOf } from '../proof/register.ts';
import { verifyLog } from '../proof/verify-log.ts';
import { commits, gitTown } from '../testing/git-town.ts';
import { exampleTown, problemLine, type Changes } from '../testing/sample-town.ts';
import { canonicalText, digestOf } from './canonical.ts';

const folder = 'villages/shimengou';
const ledger = `${folder}/ledger/2026-03.csv`;
const notice = `${folder}/notices/2026/2026-04-02-dibao.md`;
const original = {
  [ledger]: readFileSync(join(exampleTown, ledger)),
  [notice]: readFileSync(join(exampleTown, notice)),
} as const;
const table = original[ledger].toString();
const text = original[notice].toString();
const lines = table.split('\n');
/** 头两笔在第几行。 */
const first = lines.findIndex((line) => line.startsWith('3月5日'));
const moved = notice.replace('dibao', 'dibao-gongshi');

interface Outcome {
  readonly changes: readonly Changes[];
  /** 这一份现在在哪个文件；删了的没有。 */
  readonly file: string | undefined;
  /** 一共几版。 */
  readonly versions: number;
  /** 说得出的不同，一处一句的开头。 */
  readonly says: readonly string[];
  readonly rule?: string;
}

const wps = table
  .replaceAll(/"([\d,.]+)"/g, (_, amount: string) => amount.replaceAll(',', ''))
  .replaceAll('.00', '')
  .replaceAll('\n', ',,\r\n');
const silent = { file: ledger, versions: 2, rule: 'history/silent' };
const same = { versions: 1, says: [] };

/** 每一种改动，照说好的结果：几版、说哪里不同、报哪条规则。 */
const outcomes: readonly (readonly [string, Outcome])[] = [
  [
    '金额',
    {
      ...silent,
      changes: [{ [ledger]: table.replace('298.00', '289.00') }],
      says: ['第3行 支出：298.00 → 289.00'],
    },
  ],
  [
    '日期',
    {
      ...silent,
      changes: [{ [ledger]: table.replace('3月9日', '3月8日') }],
      says: ['第3行 日期：3月9日 → 3月8日'],
    },
  ],
  [
    '名字',
    {
      ...silent,
      changes: [
        {
          [ledger]: table.replace(
            '电费,,298.00,"19,629.50",何秀兰',
            '电费,,298.00,"19,629.50",马永福',
          ),
        },
      ],
      says: ['第3行 经手人：何秀兰 → 马永福'],
    },
  ],
  [
    '加一行',
    {
      ...silent,
      changes: [
        { [ledger]: lines.toSpliced(first, 0, '3月4日,记-000,捐款,1.00,,,何秀兰').join('\n') },
      ],
      says: ['第2行： → 3月4日，记-000'],
    },
  ],
  [
    '删一行',
    {
      ...silent,
      changes: [{ [ledger]: lines.toSpliced(first, 1).join('\n') }],
      says: ['原来的第2行：3月5日，记-001'],
    },
  ],
  [
    '换两行',
    {
      ...silent,
      changes: [{ [ledger]: swapped(lines, first).join('\n') }],
      says: ['原来的第2行：', '第3行： → 3月5日'],
    },
  ],
  ['换编码', { ...same, file: ledger, changes: [{ [ledger]: utf16(table) }] }],
  ['WPS 另存', { ...same, file: ledger, changes: [{ [ledger]: `\uFEFF${wps}` }] }],
  ['改文件名', { ...same, file: moved, changes: [{ [notice]: undefined, [moved]: text }] }],
  [
    '删了又放回来',
    { ...same, file: notice, changes: [{ [notice]: undefined }, { [notice]: text }] },
  ],
  [
    '删了',
    { ...same, file: undefined, changes: [{ [notice]: undefined }], rule: 'history/removed' },
  ],
];

function swapped(all: readonly string[], at: number): string[] {
  return all.toSpliced(at, 2, all[at + 1] ?? '', all[at] ?? '');
}

function utf16(content: string): Uint8Array {
  return Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(content, 'utf16le')]);
}

function open(root: string): { board: Board; problems: string[] } {
  const today = '2026-04-20' as LocalDate;
  const { board, problems } = openBoard(root, { fixed: today, fallback: today });
  if (!board) throw new Error('读不成公开栏');
  return { board, problems: problems.map((one) => problemLine(one)) };
}

describe('每一种改动，都是说好的结果', () => {
  test.each(outcomes)('%s', (_, { changes, file, versions, says, rule }) => {
    const root = gitTown();
    const days = changes.map((one, index) => ({
      day: `2026-04-${String(15 + index)}`,
      changes: one,
    }));
    commits(root, days);
    const { board, problems } = open(root);
    const { items, removed } = board.history;
    const item = file === undefined ? removed[0] : items.get(file);
    expect(item?.versions).toHaveLength(versions);
    const [before, now] = item?.versions.slice(-2) ?? [];
    const found =
      before && now
        ? differences(contentOf(before), contentOf(now)).map(
            (one) => `${one.where}：${one.before} → ${one.after}`,
          )
        : [];
    expect(found).toHaveLength(says.length);
    for (const [index, start] of says.entries()) expect(found[index]).toContain(start);
    const rules = problems.filter((line) => line.includes('history/'));
    expect(rules.map((line) => /history\/\w+/.exec(line)?.[0])).toEqual(
      rule === undefined ? [] : [rule],
    );
    // 老的码都还查得到。
    const { codes } = registerOf(board.history);
    for (const bytes of Object.entries(original)) {
      const digest = digestOf(canonicalText(bytes[0], bytes[1]) ?? '');
      expect(codes.get(digest)).toBe(codeOf(digest));
    }
  });

  test('删了的写一行为什么，就行；原来的码说是撤下的', () => {
    const root = gitTown();
    const row = `notices/2026/2026-04-02-dibao.md,低保公示,2026-04-17,何秀兰,登错了村\n`;
    const removed = `${folder}/removed.csv`;
    commits(root, [{ day: '2026-04-17', changes: { [notice]: undefined } }]);
    expect(open(root).problems).toEqual([
      `${removed} history/removed 公开过的「石门沟村2026年第一季度低保新增对象公示」2026年4月17日删掉了，没有写为什么。`,
    ]);
    commits(root, [
      { day: '2026-04-18', changes: { [removed]: `内容,标题,撤下日期,经办,原因\n${row}` } },
    ]);
    expect(open(root).problems).toEqual([]);
  });
});

/** 西平县2024年真有过的两条（样本 10、11）：面积、标准都变了，没有一个字说是更正。 */
describe('真有过的一次悄悄替换', () => {
  const at = `${folder}/notices/2026/2026-04-16-butie.md`;
  const later = at.replace('04-16', '04-19');
  const subsidy = (day: string, area: string, rate: string): string =>
    `---\n标题: 耕地地力保护补贴标准公示\n类型: 公示\n类别: 村务\n目录编号: B15\n公开日期: ${day}\n公示期: ${day} 至 2026-04-28\n责任主体: 石门沟村村民委员会\n审核: 村务监督委员会 赵长河\n---\n\n补贴面积：${area}亩\n\n核定标准：${rate}元/亩\n`;
  const v1 = subsidy('2026-04-16', '1108908.123', '93.21');
  const v2 = subsidy('2026-04-16', '1104318.046', '93.6');

  test('直接改原来的文件', () => {
    const root = gitTown();
    commits(root, [
      { day: '2026-04-16', changes: { [at]: v1 } },
      { day: '2026-04-19', changes: { [at]: v2 } },
    ]);
    const { problems } = open(root);
    expect(problems.join('\n')).toContain(
      'history/silent 公开以后改了，没有写更正说明：正文第1行原来是「补贴面积：1108908.123亩」',
    );
  });

  test('另发一条，旧的留着', () => {
    const root = gitTown({ [at]: v1, [later]: subsidy('2026-04-19', '1104318.046', '93.6') });
    expect(open(root).problems.join('\n')).toContain(
      'notice/silent-correction 和 2026-04-16-butie 标题、目录编号、期间都一样。',
    );
  });

  test('另发一条，旧的删掉', () => {
    const root = gitTown({ [at]: v1 });
    commits(root, [
      {
        day: '2026-04-19',
        changes: { [at]: undefined, [later]: subsidy('2026-04-19', '1104318.046', '93.6') },
      },
    ]);
    expect(open(root).problems.join('\n')).toMatch(/history\/(silent|removed) 公开/);
  });
});

test('随便改一个字，码就变', () => {
  const at = (index: number): string => {
    const bytes = Buffer.from(text.slice(0, index) + '一' + text.slice(index + 1));
    return digestOf(canonicalText(notice, bytes) ?? '');
  };
  const before = digestOf(canonicalText(notice, original[notice]) ?? '');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: text.length - 1 }), (index) => {
      // 空白、开头信息的横线不是内容。
      fc.pre(!/[\s\-|:：一]/.test(text.charAt(index)));
      expect(codeOf(at(index))).not.toBe(codeOf(before));
    }),
  );
});

test('改写历史再重做网站，旧的记录头看得出；存过一份的，说得出是哪一份', async () => {
  const added = `${folder}/notices/2026/2026-04-16-shi.md`;
  const says = (amount: string): Changes => ({
    [added]: text
      .replace('公开日期: 2026-04-02', '公开日期: 2026-04-16')
      .replace('2026-04-02 至 2026-04-08', '2026-04-16 至 2026-04-22')
      .replace('860.00', amount),
  });
  const siteOf = (amount: string): { files: ReadonlyMap<string, Uint8Array>; head: string } => {
    const root = gitTown();
    commits(root, [{ day: '2026-04-16', changes: says(amount) }]);
    const { history } = open(root).board;
    const code = registerOf(history).entries.at(-1)?.code ?? '';
    const titles = Buffer.from(JSON.stringify({ [code]: '石门沟村低保公示' }));
    const files = new Map([...logFiles(history, '公开栏'), ['verify/titles.json', titles]]);
    return { files, head: shortHead(headOf(logLines(history))) };
  };
  const [real, forged] = [siteOf('860.00'), siteOf('680.00')];
  const fetch =
    ({ files }: typeof real) =>
    (path: string) =>
      Promise.resolve(files.get(path));
  expect((await verifyLog(fetch(real), { head: real.head })).faults).toEqual([]);
  expect((await verifyLog(fetch(forged))).faults).toEqual([]);
  expect((await verifyLog(fetch(forged), { head: real.head })).faults.join()).toContain('对不上');
  const { faults } = await verifyLog(fetch(forged), { old: fetch(real) });
  expect(faults[0]).toMatch(/^「石门沟村低保公示」（核验码 \w+）以前在记录里，现在没有了/);
  expect(faults[1]).toMatch(/是后来补进去的，倒签日期/);
});

test('town.yaml 抄着以前的记录头：历史接得上才让发布', () => {
  const root = gitTown();
  const head = shortHead(headOf(logLines(open(root).board.history)));
  const town = readFileSync(join(root, 'town.yaml'), 'utf8');
  const known = (...heads: readonly string[]): Changes => ({
    'town.yaml': `${town}记录头:\n${heads.map((one) => `  - ${one}\n`).join('')}`,
  });
  commits(root, [{ day: '2026-04-16', changes: known(head) }]);
  expect(open(root).problems).toEqual([]);
  const [size = '', digest = ''] = head.split(':');
  const forged = digest.replace(/^./, (first) => (first === '0' ? '1' : '0'));
  commits(root, [
    { day: '2026-04-17', changes: known(head, `${size}:${forged}`, `900:${digest}`, '抄不清') },
  ]);
  expect(open(root).problems.map((line) => line.replace(/^\S+ /, ''))).toEqual([
    `history/rewritten 前 ${size} 条和以前抄下的记录头对不上：git 历史被改写过。`,
    `history/rewritten 以前的记录有 900 条，现在的历史只有 ${size} 条：git 历史被改写过。`,
    'history/rewritten 记录头「抄不清」看不懂。',
  ]);
  const untraced = `${town.replace(/^留痕起始.*\n/m, '')}记录头:\n  - ${head}\n`;
  commits(root, [{ day: '2026-04-18', changes: { 'town.yaml': untraced } }]);
  expect(open(root).problems.map((line) => line.replace(/^\S+ /, ''))).toEqual([
    'history/incomplete 抄着记录头，没有写「留痕起始」：不读历史，接不接得上没有核。',
  ]);
});
