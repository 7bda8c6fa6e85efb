import { expect, test } from 'vitest';
import type { History } from '../domain/history.ts';
import { openTown } from '../testing/sample-town.ts';
import { commits, gitTown } from '../testing/git-town.ts';
import { filesOfLines, headOf, shortHead, tilesOf } from './log-files.ts';
import { registerOf } from './register.ts';
import { verifyLog, type Fetch } from './verify-log.ts';

const from =
  (files: ReadonlyMap<string, Uint8Array>): Fetch =>
  (path) =>
    Promise.resolve(files.get(path));

const lines = Array.from({ length: 600 }, (_, index) => `2026-04-01 CODE${String(index)} 摘要 cun`);

function historyOf(root: string): History {
  const { board } = openTown(root);
  if (!board) throw new Error('读不成公开栏');
  return board.history;
}

test('块的名字照 tlog-tiles', () => {
  expect(tilesOf(600).map(({ path }) => path)).toEqual(['000', '001', '002.p/88']);
  expect(tilesOf(256 * 1235).at(-1)?.path).toBe('x001/234');
});

test('没动过的记录对得上，旧的记录头也对得上', async () => {
  const files = filesOfLines(lines, '公开栏');
  const head = shortHead(headOf(lines.slice(0, 300)));
  expect(await verifyLog(from(files), { head })).toEqual({ size: 600, faults: [] });
});

test('随便改一个字节，都查得出', async () => {
  const files = filesOfLines(lines.slice(0, 5), '公开栏');
  expect((await verifyLog(from(files))).faults).toEqual([]);
  for (const [path, bytes] of files) {
    for (const at of bytes.keys()) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      const { faults } = await verifyLog(from(new Map([...files, [path, flipped]])));
      expect([path, at, faults.length > 0]).toEqual([path, at, true]);
    }
  }
});

test('几块的记录里，改一处、少一个文件，也查得出', async () => {
  const files = filesOfLines(lines.slice(0, 260), '公开栏');
  for (const [path, bytes] of files) {
    const flipped = Buffer.from(bytes);
    const at = bytes.length >> 1;
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    expect((await verifyLog(from(new Map([...files, [path, flipped]])))).faults).not.toEqual([]);
    const without = new Map(files);
    without.delete(path);
    expect((await verifyLog(from(without))).faults).not.toEqual([]);
  }
});

test('条目被改的，说得出是哪一条', async () => {
  const files = new Map(filesOfLines(lines.slice(0, 5), '公开栏'));
  const path = 'verify/log/tile/entries/000.p/5';
  const changed = Buffer.from(files.get(path) ?? [])
    .toString('latin1')
    .replace('CODE3', 'CODE9');
  files.set(path, Buffer.from(changed, 'latin1'));
  expect((await verifyLog(from(files))).faults[0]).toBe(
    '第 4 条 核验码 CODE9被改过：和它的哈希对不上。',
  );
});

test('倒签的日期、截短的记录说得出', async () => {
  const back = filesOfLines([...lines.slice(0, 3), '2026-03-01 倒签 摘要 cun'], '公开栏');
  const titles = Buffer.from(JSON.stringify({ 倒签: '石门沟村低保公示' }));
  const named = from(new Map([...back, ['verify/titles.json', titles]]));
  expect((await verifyLog(named)).faults).toEqual([
    '第 4 条 「石门沟村低保公示」（核验码 倒签）写的是 2026-03-01，比前一条 2026-04-01 还早：日期倒签。',
  ]);
  const short = filesOfLines(lines.slice(0, 3), '公开栏');
  const head = shortHead(headOf(lines));
  expect((await verifyLog(from(short), { head })).faults.join()).toContain('有的被拿掉了');
});

test('和以前存下的一份比：拿掉的、改了日期的、补进前面的，各是哪一份', async () => {
  const old = from(filesOfLines(lines.slice(0, 3), '公开栏'));
  const [first = ''] = lines;
  const rewritten = [
    first.replace('04-01', '03-20'),
    '2026-04-01 补的 摘要 cun',
    ...lines.slice(2, 4),
  ];
  const { faults } = await verifyLog(from(filesOfLines(rewritten, '公开栏')), { old });
  expect(faults).toEqual([
    '核验码 CODE0的日期改过：以前是 2026-04-01，现在是 2026-03-20。',
    '核验码 CODE1以前在记录里，现在没有了：被改过或拿掉了。',
    '核验码 补的写在前面，以前存的那份里没有：是后来补进去的，倒签日期。',
  ]);
});

test('改了五十回，每一回的码都还在', () => {
  const root = gitTown();
  const notice = 'villages/shimengou/notices/2026/2026-04-16-shi.md';
  const seen: (string | undefined)[] = [];
  const before = registerOf(historyOf(root)).entries.map(({ code }) => code);
  for (let time = 0; time < 50; time += 25) {
    const edits = Array.from({ length: 25 }, (_, index) => ({
      day: '2026-04-16',
      changes: {
        [notice]: `---\n标题: 试\n公开日期: 2026-04-16\n---\n${String(time + index)}元\n`,
      },
    }));
    commits(root, edits);
    seen.push(...registerOf(historyOf(root)).entries.map(({ code }) => code));
  }
  const { entries } = registerOf(historyOf(root));
  const codes = entries.map(({ code }) => code);
  expect(codes.slice(0, before.length)).toEqual(before);
  expect(codes).toEqual(expect.arrayContaining(seen));
  expect(entries.filter(({ item }) => item.file === notice)).toHaveLength(50);
  expect(entries.filter(({ item, current }) => item.file === notice && current)).toHaveLength(1);
});
