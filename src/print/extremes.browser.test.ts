import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fen, formatYuan } from '../base/money.ts';
import { runScript } from '../testing/demo-site.ts';
import { readPdf, type PaperPage } from '../testing/paper-page.ts';
import { exampleTown, writeFiles } from '../testing/sample-town.ts';

const village = 'villages/shimengou';
const scratch = mkdtempSync(join(tmpdir(), 'sunboard-extremes-'));
const lines = 2000;
const people = 1500;
const longTitle = `石门沟村${'三组渠道维修和机耕路硬化工程'.repeat(8)}完工决算`;
const columns = Array.from({ length: 17 }, (_, at) => `第${String(at + 1)}栏`);

const yuan = (amount: number): string => formatYuan(fen(amount));
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** 从上月的 10843.50 元起，一笔一分钱地收。 */
const ledger = [
  '石门沟村2026年4月财务收支公开表,,,,,',
  '单位：元,公开日期：2026年4月18日,,,,',
  '日期,凭证号,摘要,收入,支出,余额,经手人',
  ',,上月结余,,,10843.50,',
  ...Array.from(
    { length: lines },
    (_, at) =>
      `4月1日,记-${String(at + 1).padStart(4, '0')},收零星水费,0.01,,${yuan(1084350 + at + 1).replaceAll(',', '')},何秀兰`,
  ),
  '制表：何秀兰,,,审核：村务监督委员会 赵长河,,',
].join('\n');

const roster = [
  '石门沟村补贴发放名册',
  '单位：元,公开日期：2026年4月18日,制表：何秀兰,审核：村务监督委员会 赵长河,名称：石门沟村大名册,发放条件：种地的农户,资金来源：中央财政,数量单位：亩',
  '姓名,人数,数量,标准,金额',
  ...Array.from(
    { length: people },
    (_, at) => `农户${String(at + 1).padStart(4, '0')},3,1,10.00,10.00`,
  ),
].join('\n');

function notice(title: string, body: string): string {
  return `---
标题: ${title}
类型: 公告
类别: 村务
目录编号: B09
公开日期: 2026-04-18
责任主体: 石门沟村村民委员会
审核: 村务监督委员会 赵长河
---

${body}
`;
}

const wideTable = [
  row(columns),
  row(columns.map(() => '---')),
  ...Array.from({ length: 40 }, (_, at) =>
    row(columns.map((_name, column) => `${String(at + 1)}.${String(column + 1)}`)),
  ),
].join('\n');

const photos = Array.from(
  { length: 12 },
  (_, at) =>
    `![渠道第${String(at + 1)}段修好以后](files/2026-03-qudao.png)\n\n图${String(at + 1)}完`,
).join('\n\n');

const sheets = new Map<string, PaperPage[]>();

beforeAll(async () => {
  const content = join(scratch, 'content');
  cpSync(exampleTown, content, { recursive: true });
  writeFiles(content, {
    [`${village}/ledger/2026-04.csv`]: ledger,
    [`${village}/money/roster-2026-04-daming.csv`]: roster,
    [`${village}/notices/2026/2026-04-18-changti.md`]: notice(longTitle, '工程完工，已经验收。'),
    [`${village}/notices/2026/2026-04-18-kuanbiao.md`]: notice('石门沟村十七栏的表', wideTable),
    [`${village}/notices/2026/2026-04-18-zhaopian.md`]: notice('石门沟村渠道照片', photos),
  });
  const args = ['--content', content, '--today', '2026-04-20', '--out', scratch];
  const { status, said } = runScript(
    'print',
    ...args,
    '--village',
    'shimengou',
    '--period',
    '2026-04',
  );
  if (status !== 0) throw new Error(said);
  const folder = join(scratch, 'shimengou-2026-04');
  for (const file of readdirSync(folder)) {
    const name = file.replace(/^\d+-|\.pdf$/g, '');
    // 收支表和值班表都叫 2026-04，收支表在前。
    sheets.set(sheets.has(name) ? file : name, await readPdf(join(folder, file)));
  }
});

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

function sheet(name: string): readonly PaperPage[] {
  const pages = sheets.get(name);
  if (!pages) throw new Error(`没有印出 ${name}，只有 ${[...sheets.keys()].join('、')}`);
  return pages;
}

const textOf = (pages: readonly PaperPage[]): string => pages.map(({ text }) => text).join('');

describe('两千笔的账', () => {
  test('每一笔都在，只一次，先后不乱', () => {
    const vouchers = textOf(sheet('2026-04')).match(/记-\d{4}/g) ?? [];
    expect(vouchers).toEqual(
      Array.from({ length: lines }, (_, at) => `记-${String(at + 1).padStart(4, '0')}`),
    );
  });

  test('每张纸的本页合计是这张上几笔的和，累计一路加到底', () => {
    let so = 0;
    for (const { text } of sheet('2026-04').filter((page) => /记-\d{4}/.test(page.text))) {
      const own = text.match(/记-\d{4}/g)?.length ?? 0;
      so += own;
      expect(text).toContain(`本页合计+${yuan(own)}`);
      if (so < lines) expect(text).toContain(`累计+${yuan(so)}`);
    }
    expect(so).toBe(lines);
  });

  test('有账的每张纸都有表头；合计和上面的几笔在同一张纸上', () => {
    const pages = sheet('2026-04').filter(({ text }) => /记-\d{4}/.test(text));
    for (const { text } of pages) expect(text).toContain('日期凭证号摘要收入支出余额');
    const total = sheet('2026-04').find(({ text }) => text.includes('合计+20.00'));
    expect(total?.text).toMatch(/记-2000/);
  });
});

test('一千五百人的名册：一个不少，先后不乱，每张纸都有表头', () => {
  const pages = sheet('roster-2026-04-daming');
  expect(textOf(pages).match(/农户\d{4}/g)).toEqual(
    Array.from({ length: people }, (_, at) => `农户${String(at + 1).padStart(4, '0')}`),
  );
  for (const { text } of pages.filter((page) => /农户\d{4}/.test(page.text))) {
    // 规则方案里「人数」只上墙：纸上有，网上没有。
    expect(text).toContain('姓名人数');
    const own = text.match(/农户\d{4}/g)?.length ?? 0;
    expect(text).toContain(`本页合计${String(own * 3)}${String(own)}${yuan(own * 1000)}`);
  }
});

test('一百多字的标题：一字不少，不出页边', () => {
  expect(Array.from(longTitle).length).toBeGreaterThan(110);
  expect(sheet('2026-04-18-changti')[0]!.text).toContain(longTitle);
});

test('十七栏的表：自己用横的 A3，每张纸重印十七栏的表头，一格不少', () => {
  const pages = sheet('2026-04-18-kuanbiao');
  const [first] = pages;
  expect([Math.round(first!.width), Math.round(first!.height)]).toEqual([1191, 842]);
  const cells = pages.flatMap(({ boxes }) => boxes.map(({ text }) => text.trim()));
  for (let at = 1; at <= 40; at += 1) {
    expect(cells.filter((text) => text.startsWith(`${String(at)}.`))).toHaveLength(17);
  }
  for (const { text } of pages.filter((page) => page.text.includes('.17'))) {
    for (const column of columns) expect(text).toContain(column);
  }
});

test('十二张照片：都印上，图和下面的话不乱', () => {
  const order = textOf(sheet('2026-04-18-zhaopian')).match(/图\d+完/g);
  expect(order).toEqual(Array.from({ length: 12 }, (_, at) => `图${String(at + 1)}完`));
});

test('每一份的字都在页边以内，最小十二磅；页码对，没有只几行字的纸', () => {
  for (const [name, pages] of sheets) {
    pages.forEach(({ text, boxes, width }, index) => {
      const where = `${name} 第 ${String(index + 1)} 页`;
      expect(text, where).toContain(`第${String(index + 1)}页共${String(pages.length)}页`);
      for (const { text: piece, x, right, size } of boxes) {
        expect(x, `${where} ${piece}`).toBeGreaterThan(28);
        expect(right, `${where} ${piece}`).toBeLessThan(width - 28);
        expect(size, `${where} ${piece}`).toBeGreaterThanOrEqual(11.9);
      }
      expect(new Set(boxes.map(({ y }) => Math.round(y))).size, where).toBeGreaterThan(3);
    });
  }
});
